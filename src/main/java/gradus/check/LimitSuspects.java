package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Rule;
import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.limit.Approach;
import gradus.limit.LimitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The wrong answers to a limit: another side, l'Hôpital's rule out of place, forms that settle nothing taken as settled. */
final class LimitSuspects extends Suspects {
    private static final int MOST_ROUNDS = 4;
    private static final int MOST_BENT = 40;
    private static final String SUBSTITUTED = "limit.substituted";
    private static final String MISUSED = "limit.l-hopital-misused";

    private final LimitQuestion question;

    LimitSuspects(LimitQuestion question) {
        this.question = question;
    }

    /** A wrong limit, which may be a number, infinite or none. */
    record Guess(Blame blame, LimitResult result) {
    }

    /** The wrong limits, the likeliest first. */
    List<Guess> guesses() {
        List<Guess> guesses = new ArrayList<>();
        for (LimitResult other : question.otherSides()) {
            guesses.add(new Guess(Blame.of("limit.wrong-side"), other));
        }
        if (question.of() instanceof Expr.Quotient quotient) {
            lHopital(quotient, guesses);
        }
        undetermined(question.of(), guesses);
        growing(question.of(), guesses);
        if (question.of() instanceof Expr.Quotient quotient) {
            lHopitalWrongly(quotient, guesses);
        }
        value(guesses);
        question.elsewhere().forEach(other -> guesses.add(new Guess(
                Blame.worded("evaluated.wrong-point", "mistake.evaluated.wrong-point.limit"), other)));
        turned(guesses);
        guesses.removeIf(guess -> guess.result().text().equals(question.result().text()) || isImplausible(guess));
        return guesses;
    }

    /** Nobody concludes from l'Hôpital's rule that there is no limit. */
    private static boolean isImplausible(Guess guess) {
        return guess.result() instanceof LimitResult.Undecided
                || guess.result() instanceof LimitResult.None && guess.blame().id().equals(MISUSED);
    }

    /** L'Hôpital's rule is right here, but a derivative in it is wrong. */
    @Override
    List<Suspect> further(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        if (question.of() instanceof Expr.Quotient quotient && isIndeterminate(quotient)) {
            wrongly(quotient.numerator(), wrong -> Expr.quotient(wrong, derivative(quotient.denominator())), suspects);
            wrongly(quotient.denominator(), wrong -> Expr.quotient(derivative(quotient.numerator()), wrong), suspects);
        }
        guesses().stream().filter(LimitSuspects::isTakenForOne).forEach(guess ->
                suspects.add(new Suspect(guess.blame(), List.of(Subject.of(Expr.num(1))))));
        return suspects;
    }

    private void wrongly(Expr e, UnaryOperator<Expr> inQuotient, List<Suspect> suspects) {
        try {
            for (BentDerivatives.Bent bent : new BentDerivatives(e, question.by()).single()) {
                if (suspects.size() < MOST_BENT
                        && question.limit(inQuotient.apply(bent.result())) instanceof LimitResult.Value value) {
                    suspects.add(new Suspect(bent.blame(), List.of(Subject.of(value.value()))));
                }
            }
        } catch (TooComplexException | NotDifferentiableException none) {
            return;
        }
    }

    @Override
    List<Suspect> single(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        for (Guess guess : guesses()) {
            if (guess.result() instanceof LimitResult.Value value && !isTakenForOne(guess)) {
                suspects.add(new Suspect(guess.blame(), List.of(Subject.of(value.value()))));
            }
        }
        return suspects;
    }

    /** 0/0 as 1, which many another mistake gives as well. */
    private static boolean isTakenForOne(Guess guess) {
        return guess.blame().id().equals(SUBSTITUTED) && guess.result().text().equals("1");
    }

    @Override
    boolean areNumbers() {
        return true;
    }

    @Override
    Optional<Subject> proportional(int entry) {
        return question.result() instanceof LimitResult.Value value
                ? Optional.of(Subject.of(value.value()))
                : Optional.empty();
    }

    private static Guess number(String id, long value) {
        return new Guess(Blame.of(id), new LimitResult.Value(Expr.num(value)));
    }

    private static Guess misused(String suffix, LimitResult result) {
        return new Guess(Blame.worded(MISUSED, "mistake." + MISUSED + suffix), result);
    }

    /** Whether l'Hôpital's rule may be used: 0/0, or a denominator beyond all bounds. */
    private boolean isIndeterminate(Expr.Quotient quotient) {
        return isZeros(quotient) || question.limit(quotient.denominator()) instanceof LimitResult.Infinite;
    }

    private boolean isZeros(Expr.Quotient quotient) {
        return tendsTo(quotient.numerator(), "0") && tendsTo(quotient.denominator(), "0");
    }

    private boolean tendsTo(Expr e, String text) {
        return question.limit(e).text().equals(text);
    }

    private void lHopital(Expr.Quotient quotient, List<Guess> guesses) {
        try {
            once(quotient, guesses);
        } catch (TooComplexException | NotDifferentiableException none) {
            return;
        }
    }

    /** Differentiated as a quotient, or by halves. */
    private void lHopitalWrongly(Expr.Quotient quotient, List<Guess> guesses) {
        try {
            if (isIndeterminate(quotient)) {
                Expr whole = Differentiator.derivative(quotient, question.by());
                guesses.add(misused(".quotient-rule", question.limit(whole)));
                guesses.add(misused(".half", question.limit(Expr.quotient(
                        derivative(quotient.numerator()), quotient.denominator()))));
                guesses.add(misused(".half", question.limit(Expr.quotient(
                        quotient.numerator(), derivative(quotient.denominator())))));
            }
        } catch (TooComplexException | NotDifferentiableException none) {
            return;
        }
    }

