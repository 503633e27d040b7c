package gradus.calculus;

import gradus.calculus.Instruction.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Finds long sums with known coefficients, Σ cᵢ·nodeᵢ, in a program of single additions, and makes each of them one
 * instruction: what neural layers and losses are made of. Added from left to right as before, to the last digit.
 */
final class Sums {
    /** Shorter ones are as quick one by one. */
    private static final int SHORTEST = 3;

    private final List<Instruction> nodes;
    private final int[] uses;
    private final boolean[] absorbed;
    private final Sum[] found;

    /** @param operands the places of the nodes that are added; do not change it, nor the coefficients */
    record Sum(int[] operands, double[] coefficients) {
        private Sum moved(int[] places) {
            return new Sum(Arrays.stream(operands).map(i -> places[i]).toArray(), coefficients);
        }
    }

    /**
     * The same program, shorter.
     *
     * @param places where each old node is now; −1 for one that is within a sum
     * @param sums   by the node, null for what is none
     */
    record Shortened(List<Instruction> nodes, int[] places, Sum[] sums) {
    }

    private Sums(List<Instruction> nodes) {
        this.nodes = nodes;
        this.uses = new int[nodes.size()];
        this.absorbed = new boolean[nodes.size()];
        this.found = new Sum[nodes.size()];
    }

    /** @param kept nodes that others ask for */
    static Shortened in(List<Instruction> nodes, Iterable<Integer> kept) {
        Sums sums = new Sums(nodes);
        kept.forEach(i -> sums.uses[i] = 2);
        sums.count();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (!sums.absorbed[i] && nodes.get(i).kind() == Kind.ADD) {
                sums.find(i);
            }
        }
        return sums.shortened();
    }

    private void count() {
        for (Instruction node : nodes) {
            if (node.a() >= 0) {
                uses[node.a()]++;
            }
            if (node.b() >= 0) {
                uses[node.b()]++;
            }
        }
    }

    /** Collects the terms of a sum down its left side, the last one first. */
    private void find(int root) {
        Deque<int[]> terms = new ArrayDeque<>();
        List<Integer> within = new ArrayList<>();
        int at = root;
        while (at == root || nodes.get(at).kind() == Kind.ADD && uses[at] == 1) {
            within.add(at);
            terms.addFirst(new int[] {nodes.get(at).b()});
            at = nodes.get(at).a();
        }
        terms.addFirst(new int[] {at});
        if (terms.size() >= SHORTEST) {
            within.stream().filter(i -> i != root).forEach(i -> absorbed[i] = true);
            found[root] = sum(terms);
        }
    }

    private Sum sum(Deque<int[]> terms) {
        int[] operands = new int[terms.size()];
        double[] coefficients = new double[terms.size()];
        int i = 0;
        for (int[] term : terms) {
            coefficients[i] = coefficient(term[0]);
            operands[i] = factor(term[0]);
            absorbed[term[0]] |= operands[i] != term[0];
            i++;
        }
        return new Sum(operands, coefficients);
    }

    private boolean isConstant(int i) {
        return nodes.get(i).kind() == Kind.CONSTANT;
    }

    private boolean isMultiple(int i) {
        Instruction node = nodes.get(i);
        boolean multiple = node.kind() == Kind.NEGATE
                || node.kind() == Kind.MULTIPLY && (isConstant(node.a()) || isConstant(node.b()));
        return multiple && uses[i] == 1;
    }

    private double coefficient(int i) {
        Instruction node = nodes.get(i);
        if (!isMultiple(i)) {
            return 1;
        }
        return node.kind() == Kind.NEGATE ? -1 : nodes.get(isConstant(node.a()) ? node.a() : node.b()).value();
    }

    private int factor(int i) {
        Instruction node = nodes.get(i);
        return !isMultiple(i) ? i : node.kind() == Kind.MULTIPLY && isConstant(node.a()) ? node.b() : node.a();
    }

    private Shortened shortened() {
        int[] places = new int[nodes.size()];
        List<Instruction> kept = new ArrayList<>();
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            places[i] = absorbed[i] ? -1 : kept.size();
            if (!absorbed[i]) {
                kept.add(found[i] == null ? nodes.get(i).moved(places) : Instruction.of(Kind.SUM, -1, -1));
                sums.add(found[i] == null ? null : found[i].moved(places));
            }
        }
        return new Shortened(kept, places, sums.toArray(Sum[]::new));
    }
}
