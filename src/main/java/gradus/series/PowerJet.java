package gradus.series;

import gradus.expr.Rational;

/**
 * u^r for a constant r, where u = t^v·w starts with t^v: with y = w^r,
 * k·w_0·y_k = (r+1)·Σ j·w_j·y_(k−j) − k·Σ w_j·y_(k−j), the sums over j from 1 to k (Knuth, The Art of Computer
 * Programming 2, 4.7).
 */
final class PowerJet<T> extends Jet<T> {
    private final Jet<T> u;
    private final Jet<T> slope;
    private final int v;
    private final T first;
    private final T oneMore;

    /**
     * @param first the leading coefficient to the power
     * @param start v·r, a whole number
     * @param end   the last power of t, or {@link Jet#ENDLESS}
     */
    PowerJet(Jet<T> u, int v, T exponent, T first, int start, int end) {
        super(u.numbers(), u.zero(), start, end);
        this.u = u;
        this.slope = new SlopeJet<>(u, v);
        this.v = v;
        this.first = first;
        this.oneMore = numbers().add(exponent, numbers().number(Rational.ONE));
    }

    @Override
    T next(int power) {
        int k = power - start();
        if (k == 0) {
            return first;
        }
        int to = Math.min(u.end(), v + k);
        T weighted = numbers().dot(slope, this, v + 1, to, v + power, zero());
        T plain = numbers().dot(u, this, v + 1, to, v + power, zero());
        T sum = numbers().add(
                numbers().multiply(oneMore, weighted),
                numbers().multiply(numbers().number(Rational.of(-k)), plain));
        return numbers().divide(sum, numbers().multiply(numbers().number(Rational.of(k)), u.at(v)));
    }
}
