package gradus.calculus;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Positivity;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a call is without being calculated: values at the simplest arguments, signs in front, inverses undone. */
final class SpecialValues {
    private static final Set<Function> ODD = EnumSet.of(Function.SIN, Function.TAN, Function.CSC, Function.COT,
            Function.ASIN, Function.ATAN, Function.SINH, Function.TANH, Function.ASINH, Function.ATANH, Function.ERF,
            Function.CBRT, Function.SIGN, Function.CSCH, Function.COTH, Function.ACSC, Function.ACSCH,
            Function.ACOTH, Function.SOFTSIGN);
    private static final Set<Function> EVEN = EnumSet.of(Function.COS, Function.SEC, Function.COSH, Function.SECH,
            Function.ABS);
    private static final Map<Function, Rational> AT_ZERO = atZero();
    private static final Expr PI = new Expr.Const(Constant.PI);

    private SpecialValues() {
    }

    private static Map<Function, Rational> atZero() {
        Map<Function, Rational> values = new EnumMap<>(Function.class);
        for (Function odd : List.of(Function.SIN, Function.TAN, Function.ASIN, Function.ATAN, Function.SINH,
                Function.TANH, Function.ASINH, Function.ATANH, Function.ERF, Function.SILU, Function.GELU,
                Function.SOFTSIGN)) {
            values.put(odd, Rational.ZERO);
        }
        for (Function even : List.of(Function.COS, Function.SEC, Function.COSH, Function.SECH)) {
            values.put(even, Rational.ONE);
        }
        values.put(Function.SIGMOID, Rational.HALF);
        return values;
    }

    static Expr call(Simplification session, Function function, List<Expr> arguments) {
        Expr u = arguments.get(0);
        if (arguments.size() == 1 && u.is(0) && AT_ZERO.containsKey(function)) {
            return Expr.num(AT_ZERO.get(function));
        }
        boolean signed = arguments.size() == 1 && isNegative(u);
        if (signed && ODD.contains(function)) {
            return session.negated(session.call(function, List.of(session.negated(u))));
        }
        if (signed && EVEN.contains(function)) {
            return session.call(function, List.of(session.negated(u)));
        }
        return known(session, function, arguments).orElseGet(() -> new Expr.Call(function, arguments));
    }

    private static boolean isNegative(Expr e) {
        return e instanceof Expr.Sum sum ? sum.terms().stream().allMatch(Term::isNegative) : Term.isNegative(e);
    }

    private static Optional<Expr> known(Simplification session, Function function, List<Expr> arguments) {
        Expr u = arguments.get(0);
        Expr v = arguments.get(arguments.size() - 1);
        return switch (function) {
            case LN -> logarithm(session, u);
            case LOG10 -> wholeLogarithm(Rational.of(10), u);
            case LOG2 -> wholeLogarithm(Rational.TWO, u);
            case LOG -> Exponentials.isE(u)
                    ? Optional.of(session.call(Function.LN, List.of(v)))
                    : u instanceof Expr.Num base ? wholeLogarithm(base.value(), v) : Optional.empty();
            case ROOT -> root(session, u, v);
            case CBRT -> rational(u).flatMap(value -> value.root(3)).map(Expr::num);
            case ABS -> absolute(session, u);
            case SIN, COS, TAN -> atMultipleOfPi(function, u);
            case ASIN, ACOS, ATAN -> inverseAngle(session, function, u);
            case MIN, MAX -> extreme(function, u, v);
            case SOFTPLUS -> u.is(0)
                    ? Optional.of(Expr.call(Function.LN, Expr.num(2)))
                    : Optional.empty();
            default -> arguments.stream().allMatch(Expr.Num.class::isInstance) ? number(function, arguments)
                    : Optional.empty();
        };
    }

    private static Optional<Rational> rational(Expr e) {
        return e instanceof Expr.Num number ? Optional.of(number.value()) : Optional.empty();
    }

    /** {@code ln(e^u)} is u for every u. */
    private static Optional<Expr> logarithm(Simplification session, Expr u) {
        if (u.is(1) || Exponentials.isE(u)) {
            return Optional.of(Expr.num(u.is(1) ? 0 : 1));
        }
        if (u instanceof Expr.Power power && Exponentials.isE(power.base())) {
            return Optional.of(power.exponent());
        }
        boolean reciprocal = u instanceof Expr.Quotient quotient && quotient.numerator().is(1)
                && quotient.denominator() instanceof Expr.Power below && Exponentials.isE(below.base());
        return reciprocal
                ? Optional.of(session.negated(((Expr.Power) u.parts().get(1)).exponent()))
                : Optional.empty();
    }

