package gradus.series;

import gradus.expr.Rational;

/** Σ (k−v)·u_k·t^k: t times the derivative of u/t^v, times t^v. */
final class SlopeJet<T> extends Jet<T> {
    private final Jet<T> u;
    private final int v;

    SlopeJet(Jet<T> u, int v) {
        super(u.numbers(), u.zero(), u.start(), u.end());
        this.u = u;
        this.v = v;
    }

    @Override
    T next(int k) {
        return k == v + 1 ? u.at(k) : numbers().multiply(numbers().number(Rational.of((long) k - v)), u.at(k));
    }
}
