package gradus.limit;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Simplifier;
import gradus.exact.EnclosureArithmetic;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.limit.LimitStep.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Why a limit is what it is, in the simplest of the ways that a course teaches: putting the point in, cancelling,
 * an exponential, l'Hôpital's rule, the leading terms, or bounds from both sides. The result itself is that of
 * {@link Limit}; each way is taken only where it leads there.
 */
final class LimitExplanation {
    private static final int BITS = 256;
    private static final int MOST_DERIVATIVES = 3;
    private static final int MOST_NODES = 80;
    private static final Set<Function> BENT = EnumSet.of(Function.ABS, Function.SIGN, Function.STEP, Function.FLOOR,
            Function.CEIL, Function.RELU, Function.LEAKYRELU, Function.ELU, Function.MAX, Function.MIN);
    private static final Set<Function> JUMPS = EnumSet.of(Function.SIGN, Function.STEP, Function.FLOOR,
            Function.CEIL, Function.ATAN2);

    private final Expr f;
    private final String by;
    private final Approach to;
    private final Approach.Side side;
    private final LimitResult result;
    private final List<LimitStep> steps = new ArrayList<>();

    private LimitExplanation(Expr f, String by, Approach to, Approach.Side side, LimitResult result) {
        this.f = f;
        this.by = by;
        this.to = to;
        this.side = side;
        this.result = result;
    }

    static LimitDerivation of(Expr f, String by, Approach to, Approach.Side side) {
        LimitResult result = Limit.of(f, by, to, side);
        LimitExplanation explanation = new LimitExplanation(f, by, to, side, result);
        if (result instanceof LimitResult.None none) {
            explanation.none(none);
        } else if (!(result instanceof LimitResult.Undecided)) {
            explanation.explained();
            explanation.add(Rule.RESULT, result.word());
        }
        return new LimitDerivation(result, explanation.steps);
    }

    private void add(Rule rule, Object... parts) {
        steps.add(LimitStep.of(rule, parts));
    }

    private void none(LimitResult.None none) {
        if (none.why() == LimitResult.None.Why.SIDES_DIFFER) {
            add(Rule.FROM_LEFT, limit(f, Approach.Side.LEFT).word());
            add(Rule.FROM_RIGHT, limit(f, Approach.Side.RIGHT).word());
        }
        add(Rule.NONE, none.reason());
    }

    private LimitResult limit(Expr e, Approach.Side from) {
        return Limit.of(e, by, to, from);
    }

    private LimitResult limit(Expr e) {
        return limit(e, side);
    }

    private void explained() {
        if (substituted(f)) {
            return;
        }
        sides();
        Expr simple = Limit.simplified(f);
        Expr ratio = to instanceof Approach.ToInfinity ? FactorialRatios.of(simple) : simple;
        if (!simple.equals(f) && isContinuous(simple)) {
            form(f);
            add(Rule.CANCELLING, f, simple);
            substituted(simple);
        } else if (!ratio.equals(simple)) {
            add(Rule.CANCELLING, f, ratio);
            if (Trees.variables(ratio).contains(by)) {
                explained(ratio);
            }
        } else {
            explained(f);
        }
    }

    private void explained(Expr e) {
        if (e instanceof Expr.Power power && Trees.variables(power.exponent()).contains(by)) {
            exponential(power);
        } else if (e instanceof Expr.Quotient quotient) {
            quotient(quotient);
        } else {
            leading(e);
        }
    }

    /** Both sides, where the function is bent or has one side only. */
    private void sides() {
        if (to instanceof Approach.ToInfinity || side != Approach.Side.BOTH) {
            return;
        }
        LimitResult left = limit(f, Approach.Side.LEFT);
        LimitResult right = limit(f, Approach.Side.RIGHT);
        if (Limit.isNowhere(left) != Limit.isNowhere(right)) {
            add(Rule.DOMAIN, f, Message.of(Limit.isNowhere(left) ? "limit.side.right" : "limit.side.left"));
        } else if (contains(f, BENT)) {
            add(Rule.FROM_LEFT, left.word());
            add(Rule.FROM_RIGHT, right.word());
        }
    }

    private static boolean contains(Expr e, Set<Function> functions) {
        return e instanceof Expr.Call call && functions.contains(call.function())
                || e.parts().stream().anyMatch(part -> contains(part, functions));
    }

    /** The value at the point, where it is the limit as well. */
    private boolean substituted(Expr e) {
        if (!isContinuous(e)) {
            return false;
        }
        add(Rule.SUBSTITUTION, e, Expr.var(by), ((Approach.To) to).point(), result.word());
        return true;
    }

    private boolean isContinuous(Expr e) {
        if (!(to instanceof Approach.To point) || !(result instanceof LimitResult.Value) || contains(e, JUMPS)) {
            return false;
        }
        Expr at = Trees.substitute(e, Map.of(by, point.point()));
        boolean defined = Trees.isConstant(at)
                && Evaluator.evaluate(at, Map.of(), new EnclosureArithmetic(BITS)).isDefined();
        return defined && Limit.compare(new LimitResult.Value(at), result) == Limit.Sameness.SAME;
    }

