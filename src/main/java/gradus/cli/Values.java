package gradus.cli;

import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Trees;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** Calculated values and expressions as they stand in replies. */
final class Values {
    private static final int FEWEST_DIGITS = 15;
    private static final int DIGITS_OF_A_DOUBLE = 17;
    private static final int PLAIN_LENGTH = 21;

    private Values() {
    }

    /** Where a request evaluates; every variable of the expressions must have a value there. */
    static Point point(Fields fields, List<Expr> expressions) throws RequestException {
        Point point = fields.has("at") ? fields.point() : new Point(Map.of());
        for (Expr expression : expressions) {
            for (String name : Trees.variables(expression)) {
                if (!point.coordinates().containsKey(name)) {
                    throw new RequestException(Message.of("request.no-value", name));
                }
            }
        }
        return point;
    }

    /** A JSON number, or {@code undefined}. */
    static Object value(PointValue value) throws RequestException {
        if (value instanceof PointValue.Finite finite) {
            return new JsonNumber(literal(finite.value()));
        }
        if (value instanceof PointValue.Undecided undecided) {
            throw new RequestException(undecided.why());
        }
        return "undefined";
    }

    /** As few digits as name the nearest double, and an exponent only where the number would be long without. */
    static String literal(BigDecimal number) {
        BigDecimal rounded = rounded(number, FEWEST_DIGITS);
        for (int digits = FEWEST_DIGITS + 1; digits <= DIGITS_OF_A_DOUBLE && !sameDouble(rounded, number); digits++) {
            rounded = rounded(number, digits);
        }
        if (rounded.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = rounded.stripTrailingZeros();
        String plain = Math.abs(stripped.scale()) > PLAIN_LENGTH ? "" : stripped.toPlainString();
        return plain.isEmpty() || plain.length() > PLAIN_LENGTH ? stripped.toString() : plain;
    }

    private static BigDecimal rounded(BigDecimal number, int digits) {
        return number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static boolean sameDouble(BigDecimal a, BigDecimal b) {
        return a.doubleValue() == b.doubleValue();
    }

    /** Expressions in lists of lists, in the language. */
    static Object texts(Object formulas) {
        return formulas instanceof List<?> entries
                ? List.copyOf(entries.stream().map(Values::texts).toList())
                : Printer.print((Expr) formulas);
    }
}
