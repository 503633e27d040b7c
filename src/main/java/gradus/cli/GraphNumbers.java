package gradus.cli;

import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Trees;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/** Numbers of a graph as a person reads them: exact where that is short, else to six digits. */
final class GraphNumbers {
    private static final MathContext DIGITS = new MathContext(6);
    private static final int SHORT = 7;

    private GraphNumbers() {
    }

    static String of(Expr constant) {
        Optional<String> exact = Trees.rational(constant).map(Expr::num).map(Printer::readable)
                .filter(text -> text.length() <= SHORT);
        return exact.orElseGet(() -> new Point(Map.of()).value(constant) instanceof PointValue.Finite finite
                ? decimal(finite.value()) : Printer.readable(constant));
    }

    private static String decimal(BigDecimal value) {
        BigDecimal rounded = value.round(DIGITS).stripTrailingZeros();
        boolean plain = Math.abs(rounded.precision() - rounded.scale()) < 9;
        return plain ? rounded.toPlainString() : rounded.toString();
    }
}
