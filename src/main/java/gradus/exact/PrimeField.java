package gradus.exact;

import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;

/**
 * Calculation in the field of 2^61 − 1 elements. What is rational in its variables has an image there, which no
 * rounding blurs: where the images of two differ, so do the two, however little, on every open piece of their domain.
 * That the images are the same says nothing.
 */
public final class PrimeField implements Arithmetic<Long> {
    private static final long PRIME = (1L << 61) - 1;
    private static final BigInteger MODULUS = BigInteger.valueOf(PRIME);
    private static final BigInteger ORDER = BigInteger.valueOf(PRIME - 1);
    private static final int POINTS = 2;

    private PrimeField() {
    }

    /**
     * Whether two rational functions are certainly not the same; false where they may be, or are not rational. Cost:
     * linear in their size.
     */
    public static boolean tellsApart(Expr left, Expr right) {
        SortedSet<String> variables = Trees.variables(left);
        variables.addAll(Trees.variables(right));
        SplittableRandom random = new SplittableRandom(61);
        for (int k = 0; k < POINTS; k++) {
            Map<String, Long> point = new HashMap<>();
            variables.forEach(name -> point.put(name, random.nextLong(2, PRIME)));
            try {
                PrimeField field = new PrimeField();
                if (!Evaluator.evaluate(left, point, field).equals(Evaluator.evaluate(right, point, field))) {
                    return true;
                }
            } catch (NoValueException noImage) {
                continue;
            }
        }
        return false;
    }

    @Override
    public Long number(Rational value) {
        return divide(image(value.numerator()), image(value.denominator()));
    }

    private static long image(BigInteger value) {
        return value.mod(MODULUS).longValueExact();
    }

    @Override
    public Long constant(Constant constant) {
        throw new NoValueException();
    }

    @Override
    public Long add(Long left, Long right) {
        return reduced(left + right);
    }

    @Override
    public Long multiply(Long left, Long right) {
        long high = Math.multiplyHigh(left, right);
        long low = left * right;
        return reduced((low & PRIME) + ((high << 3) | (low >>> 61)));
    }

    /** Brought below the prime, from below twice the prime. */
    private static long reduced(long sum) {
        return sum >= PRIME ? sum - PRIME : sum;
    }

    @Override
    public Long divide(Long numerator, Long denominator) {
        return multiply(numerator, power(denominator, BigInteger.ONE.negate()));
    }

    @Override
    public Long power(Long base, Rational exponent) {
        if (!exponent.isInteger()) {
            throw new NoValueException();
        }
        return power(base, exponent.numerator());
    }

    /** Exponents count up to the order of the group: a^(p−1) = 1. */
    private long power(long base, BigInteger exponent) {
        if (base == 0 && exponent.signum() <= 0) {
            throw new NoValueException();
        }
        if (base == 0) {
            return 0;
        }
        long total = 1;
        long square = base;
        for (long rest = exponent.mod(ORDER).longValueExact(); rest > 0; rest >>= 1) {
            total = (rest & 1) == 1 ? multiply(total, square) : total;
            square = multiply(square, square);
        }
        return total;
    }

    @Override
    public Long power(Long base, Long exponent) {
        throw new NoValueException();
    }

    @Override
    public Long apply(Function function, List<Long> arguments) {
        throw new NoValueException();
    }
}
