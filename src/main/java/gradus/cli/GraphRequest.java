package gradus.cli;

import gradus.calculus.ComputationGraph;
import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.check.Ask;
import gradus.check.AskException;
import gradus.check.Cell;
import gradus.check.GraphAsk;
import gradus.expr.Expr;
import gradus.expr.Printer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A computational graph worked through: the nodes of an expression or those given, forwards and backwards. */
final class GraphRequest implements Request {
    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        return reply(ask(fields));
    }

    /** What the request's fields say of a graph, as the ask for it. */
    static GraphAsk ask(Fields fields) throws RequestException {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("graph", fields.has("of") || !fields.has("nodes") ? fields.text("of") : "true");
        if (fields.has("nodes")) {
            asked.put("nodes", fields.tree("nodes"));
        }
        if (fields.has("output")) {
            asked.put("output", fields.text("output"));
        }
        if (fields.has("by")) {
            asked.put("by", fields.variables("by"));
        }
        if (fields.has("variables")) {
            asked.put("variables", fields.variables("variables"));
        }
        asked.put("at", fields.object("at"));
        try {
            return (GraphAsk) Ask.of(asked);
        } catch (AskException fault) {
            throw RequestException.of(fault);
        }
    }

    static Map<String, Object> reply(GraphAsk ask) throws RequestException {
        ComputationGraph graph = ask.graph();
        List<Object> inputs = new ArrayList<>();
        for (String name : graph.inputs()) {
            Map<String, Object> input = new LinkedHashMap<>(Map.of("name", name));
            numbers(ask, name, input);
            inputs.add(input);
        }
        List<Object> nodes = new ArrayList<>();
        for (String name : graph.nodes()) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("name", name);
            node.put("formula", Printer.print(graph.formula(name)));
            numbers(ask, name, node);
            node.put("local", locals(ask, name));
            nodes.add(node);
        }
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("output", graph.output());
        reply.put("inputs", inputs);
        reply.put("nodes", nodes);
        return reply;
    }

    private static void numbers(GraphAsk ask, String name, Map<String, Object> into) throws RequestException {
        into.put("value", number(ask.right(Cell.value(name))));
        into.put("adjoint", number(ask.right(Cell.adjoint(name))));
    }

    private static Map<String, Object> locals(GraphAsk ask, String node) throws RequestException {
        Map<String, Object> locals = new LinkedHashMap<>();
        for (String operand : ask.graph().operands(node)) {
            Map<String, Object> local = new LinkedHashMap<>();
            local.put("result", Printer.print(ask.graph().local(node, operand)));
            local.put("value", number(ask.right(Cell.local(node, operand))));
            locals.put(operand, local);
        }
        return locals;
    }

    private static Object number(Expr constant) throws RequestException {
        PointValue value = new Point(Map.of()).value(constant);
        return Values.value(value);
    }
}
