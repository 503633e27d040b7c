package gradus.limit;

import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.series.Exact;
import gradus.series.UndecidedException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each function of the table does to a behaviour. */
final class FunctionBehaviour {
    private static final Behaviour NOWHERE = new Behaviour.Nowhere();

    private final BehaviourArithmetic arithmetic;
    private final MultiseriesFunctions functions;
    private final MultiseriesRing ring;

    FunctionBehaviour(BehaviourArithmetic arithmetic, MultiseriesFunctions functions) {
        this.arithmetic = arithmetic;
        this.functions = functions;
        this.ring = functions.ring();
    }

    Behaviour apply(Function function, List<Behaviour> arguments) {
        Behaviour u = arguments.get(0);
        Behaviour v = arguments.get(arguments.size() - 1);
        return switch (function) {
            case ABS -> abs(u);
            case RELU -> larger(u, arithmetic.number(Rational.ZERO));
            case MAX -> larger(u, v);
            case MIN -> arithmetic.negate(larger(arithmetic.negate(u), arithmetic.negate(v)));
            case SQRT -> arithmetic.power(u, Rational.HALF);
            case CBRT -> oddRoot(u, 3);
            case ROOT -> root(u, v);
            case LOG, LEAKYRELU, ELU, HYPOT -> arithmetic.defined(function, arguments);
            case ATAN2 -> angle(u, v);
            default -> u instanceof Behaviour.Known known
                    ? ofKnown(function, known.expansion(), arguments)
                    : ofBetween(function, arguments);
        };
    }

    private Behaviour ofBetween(Function function, List<Behaviour> arguments) {
        return switch (function) {
            case SIN, COS -> wave();
            default -> arithmetic.defined(function, arguments);
        };
    }

    private static Behaviour wave() {
        return new Behaviour.Between(Multiseries.constant(Exact.of(Rational.MINUS_ONE)), MultiseriesRing.ONE);
    }

    private Behaviour ofKnown(Function function, Multiseries u, List<Behaviour> arguments) {
        return switch (function) {
            case EXP -> BehaviourArithmetic.known(functions.exp(u));
            case LN -> arithmetic.takesLogarithm(u) ? BehaviourArithmetic.known(functions.ln(u)) : NOWHERE;
            case SIGN -> arithmetic.number(Rational.of(ring.sign(u)));
            case FLOOR -> floor(u);
            case CEIL, STEP -> arithmetic.defined(function, arguments);
            default -> ring.growth(u) > 0 ? ofLarge(function, u, arguments) : ofFinite(function, u, arguments);
        };
    }

    private Behaviour ofFinite(Function function, Multiseries u, List<Behaviour> arguments) {
        if (u instanceof Multiseries.Constant constant) {
            return ofConstant(function, constant.value());
        }
        Optional<Multiseries> smooth = function == Function.FACTORIAL
                ? Optional.empty()
                : functions.smooth(function, u);
        if (smooth.isPresent()) {
            return BehaviourArithmetic.known(smooth.get());
        }
        return function.definition().isPresent() ? arithmetic.defined(function, arguments) : NOWHERE;
    }

    private Behaviour ofConstant(Function function, Exact value) {
        Exact result;
        try {
            result = ring.numbers().apply(function, List.of(value));
        } catch (UndecidedException undecided) {
            if (!MultiseriesFunctions.isOpen(value)) {
                throw undecided;
            }
            result = Exact.kernel(Expr.call(function, value.toExpr()));
        }
        return result.isUndefined() ? NOWHERE : BehaviourArithmetic.known(Multiseries.constant(result));
    }

    private Behaviour ofLarge(Function function, Multiseries u, List<Behaviour> arguments) {
        return switch (function) {
            case SIN, COS -> wave();
            case ATAN -> BehaviourArithmetic.known(functions.atanOfLarge(u));
            case ERF -> BehaviourArithmetic.known(functions.erfOfLarge(u));
            case FACTORIAL -> ring.sign(u) > 0 ? BehaviourArithmetic.known(functions.factorialOfLarge(u)) : NOWHERE;
            case ASIN, ACOS, ATANH -> NOWHERE;
            case ASINH -> ring.sign(u) > 0
                    ? arithmetic.defined(function, arguments)
                    : arithmetic.negate(apply(function, List.of(arithmetic.negate(arguments.get(0)))));
            default -> arithmetic.defined(function, arguments);
        };
    }

    private Behaviour abs(Behaviour u) {
        if (u instanceof Behaviour.Known known && known.expansion() instanceof Multiseries.Constant constant) {
            return ofConstant(Function.ABS, constant.value());
        }
        return arithmetic.abs(u);
    }

    private Behaviour larger(Behaviour u, Behaviour v) {
        Behaviour gap = arithmetic.add(u, arithmetic.negate(v));
        if (ring.sign(BehaviourArithmetic.low(gap)) >= 0) {
            return u;
        }
        if (ring.sign(BehaviourArithmetic.high(gap)) <= 0) {
            return v;
        }
        return new Behaviour.Between(larger(BehaviourArithmetic.low(u), BehaviourArithmetic.low(v)),
                larger(BehaviourArithmetic.high(u), BehaviourArithmetic.high(v)));
    }

