package gradus.series;

import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.math.BigInteger;

/** Rational powers of rational numbers: 8^(1/2) is 2·2^(1/2), 1/√2 is √2/2. */
final class Radicals {
    private static final int MAX_FACTOR = 1_000;

    private Radicals() {
    }

    static Exact power(Rational base, Rational exponent) {
        if (base.isOne()) {
            return Exact.ONE;
        }
        if (exponent.isInteger()) {
            return Exact.of(Trees.wholePower(base, exponent).orElseThrow(TooComplexException::ofWork));
        }
        if (base.signum() <= 0) {
            return base.isZero() && exponent.signum() > 0 ? Exact.ZERO : Exact.UNDEFINED;
        }
        if (!Trees.isShortPower(base, exponent)) {
            throw TooComplexException.ofWork();
        }
        return root(base.numerator(), exponent).times(root(base.denominator(), exponent.negate()));
    }

    private static Exact root(BigInteger number, Rational exponent) {
        Exact product = Exact.ONE;
        BigInteger rest = number;
        for (int p = 2; p < MAX_FACTOR && rest.bitLength() > 1; p++) {
            BigInteger prime = BigInteger.valueOf(p);
            int count = 0;
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
                count++;
            }
            product = product.times(primePower(prime, exponent.times(Rational.of(count))));
        }
        return product.times(primePower(rest, exponent));
    }

    private static Exact primePower(BigInteger base, Rational exponent) {
        BigInteger whole = exponent.floor();
        Rational factor = Rational.of(base).pow(whole.intValueExact());
        boolean plain = base.equals(BigInteger.ONE);
        Rational fraction = exponent.minus(Rational.of(whole));
        return Exact.of(plain ? Monomial.ONE : Monomial.of(Expr.num(Rational.of(base)), fraction), factor);
    }
}
