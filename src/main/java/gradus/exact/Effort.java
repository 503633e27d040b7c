package gradus.exact;

import gradus.expr.Message;
import gradus.expr.TooComplexException;

/**
 * How much exact calculation one question may cost. It is counted in steps, each about as much as the product of two
 * small forms, and not in time: what is too much on one machine is so on all.
 *
 * <p>Between {@link #ofOneQuestion} and {@link #close} all exact calculation of the thread counts. Within another one there is no
 * new budget: it goes on with what is left.
 */
public final class Effort implements AutoCloseable {
    /** Several times what any question and answer known to us takes; some seconds. */
    private static final long MOST = 3_000_000;

    private static final ThreadLocal<Effort> CURRENT = new ThreadLocal<>();

    private final boolean inner;
    private long spent;

    private Effort(boolean inner) {
        this.inner = inner;
    }

    /** The budget of one question. */
    public static Effort ofOneQuestion() {
        Effort effort = new Effort(CURRENT.get() != null);
        if (!effort.inner) {
            CURRENT.set(effort);
        }
        return effort;
    }

    /**
     * Counts what is about to be done, or was done, against the budget.
     *
     * @throws TooComplexException where the budget of the thread's question, if it has one, does not allow for this
     */
    public static void spend(long steps) {
        Effort effort = CURRENT.get();
        if (effort != null) {
            effort.spent += steps;
            effort.requireRest();
        }
    }

    /**
     * To be asked when all is done: somewhere it may have passed for something that cannot be found out.
     *
     * @throws TooComplexException where the budget is spent
     */
    public void requireRest() {
        Effort effort = inner ? CURRENT.get() : this;
        if (effort.spent > MOST) {
            throw new TooComplexException(Message.of("point.too-complex"));
        }
    }

    @Override
    public void close() {
        if (!inner) {
            CURRENT.remove();
        }
    }
}
