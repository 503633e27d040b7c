package gradus.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer with one mistake of backpropagation in it and everything after it worked out from that, in doubles and
 * without any of the code that recognises mistakes.
 *
 * @param cell where the mistake was made
 */
record PlantedMistake(GraphExamples example, String id, Cell cell, double number) {
    private static final double APART = 0.1;

    /** Every mistake at every place where it makes a difference. */
    static List<PlantedMistake> in(GraphExamples example) {
        List<PlantedMistake> all = new ArrayList<>();
        for (Cell cell : example.ask().cells()) {
            if (cell.kind() == Cell.Kind.ADJOINT) {
                new Planting(example, cell.node()).into(all);
            }
        }
        all.removeIf(mistake -> !mistake.makesADifference());
        return all;
    }

    private boolean makesADifference() {
        double right = example.number(cell);
        return Double.isFinite(number) && Math.abs(number - right) > APART * Math.max(Math.abs(right), 0.01) && Math.abs(number) < 1e6;
    }

    String answer(int digits) {
        return example.answer(example.sheet(example.consequences(Map.of(cell.node(), number))), digits);
    }

    @Override
    public String toString() {
        return example + ": " + id + " at " + cell.node() + " gives " + number + " for " + example.number(cell);
    }

    /** Goes wrong at one adjoint in every way. */
    private static final class Planting {
        private final GraphExamples example;
        private final String node;
        private final List<String> consumers;
        private final Map<String, Double> upstream = new LinkedHashMap<>();
        private final Map<String, Double> local = new LinkedHashMap<>();

        Planting(GraphExamples example, String node) {
            this.example = example;
            this.node = node;
            this.consumers = example.graph().consumers(node);
            for (String consumer : consumers) {
                upstream.put(consumer, example.sweep().adjointOf(consumer));
                local.put(consumer, example.local(consumer, node, Map.of()));
            }
        }

        void into(List<PlantedMistake> all) {
            double right = example.sweep().adjointOf(node);
            double product = 1;
            for (String consumer : consumers) {
                double term = upstream.get(consumer) * local.get(consumer);
                product *= term;
                all.add(planted("backprop.sum-along-path", right - term + upstream.get(consumer) + local.get(consumer)));
                atOutput(consumer, right - term, all);
                if (consumers.size() > 1) {
                    all.add(planted("backprop.dropped-path", right - term));
                }
            }
            if (consumers.size() > 1) {
                all.add(planted("backprop.product-of-paths", product));
            }
            all.add(planted("backprop.missing-upstream", local.values().stream().mapToDouble(each -> each).sum()));
            all.add(planted("backprop.missing-local", upstream.values().stream().mapToDouble(each -> each).sum()));
            transposed(all);
        }

        private PlantedMistake planted(String id, double number) {
            return new PlantedMistake(example, id, Cell.adjoint(node), number);
        }

        /** The local derivative at the node's own value instead of its input's. */
        private void atOutput(String consumer, double rest, List<PlantedMistake> all) {
            double wrong = example.local(consumer, node, Map.of(node, example.sweep().valueOf(consumer)));
            all.add(planted("backprop.wrong-value", rest + upstream.get(consumer) * wrong));
        }

        /** W·δ for Wᵀ·δ where the consumers' weights are named like a matrix. */
        private void transposed(List<PlantedMistake> all) {
            Map<String, String> weights = new HashMap<>();
            for (String consumer : consumers) {
                for (String operand : example.graph().operands(consumer)) {
                    String formula = example.graph().formula(consumer).toString();
                    boolean weighs = operand.matches("[wv]\\d\\d") && operand.charAt(2) == node.charAt(node.length() - 1)
                            && formula.contains(operand) && !node.matches("[wv]\\d\\d");
                    if (weighs && local.get(consumer) == example.sweep().valueOf(operand)) {
                        weights.put(consumer, operand);
                    }
                }
            }
            if (weights.size() < 2 || weights.size() < consumers.size()) {
                return;
            }
            double wrong = 0;
            for (String consumer : consumers) {
                String weight = weights.get(consumer);
                String mirror = weight.substring(0, 1) + weight.charAt(2) + weight.charAt(1);
                wrong += upstream.get(consumer) * example.sweep().valueOf(mirror);
            }
            all.add(planted("backprop.missing-transpose", wrong));
        }
    }
}