    private Multiseries larger(Multiseries u, Multiseries v) {
        return ring.sign(ring.subtract(u, v)) >= 0 ? u : v;
    }

    private Behaviour oddRoot(Behaviour u, int n) {
        if (u instanceof Behaviour.Between) {
            return arithmetic.monotone(u, end -> oddRoot(BehaviourArithmetic.known(end), n), true);
        }
        Rational exponent = Rational.of(1, n);
        return ring.sign(BehaviourArithmetic.low(u)) >= 0
                ? arithmetic.power(u, exponent)
                : arithmetic.negate(arithmetic.power(arithmetic.negate(u), exponent));
    }

    private Behaviour root(Behaviour degree, Behaviour u) {
        Optional<Rational> n = degree instanceof Behaviour.Known known
                && known.expansion() instanceof Multiseries.Constant constant
                ? constant.value().rational()
                : Optional.empty();
        boolean odd = n.filter(q -> q.isInt() && q.numerator().testBit(0)).isPresent();
        if (!odd) {
            return arithmetic.power(u, arithmetic.divide(arithmetic.number(Rational.ONE), degree));
        }
        int index = n.orElseThrow().toInt();
        Behaviour root = oddRoot(u, Math.abs(index));
        return index > 0 ? root : arithmetic.divide(arithmetic.number(Rational.ONE), root);
    }

    /** The whole part: a constant where the argument has a finite limit, else somewhere in the unit below. */
    private Behaviour floor(Multiseries u) {
        if (ring.growth(u) > 0) {
            return new Behaviour.Between(ring.add(u, ring.number(Rational.MINUS_ONE)), u);
        }
        Exact point = ring.limit(u);
        Exact whole = ring.numbers().apply(Function.FLOOR, List.of(point));
        if (whole.rational().isEmpty()) {
            return floorBetween(u, point, whole);
        }
        boolean below = ring.isZero(ring.subtract(Multiseries.constant(point), Multiseries.constant(whole)))
                && ring.sign(ring.subtract(u, Multiseries.constant(point))) < 0;
        return BehaviourArithmetic.known(Multiseries.constant(
                below ? whole.plus(Exact.of(Rational.MINUS_ONE)) : whole));
    }

    /** The whole part near an irrational constant, found by asking on which side of whole numbers it is. */
    private Behaviour floorBetween(Multiseries u, Exact point, Exact whole) {
        if (MultiseriesFunctions.isOpen(point)) {
            if (u instanceof Multiseries.Constant) {
                return BehaviourArithmetic.known(Multiseries.constant(whole));
            }
            throw new UndecidedException("the whole part of a variable");
        }
        double near = StrictMath.floor(Evaluator.evaluate(point.toExpr(), Map.of()));
        for (long n = (long) near - 1; Math.abs(near) < 1e9 && n <= (long) near + 1; n++) {
            Multiseries above = ring.subtract(u, ring.number(Rational.of(n)));
            Multiseries below = ring.subtract(u, ring.number(Rational.of(n + 1)));
            if (ring.sign(above) >= 0 && ring.sign(below) < 0) {
                return arithmetic.number(Rational.of(BigInteger.valueOf(n)));
            }
        }
        throw new UndecidedException("the whole part of a constant");
    }

    /** The angle of the point (v, u) in (−π, π]. */
    private Behaviour angle(Behaviour u, Behaviour v) {
        Optional<Integer> across = certainSign(v);
        if (across.filter(sign -> sign > 0).isPresent()) {
            return arithmetic.apply(Function.ATAN, List.of(arithmetic.divide(u, v)));
        }
        int up = certainSign(u).orElseThrow(() -> new UndecidedException("a sign"));
        if (up != 0) {
            Behaviour quarter = BehaviourArithmetic.known(functions.multiple(Constant.PI, Rational.of(up, 2)));
            Behaviour rest = arithmetic.apply(Function.ATAN, List.of(arithmetic.divide(v, u)));
            return arithmetic.add(quarter, arithmetic.negate(rest));
        }
        int side = across.orElseThrow(() -> new UndecidedException("a sign"));
        return side < 0 ? BehaviourArithmetic.known(functions.multiple(Constant.PI, Rational.ONE)) : NOWHERE;
    }

    /** The sign, where it is the same between all bounds. */
    private Optional<Integer> certainSign(Behaviour u) {
        int sign = ring.sign(BehaviourArithmetic.low(u));
        return u instanceof Behaviour.Between && sign != ring.sign(BehaviourArithmetic.high(u))
                ? Optional.empty()
                : Optional.of(sign);
    }

    /** Whether only the sign of a variable keeps the sign of an expansion from being known. */
    boolean hasOpenSign(Multiseries u) {
        if (u instanceof Multiseries.Constant constant) {
            return MultiseriesFunctions.isOpen(constant.value()) && !ring.isZero(u);
        }
        return ring.lead((Multiseries.Sum) u).map(head -> hasOpenSign(head.coefficient())).orElse(false);
    }
}