    /** Where the parts of a quotient or a power go, when that alone decides nothing. */
    private Optional<String> form(Expr e) {
        boolean binary = e instanceof Expr.Quotient || e instanceof Expr.Power;
        if (!binary) {
            return Optional.empty();
        }
        LimitResult first = limit(e.parts().get(0));
        LimitResult second = limit(e.parts().get(1));
        boolean quotient = e instanceof Expr.Quotient;
        boolean zeros = first.text().equals("0") && second.text().equals("0");
        boolean large = first instanceof LimitResult.Infinite && second instanceof LimitResult.Infinite;
        boolean one = first.text().equals("1") && second instanceof LimitResult.Infinite;
        boolean root = first instanceof LimitResult.Infinite && second.text().equals("0");
        if (quotient ? !zeros && !large : !zeros && !one && !root) {
            return Optional.empty();
        }
        String form = first.text() + (quotient ? "/" : "^") + second.text();
        add(Rule.FORM, form);
        return Optional.of(form);
    }

    private void exponential(Expr.Power power) {
        form(power);
        Expr exponent = Expr.product(power.exponent(), Expr.call(Function.LN, power.base()));
        add(Rule.EXPONENTIAL, power, exponent, limit(exponent).word(), result.word());
    }

    private void quotient(Expr.Quotient quotient) {
        if (form(quotient).isPresent() ? differentiated(quotient) : parted(quotient)) {
            return;
        }
        Optional<Expr> top = OneSidedLimit.leadingTerm(quotient.numerator(), by, to, side);
        Optional<Expr> bottom = OneSidedLimit.leadingTerm(quotient.denominator(), by, to, side);
        if (top.isPresent() && bottom.isPresent()) {
            add(Rule.QUOTIENT_OF_LEADING_TERMS, quotient.numerator(), top.get(), quotient.denominator(), bottom.get());
        } else {
            leading(quotient);
        }
    }

    /** Where numerator and denominator go, which is enough where the form is none of the indeterminate ones. */
    private boolean parted(Expr.Quotient quotient) {
        LimitResult top = limit(quotient.numerator());
        LimitResult bottom = limit(quotient.denominator());
        boolean known = isKnown(top) && isKnown(bottom);
        if (known) {
            add(Rule.PARTS, quotient.numerator(), top.word(), quotient.denominator(), bottom.word());
        }
        return known;
    }

    private static boolean isKnown(LimitResult limit) {
        return limit instanceof LimitResult.Value || limit instanceof LimitResult.Infinite;
    }

    /** L'Hôpital's rule as often as it takes, while what it gives stays short. */
    private boolean differentiated(Expr.Quotient quotient) {
        List<LimitStep> before = List.copyOf(steps);
        Expr current = quotient;
        for (int i = 0; i < MOST_DERIVATIVES && current instanceof Expr.Quotient next; i++) {
            Optional<Expr> derived = derived(next);
            if (derived.isEmpty() || i > 0 && form(current).isEmpty()) {
                break;
            }
            add(Rule.L_HOPITAL, derived.get());
            current = derived.get();
            if (isContinuous(current)) {
                return substituted(current);
            }
        }
        steps.clear();
        steps.addAll(before);
        return false;
    }

    private Optional<Expr> derived(Expr.Quotient quotient) {
        try {
            Expr top = Differentiator.derivative(quotient.numerator(), by, 1);
            Expr bottom = Differentiator.derivative(quotient.denominator(), by, 1);
            Expr derived = Simplifier.simplify(Expr.quotient(top, bottom));
            return Optional.of(derived).filter(e -> Trees.size(e, MOST_NODES) < MOST_NODES);
        } catch (TooComplexException | NotDifferentiableException none) {
            return Optional.empty();
        }
    }

    private void leading(Expr e) {
        Optional<Expr> term = OneSidedLimit.leadingTerm(e, by, to, side);
        Optional<List<Expr>> bounds = OneSidedLimit.bounds(e, by, to, side);
        if (term.isPresent()) {
            add(Rule.LEADING_TERM, e, term.get());
        } else if (bounds.filter(this::meet).isPresent()) {
            add(Rule.SQUEEZE, bounds.get().get(0), e, bounds.get().get(1));
        } else {
            Path path = new Path(by, to, side);
            BoundedFactors.written(e, path)
                    .ifPresentOrElse(written -> add(Rule.BOUNDED, e, written), () -> reciprocal(e, path));
        }
    }

    private void reciprocal(Expr e, Path path) {
        Expr reciprocal = SmallReciprocal.of(Oscillation.inSinesAndCosines(e, path));
        OneSidedLimit.bounds(reciprocal, by, to, side).filter(bounds -> result instanceof LimitResult.Infinite)
                .ifPresent(bounds -> add(Rule.RECIPROCAL, e, reciprocal, bounds.get(0), bounds.get(1)));
    }

    /** Whether bounds tend to the limit; one is enough where it is infinite. */
    private boolean meet(List<Expr> bounds) {
        boolean infinite = result instanceof LimitResult.Infinite;
        return infinite
                ? bounds.stream().anyMatch(bound -> limit(bound).equals(result))
                : bounds.stream().allMatch(bound -> Limit.compare(limit(bound), result) == Limit.Sameness.SAME);
    }
}
