package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.List;

/** The wrong numbers that known mistakes give to one cell, as formulas in the symbols of {@link Backpropagation}. */
final class CellSuspects {
    private final ComputationGraph graph;
    private final Cell cell;
    private final List<Suspected> found = new ArrayList<>();

    private CellSuspects(ComputationGraph graph, Cell cell) {
        this.graph = graph;
        this.cell = cell;
    }

    /** @param at the cell or the edge, as a label, where the rule went wrong */
    record Suspected(Blame blame, String at, Expr formula) {
        String id() {
            return blame.id();
        }

        /** A bent rule speaks of the node's formula. */
        Diagnosis diagnosis() {
            Message message = blame.scene().isPresent()
                    ? blame.diagnosis().message()
                    : Message.of(blame.wording(), at);
            return new Diagnosis(id(), at, message);
        }
    }

    /** The likeliest first. */
    static List<Suspected> of(ComputationGraph graph, Cell cell) {
        CellSuspects suspects = new CellSuspects(graph, cell);
        try {
            switch (cell.kind()) {
                case VALUE -> suspects.value();
                case LOCAL -> suspects.local();
                case ADJOINT -> suspects.adjoint();
            }
        } catch (TooComplexException asFarAsItWent) {
            return suspects.found;
        }
        return suspects.found;
    }

    private String here() {
        return cell.label(graph.output());
    }

    private String edge(String consumer) {
        return Cell.local(consumer, cell.node()).label("");
    }

    private void add(String id, Expr formula) {
        found.add(new Suspected(Blame.of(id), here(), formula));
    }

    private void value() {
        if (!graph.isNode(cell.node())) {
            return;
        }
        Expr formula = graph.formula(cell.node());
        if (formula instanceof Expr.Call call) {
            add("backprop.activation-skipped", call.argument());
        }
        add("sign.overall", Expr.negate(formula));
        Expr degrees = NumberSuspects.inDegrees(formula);
        if (!degrees.equals(formula)) {
            add("numeric.degrees", degrees);
        }
        Expr common = NumberSuspects.inCommonLogarithms(formula);
        if (!common.equals(formula)) {
            add("numeric.log-base", common);
        }
        add("numeric.reciprocal", Expr.quotient(Expr.num(1), formula));
        scaled(formula);
    }

    private void scaled(Expr formula) {
        add("constant.factor-lost", Expr.product(Expr.num(2), formula));
        add("constant.factor-lost", Expr.quotient(formula, Expr.num(2)));
        for (int power : new int[] {1, -1, 2, -2}) {
            add("numeric.power-of-ten", Expr.product(Expr.power(Expr.num(10), Expr.num(power)), formula));
        }
    }

    private void local() {
        Expr right = graph.local(cell.node(), cell.by());
        BentBackpropagation.atWrongValues(graph, cell.node(), right).forEach(wrong -> add("backprop.wrong-value", wrong));
        new BentDerivatives(graph.formula(cell.node()), cell.by()).single()
                .forEach(bent -> found.add(new Suspected(bent.blame(), here(), bent.result())));
        derivative(right, Expr.var(cell.node()));
        graph.operands(cell.node()).stream().filter(other -> !other.equals(cell.by()))
                .forEach(other -> add("partial.wrong-variable", graph.local(cell.node(), other)));
    }

    private void derivative(Expr right, Expr value) {
        add("sign.overall", Expr.negate(right));
        add("function-instead-of-derivative", value);
        scaled(right);
    }

    private void adjoint() {
        String name = cell.node();
        for (BentBackpropagation.Bent bent : BentBackpropagation.of(graph, name)) {
            found.add(new Suspected(Blame.of(bent.id()), bent.consumer().map(this::edge).orElse(here()), bent.adjoint()));
        }
        derivative(new Backpropagation(graph).formula(cell), Expr.var(name));
        graph.consumers(name).forEach(this::bentLocals);
    }

    /** One node differentiated by a bent rule, the rest right. */
    private void bentLocals(String consumer) {
        List<Expr> others = new ArrayList<>();
        for (String other : graph.consumers(cell.node())) {
            if (!other.equals(consumer)) {
                others.add(term(other, Expr.var(Backpropagation.symbol(Cell.local(other, cell.node())))));
            }
        }
        for (BentDerivatives.Bent bent : new BentDerivatives(graph.formula(consumer), cell.node()).single()) {
            List<Expr> terms = new ArrayList<>(others);
            terms.add(term(consumer, bent.result()));
            found.add(new Suspected(bent.blame(), edge(consumer), Expr.sumOf(terms)));
        }
    }

    private static Expr term(String consumer, Expr local) {
        return Expr.product(Backpropagation.adjoint(consumer), local);
    }
}