    /** As long as the rule may be used it is; the first time that it may not is the mistake. */
    private void once(Expr.Quotient quotient, List<Guess> guesses) {
        Expr.Quotient now = quotient;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean allowed = isIndeterminate(now);
            Expr next = Expr.quotient(derivative(now.numerator()), derivative(now.denominator()));
            if (!allowed) {
                guesses.add(misused(round == 0 ? "" : ".again", question.limit(next)));
                return;
            }
            now = (Expr.Quotient) next;
        }
    }

    private Expr derivative(Expr e) {
        return Differentiator.derivative(e, question.by());
    }

    /** Forms that settle nothing, taken as if they did. */
    private void undetermined(Expr e, List<Guess> guesses) {
        if (e instanceof Expr.Sum sum && isInfiniteBothWays(sum)) {
            guesses.add(number("limit.infinity-minus-infinity", 0));
        }
        if (e instanceof Expr.Product product) {
            factorsToZero(product).stream().findFirst().ifPresent(zero ->
                    guesses.add(at("limit.factor-ignored", zero, new LimitResult.Value(Expr.num(0)))));
        }
        if (e instanceof Expr.Power power && tendsTo(power.base(), "1")) {
            guesses.add(at("limit.one-to-infinity", power.base(), new LimitResult.Value(Expr.num(1))));
        }
        if (e instanceof Expr.Quotient quotient && isZeros(quotient)) {
            guesses.add(number(SUBSTITUTED, 0));
            guesses.add(number(SUBSTITUTED, 1));
            infinite(SUBSTITUTED, guesses);
        }
    }

    /** What grows beyond all bounds, taken as if that alone settled it. */
    private void growing(Expr e, List<Guess> guesses) {
        if (e instanceof Expr.Sum sum && isInfiniteBothWays(sum)) {
            infinite("limit.infinity-minus-infinity", guesses);
        }
        if (e instanceof Expr.Power power && tendsTo(power.base(), "1")) {
            guesses.add(at("limit.one-to-infinity", power.base(), new LimitResult.Infinite(true)));
        }
        if (e instanceof Expr.Product product) {
            withoutZeros(product, guesses);
        }
        if (e instanceof Expr.Quotient quotient && isInfinite(quotient.numerator()) && isInfinite(quotient.denominator())) {
            infinite("limit.infinity-over-infinity", guesses);
            guesses.add(number("limit.infinity-over-infinity", 1));
            guesses.add(number("limit.infinity-over-infinity", 0));
        }
    }

    private void withoutZeros(Expr.Product product, List<Guess> guesses) {
        List<Expr> zeros = factorsToZero(product);
        if (!zeros.isEmpty()) {
            List<Expr> others = product.factors().stream().filter(factor -> !zeros.contains(factor)).toList();
            guesses.add(at("limit.factor-ignored", zeros.get(0), question.limit(Expr.productOf(others))));
        }
    }

    private List<Expr> factorsToZero(Expr.Product product) {
        return product.factors().stream().filter(factor -> tendsTo(factor, "0")).toList();
    }

    /** A guess that went wrong at a part of the question. */
    private Guess at(String id, Expr part, LimitResult result) {
        return new Guess(Blame.of(id).at(new Scene(question.of(), Rule.SIMPLIFY, part, question.by())), result);
    }

    private boolean isInfinite(Expr e) {
        return question.limit(e) instanceof LimitResult.Infinite;
    }

    private static void infinite(String id, List<Guess> guesses) {
        guesses.add(new Guess(Blame.of(id), new LimitResult.Infinite(true)));
        guesses.add(new Guess(Blame.of(id), new LimitResult.Infinite(false)));
    }

    private boolean isInfiniteBothWays(Expr.Sum sum) {
        List<String> ends = sum.terms().stream().map(term -> question.oneSided(term).text()).toList();
        return ends.contains("inf") && ends.contains("-inf");
    }

    /** What stands at the point itself. */
    private void value(List<Guess> guesses) {
        if (question.to() instanceof Approach.To to && Trees.isConstant(to.point())) {
            Expr at = Trees.substitute(question.of(), Map.of(question.by(), to.point()));
            if (Trees.isConstant(at) && Double.isFinite(gradus.expr.Evaluator.evaluate(at, Map.of()))) {
                guesses.add(new Guess(Blame.of("limit.value"), new LimitResult.Value(at)));
            }
        }
    }

    /** The right result with the other sign, or turned upside down. */
    private void turned(List<Guess> guesses) {
        if (question.result() instanceof LimitResult.Value value) {
            guesses.add(new Guess(Blame.of("sign.overall"), new LimitResult.Value(Expr.negate(value.value()))));
            if (!value.value().is(0)) {
                Expr reciprocal = Expr.quotient(Expr.num(1), value.value());
                guesses.add(new Guess(Blame.of("numeric.reciprocal"), new LimitResult.Value(reciprocal)));
            }
        }
        if (question.result() instanceof LimitResult.Infinite infinite) {
            guesses.add(new Guess(Blame.of("sign.overall"), new LimitResult.Infinite(!infinite.positive())));
        }
    }
}