    private static Optional<Expr> wholeLogarithm(Rational base, Expr u) {
        if (u.is(1) && base.signum() > 0 && !base.isOne()) {
            return Optional.of(Expr.num(0));
        }
        Optional<Rational> value = rational(u).filter(v -> v.signum() > 0 && base.compareTo(Rational.ONE) > 0);
        for (int k = 1; value.isPresent() && k <= 64; k++) {
            Optional<Rational> power = Trees.wholePower(base, Rational.of(k));
            if (power.equals(value)) {
                return Optional.of(Expr.num(k));
            }
            if (power.map(Rational::reciprocal).equals(value)) {
                return Optional.of(Expr.num(-k));
            }
        }
        return Optional.empty();
    }

    private static Optional<Expr> root(Simplification session, Expr degree, Expr v) {
        if (degree.is(2)) {
            return Optional.of(session.call(Function.SQRT, List.of(v)));
        }
        if (degree.is(3)) {
            return Optional.of(session.call(Function.CBRT, List.of(v)));
        }
        boolean exact = degree instanceof Expr.Num n && n.value().isInt() && n.value().signum() > 0
                && n.value().toInt() < 64;
        return exact
                ? rational(v).flatMap(value -> value.root(((Expr.Num) degree).value().toInt())).map(Expr::num)
                : Optional.empty();
    }

    private static Optional<Expr> absolute(Simplification session, Expr u) {
        Term term = Term.of(u);
        if (!term.coefficient().abs().isOne() && !term.rest().is(1) && !term.coefficient().isZero()) {
            Expr rest = session.call(Function.ABS, List.of(term.rest()));
            return Optional.of(session.product(Expr.num(term.coefficient().abs()), rest));
        }
        return Positivity.isNonNegative(u) ? Optional.of(u) : Optional.empty();
    }

    /** Sine and cosine where they are whole or a half, tangent where it is whole. */
    private static Optional<Expr> atMultipleOfPi(Function function, Expr u) {
        Term term = Term.of(u);
        if (!term.rest().equals(PI) || term.coefficient().bits() > 64) {
            return Optional.empty();
        }
        double turns = term.coefficient().toDouble();
        boolean simple = term.coefficient().times(Rational.of(12)).isInteger();
        double doubled = 2 * function.value(turns * StrictMath.PI, 0);
        boolean exact = simple && Math.abs(doubled) < 3 && Math.abs(doubled - StrictMath.rint(doubled)) < 1e-9
                && Math.abs(turns) < 1e4;
        return exact
                ? Optional.of(Expr.num(Rational.of((long) StrictMath.rint(doubled), 2)))
                : Optional.empty();
    }

    private static Optional<Expr> inverseAngle(Simplification session, Function function, Expr u) {
        Optional<Rational> turns = rational(u).flatMap(value -> angle(function, value));
        return turns.map(part -> session.product(Expr.num(part), PI));
    }

    /** The angle as a part of pi, at -1, 0 and 1. */
    private static Optional<Rational> angle(Function function, Rational value) {
        if (!value.isInteger() || value.numerator().abs().compareTo(BigInteger.ONE) > 0) {
            return Optional.empty();
        }
        Rational quarter = value.dividedBy(Rational.of(function == Function.ATAN ? 4 : 2));
        return Optional.of(function == Function.ACOS ? Rational.HALF.minus(quarter) : quarter);
    }

    private static Optional<Expr> extreme(Function function, Expr u, Expr v) {
        if (u.equals(v)) {
            return Optional.of(u);
        }
        if (u instanceof Expr.Num a && v instanceof Expr.Num b) {
            boolean first = a.value().compareTo(b.value()) < 0 == (function == Function.MIN);
            return Optional.of(first ? u : v);
        }
        return Optional.empty();
    }

    /** Functions with rational values at every rational. */
    private static Optional<Expr> number(Function function, List<Expr> arguments) {
        Rational u = ((Expr.Num) arguments.get(0)).value();
        return switch (function) {
            case SIGN -> Optional.of(Expr.num(u.signum()));
            case STEP -> Optional.of(Expr.num(Rational.of(1 + u.signum(), 2)));
            case FLOOR -> Optional.of(Expr.num(Rational.of(u.floor())));
            case CEIL -> Optional.of(Expr.num(Rational.of(u.negate().floor().negate())));
            case RELU -> Optional.of(u.signum() < 0 ? Expr.num(0) : Expr.num(u));
            case FACTORIAL -> factorial(u);
            default -> Optional.empty();
        };
    }

    private static Optional<Expr> factorial(Rational u) {
        if (!u.isInt() || u.signum() < 0 || u.toInt() > 100) {
            return Optional.empty();
        }
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= u.toInt(); k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return Optional.of(Expr.num(Rational.of(product)));
    }
}
