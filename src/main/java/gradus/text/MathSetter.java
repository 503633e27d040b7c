package gradus.text;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Printer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets an expression by precedence, with brackets where they are needed and only there; how the parts are put
 * together is its composer's.
 */
final class MathSetter<B> implements Expr.Cases<MathSetter.Piece<B>> {
    private final Composer<B> composer;
    private final Notation notation;
    /** A part is asked for twice where its sign or its shape is looked at first: without this, once more for each level. */
    private final Map<Expr, Piece<B>> set = new IdentityHashMap<>();

    MathSetter(Composer<B> composer, Notation notation) {
        this.composer = composer;
        this.notation = notation;
    }

    /** From loose to tight. */
    enum Strength { SUM, PRODUCT, POWER, ATOM }

    /**
     * A part that is set.
     *
     * @param digit whether it starts with a digit or a stacked one, so that no number can stand right before it
     */
    record Piece<B>(B box, Strength strength, boolean negative, boolean digit) {
        boolean is(Strength wanted) {
            return strength.compareTo(wanted) >= 0 && !negative;
        }
    }

    B set(Expr e) {
        return piece(e).box();
    }

    private Piece<B> piece(Expr e) {
        Piece<B> piece = set.get(e);
        if (piece == null) {
            piece = e.match(this);
            set.put(e, piece);
        }
        return piece;
    }

    private B atLeast(Strength wanted, Piece<B> piece) {
        return piece.is(wanted) ? piece.box() : composer.fenced('(', piece.box());
    }

    private Piece<B> atom(B box) {
        return new Piece<>(box, Strength.ATOM, false, false);
    }

