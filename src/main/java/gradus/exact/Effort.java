package gradus.exact;

import gradus.expr.TooComplexException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How much exact calculation one question may cost, and how much work all the variants of one. It is counted in steps,
 * each about as much as the product of two small forms, and not in time: what is too much on one machine is so on all.
 *
 * <p>Between {@link #ofOneQuestion} and {@link #close} all exact calculation of the thread counts. Within another one
 * there is no new budget: it goes on with what is left. What {@link #ofAll} allows for is counted besides.
 */
public final class Effort implements AutoCloseable {
    /** Several times what any question and answer known to us takes; some seconds. */
    private static final long MOST = 3_000_000;

    /** The square of the length of a number whose products and common divisors cost about a step. */
    private static final long BITS_OF_A_STEP = 400_000;

    private static final ThreadLocal<Meter> METER = ThreadLocal.withInitial(Meter::new);

    private final Meter meter = METER.get();
    private final Effort before;
    private final Kind kind;
    private final long limit;
    private long spent;

    private enum Kind { OWN, SHARED, OF_ALL }

    /** What counts for one thread now. */
    private static final class Meter {
        private Effort ofOne;
        private Effort ofAll;

        void spend(long steps) {
            if (ofOne != null) {
                ofOne.spent += steps;
                ofOne.requireRest();
            }
            spendOfAll(steps);
        }

        void spendOfAll(long steps) {
            if (ofAll != null) {
                ofAll.spent += steps;
                ofAll.requireRest();
            }
        }
    }

    private Effort(Kind kind, long limit) {
        this.kind = kind;
        this.before = kind == Kind.OF_ALL ? meter.ofAll : meter.ofOne;
        this.limit = kind == Kind.OF_ALL && before != null ? Math.min(limit, before.limit - before.spent) : limit;
        put(kind == Kind.SHARED ? before : this);
    }

    /** The budget of one question; within another one, what is left of that. */
    public static Effort ofOneQuestion() {
        return new Effort(METER.get().ofOne == null ? Kind.OWN : Kind.SHARED, MOST);
    }

    /** What a calculation comes to within the budget of a question; nothing where that does not do. */
    public static <T> Optional<T> affordable(Supplier<T> calculation) {
        try (Effort effort = ofOneQuestion()) {
            T result = calculation.get();
            effort.requireRest();
            return Optional.of(result);
        } catch (TooComplexException e) {
            return Optional.empty();
        }
    }

    /** A budget besides, for what can be left out: it takes nothing from the question's own. */
    public static Effort besides() {
        return new Effort(Kind.OWN, MOST);
    }

    /**
     * A budget for many questions together. Simplifying counts for it too. Within another one it is no more than is left
     * of that, and counts for it.
     *
     * @param limit so many steps
     */
    public static Effort ofAll(long limit) {
        return new Effort(Kind.OF_ALL, limit);
    }

    /**
     * Counts what is about to be done, or was done, against the budgets.
     *
     * @throws TooComplexException where a budget of the thread, if it has one, does not allow for this
     */
    public static void spend(long steps) {
        METER.get().spend(steps);
    }

    /**
     * Counts what has a budget of its own against that for many questions only.
     *
     * @throws TooComplexException where that budget, if the thread has one, does not allow for this
     */
    public static void spendOfAll(long steps) {
        METER.get().spendOfAll(steps);
    }

    /** Counts a product, or a common divisor, of numbers of so many bits. */
    public static void spendOnNumbers(long bits) {
        spend(bits * bits / BITS_OF_A_STEP);
    }

    /** Whether more was to be done than is allowed; somewhere that may have passed for something that cannot be found out. */
    public boolean isSpent() {
        Effort counted = kind == Kind.SHARED ? before : this;
        return counted.spent > counted.limit;
    }

    /**
     * To be asked when all is done.
     *
     * @throws TooComplexException where the budget {@link #isSpent}
     */
    public void requireRest() {
        if (isSpent()) {
            throw TooComplexException.ofWork();
        }
    }

    @Override
    public void close() {
        if (kind == Kind.OF_ALL && before != null) {
            before.spent += spent;
        }
        put(before);
    }

    private void put(Effort effort) {
        if (kind == Kind.OF_ALL) {
            meter.ofAll = effort;
        } else {
            meter.ofOne = effort;
        }
    }
}
