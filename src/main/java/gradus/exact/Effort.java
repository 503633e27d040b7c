package gradus.exact;

import gradus.expr.Message;
import gradus.expr.TooComplexException;

/**
 * How much exact calculation one question may cost. It is counted in steps, each about as much as the product of two
 * small forms, and not in time: what is too much on one machine is so on all.
 *
 * <p>Between {@link #ofOneQuestion} and {@link #close} all exact calculation of the thread counts. Within another one
 * there is no new budget: it goes on with what is left.
 */
public final class Effort implements AutoCloseable {
    /** Several times what any question and answer known to us takes; some seconds. */
    private static final long MOST = 3_000_000;

    /** The square of the length of a number whose products and common divisors cost about a step. */
    private static final long BITS_OF_A_STEP = 400_000;

    private static final ThreadLocal<Effort> CURRENT = new ThreadLocal<>();

    private final Effort before;
    private final boolean shared;
    private long spent;

    private Effort(boolean shared) {
        this.before = CURRENT.get();
        this.shared = shared;
        if (!shared) {
            CURRENT.set(this);
        }
    }

    /** The budget of one question; within another one, what is left of that. */
    public static Effort ofOneQuestion() {
        return new Effort(CURRENT.get() != null);
    }

    /** A budget besides, for what can be left out: it takes nothing from the question's own. */
    public static Effort besides() {
        return new Effort(false);
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

    /** Counts a product, or a common divisor, of numbers of so many bits. */
    public static void spendOnNumbers(long bits) {
        spend(bits * bits / BITS_OF_A_STEP);
    }

    /**
     * To be asked when all is done: somewhere it may have passed for something that cannot be found out.
     *
     * @throws TooComplexException where the budget is spent
     */
    public void requireRest() {
        Effort effort = shared ? before : this;
        if (effort.spent > MOST) {
            throw new TooComplexException(Message.of("point.too-complex"));
        }
    }

    @Override
    public void close() {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
