package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes an expression apart into nodes of one operation each, the same subexpression once. Constants, and operands
 * with a constant factor such as the −z of exp(−z), are part of the operation that takes them.
 */
final class Decomposition {
    private final Map<String, Expr> nodes = new LinkedHashMap<>();
    private final Map<Expr, Expr> places = new HashMap<>();
    private final Set<String> taken;

    private Decomposition(Set<String> taken) {
        this.taken = taken;
    }

    static Map<String, Expr> nodes(Expr e, String output) {
        Set<String> taken = Trees.variables(e);
        taken.add(output);
        Decomposition decomposition = new Decomposition(taken);
        decomposition.nodes.put(output, decomposition.operation(e));
        Map<String, Expr> nodes = new LinkedHashMap<>(decomposition.nodes);
        nodes.put(output, nodes.remove(output));
        return nodes;
    }

    /** The expression as an operand: a constant, a variable or a node. */
    private Expr operand(Expr e) {
        if (Trees.isConstant(e) || e instanceof Expr.Var) {
            return e;
        }
        Expr known = places.get(e);
        if (known == null) {
            Expr formula = operation(e);
            known = Expr.var(freeName());
            nodes.put(((Expr.Var) known).name(), formula);
            places.put(e, known);
        }
        return known;
    }

    private String freeName() {
        int number = nodes.size() + 1;
        while (taken.contains("v" + number) || nodes.containsKey("v" + number)) {
            number++;
        }
        return "v" + number;
    }

    /** One operation on operands. */
    private Expr operation(Expr e) {
        if (e.parts().isEmpty()) {
            return e;
        }
        return Trees.withParts(e, e.parts().stream().map(part -> e instanceof Expr.Product ? operand(part) : scaled(part))
                .toList());
    }

    private Expr scaled(Expr e) {
        if (e instanceof Expr.Product product) {
            List<Expr> varying = product.factors().stream().filter(factor -> !Trees.isConstant(factor)).toList();
            if (varying.size() == 1) {
                return Trees.withParts(e, product.factors().stream().map(this::operand).toList());
            }
        }
        return operand(e);
    }
}
