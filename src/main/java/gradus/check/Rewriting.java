package gradus.check;

import gradus.calculus.Simplifier;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which people write a function before they differentiate it. */
final class Rewriting {
    private Rewriting() {
    }

    /** As it was written, simplified, with powers for fractions and roots, with fractions and roots for powers. */
    static List<Expr> forms(Expr e) {
        Set<Expr> forms = new LinkedHashSet<>();
        forms.add(e);
        forms.add(asPowers(e));
        forms.add(asFractions(e));
        try {
            forms.add(Simplifier.simplify(e));
        } catch (TooComplexException tooLarge) {
            return List.copyOf(forms);
        }
        return List.copyOf(forms);
    }

    private static Expr withParts(Expr e, List<Expr> parts) {
        return parts.equals(e.parts()) ? e : Trees.withParts(e, parts);
    }

    private static Expr asPowers(Expr e) {
        Expr same = withParts(e, e.parts().stream().map(Rewriting::asPowers).toList());
        if (same instanceof Expr.Quotient quotient && !Trees.isConstant(quotient.denominator())) {
            Expr inverse = inverse(quotient.denominator());
            return quotient.numerator().is(1) ? inverse : Expr.product(quotient.numerator(), inverse);
        }
        boolean root = same instanceof Expr.Call call && call.function() == Function.SQRT;
        return root ? Expr.power(same.parts().get(0), Expr.num(Rational.HALF)) : same;
    }

    private static Expr inverse(Expr e) {
        if (e instanceof Expr.Power power && power.exponent() instanceof Expr.Num number) {
            return Expr.power(power.base(), Expr.num(number.value().negate()));
        }
        boolean exponential = e instanceof Expr.Call call && call.function() == Function.EXP;
        return exponential
                ? Expr.call(Function.EXP, Expr.negate(e.parts().get(0)))
                : Expr.power(e, Expr.num(-1));
    }

    private static Expr asFractions(Expr e) {
        Expr same = withParts(e, e.parts().stream().map(Rewriting::asFractions).toList());
        if (!(same instanceof Expr.Power power) || !(power.exponent() instanceof Expr.Num number)) {
            return same;
        }
        if (number.value().equals(Rational.HALF)) {
            return Expr.call(Function.SQRT, power.base());
        }
        return number.value().signum() < 0
                ? Expr.quotient(Expr.num(1), number.is(-1) ? power.base()
                        : Expr.power(power.base(), Expr.num(number.value().negate())))
                : same;
    }
}
