package gradus.expr;

import java.math.BigDecimal;
import java.util.List;

/**
 * Writes an expression in plain ASCII that reads back as the same expression and that any calculator takes:
 * explicit {@code *} and {@code ^}, brackets round arguments, exact numbers.
 */
public final class Printer implements Expr.Cases<Printer.Piece> {
    private static final Printer EXACT = new Printer(false);
    private static final Printer READABLE = new Printer(true);

    private final boolean decimals;

    private Printer(boolean decimals) {
        this.decimals = decimals;
    }

    /** Text and how tightly it holds together. */
    record Piece(String text, Strength strength, boolean negative) {
        String atLeast(Strength wanted) {
            return strength.compareTo(wanted) >= 0 && !(negative && wanted != Strength.SUM)
                    ? text
                    : "(" + text + ")";
        }
    }

    /** From loose to tight. */
    enum Strength { SUM, PRODUCT, POWER, ATOM }

    /** For programs: numbers as whole numbers or fractions. */
    public static String print(Expr e) {
        return e.match(EXACT).text();
    }

    /** For programs: {@code [a, b]}, {@code [[a, b], [c, d]]}. */
    public static String print(Value value) {
        return value instanceof Value.Scalar scalar
                ? print(scalar.expression())
                : "[" + String.join(", ", ((Value.Entries) value).entries().stream().map(Printer::print).toList()) + "]";
    }

    /** For people: a number as a decimal where that is shorter than the fraction. */
    public static String readable(Expr e) {
        return e.match(READABLE).text();
    }

    /** For people: a value in brackets as in {@link #print(Value)}, its entries readable. */
    public static String readable(Value value) {
        return value instanceof Value.Scalar scalar
                ? readable(scalar.expression())
                : "[" + String.join(", ", ((Value.Entries) value).entries().stream().map(Printer::readable).toList()) + "]";
    }

    private Piece piece(Expr e) {
        return e.match(this);
    }

    @Override
    public Piece number(Expr.Num number) {
        String text = decimals ? shortest(number.value()) : number.value().toString();
        Strength strength = text.indexOf('/') >= 0 ? Strength.PRODUCT : Strength.ATOM;
        return new Piece(text, strength, number.value().signum() < 0);
    }

    private static String shortest(Rational value) {
        String fraction = value.toString();
        if (value.isInteger() || value.denominator().bitLength() > 200 || !value.isTerminating()) {
            return fraction;
        }
        BigDecimal exact = new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()));
        String plain = exact.toPlainString();
        String scientific = exact.unscaledValue() + "e" + -exact.scale();
        String decimal = plain.length() > 9 && scientific.length() < plain.length() ? scientific : plain;
        return decimal.length() < fraction.length() ? decimal : fraction;
    }

    @Override
    public Piece constant(Expr.Const constant) {
        return new Piece(constant.constant().label(), Strength.ATOM, false);
    }

    @Override
    public Piece variable(Expr.Var variable) {
        return new Piece(variable.name(), Strength.ATOM, false);
    }

    @Override
    public Piece sum(Expr.Sum sum) {
        StringBuilder text = new StringBuilder(piece(sum.terms().get(0)).text());
        for (Expr term : sum.terms().subList(1, sum.terms().size())) {
            Piece piece = piece(term);
            text.append(piece.negative() ? " - " + piece.text().substring(1) : " + " + piece.text());
        }
        return new Piece(text.toString(), Strength.SUM, false);
    }

    @Override
    public Piece product(Expr.Product product) {
        List<Expr> factors = product.factors();
        boolean minus = factors.get(0).is(-1);
        if (minus && (factors.get(1) instanceof Expr.Quotient || factors.get(1) instanceof Expr.Num)) {
            return piece(Expr.negate(Expr.productOf(factors.subList(1, factors.size()))));
        }
        Piece first = piece(factors.get(minus ? 1 : 0));
        StringBuilder text = new StringBuilder(minus ? "-" + first.atLeast(Strength.POWER) : leading(first));
        for (Expr factor : factors.subList(minus ? 2 : 1, factors.size())) {
            text.append('*').append(piece(factor).atLeast(Strength.POWER));
        }
        return new Piece(text.toString(), Strength.PRODUCT, minus || first.negative());
    }

    /** The first factor may start with a sign or be a quotient. */
    private static String leading(Piece first) {
        return first.strength() == Strength.SUM ? "(" + first.text() + ")" : first.text();
    }

    @Override
    public Piece quotient(Expr.Quotient quotient) {
        Piece numerator = piece(quotient.numerator());
        String text = leading(numerator) + "/" + piece(quotient.denominator()).atLeast(Strength.POWER);
        return new Piece(text, Strength.PRODUCT, numerator.negative());
    }

    @Override
    public Piece power(Expr.Power power) {
        String text = piece(power.base()).atLeast(Strength.ATOM) + "^"
                + piece(power.exponent()).atLeast(Strength.ATOM);
        return new Piece(text, Strength.POWER, false);
    }

    @Override
    public Piece call(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        boolean short_ = arguments.size() > 1
                && call.function().lastDefault().map(arguments.get(arguments.size() - 1)::equals).orElse(false);
        StringBuilder text = new StringBuilder(call.function().label()).append('(').append(piece(arguments.get(0)).text());
        for (Expr argument : arguments.subList(1, arguments.size() - (short_ ? 1 : 0))) {
            text.append(", ").append(piece(argument).text());
        }
        return new Piece(text.append(')').toString(), Strength.ATOM, false);
    }
}
