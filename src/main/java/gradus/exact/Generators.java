package gradus.exact;

import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The generators met so far, numbered in the order of their making: one is defined by earlier ones only. */
final class Generators {
    private final Map<Generator, Integer> numbers = new HashMap<>();
    private final List<Generator> generators = new ArrayList<>();

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

    /** Whether this is the only kind of generator that is not real. */
    boolean isWave(int number) {
        return get(number) instanceof Generator.Wave;
    }

    /** The complex conjugate: waves turn the other way. */
    Monomial conjugate(Monomial monomial) {
        SortedMap<Integer, Rational> turned = new TreeMap<>();
        monomial.exponents().forEach((generator, exponent) ->
                turned.put(generator, isWave(generator) ? exponent.negate() : exponent));
        return new Monomial(turned);
    }
}
