package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Positivity;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a quotient's two sides have in common: fractions inside its sums are cleared, and factors shared by all
 * terms above with the line below are cancelled, one at a time.
 */
final class Cancellation {
    /** Nodes that clearing a fraction may cost. */
    private static final int MAX_GROWTH = 2;

    private final Simplification session;
    private final Rational coefficient;
    private final List<Expr> over;
    private final List<Expr> under;

    Cancellation(Simplification session, Rational coefficient, List<Expr> over, List<Expr> under) {
        this.session = session;
        this.coefficient = coefficient;
        this.over = over;
        this.under = under;
    }

    /** The factors after one cancellation; empty when nothing cancels. */
    Optional<Factors> result() {
        boolean quotient = !under.isEmpty() || !coefficient.isInteger();
        if (!quotient && over.size() < 2) {
            return Optional.empty();
        }
        for (Expr factor : over) {
            Optional<Factors> result = !(factor instanceof Expr.Sum sum) ? Optional.empty()
                    : quotient ? above(sum) : exponentialInFront(sum).or(() -> numberInFront(sum));
            if (result.isPresent()) {
                return result;
            }
        }
        for (Expr factor : under) {
            Map.Entry<Expr, Rational> power = Fraction.split(factor);
            Optional<Factors> result = power.getKey() instanceof Expr.Sum sum && power.getValue().isInteger()
                    ? below(factor, sum, power.getValue())
                    : Optional.empty();
            if (result.isPresent()) {
                return result;
            }
        }
        return Optional.empty();
    }

    private Optional<Factors> above(Expr.Sum sum) {
        session.budget().spend(sum.terms().size());
        return clearedAbove(sum)
                .or(() -> numberCancelled(sum))
                .or(() -> factorCancelled(sum))
                .or(() -> rootsSquared(sum))
                .or(() -> exponentialInFront(sum))
                .or(() -> numberInFront(sum))
                .or(() -> multipliedOut(sum));
    }

    private Optional<Factors> multipliedOut(Expr.Sum sum) {
        Expr shorter = session.expandedIfShorter(sum);
        return shorter.equals(sum)
                ? Optional.empty()
                : Optional.of(rebuilt(Expr.num(coefficient), replaced(over, sum, shorter), under));
    }

    private Optional<Factors> below(Expr factor, Expr.Sum sum, Rational exponent) {
        session.budget().spend(sum.terms().size());
        Expr multiplier = CommonDenominator.of(session, sum).expression();
        Optional<Expr> cleared = session.domains().isNonZero(multiplier) ? cleared(sum, multiplier) : Optional.empty();
        if (cleared.isPresent()) {
            return Optional.of(rebuilt(Expr.num(coefficient), with(over, session.power(multiplier, Expr.num(exponent))),
                    replaced(under, factor, session.power(cleared.get(), Expr.num(exponent)))));
        }
        BigInteger content = content(sum).gcd(coefficient.numerator());
        if (content.bitLength() < 2 || !exponent.isOne()) {
            return factorCancelledBelow(factor, sum, exponent);
        }
        Rational divisor = Rational.of(content);
        Expr reduced = multiplied(sum, Expr.num(divisor.reciprocal()));
        return Optional.of(rebuilt(Expr.num(coefficient.dividedBy(divisor)), over, replaced(under, factor, reduced)));
    }

    private Optional<Factors> clearedAbove(Expr.Sum sum) {
        Expr multiplier = CommonDenominator.of(session, sum).expression();
        return cleared(sum, multiplier).map(cleared ->
                rebuilt(Expr.num(coefficient), replaced(over, sum, cleared), with(under, multiplier)));
    }

