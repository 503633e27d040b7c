package gradus.exchange;

import gradus.bank.Question;
import gradus.bank.Variant;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some variants of a question.
 *
 * @param indices which ones, ascending
 */
public record Selection(Question question, List<Integer> indices) {
    /** All variants, however many there are. */
    public static final int ALL = Integer.MAX_VALUE;

    public Selection {
        indices = List.copyOf(indices);
    }

    /**
     * The first variants; with a seed, as many drawn ones, the same for the same seed.
     *
     * @param count how many at most, from 1
     */
    public static Selection of(Question question, int count, OptionalLong seed) {
        int all = question.variantCount();
        boolean draw = seed.isPresent() && count < all;
        return new Selection(question, draw
                ? drawn(all, count, new SplittableRandom(seed.getAsLong() ^ question.id().hashCode()))
                : IntStream.range(0, Math.min(count, all)).boxed().toList());
    }

    /** Floyd's method: every set of so many is as likely as every other. */
    private static List<Integer> drawn(int all, int count, SplittableRandom random) {
        TreeSet<Integer> drawn = new TreeSet<>();
        for (int last = all - count; last < all; last++) {
            int candidate = random.nextInt(last + 1);
            drawn.add(drawn.contains(candidate) ? last : candidate);
        }
        return List.copyOf(drawn);
    }

    /** The variants, made one by one. */
    Stream<Variant> variants() {
        return indices.stream().map(question::variant);
    }
}
