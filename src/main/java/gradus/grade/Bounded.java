package gradus.grade;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was worked out for keys, never more than so many, for many threads. There are two generations: when
 * the young one is full it becomes the old one, and what is asked for again moves back to the young.
 */
final class Bounded<K, V> {
    private final int most;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = new ConcurrentHashMap<>();

    /** @param most how many are remembered at most */
    Bounded(int most) {
        this.most = most;
    }

    /** The value of a key, worked out when it is not remembered; two threads may both do that. */
    V get(K key, Function<K, V> work) {
        V known = young.get(key);
        if (known != null) {
            return known;
        }
        V older = old.get(key);
        V value = older != null ? older : work.apply(key);
        remember(key, value);
        return value;
    }

    private synchronized void remember(K key, V value) {
        if (young.size() >= most / 2) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(key, value);
    }

    int size() {
        return young.size() + old.size();
    }
}
