package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.series.Coefficients;
import gradus.series.Germ;
import gradus.series.NoSeriesException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The derivative of some order along a line, from the two sides.
 *
 * @param left     d^n f/dh^n for h → 0 from below
 * @param right    the same from above
 * @param branched whether the sides had to be looked at apart
 * @param agree    whether they are the same, which makes it the derivative
 */
record LineDerivative<T>(T left, T right, boolean branched, boolean agree) {

    /**
     * @param value f's own value at the point, asked for where the sides are looked at apart
     * @throws NoSeriesException  where there is no derivative on a side, or one of lower order has a kink
     * @throws UndecidedException where the numbers are not precise enough to tell
     */
    static <T> LineDerivative<T> of(
            Expr f, Germ.Line<T> line, Supplier<T> value, int order, Coefficients<T> numbers) {
        Side<T> right = Side.of(f, line, order, numbers);
        if (right.germ().isPresent() && !right.germ().get().branched()) {
            T both = numbers.multiply(factorial(order, numbers), right.germ().get().coefficient(order));
            return new LineDerivative<>(both, both, false, true);
        }
        Side<T> left = Side.of(f, line.reversed(numbers), order, numbers);
        return joined(left.regular(right), right.regular(left), value.get(), order, numbers);
    }

    private static <T> LineDerivative<T> joined(
            Germ<T> left, Germ<T> right, T value, int order, Coefficients<T> numbers) {
        requireEqual(right.coefficient(0), value, numbers, "point.jump", 0);
        requireEqual(left.coefficient(0), value, numbers, "point.jump", 0);
        for (int k = 1; k < order; k++) {
            requireEqual(left(left, k, numbers), right.coefficient(k), numbers, "point.lower-order", k);
        }
        T factorial = factorial(order, numbers);
        T fromLeft = numbers.multiply(factorial, left(left, order, numbers));
        T fromRight = numbers.multiply(factorial, right.coefficient(order));
        return new LineDerivative<>(fromLeft, fromRight, true, equal(fromLeft, fromRight, numbers));
    }

    /** The k-th coefficient in h of the germ in −h. */
    private static <T> T left(Germ<T> germ, int k, Coefficients<T> numbers) {
        T coefficient = germ.coefficient(k);
        return k % 2 == 0 ? coefficient : numbers.multiply(numbers.number(Rational.MINUS_ONE), coefficient);
    }

    private static <T> void requireEqual(T a, T b, Coefficients<T> numbers, String id, int order) {
        if (!equal(a, b, numbers)) {
            throw new NoSeriesException(Message.of(id, order));
        }
    }

    static <T> boolean equal(T a, T b, Coefficients<T> numbers) {
        return numbers.isZero(numbers.add(a, numbers.multiply(numbers.number(Rational.MINUS_ONE), b)));
    }

    private static <T> T factorial(int n, Coefficients<T> numbers) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return numbers.number(Rational.of(product));
    }

    /** A side's germ, or why it has none. */
    private record Side<T>(Optional<Germ<T>> germ, Optional<Message> why) {
        static <T> Side<T> of(Expr f, Germ.Line<T> line, int order, Coefficients<T> numbers) {
            try {
                return new Side<>(Optional.of(Germ.of(f, line, numbers, order)), Optional.empty());
            } catch (NoSeriesException none) {
                return new Side<>(Optional.empty(), Optional.of(none.why()));
            }
        }

        Germ<T> regular(Side<T> other) {
            return germ.orElseThrow(() -> new NoSeriesException(
                    other.germ.isPresent() ? Message.of("point.one-sided") : why.orElseThrow()));
        }
    }
}
