package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Positivity;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The factors and divisors of a product: one number, and for each base what it is raised to. Powers of powers are
 * joined only where both sides are defined and equal over the reals: {@code (x^a)^b} is {@code x^(a*b)} for whole
 * a and b, {@code sqrt(x^2)} is {@code abs(x)}, and {@code sqrt(x)^2} stays.
 */
final class Factors {
    private static final int MAX_CANCELLATIONS = 50;

    private final Simplification session;
    private final Map<Expr, Raised> bases = new LinkedHashMap<>();
    private Rational coefficient = Rational.ONE;

    /** A base and its exponents. */
    record Raised(Expr base, Exponents exponents) {
    }

    Factors(Simplification session) {
        this.session = session;
    }

    Rational coefficient() {
        return coefficient;
    }

    Map<Expr, Raised> bases() {
        return bases;
    }

    /** The product as it is written, after all that cancels. */
    Expr product() {
        Factors factors = this;
        for (int i = 0; i < MAX_CANCELLATIONS; i++) {
            Optional<Factors> cancelled = factors.fraction().cancelled();
            if (cancelled.isEmpty()) {
                break;
            }
            factors = cancelled.get();
        }
        return factors.fraction().written();
    }

    private Fraction fraction() {
        settleAbsolutes();
        return new Fraction(session, this);
    }

    /** Takes in a simplified expression to a rational exponent. */
    void multiply(Expr e, Rational exponent) {
        if (exponent.isZero()) {
            multiplyOne(e);
        } else if (e instanceof Expr.Num number) {
            multiplyNumber(number.value(), exponent);
        } else if (e instanceof Expr.Power power) {
            multiplyPower(power.base(), power.exponent(), exponent);
        } else if (e instanceof Expr.Call call) {
            multiplyCall(call, exponent);
        } else if (e instanceof Expr.Sum) {
            multiplySum(e, exponent);
        } else if (e instanceof Expr.Product || e instanceof Expr.Quotient) {
            multiplyProduct(e, exponent);
        } else {
            exponents(e).add(exponent);
        }
    }

    /** Something to the power 0, which is 1 where the base has a value. */
    private void multiplyOne(Expr e) {
        if (!session.isGiven(e)) {
            exponents(e).add(Rational.ZERO);
        }
    }

    private Exponents exponents(Expr base) {
        return bases.computeIfAbsent(session.key(base), key -> new Raised(base, new Exponents())).exponents();
    }

    private void multiplyNumber(Rational value, Rational exponent) {
        Optional<Rational> power = Trees.wholePower(value, exponent);
        if (power.isPresent()) {
            coefficient = coefficient.times(power.get());
        } else if (value.isZero() && exponent.signum() > 0) {
            coefficient = Rational.ZERO;
        } else if (value.signum() > 0 && !exponent.isInteger()) {
            multiplyRadical(Radical.of(value, exponent));
        } else {
            exponents(Expr.num(value)).add(exponent);
        }
    }

    private void multiplyRadical(Radical radical) {
        coefficient = coefficient.times(radical.coefficient());
        radical.radicands().forEach((base, exponent) -> exponents(Expr.num(base)).add(exponent));
    }

    private void multiplyCall(Expr.Call call, Rational exponent) {
        if (call.function() == Function.SQRT) {
            multiplyPower(call.argument(), Rational.HALF, exponent);
        } else if (call.function() == Function.EXP) {
            multiplyPower(Exponentials.BASE, call.argument(), exponent);
        } else if (call.function() == Function.ABS && Positivity.isEven(Expr.num(exponent))) {
            multiply(call.argument(), exponent);
        } else {
            exponents(call).add(exponent);
        }
    }

    /** A sum with a minus before every term, or opposite to one that is there, gives its sign away. */
    private void multiplySum(Expr sum, Rational exponent) {
        boolean negative = sum.parts().stream().allMatch(Term::isNegative);
        if (exponent.isInteger() && (negative || isOpposite(sum))) {
            multiplyNumber(Rational.MINUS_ONE, exponent);
            exponents(session.negated(sum)).add(exponent);
        } else {
            exponents(sum).add(exponent);
        }
    }

    private boolean isOpposite(Expr sum) {
        int size = sum.parts().size();
        boolean similar = bases.keySet().stream().anyMatch(key -> key instanceof Expr.Sum other
                && other.terms().size() == size);
        return similar && !bases.containsKey(session.key(sum))
                && bases.containsKey(session.key(session.negated(sum)));
    }

    private void multiplyProduct(Expr e, Rational exponent) {
        if (!exponent.isInteger()) {
            multiplyRadicand(e, exponent);
        } else if (exponent.signum() < 0 && e instanceof Expr.Quotient quotient
                && !session.domains().isNonZero(quotient.denominator())) {
            exponents(e).add(exponent);
        } else if (e instanceof Expr.Quotient quotient) {
            multiply(quotient.numerator(), exponent);
            multiply(quotient.denominator(), exponent.negate());
        } else {
            e.parts().forEach(factor -> multiply(factor, exponent));
        }
    }

    /** Exact roots of the number and factors above zero may leave a root; the others are not split. */
    private void multiplyRadicand(Expr radicand, Rational exponent) {
        Term term = Term.of(radicand);
        Rational size = term.coefficient().abs();
        Radical root = Radical.of(size.isZero() ? Rational.ONE : size, exponent);
        boolean exact = root.radicands().isEmpty() && !size.isZero();
        Expr sign = Expr.num(term.coefficient().signum() < 0 ? -1 : 1);
        Expr rest = exact ? session.product(sign, term.rest()) : radicand;
        if (exact) {
            coefficient = coefficient.times(root.coefficient());
        }
        if (rest instanceof Expr.Product || rest instanceof Expr.Quotient) {
            multiplyPositive(rest, exponent);
        } else {
            multiply(rest, exponent);
        }
    }

