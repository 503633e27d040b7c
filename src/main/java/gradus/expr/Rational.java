package gradus.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact rational number in lowest terms with a positive denominator.
 *
 * <p>Cost: that of the integer operations, with one greatest common divisor an operation.
 */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);
    public static final Rational TWO = of(2);
    public static final Rational MINUS_ONE = of(-1);
    public static final Rational HALF = of(1, 2);

    /** @throws ArithmeticException when the denominator is zero */
    public Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator of " + numerator + "/0");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger divisor = divisor(numerator, denominator);
            if (denominator.signum() < 0) {
                divisor = divisor.negate();
            }
            if (!divisor.equals(BigInteger.ONE)) {
                numerator = numerator.divide(divisor);
                denominator = denominator.divide(divisor);
            }
        }
    }

    /** The greatest common divisor; in machine words where they hold both, by shifts where powers of two do it. */
    private static BigInteger divisor(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() >= Long.SIZE - 1 || denominator.bitLength() >= Long.SIZE - 1) {
            boolean dyadic = numerator.signum() != 0 && denominator.bitCount() == 1;
            return dyadic
                    ? BigInteger.ONE.shiftLeft(Math.min(numerator.getLowestSetBit(), denominator.getLowestSetBit()))
                    : numerator.gcd(denominator);
        }
        long a = Math.abs(numerator.longValue());
        long b = Math.abs(denominator.longValue());
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return BigInteger.valueOf(a);
    }

    public static Rational of(long value) {
        return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    public static Rational of(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Rational of(BigInteger value) {
        return new Rational(value, BigInteger.ONE);
    }

    /** The exact value of a decimal such as {@code 0.125} or {@code 1e-8}. */
    public static Rational of(BigDecimal decimal) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(decimal.scale()));
        return decimal.scale() >= 0
                ? new Rational(decimal.unscaledValue(), power)
                : of(decimal.unscaledValue().multiply(power));
    }

    /** The exact value of a finite double. */
    public static Rational ofExactly(double value) {
        return of(new BigDecimal(value));
    }

    public Rational plus(Rational other) {
        if (isInteger() && other.isInteger()) {
            return of(numerator.add(other.numerator));
        }
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    public Rational times(Rational other) {
        if (isInteger() && other.isInteger()) {
            return of(numerator.multiply(other.numerator));
        }
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException when {@code other} is zero */
    public Rational dividedBy(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negate() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negate() : this;
    }

    /** @throws ArithmeticException when this is zero */
    public Rational reciprocal() {
        return new Rational(denominator, numerator);
    }

    /** @throws ArithmeticException for a negative power of zero */
    public Rational pow(int exponent) {
        if (exponent < 0) {
            return reciprocal().pow(-exponent);
        }
        return new Rational(numerator.pow(exponent), denominator.pow(exponent));
    }

    /** The exact real n-th root where it is rational. */
    public Optional<Rational> root(int n) {
        if (signum() < 0) {
            return n % 2 == 0 ? Optional.empty() : negate().root(n).map(Rational::negate);
        }
        return integerRoot(numerator, n)
                .flatMap(top -> integerRoot(denominator, n).map(bottom -> new Rational(top, bottom)));
    }

    private static Optional<BigInteger> integerRoot(BigInteger value, int n) {
        BigInteger root = floorRoot(value, n);
        return root.pow(n).equals(value) ? Optional.of(root) : Optional.empty();
    }

    /** The largest integer whose n-th power is at most {@code value}, a non-negative integer (Newton). */
    public static BigInteger floorRoot(BigInteger value, int n) {
        if (value.signum() == 0 || n == 1) {
            return value;
        }
        if (n == 2) {
            return value.sqrt();
        }
        BigInteger guess = BigInteger.ONE.shiftLeft(value.bitLength() / n + 1);
        while (true) {
            BigInteger next = guess.multiply(BigInteger.valueOf(n - 1L))
                    .add(value.divide(guess.pow(n - 1)))
                    .divide(BigInteger.valueOf(n));
            if (next.compareTo(guess) >= 0) {
                return guess;
            }
            guess = next;
        }
    }

    public int signum() {
        return numerator.signum();
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    public boolean isOne() {
        return equals(ONE);
    }

    boolean is(long value) {
        return isInteger() && numerator.bitLength() < Long.SIZE && numerator.longValue() == value;
    }

    public boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    /** Whether this is a whole number that an {@code int} holds. */
    public boolean isInt() {
        return isInteger() && numerator.bitLength() < 32;
    }

    /** @throws ArithmeticException when this is no whole number or too large */
    public int toInt() {
        if (!isInteger()) {
            throw new ArithmeticException(this + " is not a whole number");
        }
        return numerator.intValueExact();
    }

    /** The largest whole number at most this. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Size in bits, for budgets. */
    public int bits() {
        return numerator.bitLength() + denominator.bitLength();
    }

    /** The nearest double (half to even); infinite beyond the range of doubles. */
    public double toDouble() {
        if (numerator.bitLength() <= 53 && denominator.bitLength() <= 53) {
            return (double) numerator.longValue() / (double) denominator.longValue();
        }
        return toDecimal(new MathContext(60, RoundingMode.HALF_EVEN)).doubleValue();
    }

    public BigDecimal toDecimal(MathContext precision) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), precision);
    }

    /** Whether a finite decimal writes this exactly, that is, the denominator has no prime but 2 and 5. */
    public boolean isTerminating() {
        BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
        if (rest.bitLength() > 4_000) {
            return false;
        }
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 3}, {@code -1/2}. */
    @Override
    public String toString() {
        return isInteger() ? numerator.toString() : numerator + "/" + denominator;
    }
}
