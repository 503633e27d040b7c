package gradus.text;

import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Value;
import java.util.stream.Collectors;

/** An expression or value on one line, readable, and readable by the language again. */
public final class MathLine {
    private MathLine() {
    }

    /** {@code 2x·cos(x²)} in Unicode, {@code 2*x*cos(x^2)} in ASCII. */
    public static String of(Expr e, Notation notation) {
        return notation == Notation.ASCII
                ? Printer.readable(e)
                : new MathSetter<>(new LineComposer(notation), notation).set(e);
    }

    public static String of(Value value, Notation notation) {
        return value instanceof Value.Entries entries
                ? entries.entries().stream().map(entry -> of(entry, notation)).collect(Collectors.joining(", ", "[", "]"))
                : of(((Value.Scalar) value).expression(), notation);
    }
}
