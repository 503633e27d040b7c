package gradus.exact;

import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Size;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether a sum of logarithms is zero because the product of what they are of is one. */
final class LogarithmSum {
    private static final int MAX_POWER = 24;

    private final Generators generators;
    private final NormalFormArithmetic exact;

    LogarithmSum(Generators generators, NormalFormArithmetic exact) {
        this.generators = generators;
        this.exact = exact;
    }

    boolean isZero(NormalForm sum) {
        Optional<Map<Integer, Rational>> powers = powers(sum);
        if (powers.isEmpty()) {
            return false;
        }
        BigInteger common = powers.get().values().stream().map(Rational::denominator)
                .reduce(BigInteger.ONE, LogarithmSum::multiple);
        NormalForm above = NormalForm.ONE;
        NormalForm below = NormalForm.ONE;
        for (Map.Entry<Integer, Rational> power : powers.get().entrySet()) {
            Rational exponent = power.getValue().times(Rational.of(common));
            if (exponent.abs().compareTo(Rational.of(MAX_POWER)) > 0) {
                return false;
            }
            NormalForm factor = NormalForm.of(Monomial.of(power.getKey(), exponent.abs()), Gaussian.ONE);
            above = exponent.signum() > 0 ? above.times(factor) : above;
            below = exponent.signum() < 0 ? below.times(factor) : below;
        }
        return exact.isZero(above.plus(below.negate()));
    }

    private static BigInteger multiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    /** What each generator's logarithm is multiplied by; empty where the sum holds anything else. */
    private Optional<Map<Integer, Rational>> powers(NormalForm sum) {
        Map<Integer, Rational> powers = new LinkedHashMap<>();
        for (Map.Entry<Monomial, Gaussian> term : sum.sorted().entrySet()) {
            Optional<Logarithm> logarithm = logarithm(term.getKey());
            if (logarithm.isEmpty() || !term.getValue().isReal()) {
                return Optional.empty();
            }
            NormalForm value = exact.tidying().tidy(exact.real(logarithm.get()));
            if (!value.isSingle() || !value.monomial().equals(term.getKey())) {
                return Optional.empty();
            }
            powers.put(logarithm.get().generator(), term.getValue().re().times(value.coefficient().re()));
        }
        return Optional.of(powers);
    }

    private Optional<Logarithm> logarithm(Monomial term) {
        for (Monomial.Power power : term.powers()) {
            if (generators.get(power.generator()) instanceof Size size && size.of() instanceof Logarithm logarithm) {
                return Optional.of(logarithm);
            }
        }
        return Optional.empty();
    }
}
