package gradus.check;

import gradus.calculus.GraphValues;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers from which a person goes on: those typed, and for the rest the right ones. A typed decimal stands for
 * all the numbers that may have been rounded or cut off to it.
 */
final class OwnValues {
    private static final double NEAR = 1e-9;

    private final Backpropagation graph;
    private final GraphValues truth;
    private final Map<String, Value.Scalar> typed = new HashMap<>();
    private final Map<String, Cell> cells = new HashMap<>();

    /** @param typed what the person wrote; empty for the right numbers throughout */
    OwnValues(Backpropagation graph, GraphValues truth, Map<Cell, Value.Scalar> typed) {
        this.graph = graph;
        this.truth = truth;
        typed.forEach((cell, number) -> {
            this.typed.put(Backpropagation.symbol(cell), number);
            cells.put(Backpropagation.symbol(cell), cell);
        });
    }

    /** The typed cells that a formula draws on, by way of local derivatives that were not typed, too. */
    Set<Cell> sources(Expr formula) {
        Set<Cell> sources = new LinkedHashSet<>();
        for (boolean byOutput : new boolean[] {false, true}) {
            Trees.variables(resolved(formula, byOutput)).stream().filter(cells::containsKey).map(cells::get)
                    .forEach(sources::add);
        }
        return sources;
    }

    /**
     * A formula in which local derivatives that were not typed stand as what they are worked out from.
     *
     * @param byOutput whether they are worked out from the node's own value where that can be
     */
    private Expr resolved(Expr formula, boolean byOutput) {
        Map<String, Expr> locals = new HashMap<>();
        for (String symbol : Trees.variables(formula)) {
            if (symbol.startsWith("local#") && !typed.containsKey(symbol)) {
                String[] parts = symbol.split("#");
                locals.put(symbol, byOutput ? graph.localByOutput(parts[1], parts[2])
                        : graph.formula(Cell.local(parts[1], parts[2])));
            }
        }
        return Trees.substitute(formula, locals);
    }

    private Expr number(String symbol) {
        Value.Scalar own = typed.get(symbol);
        if (own != null) {
            return own.expression();
        }
        return symbol.startsWith("adjoint#") ? truth.adjoint(symbol.substring("adjoint#".length())) : truth.value(symbol);
    }

    /** Whether a typed number is what a formula comes to, as exactly as it and what it rests on were written. */
    boolean fits(Expr formula, Value.Scalar given) {
        return fits(formula, given, false) || fits(formula, given, true);
    }

    private boolean fits(Expr formula, Value.Scalar given, boolean byOutput) {
        try {
            Expr resolved = resolved(formula, byOutput);
            Map<String, Double> numbers = new HashMap<>();
            Trees.variables(resolved).forEach(symbol -> numbers.put(symbol, inDoubles(number(symbol))));
            double expected = Evaluator.evaluate(resolved, numbers);
            double found = inDoubles(given.expression());
            double slack = slack(resolved, numbers, expected) + NEAR * Math.max(Math.abs(expected), Math.abs(found));
            double reach = unit(given).orElse(0.0) + slack;
            return Double.isFinite(expected) && Math.abs(expected - found) <= reach * (1 + NEAR)
                    && (found != 0 || Math.abs(expected) <= slack + NEAR);
        } catch (TooComplexException none) {
            return false;
        }
    }

    /** How far the result may be off because the numbers that it rests on were rounded. */
    private double slack(Expr formula, Map<String, Double> numbers, double expected) {
        double slack = 0;
        for (Map.Entry<String, Double> entry : numbers.entrySet()) {
            Value.Scalar own = typed.get(entry.getKey());
            double unit = own == null ? 0 : unit(own).orElse(0.0);
            if (unit > 0) {
                Map<String, Double> moved = new HashMap<>(numbers);
                moved.put(entry.getKey(), entry.getValue() + Math.copySign(unit, entry.getValue()));
                double off = Math.abs(Evaluator.evaluate(formula, moved) - expected);
                slack += Double.isFinite(off) ? off : 0;
            }
        }
        return slack;
    }

    private static double inDoubles(Expr constant) {
        return Evaluator.evaluate(constant, Map.of());
    }

    /** One unit of the last digit typed. */
    private static Optional<Double> unit(Value.Scalar number) {
        return number.decimal().map(decimal -> StrictMath.pow(10, -decimal.value().scale()));
    }
}
