package gradus.exact;

import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;

/** A positive rational as a product of primes; what small primes leave over counts as one. */
final class PrimeFactors {
    private static final int LARGEST_TRIED = 2_000;

    private PrimeFactors() {
    }

    static SortedMap<BigInteger, Integer> of(Rational value) {
        SortedMap<BigInteger, Integer> factors = new TreeMap<>();
        collect(value.numerator(), 1, factors);
        collect(value.denominator(), -1, factors);
        factors.values().removeIf(exponent -> exponent == 0);
        return factors;
    }

    private static void collect(BigInteger number, int sign, SortedMap<BigInteger, Integer> factors) {
        BigInteger rest = number;
        for (int p = 2; p <= LARGEST_TRIED && rest.bitLength() > 1; p += p == 2 ? 1 : 2) {
            BigInteger prime = BigInteger.valueOf(p);
            if (prime.multiply(prime).compareTo(rest) > 0) {
                break;
            }
            while (rest.mod(prime).signum() == 0) {
                factors.merge(prime, sign, Integer::sum);
                rest = rest.divide(prime);
            }
        }
        if (!rest.equals(BigInteger.ONE)) {
            factors.merge(rest, sign, Integer::sum);
        }
    }
}