    /** {@code x/(x + x^2)} is {@code 1/(1 + x)}. */
    private Optional<Factors> factorCancelledBelow(Expr factor, Expr.Sum sum, Rational exponent) {
        for (Expr shared : over) {
            boolean simple = session.isGiven(shared) && session.isNonZero(shared);
            Optional<Expr> common = simple ? commonFactor(session, sum, shared) : Optional.empty();
            if (common.isPresent()) {
                Expr reduced = multiplied(sum, session.quotient(Expr.num(1), common.get()));
                Expr power = Expr.num(exponent);
                List<Expr> below = replaced(under, factor, session.power(reduced, power));
                Expr divisor = session.power(common.get(), power);
                return Optional.of(rebuilt(Expr.num(coefficient), over, with(below, divisor)));
            }
        }
        return Optional.empty();
    }

    /** The sum times the multiplier, where all fractions are gone then and the whole has not grown much. */
    private Optional<Expr> cleared(Expr.Sum sum, Expr multiplier) {
        if (multiplier.is(1)) {
            return Optional.empty();
        }
        Expr cleared = multiplied(sum, multiplier);
        if (cleared instanceof Expr.Sum rest && !CommonDenominator.of(session, rest).expression().is(1)) {
            return Optional.empty();
        }
        int before = Trees.size(sum, Simplifier.MAX_SIZE) + MAX_GROWTH;
        boolean grown = Trees.size(cleared, before) + Trees.size(multiplier, before) > before;
        return grown ? Optional.empty() : Optional.of(cleared);
    }

    /** {@code (x*e^x - e^x)/x^2} is {@code (x - 1)*e^x/x^2}. */
    private Optional<Factors> exponentialInFront(Expr.Sum sum) {
        for (Expr factor : numerator(sum.terms().get(0))) {
            boolean letters = factor instanceof Expr.Power power && Positivity.isPositive(power.base())
                    && !(power.exponent() instanceof Expr.Num);
            if (letters && session.above(List.of(factor)).isGiven(factor)
                    && sum.terms().stream().allMatch(term -> numerator(term).contains(factor))) {
                Expr reduced = multiplied(sum, session.quotient(Expr.num(1), factor));
                return Optional.of(rebuilt(Expr.num(coefficient), with(replaced(over, sum, reduced), factor), under));
            }
        }
        return Optional.empty();
    }

    /** {@code (2x + 4)/6} is {@code (x + 2)/3}. */
    private Optional<Factors> numberCancelled(Expr.Sum sum) {
        BigInteger common = content(sum).gcd(coefficient.denominator());
        if (common.bitLength() < 2) {
            return Optional.empty();
        }
        Expr reduced = multiplied(sum, Expr.num(Rational.of(common).reciprocal()));
        Expr number = Expr.num(coefficient.times(Rational.of(common)));
        return Optional.of(rebuilt(number, replaced(over, sum, reduced), under));
    }

    /** {@code (4*ln(x) + 4)/x} is {@code 4*(ln(x) + 1)/x}; not where it is longer. */
    private Optional<Factors> numberInFront(Expr.Sum sum) {
        Rational content = Rational.of(content(sum));
        if (content.numerator().bitLength() < 2) {
            return Optional.empty();
        }
        Expr reduced = multiplied(sum, Expr.num(content.reciprocal()));
        int size = Trees.size(sum, Simplifier.MAX_SIZE);
        return Trees.size(reduced, size) < size
                ? Optional.of(rebuilt(Expr.num(coefficient.times(content)), replaced(over, sum, reduced), under))
                : Optional.empty();
    }

    static BigInteger content(Expr.Sum sum) {
        BigInteger content = BigInteger.ZERO;
        for (Expr term : sum.terms()) {
            content = content.gcd(Term.of(term).coefficient().numerator());
        }
        return content;
    }

    private Optional<Factors> factorCancelled(Expr.Sum sum) {
        for (Expr divisor : under) {
            if (!session.above(List.of(divisor)).isGiven(divisor)) {
                continue;
            }
            Optional<Expr> common = divisor instanceof Expr.Power power && !(power.exponent() instanceof Expr.Num)
                    ? commonPower(sum, power)
                    : commonFactor(session, sum, divisor);
            if (common.isPresent()) {
                Expr reduced = multiplied(sum, session.quotient(Expr.num(1), common.get()));
                List<Expr> above = with(replaced(over, sum, reduced), common.get());
                return Optional.of(rebuilt(Expr.num(coefficient), above, under));
            }
        }
        return Optional.empty();
    }

