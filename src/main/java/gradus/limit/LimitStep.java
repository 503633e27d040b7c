package gradus.limit;

import gradus.calculus.Rule;
import gradus.expr.Message;
import java.util.List;

/** One step on the way to a limit: what is used, and what it gives. */
public record LimitStep(Rule rule, List<Object> parts) {
    public LimitStep {
        parts = List.copyOf(parts);
    }

    /** What can be used. The id is stable; the words are {@code limit.step.} and the id. */
    public enum Rule {
        /** The form that putting the point in leads to, such as 0/0. */
        FORM("form"),
        /** Where numerator and denominator go. */
        PARTS("parts"),
        SUBSTITUTION("substitution"),
        CANCELLING("cancelling"),
        L_HOPITAL("l-hopital"),
        /** A power whose base and exponent both vary, as an exponential. */
        EXPONENTIAL("exponential"),
        /** The terms that decide, above and below. */
        QUOTIENT_OF_LEADING_TERMS("quotient-of-leading-terms"),
        LEADING_TERM("leading-term"),
        SQUEEZE("squeeze"),
        /** Bounds of one over the function. */
        RECIPROCAL("reciprocal"),
        /** Bounded factors, taken out of terms that fall to zero for it. */
        BOUNDED("bounded"),
        FROM_LEFT("from-left"),
        FROM_RIGHT("from-right"),
        /** Values on one side only. */
        DOMAIN("domain"),
        NONE("none"),
        RESULT("result");

        private final String id;

        Rule(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    static LimitStep of(Rule rule, Object... parts) {
        return new LimitStep(rule, List.of(parts));
    }

    /** The step in words. */
    public Message words() {
        return new Message("limit.step." + rule.id(), parts);
    }
}
