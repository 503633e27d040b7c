package gradus.limit;

import gradus.calculus.Budget;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.series.Exact;
import gradus.series.ExactCoefficients;
import gradus.series.NoSeriesException;
import gradus.series.RamifiedException;
import gradus.series.UndecidedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A limit from one side: the function's behaviour in terms of t, which grows beyond all bounds. By asymptotic
 * expansion where there is one (the limits of Gruntz' algorithm and more), else by bounds from both sides.
 */
final class OneSidedLimit {
    /** A name that no expression from outside has. */
    private static final Expr T = Expr.var("\u221e");

    private final MultiseriesRing ring;
    private final BehaviourArithmetic arithmetic;
    private final Map<String, Behaviour> variables = new HashMap<>();
    private final String by;
    private final Expr inTermsOfT;

    private OneSidedLimit(Expr f, String by, Approach to, Approach.Side side) {
        Scale scale = new Scale(T);
        this.ring = new MultiseriesRing(new ExactCoefficients(), scale, Budget.of(f));
        this.arithmetic = new BehaviourArithmetic(new MultiseriesFunctions(ring));
        this.by = by;
        this.inTermsOfT = to.inTermsOf(T, side);
        bind(f);
        bind(inTermsOfT);
        variables.put("\u221e", BehaviourArithmetic.known(Multiseries.power(scale.variable(), Exact.ONE)));
        variables.put(by, Evaluator.evaluate(inTermsOfT, variables, arithmetic));
    }

    private void bind(Expr e) {
        for (String name : Trees.variables(e)) {
            variables.put(name, BehaviourArithmetic.known(Multiseries.constant(Exact.kernel(Expr.var(name)))));
        }
    }

    /** What a function behaves like: the leading term of its expansion; empty where it has none. */
    static Optional<Expr> leadingTerm(Expr f, String by, Approach to, Approach.Side side) {
        return shown(f, by, to, side, behaviour -> behaviour instanceof Behaviour.Known known
                ? List.of(known.expansion())
                : List.of()).map(terms -> terms.get(0));
    }

    /** The leading terms of what a function stays between; empty where it has an expansion of its own. */
    static Optional<List<Expr>> bounds(Expr f, String by, Approach to, Approach.Side side) {
        return shown(f, by, to, side, behaviour -> behaviour instanceof Behaviour.Between bounds
                ? List.of(bounds.low(), bounds.high())
                : List.of());
    }

    /** The elements of an expansion share their parts: written out, exponentials in exponentials double with each level. */
    private static Expr writable(Expr term) {
        if (Trees.size(term, Limit.MAX_SIZE) >= Limit.MAX_SIZE) {
            throw new TooComplexException(Message.of("limit.too-complex"));
        }
        return term;
    }

    private static Optional<List<Expr>> shown(Expr f, String by, Approach to, Approach.Side side,
            java.util.function.Function<Behaviour, List<Multiseries>> picked) {
        Approach.Side from = side == Approach.Side.BOTH ? Approach.Side.RIGHT : side;
        try {
            OneSidedLimit limit = new OneSidedLimit(f, by, to, from);
            List<Expr> terms = new ArrayList<>();
            for (Multiseries expansion : picked.apply(limit.behaviour(f))) {
                Expr term = writable(limit.ring.leadingTerm(expansion));
                terms.add(FactorialRatios.byStirling(
                        Limit.simplified(Trees.substitute(term, Map.of("\u221e", to.solved(Expr.var(by), from))))));
            }
            return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
        } catch (UndecidedException | NoSeriesException | RamifiedException | TooComplexException none) {
            return Optional.empty();
        }
    }

    /** A calculation that may not be decided. */
    private interface Attempt {
        LimitResult run();
    }

    /** The limit; what goes wrong on the way leaves it undecided. */
    static LimitResult of(Expr f, String by, Approach to, Approach.Side side) {
        return attempted(() -> new OneSidedLimit(f, by, to, side).limit(f));
    }

    private static LimitResult attempted(Attempt attempt) {
        try {
            return attempt.run();
        } catch (UndecidedException | NoSeriesException | RamifiedException | ArithmeticException none) {
            return new LimitResult.Undecided(Message.of("limit.undecided"));
        } catch (TooComplexException tooComplex) {
            return new LimitResult.Undecided(tooComplex.what());
        }
    }

    /** What is known of a function on a path. */
    enum Kind { EXPANDED, BOUNDED, ANY }

    static Kind kind(Expr f, Path path) {
        return attempted(f, path, Kind.ANY, OneSidedLimit::kind);
    }

    private Kind kind(Behaviour behaviour) {
        if (behaviour instanceof Behaviour.Between bounds) {
            boolean bounded = ring.growth(bounds.low()) <= 0 && ring.growth(bounds.high()) <= 0;
            return bounded ? Kind.BOUNDED : Kind.ANY;
        }
        return behaviour instanceof Behaviour.Known ? Kind.EXPANDED : Kind.ANY;
    }

    /** Whether a function is proved to be zero in the end. */
    static boolean isZero(Expr f, Path path) {
        return attempted(f, path, false, (limit, behaviour) ->
                behaviour instanceof Behaviour.Known known && limit.ring.isZero(known.expansion()));
    }

    /** 1 or -1 where a function does not settle, tends to zero and never has the opposite sign; else 0. */
    static int signWhereSqueezedToZero(Expr f, Path path) {
        return attempted(f, path, 0, (limit, behaviour) ->
                behaviour instanceof Behaviour.Between bounds ? limit.signWhereSqueezedToZero(bounds) : 0);
    }

    private int signWhereSqueezedToZero(Behaviour.Between bounds) {
        if (!squeezed(bounds).text().equals("0")) {
            return 0;
        }
        if (ring.sign(bounds.low()) >= 0) {
            return ring.sign(bounds.high());
        }
        return ring.sign(bounds.high()) <= 0 ? -1 : 0;
    }

    /** A question about a function whose behaviour is known. */
    private interface Question<T> {
        T answer(OneSidedLimit limit, Behaviour behaviour);
    }

    private static <T> T attempted(Expr f, Path path, T open, Question<T> question) {
        try {
            OneSidedLimit limit = new OneSidedLimit(f, path.by(), path.to(), path.side());
            return question.answer(limit, limit.behaviour(f));
        } catch (UndecidedException | NoSeriesException | RamifiedException | ArithmeticException
                | TooComplexException none) {
            return open;
        }
    }

    /** @throws UndecidedException where it cannot be told */
    Behaviour behaviour(Expr e) {
        return Evaluator.evaluate(e, variables, arithmetic);
    }

    private LimitResult limit(Expr f) {
        return limit(behaviour(f));
    }

    private LimitResult limit(Behaviour behaviour) {
        if (behaviour instanceof Behaviour.Nowhere) {
            return new LimitResult.None(LimitResult.None.Why.UNDEFINED, Message.of("limit.none.undefined"));
        }
        if (behaviour instanceof Behaviour.Known known) {
            return limit(known.expansion());
        }
        return squeezed((Behaviour.Between) behaviour);
    }

    private LimitResult squeezed(Behaviour.Between bounds) {
        LimitResult low = limit(bounds.low());
        LimitResult high = limit(bounds.high());
        if (low instanceof LimitResult.Infinite infinite && infinite.positive()) {
            return low;
        }
        if (high instanceof LimitResult.Infinite infinite && !infinite.positive()) {
            return high;
        }
        boolean same = low instanceof LimitResult.Value && high instanceof LimitResult.Value
                && ring.isZero(Multiseries.constant(ring.limit(bounds.low()).plus(ring.limit(bounds.high()).negate())));
        if (!same) {
            throw new UndecidedException("between bounds");
        }
        return low;
    }

    private LimitResult limit(Multiseries u) {
        if (ring.growth(u) > 0) {
            return new LimitResult.Infinite(ring.sign(u) > 0);
        }
        Exact value = ring.limit(u);
        return new LimitResult.Value(ring.numbers().isZero(value) ? Expr.num(0) : Limit.simplified(value.toExpr()));
    }
}
