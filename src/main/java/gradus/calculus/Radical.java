package gradus.calculus;

import gradus.expr.Rational;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A broken power of a number above zero: a rational times broken powers, between 0 and 1, of whole numbers:
 * {@code 8^(1/2)} is 2 times {@code 2^(1/2)}, {@code (1/2)^(1/2)} is 1/2 times {@code 2^(1/2)}.
 */
record Radical(Rational coefficient, Map<Rational, Rational> radicands) {
    private static final int MAX_ROOT = 64;
    private static final int MAX_PRIME = 100;

    static Radical of(Rational value, Rational exponent) {
        Map<Rational, Rational> radicands = new TreeMap<>();
        Rational over = whole(value.numerator(), exponent, radicands);
        Rational under = whole(value.denominator(), exponent.negate(), radicands);
        return new Radical(over.times(under), radicands);
    }

    /** The rational part; what is left goes among the radicands. */
    private static Rational whole(BigInteger value, Rational exponent, Map<Rational, Rational> radicands) {
        Rational base = Rational.of(value);
        if (exponent.denominator().bitLength() > 31 || exponent.denominator().intValue() > MAX_ROOT) {
            radicands.put(base, exponent);
            return Rational.ONE;
        }
        int degree = exponent.denominator().intValue();
        Optional<Rational> exact = base.root(degree)
                .flatMap(root -> Trees.wholePower(root, Rational.of(exponent.numerator())));
        return exact.orElseGet(() -> reduced(base, exponent, degree, radicands));
    }

    private static Rational reduced(Rational base, Rational exponent, int degree, Map<Rational, Rational> radicands) {
        Rational floor = Rational.of(exponent.floor());
        Optional<Rational> outside = Trees.wholePower(base, floor);
        if (outside.isEmpty()) {
            radicands.put(base, exponent);
            return Rational.ONE;
        }
        Rational broken = exponent.minus(floor);
        BigInteger root = largestRoot(base.numerator(), degree);
        radicands.put(base.dividedBy(Rational.of(root.pow(degree))), broken);
        return outside.get().times(Rational.of(root.pow(broken.numerator().intValue())));
    }

    /** A whole number whose power of that degree divides a value; of small primes only. */
    private static BigInteger largestRoot(BigInteger value, int degree) {
        BigInteger root = BigInteger.ONE;
        BigInteger rest = value;
        for (int prime = 2; prime < MAX_PRIME && value.bitLength() < 128 && fits(prime, degree, rest); prime++) {
            BigInteger power = BigInteger.valueOf(prime).pow(degree);
            while (rest.mod(power).signum() == 0) {
                rest = rest.divide(power);
                root = root.multiply(BigInteger.valueOf(prime));
            }
        }
        return root;
    }

    /** Whether a power is not larger than a value, by their sizes in bits. */
    private static boolean fits(int prime, int degree, BigInteger value) {
        return degree * (31 - Integer.numberOfLeadingZeros(prime)) <= value.bitLength();
    }
}
