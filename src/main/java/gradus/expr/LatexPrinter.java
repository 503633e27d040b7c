package gradus.expr;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes an expression in LaTeX, for math mode. */
public final class LatexPrinter implements Expr.Cases<Printer.Piece> {
    private final boolean decimals;
    /** A part is asked for twice where its sign is looked at first: without this, once more for each level. */
    private final Map<Expr, Printer.Piece> written = new IdentityHashMap<>();

    private LatexPrinter(boolean decimals) {
        this.decimals = decimals;
    }

    /** Numbers as whole numbers or fractions. */
    public static String print(Expr e) {
        return new LatexPrinter(false).piece(e).text();
    }

    /** For people: a number as a decimal where that is shorter than the fraction. */
    public static String readable(Expr e) {
        return new LatexPrinter(true).piece(e).text();
    }

    /** For people: a vector in round brackets, a matrix in square ones. */
    public static String readable(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return readable(scalar.expression());
        }
        List<Value> entries = ((Value.Entries) value).entries();
        boolean matrix = !entries.isEmpty() && entries.stream().allMatch(Value.Entries.class::isInstance);
        return matrix
                ? "\\begin{bmatrix}" + String.join(" \\\\ ", entries.stream().map(LatexPrinter::row).toList())
                        + "\\end{bmatrix}"
                : "\\left(" + String.join(", ", entries.stream().map(LatexPrinter::readable).toList()) + "\\right)";
    }

    private static String row(Value row) {
        return String.join(" & ", ((Value.Entries) row).entries().stream().map(LatexPrinter::readable).toList());
    }

    private Printer.Piece piece(Expr e) {
        Printer.Piece piece = written.get(e);
        if (piece == null) {
            piece = e.match(this);
            written.put(e, piece);
        }
        return piece;
    }

    private static Printer.Piece atom(String text) {
        return new Printer.Piece(text, Printer.Strength.ATOM, false);
    }

    private static String bracketed(Printer.Piece piece, Printer.Strength wanted) {
        boolean tight = piece.strength().compareTo(wanted) >= 0 && !piece.negative();
        return tight ? piece.text() : "\\left(" + piece.text() + "\\right)";
    }

    @Override
    public Printer.Piece number(Expr.Num number) {
        Rational value = number.value();
        boolean negative = value.signum() < 0;
        if (value.isInteger()) {
            return new Printer.Piece(value.toString(), Printer.Strength.ATOM, negative);
        }
        String readable = decimals ? Printer.readable(number) : "";
        if (!readable.isEmpty() && readable.indexOf('/') < 0 && readable.indexOf('e') < 0) {
            return new Printer.Piece(readable, Printer.Strength.ATOM, negative);
        }
        String fraction = "\\frac{" + value.numerator().abs() + "}{" + value.denominator() + "}";
        return new Printer.Piece((negative ? "-" : "") + fraction, Printer.Strength.POWER, negative);
    }

    @Override
    public Printer.Piece constant(Expr.Const constant) {
        return atom(constant.constant().latex());
    }

    @Override
    public Printer.Piece variable(Expr.Var variable) {
        String name = variable.name();
        int letters = 0;
        while (letters < name.length() && Character.isLetter(name.charAt(letters))) {
            letters++;
        }
        String stem = stem(name.substring(0, letters));
        String rest = name.substring(letters).replaceFirst("^_", "").replace("_", "\\_");
        return atom(rest.isEmpty() ? stem : stem + "_{" + rest + "}");
    }

    private static String stem(String letters) {
        if (Glyphs.isGreekName(letters)) {
            return "\\" + letters;
        }
        return letters.length() > 1 ? "\\mathrm{" + letters + "}" : letters;
    }

    @Override
    public Printer.Piece sum(Expr.Sum sum) {
        StringBuilder text = new StringBuilder(piece(sum.terms().get(0)).text());
        for (Expr term : sum.terms().subList(1, sum.terms().size())) {
            Printer.Piece piece = piece(term);
            text.append(piece.negative() ? " - " : " + ")
                    .append(piece.negative() ? bracketed(piece(Expr.negate(term)), Printer.Strength.PRODUCT) : piece.text());
        }
        return new Printer.Piece(text.toString(), Printer.Strength.SUM, false);
    }

    @Override
    public Printer.Piece product(Expr.Product product) {
        List<Expr> factors = product.factors();
        boolean minus = factors.get(0).is(-1);
        StringBuilder text = new StringBuilder(minus ? "-" : "");
        boolean negative = minus;
        Expr before = null;
        for (Expr factor : factors.subList(minus ? 1 : 0, factors.size())) {
            Printer.Piece piece = piece(factor);
            boolean leads = before == null && !minus;
            negative |= leads && piece.negative();
            text.append(before == null ? "" : between(before, factor, piece.text()));
            text.append(leads && piece.strength() != Printer.Strength.SUM
                    ? piece.text()
                    : bracketed(piece, Printer.Strength.PRODUCT));
            before = factor;
        }
        return new Printer.Piece(text.toString(), Printer.Strength.PRODUCT, negative);
    }

    private static String between(Expr left, Expr right, String text) {
        boolean digits = right instanceof Expr.Num || Character.isDigit(text.charAt(0));
        boolean close = left instanceof Expr.Num && !digits || right instanceof Expr.Sum;
        return close ? " " : " \\cdot ";
    }

    @Override
    public Printer.Piece quotient(Expr.Quotient quotient) {
        Printer.Piece numerator = piece(quotient.numerator());
        Expr positive = numerator.negative() ? Expr.negate(quotient.numerator()) : quotient.numerator();
        String text = (numerator.negative() ? "-" : "") + "\\frac{" + piece(positive).text() + "}{"
                + piece(quotient.denominator()).text() + "}";
        return new Printer.Piece(text, Printer.Strength.PRODUCT, numerator.negative());
    }

    @Override
    public Printer.Piece power(Expr.Power power) {
        String text = bracketed(piece(power.base()), Printer.Strength.ATOM)
                + "^{" + piece(power.exponent()).text() + "}";
        return new Printer.Piece(text, Printer.Strength.POWER, false);
    }

    @Override
    public Printer.Piece call(Expr.Call call) {
        String u = piece(call.argument()).text();
        return atom(switch (call.function()) {
            case SQRT -> "\\sqrt{" + u + "}";
            case CBRT -> "\\sqrt[3]{" + u + "}";
            case ROOT -> "\\sqrt[" + u + "]{" + piece(call.arguments().get(1)).text() + "}";
            case ABS -> "\\left|" + u + "\\right|";
            case FACTORIAL -> (isFactorial(call.argument())
                    ? "\\left(" + u + "\\right)"
                    : bracketed(piece(call.argument()), Printer.Strength.ATOM)) + "!";
            case LOG -> "\\log_{" + u + "}\\left(" + piece(call.arguments().get(1)).text() + "\\right)";
            default -> call.function().latex() + "\\left(" + arguments(call) + "\\right)";
        });
    }

    /** {@code 3!!} is the double factorial, which is something else. */
    private static boolean isFactorial(Expr e) {
        return e instanceof Expr.Call call && call.function() == Function.FACTORIAL;
    }

    private String arguments(Expr.Call call) {
        return String.join(", ", call.arguments().stream().map(argument -> piece(argument).text()).toList());
    }
}
