package gradus.series;

import gradus.expr.Rational;
import java.util.List;
import java.util.Optional;

/**
 * A power series in t with at most finitely many negative powers, Σ c_k·t^k. A coefficient is calculated when it
 * is first asked for and then kept, so the order need not be known beforehand, and what cancels costs no order.
 *
 * <p>Nothing stands below t^{@link #start()} or above t^{@link #end()}; what stands between may still be zero.
 *
 * @param <T> the coefficients
 */
public abstract class Jet<T> {
    /** The end of a series that does not end. */
    public static final int ENDLESS = Integer.MAX_VALUE / 4;

    private final Coefficients<T> numbers;
    private final int start;
    private final int end;
    private final T zero;
    private final List<T> known;
    private boolean busy;

    Jet(Coefficients<T> numbers, T zero, int start, int end) {
        this.numbers = numbers;
        this.zero = zero;
        this.known = numbers.list();
        this.start = start;
        this.end = Math.min(end, ENDLESS);
    }

    /** The coefficient of t^k, all below it being known. */
    abstract T next(int k);

    final int start() {
        return start;
    }

    public final int end() {
        return end;
    }

    final T zero() {
        return zero;
    }

    final Coefficients<T> numbers() {
        return numbers;
    }

    final boolean isConstant() {
        return start >= 0 && end <= 0;
    }

    /** The coefficient of t^k. */
    public final T at(int k) {
        if (k < start || k > end) {
            return zero;
        }
        int index = k - start;
        return index < known.size() ? known.get(index) : calculated(index);
    }

    /** The coefficients from t^start at least as far as t^k. */
    final List<T> upTo(int k) {
        at(k);
        return known;
    }

    private T calculated(int index) {
        if (busy) {
            throw new UndecidedException("a series in terms of itself");
        }
        busy = true;
        try {
            while (known.size() <= index) {
                known.add(next(start + known.size()));
            }
        } finally {
            busy = false;
        }
        return known.get(index);
    }

    /**
     * The least k with c_k ≠ 0; empty where all are zero as far as {@code limit}.
     *
     * @throws UndecidedException where a coefficient may or may not be zero
     */
    final Optional<Integer> valuation(int limit) {
        for (int k = start; k <= Math.min(end, limit); k++) {
            if (!numbers.isZero(at(k))) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }

    /** Whether no negative power occurs. */
    public final boolean isRegular() {
        return valuation(-1).isEmpty();
    }

    /** A series that ends: its coefficients from t^0. */
    static <T> Jet<T> of(Coefficients<T> numbers, List<T> coefficients) {
        T zero = numbers.number(Rational.ZERO);
        return new Jet<>(numbers, zero, 0, coefficients.size() - 1) {
            @Override
            T next(int k) {
                return coefficients.get(k);
            }
        };
    }
}
