package gradus.quiz;

import java.util.List;
import java.util.Optional;

/**
 * The trained numbers of FSRS-6, under a name that the journal keeps: what happened is weighed for ever as it was
 * weighed when it happened.
 *
 * @param name   stable
 * @param values w0 to w20
 */
record Weights(String name, List<Double> values) {
    private static final int COUNT = 21;

    /** As published with FSRS-6, trained on some hundred million reviews. */
    static final Weights FSRS_6 = new Weights("fsrs-6", List.of(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
            0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542));

    private static final List<Weights> ALL = List.of(FSRS_6);

    Weights {
        values = List.copyOf(values);
        if (values.size() != COUNT || values.stream().anyMatch(value -> !(value >= 0 && value <= 100))) {
            throw new IllegalArgumentException("weights " + name + " " + values);
        }
    }

    /** The weights with a name. */
    static Optional<Weights> named(String name) {
        for (Weights weights : ALL) {
            if (weights.name.equals(name)) {
                return Optional.of(weights);
            }
        }
        return Optional.empty();
    }

    double at(int index) {
        return values.get(index);
    }
}
