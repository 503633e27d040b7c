package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Exponential;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.expr.Rational;
import java.util.Map;

/**
 * Whether a sum keeps its sign from 10^60 on. Sums of terms c·x^a·e^(b·x^k + …) do, where no number is extreme and
 * a and k are in quarters: of two terms of different growth one is then more than 10^5 times all others together,
 * there and beyond.
 */
final class Tails {
    /** Numerators and denominators are below 1,024: what does not cancel is then at least 10^-6. */
    private static final int BITS = 10;
    private static final Rational STEP = Rational.of(4);
    private static final int MAX_TERMS = 20;

    private final Generators generators;

    Tails(Generators generators) {
        this.generators = generators;
    }

    boolean keepsItsSign(Atom atom) {
        return atom instanceof Composite sum && sum.sum().size() <= MAX_TERMS && sum.sum().isReal()
                && sum.sum().terms().entrySet().stream().allMatch(this::isTame);
    }

    private boolean isTame(Map.Entry<Monomial, Gaussian> term) {
        return isModerate(term.getValue().re()) && term.getKey().powers().stream().allMatch(this::isTame);
    }

    private boolean isTame(Monomial.Power power) {
        Generator generator = generators.get(power.generator());
        if (generator instanceof Exponential exponential) {
            return isModerate(power.exponent()) && isPowerOfVariable(exponential.exponent());
        }
        return generators.isSign(power.generator()) && isVariable(((Generator.Sign) generator).of())
                || generator instanceof Size size && isVariable(size.of()) && isStepped(power.exponent());
    }

    /** x^k with k at least ½. */
    private boolean isPowerOfVariable(Monomial exponent) {
        return !exponent.isOne() && exponent.powers().stream().allMatch(power -> {
            Generator generator = generators.get(power.generator());
            return generators.isSign(power.generator()) && isVariable(((Generator.Sign) generator).of())
                    || generator instanceof Size size && isVariable(size.of())
                            && power.exponent().compareTo(Rational.HALF) >= 0 && isStepped(power.exponent());
        });
    }

    private static boolean isVariable(Atom atom) {
        return atom instanceof Variable;
    }

    /** In quarters, so that two that differ do so by a quarter. */
    private static boolean isStepped(Rational exponent) {
        return exponent.times(STEP).isInteger() && isModerate(exponent);
    }

    private static boolean isModerate(Rational factor) {
        return factor.numerator().bitLength() <= BITS && factor.denominator().bitLength() <= BITS;
    }
}
