package gradus.series;

/** a·b by Cauchy's product: k + 1 multiplications for the k-th coefficient. */
final class ProductJet<T> extends Jet<T> {
    private final Jet<T> a;
    private final Jet<T> b;

    ProductJet(Jet<T> a, Jet<T> b) {
        super(a.numbers(), a.zero(), a.start() + b.start(), a.end() + b.end());
        this.a = a;
        this.b = b;
    }

    @Override
    T next(int k) {
        int from = Math.max(a.start(), k - b.end());
        int to = Math.min(a.end(), k - b.start());
        return numbers().dot(a, b, from, to, k, zero());
    }
}
