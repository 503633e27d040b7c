package gradus.calculus;

import gradus.exact.Effort;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;

/**
 * How much work one call may do, so that every call ends within a fraction of a second: steps in all, more for a
 * larger question, and nesting.
 */
public final class Budget {
    private static final int BASE = 12_000;
    private static final int PER_NODE = 60;
    private static final int FOR_STEPS = 8;
    /** Deeper trees could run out of stack. */
    private static final int MAX_DEPTH = 600;

    private final int limit;
    private int steps;
    private int depth;

    private Budget(int limit) {
        this.limit = limit;
    }

    /** @throws TooComplexException when the question is too large to begin with */
    public static Budget of(Expr question) {
        int size = Simplifier.requiredSize(question);
        return new Budget(BASE + PER_NODE * size);
    }

    /** For working out a derivative step by step, where every step is simplified on its own. */
    static Budget ofSteps(Expr question) {
        return new Budget(FOR_STEPS * of(question).limit);
    }

    /** @throws TooComplexException when the budget is spent, or that of many questions together */
    public void spend(int cost) {
        steps += cost;
        Effort.spendOfAll(cost);
        if (steps > limit) {
            throw new TooComplexException(Message.of("calculus.too-complex"));
        }
    }

    public void enter() {
        spend(1);
        if (++depth > MAX_DEPTH) {
            throw new TooComplexException(Message.of("calculus.too-deep", MAX_DEPTH));
        }
    }

    public void leave() {
        depth--;
    }
}
