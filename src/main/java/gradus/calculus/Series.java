package gradus.calculus;

import gradus.expr.Message;

/** What a series about a point comes to. */
public sealed interface Series {
    /** The Taylor polynomial. */
    record Polynomial(Taylor taylor) implements Series {
    }

    /** There is none, and why. */
    record None(Message why) implements Series {
    }

    /** Whether there is one could not be established within the budget. */
    record Undecided(Message why) implements Series {
    }
}
