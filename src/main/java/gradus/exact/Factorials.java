package gradus.exact;

import gradus.expr.Function;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.List;

/** Factorials, brought back to that of their argument without its whole number: (n + 2)! = (n + 1)·(n + 2)·n!. */
final class Factorials {
    private static final int MAX_NUMBER = 400;
    private static final int MAX_STEPS = 24;

    private Factorials() {
    }

    static NormalForm of(NormalForm u, NormalFormArithmetic exact) {
        Gaussian constant = u.terms().getOrDefault(Monomial.ONE, Gaussian.ZERO);
        if (NormalFormArithmetic.isNumber(u)) {
            return exact.number(of(constant.re()));
        }
        BigInteger whole = constant.re().floor();
        if (whole.abs().compareTo(BigInteger.valueOf(MAX_STEPS)) > 0) {
            throw new NoValueException();
        }
        NormalForm rest = u.plus(NormalForm.of(Rational.of(whole.negate())));
        NormalForm total = exact.opaque(Function.FACTORIAL, List.of(rest));
        for (int k = 1; k <= whole.intValue(); k++) {
            total = exact.multiply(total, rest.plus(NormalForm.of(Rational.of(k))));
        }
        for (int k = 0; k > whole.intValue(); k--) {
            total = exact.divide(total, rest.plus(NormalForm.of(Rational.of(k))));
        }
        return total;
    }

    private static Rational of(Rational n) {
        if (!n.isInt() || n.signum() < 0 || n.toInt() > MAX_NUMBER) {
            throw new NoValueException();
        }
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n.toInt(); k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return Rational.of(product);
    }
}
