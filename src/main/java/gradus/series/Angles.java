package gradus.series;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The angles whose sine or tangent is known in radicals. */
final class Angles {
    private static final Exact ROOT2 = root(2);
    private static final Exact ROOT3 = root(3);
    private static final Exact ROOT6 = ROOT2.times(ROOT3);
    private static final Rational QUARTER = Rational.of(1, 4);

    /** sin(k·π/12) for k from 0 to 6. */
    private static final List<Exact> SINES = List.of(
            Exact.ZERO,
            ROOT6.plus(ROOT2.negate()).times(QUARTER),
            Exact.of(Rational.HALF),
            ROOT2.times(Rational.HALF),
            ROOT3.times(Rational.HALF),
            ROOT6.plus(ROOT2).times(QUARTER),
            Exact.ONE);

    /** tan(k·π/12) for k from 0 to 5. */
    private static final List<Exact> TANGENTS = List.of(
            Exact.ZERO,
            Exact.of(Rational.TWO).plus(ROOT3.negate()),
            ROOT3.times(Rational.of(1, 3)),
            Exact.ONE,
            ROOT3,
            Exact.of(Rational.TWO).plus(ROOT3));

    private Angles() {
    }

    private static Exact root(int n) {
        return Radicals.power(Rational.of(n), Rational.HALF);
    }

    /** sin(q·π) for q a whole number of twelfths. */
    static Optional<Exact> sin(Rational q) {
        Rational twelfths = q.times(Rational.of(12));
        if (!twelfths.isInteger()) {
            return Optional.empty();
        }
        int k = twelfths.numerator().mod(BigInteger.valueOf(24)).intValueExact();
        int half = k % 12;
        Exact value = SINES.get(half <= 6 ? half : 12 - half);
        return Optional.of(k < 12 ? value : value.negate());
    }

    /** The arc tangent of one of the tangents above, or of its negative. */
    static Optional<Exact> atan(Exact u) {
        for (int k = 0; k < TANGENTS.size(); k++) {
            if (u.equals(TANGENTS.get(k)) || u.equals(TANGENTS.get(k).negate())) {
                int sign = u.equals(TANGENTS.get(k)) ? 1 : -1;
                return Optional.of(Exact.of(
                        Monomial.of(new Expr.Const(Constant.PI), Rational.ONE), Rational.of((long) sign * k, 12)));
            }
        }
        return Optional.empty();
    }
}
