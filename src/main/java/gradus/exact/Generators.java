package gradus.exact;

import gradus.exact.Generator.Composite;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The generators met so far, numbered in the order of their making: one is defined by earlier ones only. */
final class Generators {
    /** Terms that may be touched in one comparison before it is given up as too complex. */
    private static final int MAX_EFFORT = 300_000;

    private final Map<Generator, Integer> numbers = new HashMap<>();
    private final List<Generator> generators = new ArrayList<>();

    private final Map<Composite, Boolean> positive = new HashMap<>();
    private long effort;

    /** Counts work against the budget of one comparison, which is the same on every machine. */
    void spend(int terms) {
        Effort.spend(terms);
        effort += terms;
        if (effort > MAX_EFFORT) {
            throw new TooComplexException(Message.of("exact.too-much-effort", MAX_EFFORT));
        }
    }

    int number(Generator generator) {
        Integer known = numbers.get(generator);
        if (known != null) {
            return known;
        }
        generators.add(generator);
        numbers.put(generator, generators.size() - 1);
        return generators.size() - 1;
    }

    /** The number of a generator, or −1 where it was never met. */
    int find(Generator generator) {
        return numbers.getOrDefault(generator, -1);
    }

    Generator get(int number) {
        return generators.get(number);
    }

    int count() {
        return generators.size();
    }

    boolean isSign(int number) {
        return get(number) instanceof Generator.Sign;
    }

    /** Whether a sum is never negative by its make; where it is zero its sign is not asked for. */
    boolean isPositive(Composite composite) {
        Boolean known = positive.get(composite);
        if (known == null) {
            known = hasPositiveTerms(composite.sum()) || FloorBounds.isNeverNegative(composite.sum(), this)
                    || QuadraticSign.isNeverNegative(composite.sum(), this);
            positive.put(composite, known);
        }
        return known;
    }

    private boolean hasPositiveTerms(NormalForm sum) {
        for (Map.Entry<Monomial, Gaussian> term : sum.terms().entrySet()) {
            boolean positive = term.getValue().isReal() && term.getValue().re().signum() > 0
                    && term.getKey().powers().stream().map(Monomial.Power::generator)
                            .noneMatch(g -> isSign(g) || isWave(g));
            if (!positive) {
                return false;
            }
        }
        return true;
    }

    /** Whether powers of that generator are never written otherwise, as those of signs and numbers are. */
    boolean isFree(int number) {
        Generator generator = get(number);
        return generator instanceof Generator.Exponential
                || generator instanceof Generator.Size size && size.of() instanceof Generator.Variable;
    }

    /** Whether this is the only kind of generator that is not real. */
    boolean isWave(int number) {
        return get(number) instanceof Generator.Wave;
    }

    /** The complex conjugate: waves turn the other way. */
    Monomial conjugate(Monomial monomial) {
        SortedMap<Integer, Rational> turned = new TreeMap<>();
        monomial.powers().forEach(power -> turned.put(power.generator(),
                isWave(power.generator()) ? power.exponent().negate() : power.exponent()));
        return Monomial.of(turned);
    }
}
