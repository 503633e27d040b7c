package gradus.calculus;

import gradus.expr.Message;
import gradus.expr.TooComplexException;

/** How much work one call may do, so that every call ends: steps in all, and nesting. */
final class Budget {
    private static final int MAX_STEPS = 400_000;
    /** Deeper trees could run out of stack. */
    private static final int MAX_DEPTH = 600;

    private int steps;
    private int depth;

    /** @throws TooComplexException when the budget is spent */
    void spend(int cost) {
        steps += cost;
        if (steps > MAX_STEPS) {
            throw new TooComplexException(Message.of("calculus.too-complex"));
        }
    }

    void enter() {
        spend(1);
        if (++depth > MAX_DEPTH) {
            throw new TooComplexException(Message.of("calculus.too-deep", MAX_DEPTH));
        }
    }

    void leave() {
        depth--;
    }
}
