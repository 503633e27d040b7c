package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Positivity;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gathered product as a number, the factors above the line and those below, and then as it is written. */
final class Fraction {
    private final Simplification session;
    private final List<Expr> over = new ArrayList<>();
    private final List<Expr> under = new ArrayList<>();
    private Rational coefficient;

    Fraction(Simplification session, Factors factors) {
        this.session = session;
        this.coefficient = factors.coefficient();
        factors.bases().values().forEach(this::place);
    }

    private void place(Factors.Raised raised) {
        Exponents exponents = raised.exponents();
        Optional<Rational> number = exponents.number(session);
        boolean broken = exponents.hasLetters() || !exponents.broken().isEmpty();
        if (raised.base().is(0) && exponents.divides()) {
            under.add(raised.base());
        } else if (exponents.jumps(session.domains()) && !Positivity.isPositive(raised.base())) {
            placeApart(raised.base(), exponents);
        } else if (number.isEmpty()) {
            placeLetters(raised.base(), exponents);
        } else if (!broken || !number.get().isInteger() || session.isNonNegative(raised.base())) {
            placeWhere(raised.base(), number.get(), exponents.divides());
        } else {
            placeApart(raised.base(), exponents);
        }
    }

    /** A divisor that cancels is kept where it limits the domain. */
    private void placeWhere(Expr base, Rational exponent, boolean divides) {
        boolean kept = divides && exponent.signum() >= 0 && !(session.isGiven(base) && session.isNonZero(base));
        if (kept) {
            over.add(raised(base, exponent.plus(Rational.ONE)));
            under.add(base);
        } else {
            place(base, exponent);
        }
    }

    private void place(Expr base, Rational exponent) {
        if (base instanceof Expr.Num number && !(number.value().isZero() || exponent.isZero())) {
            placeNumber(number.value(), exponent);
        } else if (exponent.signum() > 0) {
            over.add(raised(base, exponent));
        } else if (exponent.signum() < 0) {
            under.add(raised(base, exponent.negate()));
        } else if (!session.isGiven(base)) {
            over.add(Expr.power(base, Expr.num(exponent)));
        }
    }

    private void placeNumber(Rational base, Rational exponent) {
        Optional<Rational> whole = Trees.wholePower(base, exponent);
        if (whole.isPresent()) {
            coefficient = coefficient.times(whole.get());
        } else if (base.signum() > 0 && !exponent.isInteger()) {
            Radical radical = Radical.of(base, exponent);
            coefficient = coefficient.times(radical.coefficient());
            radical.radicands().forEach((radicand, root) -> {
                List<Expr> side = root.signum() < 0 ? under : over;
                side.add(raised(Expr.num(radicand), root.abs()));
            });
        } else {
            List<Expr> side = exponent.signum() < 0 ? under : over;
            side.add(raised(Expr.num(base), exponent.abs()));
        }
    }

    /** {@code x^n/x} is {@code x^(n-1)}, but {@code x^x/x} stays. */
    private void placeLetters(Expr base, Exponents all) {
        boolean apart = !all.rational().isZero() && all.mentions(Trees.variables(base));
        if (apart) {
            place(base, all.rational());
        }
        Exponents exponents = apart ? all.letters() : all;
        Expr total = exponents.total(session);
        if (Exponentials.isE(base) && total instanceof Expr.Sum sum) {
            Exponentials.parts(sum).forEach(part -> placePower(base, part, !exponents.below().isEmpty()));
        } else {
            placePower(base, total, !exponents.below().isEmpty());
        }
    }

    private void placePower(Expr base, Expr exponent, boolean divides) {
        Expr first = exponent instanceof Expr.Sum sum ? sum.terms().get(0) : exponent;
        if (divides && Term.isNegative(first)) {
            under.add(Expr.power(base, session.negated(exponent)));
        } else {
            over.add(Expr.power(base, exponent));
        }
    }

    private void placeApart(Expr base, Exponents exponents) {
        if (!exponents.whole().isZero()) {
            place(base, exponents.whole());
        }
        exponents.broken().forEach((exponent, times) -> placeWhere(raised(base, exponent), times, times.isZero()));
        exponents.above().forEach(exponent -> over.add(Expr.power(base, exponent)));
        exponents.below().forEach(exponent -> under.add(Expr.power(base, exponent)));
    }

    /** A base to a rational exponent above zero, as it is written. */
    static Expr raised(Expr base, Rational exponent) {
        if (exponent.isOne()) {
            return base;
        }
        return exponent.equals(Rational.HALF)
                ? Expr.call(Function.SQRT, base)
                : Expr.power(base, Expr.num(exponent));
    }

    /** The factors after one cancellation; empty when nothing cancels. */
    Optional<Factors> cancelled() {
        return coefficient.isZero()
                ? Optional.empty()
                : new Cancellation(session, coefficient, over, under).result();
    }

    /** Zero, times what is not defined everywhere. */
    private Expr zero() {
        List<Expr> above = new ArrayList<>(List.of(Expr.num(0)));
        over.stream().filter(factor -> !session.isGiven(factor)).forEach(above::add);
        List<Expr> below = under.stream()
                .filter(factor -> !session.isGiven(factor) || !session.domains().isNonZero(factor))
                .toList();
        return quotient(Expr.productOf(above), Expr.productOf(below));
    }

    Expr written() {
        if (coefficient.isZero()) {
            return zero();
        }
        over.sort(Order.FACTORS);
        under.sort(Order.FACTORS);
        if (coefficient.equals(Rational.MINUS_ONE) && over.size() == 1 && over.get(0) instanceof Expr.Sum sum) {
            return opposite(sum);
        }
        if (over.isEmpty() && under.isEmpty()) {
            return Expr.num(coefficient);
        }
        Expr above = Term.times(coefficient.numerator(), Expr.productOf(over));
        Expr below = Term.times(coefficient.denominator(), Expr.productOf(under));
        return quotient(above, below);
    }

    /** Minus a sum: with the sign inside where that leaves no sign in front. */
    private Expr opposite(Expr.Sum sum) {
        Expr below = Expr.productOf(under);
        boolean inside = under.isEmpty() || sum.terms().stream().anyMatch(Term::isNegative);
        if (!inside) {
            return quotient(Expr.product(Expr.num(-1), sum), below);
        }
        return quotient(session.negated(sum), below);
    }

    private static Expr quotient(Expr above, Expr below) {
        return below.is(1) ? above : Expr.quotient(above, below);
    }

    /** The bases of a factor and what it is raised to, the other way round from {@link #raised}. */
    static Map.Entry<Expr, Rational> split(Expr factor) {
        if (factor instanceof Expr.Power power && power.exponent() instanceof Expr.Num number) {
            return Map.entry(power.base(), number.value());
        }
        boolean root = factor instanceof Expr.Call call && call.function() == Function.SQRT;
        return root ? Map.entry(factor.parts().get(0), Rational.HALF) : Map.entry(factor, Rational.ONE);
    }
}
