package gradus.check;

import gradus.exact.Enclosure;
import gradus.expr.Decimal;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Judges one entry of an answer against the right expression: as a number or as a function. */
final class EntryJudge {
    private static final int NUMBER_BITS = 512;

    private final Assumptions assumptions;
    private final Optional<Tolerance> tolerance;

    EntryJudge(Assumptions assumptions, Optional<Tolerance> tolerance) {
        this.assumptions = assumptions;
        this.tolerance = tolerance;
    }

    /** What one entry comes to. */
    record Finding(Outcome outcome, Optional<Evidence> evidence, List<Message> messages) {
        Finding {
            messages = List.copyOf(messages);
        }
    }

    Finding judge(Subject expected, Value.Scalar given) {
        boolean number = Trees.isConstant(expected.value());
        if (number && (tolerance.isPresent() || given.decimal().isPresent())) {
            return byNumber(expected, given);
        }
        return byFunction(expected, given.expression());
    }

    private Finding byNumber(Subject expected, Value.Scalar given) {
        if (!Trees.isConstant(given.expression())) {
            return byFunction(expected, given.expression());
        }
        Enclosure truth = Subject.of(expected.value()).at(Map.of(), NUMBER_BITS);
        Enclosure typed = Subject.of(given.expression()).at(Map.of(), NUMBER_BITS);
        if (!truth.isDefined() || !typed.isDefined()) {
            return byFunction(expected, given.expression());
        }
        if (tolerance.isPresent()) {
            boolean within = NumberRule.within(tolerance.get(), typed, truth);
            return within ? right(new Evidence.Proof("tolerance")) : wrong(typed, truth);
        }
        Finding exact = typed.differsFrom(truth) ? wrong(typed, truth) : byFunction(expected, given.expression());
        return exact.outcome() == Outcome.CORRECT ? exact : byDigits(given.decimal().orElseThrow(), typed, truth);
    }

    static Finding byDigits(Decimal decimal, Enclosure typed, Enclosure truth) {
        return switch (NumberRule.judge(decimal, truth)) {
            case RIGHT -> right(new Evidence.Proof("rounding"));
            case TOO_FEW_DIGITS -> new Finding(Outcome.WRONG_FORM, Optional.of(new Evidence.Proof("rounding")),
                    List.of(Message.of("check.too-few-digits")));
            case WRONG -> wrong(typed, truth);
            case UNDECIDED -> new Finding(Outcome.UNDECIDED, Optional.empty(), List.of(Message.of("check.undecided")));
        };
    }

    private static Finding right(Evidence evidence) {
        return new Finding(Outcome.CORRECT, Optional.of(evidence), List.of());
    }

    private static Finding wrong(Enclosure typed, Enclosure truth) {
        Evidence.Witness witness = new Evidence.Witness(
                new java.util.TreeMap<>(), Say.apart(typed, truth), Say.apart(truth, typed));
        return new Finding(Outcome.INCORRECT, Optional.of(witness), List.of(Say.witness(witness)));
    }

    /** Where the function behind a derivative has kinks, and any value is accepted. */
    private static Optional<Message> kinks(Subject expected) {
        List<String> met = expected.exclusions().stream()
                .filter(edge -> Trees.variables(edge).stream().anyMatch(name -> isMet(edge, name)))
                .map(Printer::print).toList();
        return met.isEmpty() ? Optional.empty() : Optional.of(Message.of("check.kink", String.join(", ", met)));
    }

    private static boolean isMet(Expr edge, String name) {
        SortedMap<String, Rational> base = Points.over(Trees.variables(edge), 1).get(0);
        return !new EdgeLine(edge, name, base).zeros().isEmpty();
    }

    private Finding byFunction(Subject expected, Expr given) {
        Comparison comparison = Equivalence.compare(expected, Subject.of(given), assumptions);
        if (comparison instanceof Comparison.Same same) {
            List<Message> messages = new ArrayList<>(Say.same(same.evidence(), expected.value()));
            messages.addAll(same.notes());
            kinks(expected).ifPresent(messages::add);
            return new Finding(Outcome.CORRECT, Optional.of(same.evidence()), messages);
        }
        if (comparison instanceof Comparison.Different different) {
            return new Finding(Outcome.INCORRECT, Optional.of(different.witness()),
                    List.of(Say.witness(different.witness())));
        }
        if (comparison instanceof Comparison.NowhereDefined nowhere) {
            return new Finding(Outcome.INCORRECT, Optional.empty(), nowhere.notes());
        }
        return new Finding(Outcome.UNDECIDED, Optional.empty(), List.of(Message.of("check.undecided")));
    }
}
