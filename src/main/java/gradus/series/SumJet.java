package gradus.series;

/** a + b. */
final class SumJet<T> extends Jet<T> {
    private final Jet<T> a;
    private final Jet<T> b;

    SumJet(Jet<T> a, Jet<T> b) {
        super(a.numbers(), a.zero(), Math.min(a.start(), b.start()), Math.max(a.end(), b.end()));
        this.a = a;
        this.b = b;
    }

    @Override
    T next(int k) {
        if (k < a.start() || k > a.end()) {
            return b.at(k);
        }
        return k < b.start() || k > b.end() ? a.at(k) : numbers().add(a.at(k), b.at(k));
    }
}
