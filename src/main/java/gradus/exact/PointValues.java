package gradus.exact;

import gradus.expr.Rational;
import java.util.HashMap;
import java.util.Map;

/** The values of forms at points; each is found once, for the pieces of a difference have much in common. */
final class PointValues {
    private final Generators generators;
    private final Map<At, FormValue> known = new HashMap<>();

    private record At(Map<String, Rational> point, int bits) {
    }

    PointValues(Generators generators) {
        this.generators = generators;
    }

    Generators generators() {
        return generators;
    }

    FormValue at(Map<String, Rational> point, int bits) {
        return known.computeIfAbsent(new At(Map.copyOf(point), bits), this::value);
    }

    private FormValue value(At at) {
        Map<String, Enclosure> bound = new HashMap<>();
        at.point.forEach((name, number) -> bound.put(name, Enclosure.of(number, at.bits)));
        return new FormValue(generators, at.bits, bound);
    }
}
