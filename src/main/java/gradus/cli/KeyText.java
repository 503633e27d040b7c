package gradus.cli;

import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.calculus.Simplifier;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import gradus.text.MathLine;
import gradus.text.Notation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A right answer as it is shown: tidied, and with a decimal where a number is hard to picture. */
final class KeyText {
    private static final MathContext DIGITS = new MathContext(6);

    private KeyText() {
    }

    static String of(Value key, Notation notation) {
        if (key instanceof Value.Scalar scalar) {
            Expr tidy = tidy(scalar.expression());
            return MathLine.of(tidy, notation) + decimal(tidy, notation);
        }
        List<Value> entries = ((Value.Entries) key).entries();
        return entries.stream().map(entry -> entry(entry, notation)).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String entry(Value entry, Notation notation) {
        return entry instanceof Value.Scalar scalar ? MathLine.of(tidy(scalar.expression()), notation) : of(entry, notation);
    }

    static Expr tidy(Expr e) {
        try {
            return isInPowersOfDistance(e) ? e : Simplifier.simplify(e);
        } catch (TooComplexException asItIs) {
            return e;
        }
    }

    static Value tidy(Value key) {
        return key instanceof Value.Entries entries
                ? new Value.Entries(entries.entries().stream().map(KeyText::tidy).toList())
                : Value.Scalar.of(tidy(((Value.Scalar) key).expression()));
    }

    /** Whether it is a Taylor polynomial about another point than 0, which is told by powers of {@code x - 2}. */
    private static boolean isInPowersOfDistance(Expr e) {
        List<Expr> terms = e instanceof Expr.Sum sum ? sum.terms() : List.of(e);
        List<Expr> powers = terms.stream().filter(term -> !Trees.isConstant(term)).map(KeyText::withoutFactor).toList();
        Set<Expr> bases = powers.stream().map(KeyText::base).collect(Collectors.toSet());
        return powers.stream().anyMatch(Expr.Power.class::isInstance)
                && bases.size() == 1 && isDistance(bases.iterator().next());
    }

    private static boolean isDistance(Expr base) {
        return base instanceof Expr.Sum sum && sum.terms().size() == 2
                && sum.terms().get(0) instanceof Expr.Var && Trees.isConstant(sum.terms().get(1));
    }

    private static Expr withoutFactor(Expr term) {
        if (term instanceof Expr.Quotient quotient && Trees.isConstant(quotient.denominator())) {
            return withoutFactor(quotient.numerator());
        }
        return term instanceof Expr.Product product && product.factors().size() == 2
                && Trees.isConstant(product.factors().get(0)) ? withoutFactor(product.factors().get(1)) : term;
    }

    private static Expr base(Expr e) {
        return e instanceof Expr.Power power && power.exponent() instanceof Expr.Num ? power.base() : e;
    }

    private static String decimal(Expr e, Notation notation) {
        boolean plain = !Trees.isConstant(e) || Printer.readable(e).matches("-?[0-9.]+");
        return !plain && new Point(Map.of()).value(e) instanceof PointValue.Finite finite
                ? decimal(e, finite.value().round(DIGITS), notation) : "";
    }

    private static String decimal(Expr e, BigDecimal rounded, Notation notation) {
        Rational value = Rational.of(rounded);
        boolean exact = Trees.rational(e).filter(value::equals).isPresent();
        String digits = rounded.stripTrailingZeros().toPlainString();
        return (exact ? " = " : " ≈ ") + notation.number(digits);
    }

    /** Whether the answer is numbers only, so that a witness would give it away. */
    static boolean isNumeric(Optional<Value> key) {
        return key.isPresent() && isNumeric(key.get());
    }

    private static boolean isNumeric(Value key) {
        return key instanceof Value.Entries entries
                ? entries.entries().stream().allMatch(KeyText::isNumeric)
                : Trees.isConstant(((Value.Scalar) key).expression());
    }
}
