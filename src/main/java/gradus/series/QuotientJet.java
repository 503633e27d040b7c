package gradus.series;

import gradus.expr.Rational;

/**
 * a/b, where b starts with t^v: q_k·b_v = a_(k+v) − Σ q_j·b_(k+v−j). Common powers of t cancel, which removes
 * removable singularities.
 */
final class QuotientJet<T> extends Jet<T> {
    private final Jet<T> a;
    private final Jet<T> b;
    private final int v;

    QuotientJet(Jet<T> a, Jet<T> b, int v) {
        super(a.numbers(), a.zero(), a.start() - v, b.end() == v ? a.end() - v : ENDLESS);
        this.a = a;
        this.b = b;
        this.v = v;
    }

    @Override
    T next(int k) {
        int from = Math.max(start(), k + v - b.end());
        T rest = a.at(k + v);
        if (from <= k - 1) {
            T sum = numbers().dot(this, b, from, k - 1, k + v, zero());
            rest = numbers().add(rest, numbers().multiply(numbers().number(Rational.MINUS_ONE), sum));
        }
        return numbers().divide(rest, b.at(v));
    }
}
