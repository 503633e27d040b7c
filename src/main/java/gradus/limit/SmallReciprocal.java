package gradus.limit;

import gradus.expr.Expr;
import gradus.expr.Rational;
import java.util.List;
import java.util.Optional;

/**
 * Growth beyond all bounds, told by the reciprocal: that of x/sin²x is sin²x/x, which is never negative and at most
 * 1/x. So wherever x/sin²x has a value, it is at least x.
 */
final class SmallReciprocal {
    private SmallReciprocal() {
    }

    /** The infinite limit, if the reciprocal keeps its sign and is squeezed to zero. */
    static Optional<LimitResult> limit(Expr f, Path path) {
        int sign = OneSidedLimit.signWhereSqueezedToZero(of(f), path);
        return sign == 0 ? Optional.empty() : Optional.of(new LimitResult.Infinite(sign > 0));
    }

    /** One over a function, written without quotients in quotients; it has its values wherever the function has. */
    static Expr of(Expr f) {
        if (f instanceof Expr.Product product) {
            List<Expr> factors = product.factors();
            return factors.stream().skip(1).map(SmallReciprocal::of).reduce(of(factors.get(0)), SmallReciprocal::times);
        }
        if (f instanceof Expr.Quotient quotient) {
            return times(quotient.denominator(), of(quotient.numerator()));
        }
        if (f instanceof Expr.Power power && power.exponent() instanceof Expr.Num n && n.value().isInteger()) {
            Rational size = n.value().abs();
            Expr base = n.value().signum() < 0 ? power.base() : of(power.base());
            return size.isOne() ? base : Expr.power(base, Expr.num(size));
        }
        return f.is(1) ? f : Expr.quotient(Expr.num(1), f);
    }

    private static Expr times(Expr a, Expr b) {
        if (a.is(1) || b.is(1)) {
            return a.is(1) ? b : a;
        }
        if (b instanceof Expr.Quotient quotient) {
            return Expr.quotient(times(a, quotient.numerator()), quotient.denominator());
        }
        return a instanceof Expr.Quotient quotient
                ? Expr.quotient(times(quotient.numerator(), b), quotient.denominator())
                : Expr.product(a, b);
    }
}
