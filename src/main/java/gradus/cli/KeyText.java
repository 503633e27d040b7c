package gradus.cli;

import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.calculus.Simplifier;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import gradus.text.MathLine;
import gradus.text.Notation;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A right answer as it is shown: tidied, and with a decimal where a number is hard to picture. */
final class KeyText {
    private static final MathContext DIGITS = new MathContext(6);

    private KeyText() {
    }

    static String of(Value key, Notation notation) {
        if (key instanceof Value.Scalar scalar) {
            Expr tidy = tidy(scalar.expression());
            return MathLine.of(tidy, notation) + decimal(tidy);
        }
        List<Value> entries = ((Value.Entries) key).entries();
        return entries.stream().map(entry -> entry(entry, notation)).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String entry(Value entry, Notation notation) {
        return entry instanceof Value.Scalar scalar ? MathLine.of(tidy(scalar.expression()), notation) : of(entry, notation);
    }

    static Expr tidy(Expr e) {
        try {
            return Simplifier.simplify(e);
        } catch (TooComplexException asItIs) {
            return e;
        }
    }

    private static String decimal(Expr e) {
        boolean plain = !Trees.isConstant(e) || Printer.readable(e).matches("-?[0-9.]+");
        return !plain && new Point(Map.of()).value(e) instanceof PointValue.Finite finite
                ? " ≈ " + finite.value().round(DIGITS).stripTrailingZeros().toPlainString() : "";
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
