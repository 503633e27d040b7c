package gradus.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    Generator get(int number) {
        return generators.get(number);
    }

    int count() {
        return generators.size();
    }

    boolean isSign(int number) {
        return get(number) instanceof Generator.Sign;
    }

    boolean isWave(int number) {
        return get(number) instanceof Generator.Wave || get(number) instanceof Generator.Divisor;
    }
}