    /** The largest power of the divisor's base that divides every term and that the divisor can take. */
    static Optional<Expr> commonFactor(Simplification session, Expr.Sum sum, Expr divisor) {
        Map.Entry<Expr, Rational> power = Fraction.split(divisor);
        Expr key = session.key(power.getKey());
        Rational common = Rational.of(power.getValue().negate().floor().negate());
        for (Expr term : sum.terms()) {
            Rational exponent = exponent(session, key, term);
            common = exponent.compareTo(common) < 0 ? exponent : common;
        }
        return common.signum() > 0 ? Optional.of(Fraction.raised(power.getKey(), common)) : Optional.empty();
    }

    private static Rational exponent(Simplification session, Expr key, Expr term) {
        for (Expr factor : numerator(term)) {
            Map.Entry<Expr, Rational> power = Fraction.split(factor);
            if (session.key(power.getKey()).equals(key)) {
                return power.getValue();
            }
        }
        return Rational.ZERO;
    }

    /** A power with letters above, such as {@code e^x}, that every term has. */
    private Optional<Expr> commonPower(Expr.Sum sum, Expr.Power divisor) {
        for (Expr factor : numerator(sum.terms().get(0))) {
            boolean sameBase = factor instanceof Expr.Power power && !(power.exponent() instanceof Expr.Num)
                    && power.base().equals(divisor.base());
            if (sameBase && sum.terms().stream().allMatch(term -> numerator(term).contains(factor))) {
                return Optional.of(factor);
            }
        }
        return Optional.empty();
    }

    static List<Expr> numerator(Expr term) {
        Expr rest = Term.of(term).rest();
        Expr above = rest instanceof Expr.Quotient quotient ? quotient.numerator() : rest;
        return above instanceof Expr.Product product ? product.factors() : List.of(above);
    }

    /** {@code sqrt(u)^2} is u where the rest of the quotient says that u is not below zero. */
    private Optional<Factors> rootsSquared(Expr.Sum sum) {
        if (!hasSquaredRoot(sum)) {
            return Optional.empty();
        }
        Expr squared = session.above(under).simplify(sum);
        return squared.equals(sum)
                ? Optional.empty()
                : Optional.of(rebuilt(Expr.num(coefficient), replaced(over, sum, squared), under));
    }

    private static boolean hasSquaredRoot(Expr e) {
        boolean here = e instanceof Expr.Power power && power.base() instanceof Expr.Call call
                && call.function() == Function.SQRT;
        return here || e.parts().stream().anyMatch(Cancellation::hasSquaredRoot);
    }

    private Expr multiplied(Expr.Sum sum, Expr multiplier) {
        List<Expr> divisors = new ArrayList<>(under);
        divisors.addAll(multiplier instanceof Expr.Product product ? product.factors() : List.of(multiplier));
        Simplification inner = session.above(divisors);
        return inner.sum(sum.terms().stream().map(term -> inner.product(term, multiplier)).toList());
    }

    private Factors rebuilt(Expr number, List<Expr> above, List<Expr> below) {
        Factors factors = new Factors(session);
        factors.multiply(number, Rational.ONE);
        above.forEach(factor -> factors.multiply(factor, Rational.ONE));
        below.forEach(factor -> factors.multiply(factor, Rational.MINUS_ONE));
        return factors;
    }

    private static List<Expr> with(List<Expr> factors, Expr another) {
        List<Expr> all = new ArrayList<>(factors);
        all.add(another);
        return all;
    }

    private static List<Expr> replaced(List<Expr> factors, Expr old, Expr replacement) {
        List<Expr> all = new ArrayList<>(factors);
        all.set(all.indexOf(old), replacement);
        return all;
    }
}
