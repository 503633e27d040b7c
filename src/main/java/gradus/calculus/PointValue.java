package gradus.calculus;

import gradus.expr.Message;
import java.math.BigDecimal;

/** What a value or derivative comes to at a point. */
public sealed interface PointValue {
    /**
     * A number, right to at least 15 significant digits; a decimal, for it may lie beyond the range of doubles.
     */
    record Finite(BigDecimal value) implements PointValue {
        /** The nearest double; infinite or zero beyond their range. */
        public double toDouble() {
            return value.doubleValue();
        }
    }

    /** There is no value, and why. */
    record Undefined(Message why) implements PointValue {
    }

    /** The derivatives from the two sides differ; each is right to at least 15 significant digits. */
    record Kink(BigDecimal left, BigDecimal right) implements PointValue {
    }

    /** Neither a value nor its absence could be established within the budget. */
    record Undecided(Message why) implements PointValue {
    }
}