    private void multiplyPositive(Expr radicand, Rational exponent) {
        Factors inner = new Factors(session);
        inner.multiply(radicand, Rational.ONE);
        Factors rest = new Factors(session);
        rest.coefficient = inner.coefficient;
        inner.bases.forEach((key, raised) -> {
            if (Positivity.isPositive(raised.base()) && !Trees.isConstant(raised.base()) || isExponential(raised)) {
                multiplyPower(raised.base(), raised.exponents().total(session), exponent);
            } else {
                rest.bases.put(key, raised);
            }
        });
        Expr left = rest.bases.size() == inner.bases.size() ? radicand : rest.product();
        if (left instanceof Expr.Product || left instanceof Expr.Quotient) {
            exponents(left).add(exponent);
        } else {
            multiply(left, exponent);
        }
    }

    private static boolean isExponential(Raised raised) {
        return Exponentials.isE(raised.base()) && raised.exponents().hasLetters();
    }

    /** Takes in a power of simplified parts, raised to a rational. */
    void multiplyPower(Expr base, Expr inner, Rational outer) {
        if (inner instanceof Expr.Num number) {
            multiplyPower(base, number.value(), outer);
        } else {
            multiplyLetters(base, inner, outer);
        }
    }

    private void multiplyPower(Expr base, Rational inner, Rational outer) {
        Rational joined = inner.times(outer);
        boolean whole = inner.isInteger() && outer.isInteger();
        if (outer.isOne() || whole || Positivity.isPositive(base)) {
            multiply(base, joined);
        } else if (outer.isInteger()) {
            exponents(base).add(inner, outer);
        } else if (Positivity.isEven(Expr.num(inner))) {
            multiply(session.call(Function.ABS, List.of(base)), joined);
        } else if (!joined.isInteger()) {
            multiply(base, joined);
        } else {
            exponents(Fraction.raised(base, inner)).add(outer);
        }
    }

    private void multiplyLetters(Expr base, Expr inner, Rational outer) {
        if (outer.isZero()) {
            multiplyOne(Expr.power(base, inner));
        } else if (!outer.isInteger() && !joins(base, inner)) {
            exponents(Expr.power(base, inner)).add(outer);
        } else if (base instanceof Expr.Power power && joins(power, inner)) {
            multiplyLetters(power.base(), session.product(power.exponent(), inner), outer);
        } else if (isRoot(base) && joins(base.parts().get(0), inner)) {
            multiplyLetters(base.parts().get(0), session.product(inner, Expr.num(Rational.HALF)), outer);
        } else if (Exponentials.isE(base) && logarithm(inner).isPresent()) {
            multiplyLogarithm(logarithm(inner).get(), inner, outer);
        } else if (outer.signum() < 0) {
            addBelow(exponents(base), times(outer.negate(), inner));
        } else {
            exponents(base).addAbove(times(outer, inner));
        }
    }

    private static boolean isRoot(Expr e) {
        return e instanceof Expr.Call call && call.function() == Function.SQRT;
    }

    private Expr times(Rational number, Expr e) {
        return number.isOne() ? e : session.product(Expr.num(number), e);
    }

    private boolean joins(Expr.Power power, Expr exponent) {
        return Positivity.isPositive(power.base())
                || joins(power.base(), exponent) && !Positivity.isEven(power.exponent());
    }

    /** An exponent with jumps may be whole on an interval, where a negative base would be let in. */
    private boolean joins(Expr base, Expr exponent) {
        Domains domains = session.domains();
        return Positivity.isPositive(base) || domains.isNonZero(base) && !domains.isPiecewise(exponent);
    }

    private void addBelow(Exponents exponents, Expr exponent) {
        Expr first = exponent instanceof Expr.Sum sum ? sum.terms().get(0) : exponent;
        if (Term.isNegative(first)) {
            exponents.addAbove(session.negated(exponent));
        } else {
            exponents.addBelow(exponent);
        }
    }

    /** The u of an exponent {@code c*ln(u)}, where it is above zero. */
    private static Optional<Expr> logarithm(Expr exponent) {
        Expr rest = Term.of(exponent).rest();
        return rest.parts().stream().findFirst().isPresent() && isLogarithm(rest)
                ? Optional.of(rest.parts().get(0)).filter(Positivity::isPositive)
                : Optional.empty();
    }

    private static boolean isLogarithm(Expr e) {
        return e instanceof Expr.Call call && call.function() == Function.LN;
    }

    private void multiplyLogarithm(Expr argument, Expr exponent, Rational outer) {
        multiply(argument, Term.of(exponent).coefficient().times(outer));
    }

    /** Even powers of an absolute value join the powers of what is inside. */
    private void settleAbsolutes() {
        for (Raised raised : List.copyOf(bases.values())) {
            Exponents exponents = raised.exponents();
            boolean absolute = raised.base() instanceof Expr.Call call && call.function() == Function.ABS;
            boolean even = exponents.broken().isEmpty() && !exponents.hasLetters() && !exponents.whole().isZero()
                    && Positivity.isEven(Expr.num(exponents.whole()));
            if (absolute && even) {
                bases.remove(session.key(raised.base()));
                multiply(raised.base().parts().get(0), exponents.whole());
            }
        }
    }
}