    @Override
    public Piece<B> number(Expr.Num number) {
        String text = Printer.readable(number);
        boolean negative = text.startsWith("-");
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Piece<>(composer.text(text.replace("-", notation.minus())), Strength.ATOM, negative, true);
        }
        B fraction = composer.fraction(composer.text(text.substring(negative ? 1 : 0, slash)),
                composer.text(text.substring(slash + 1)));
        return new Piece<>(signed(negative, fraction), Strength.PRODUCT, negative, true);
    }

    @Override
    public Piece<B> constant(Expr.Const constant) {
        String label = constant.constant().label();
        return atom(composer.text(constant.constant() == Constant.PI ? notation.name(label) : label));
    }

    /** A name that starts with e and a digit would continue a number before it. */
    @Override
    public Piece<B> variable(Expr.Var variable) {
        boolean exponent = variable.name().matches("[eE]\\d.*");
        return new Piece<>(composer.text(notation.name(variable.name())), Strength.ATOM, false, exponent);
    }

    @Override
    public Piece<B> sum(Expr.Sum sum) {
        List<B> row = new ArrayList<>(List.of(piece(sum.terms().get(0)).box()));
        for (Expr term : sum.terms().subList(1, sum.terms().size())) {
            Piece<B> piece = piece(term);
            row.add(composer.text(" " + (piece.negative() ? notation.minus() : "+") + " "));
            row.add(piece.negative() ? atLeast(Strength.PRODUCT, piece(Expr.negate(term))) : piece.box());
        }
        return new Piece<>(composer.row(row), Strength.SUM, false, false);
    }

    @Override
    public Piece<B> product(Expr.Product product) {
        List<Expr> factors = product.factors();
        boolean minus = factors.get(0).is(-1);
        if (minus && (factors.get(1) instanceof Expr.Quotient || factors.get(1) instanceof Expr.Num)) {
            return piece(Expr.negate(Expr.productOf(factors.subList(1, factors.size()))));
        }
        Piece<B> first = piece(factors.get(minus ? 1 : 0));
        List<B> row = new ArrayList<>();
        if (minus) {
            row.add(composer.text(notation.minus()));
        }
        row.add(minus || first.strength() == Strength.SUM ? atLeast(Strength.PRODUCT, first) : first.box());
        Expr before = factors.get(minus ? 1 : 0);
        for (Expr factor : factors.subList(minus ? 2 : 1, factors.size())) {
            Piece<B> piece = piece(factor);
            row.add(composer.text(between(before, piece)));
            row.add(atLeast(factorStrength(), piece));
            before = factor;
        }
        return new Piece<>(composer.row(row), Strength.PRODUCT, minus || first.negative(), first.digit());
    }

    /** A fraction on the line needs brackets as a later factor, a stacked one does not. */
    private Strength factorStrength() {
        return composer.stacksFractions() ? Strength.PRODUCT : Strength.POWER;
    }

    /** Nothing between a number and what cannot be taken for more of it, else the sign of multiplication. */
    private String between(Expr left, Piece<B> right) {
        boolean number = left instanceof Expr.Num && Printer.readable(left).indexOf('/') < 0;
        return number && !right.digit() ? "" : notation.times();
    }

    @Override
    public Piece<B> quotient(Expr.Quotient quotient) {
        Piece<B> numerator = piece(quotient.numerator());
        if (!composer.stacksFractions()) {
            B top = numerator.strength() == Strength.SUM ? atLeast(Strength.PRODUCT, numerator) : numerator.box();
            B bottom = atLeast(Strength.POWER, piece(quotient.denominator()));
            return new Piece<>(composer.fraction(top, bottom), Strength.PRODUCT, numerator.negative(), numerator.digit());
        }
        boolean negative = numerator.negative();
        B top = negative ? set(Expr.negate(quotient.numerator())) : numerator.box();
        B fraction = composer.fraction(top, set(quotient.denominator()));
        return new Piece<>(signed(negative, fraction), Strength.PRODUCT, negative, true);
    }

    /** The minus sign of a stacked fraction stands apart from its bar. */
    private B signed(boolean negative, B fraction) {
        String minus = notation.minus() + (composer.stacksFractions() ? " " : "");
        return negative ? composer.row(List.of(composer.text(minus), fraction)) : fraction;
    }

    @Override
    public Piece<B> power(Expr.Power power) {
        Piece<B> base = piece(power.base());
        Piece<B> exponent = piece(power.exponent());
        B box = composer.power(atLeast(Strength.ATOM, base), exponent.box(), !exponent.is(Strength.ATOM));
        return new Piece<>(box, Strength.POWER, false, base.digit());
    }

    @Override
    public Piece<B> call(Expr.Call call) {
        Piece<B> argument = piece(call.argument());
        return switch (call.function()) {
            case SQRT -> root(notation == Notation.UNICODE ? "√" : "sqrt", call.argument());
            case CBRT -> root(notation == Notation.UNICODE ? "∛" : "cbrt", call.argument());
            case ABS -> holdsBars(call.argument()) ? applied(call) : atom(composer.fenced('|', argument.box()));
            case FACTORIAL -> factorial(call.argument(), argument);
            case LOG -> logarithm(call);
            default -> applied(call);
        };
    }

    /** {@code log₂(x)}, where the base can be lowered. */
    private Piece<B> logarithm(Expr.Call call) {
        String base = notation.lowered(Printer.readable(call.argument()));
        B label = composer.text(call.function().label() + base);
        return base.isEmpty()
                ? applied(call)
                : atom(composer.row(List.of(label, composer.fenced('(', set(call.arguments().get(1))))));
    }

    /** {@code 3!!} is the double factorial, which is something else. */
    private Piece<B> factorial(Expr of, Piece<B> argument) {
        B base = isFactorial(of) ? composer.fenced('(', argument.box()) : atLeast(Strength.ATOM, argument);
        return new Piece<>(composer.row(List.of(base, composer.text("!"))), Strength.ATOM, false, argument.digit() && !isFactorial(of));
    }

    private static boolean isFactorial(Expr e) {
        return e instanceof Expr.Call call && call.function() == Function.FACTORIAL;
    }

    /** The root sign binds closer than a factorial. */
    private Piece<B> root(String sign, Expr argument) {
        Piece<B> radicand = piece(argument);
        boolean loose = !radicand.is(Strength.ATOM) || sign.length() > 1 || isFactorial(argument);
        return atom(composer.root(sign, radicand.box(), loose));
    }

    /** Bars in bars are hard to tell apart on a line. */
    private boolean holdsBars(Expr e) {
        boolean bars = e instanceof Expr.Call call && call.function() == Function.ABS;
        return !composer.stacksFractions() && (bars || e.parts().stream().anyMatch(this::holdsBars));
    }

    private Piece<B> applied(Expr.Call call) {
        List<Expr> arguments = call.arguments();
        Expr last = arguments.get(arguments.size() - 1);
        Optional<Expr> left = call.function().lastDefault();
        boolean shorter = arguments.size() > 1 && left.isPresent() && left.get().equals(last);
        List<B> row = new ArrayList<>();
        for (Expr argument : shorter ? arguments.subList(0, arguments.size() - 1) : arguments) {
            if (!row.isEmpty()) {
                row.add(composer.text(", "));
            }
            row.add(set(argument));
        }
        return atom(composer.row(List.of(composer.text(call.function().label()), composer.fenced('(', composer.row(row)))));
    }
}
