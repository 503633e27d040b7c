package gradus.cli;

import gradus.calculus.Derivation;
import gradus.calculus.Differentiator;
import gradus.calculus.Step;
import gradus.expr.Expr;
import gradus.expr.Printer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The derivative of any order, with its value at a point and its worked steps when they are asked for. */
final class DerivativeRequest implements Request {
    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        Expr of = fields.expression("of");
        String by = fields.variableOf(of);
        int order = fields.count("order", 1);
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("result", Printer.print(Differentiator.derivative(of, by, order)));
        if (fields.has("at")) {
            reply.put("value", Values.value(Values.point(fields, List.of(of)).derivative(of, by, order)));
        }
        if (fields.truth("steps")) {
            reply.put("steps", steps(of, by, order));
        }
        return reply;
    }

    private static List<Object> steps(Expr of, String by, int order) {
        List<Object> steps = new ArrayList<>();
        Expr current = of;
        for (int i = 0; i < order; i++) {
            Derivation derivation = Differentiator.derive(current, by);
            add(derivation.root(), 0, steps);
            current = derivation.result();
        }
        return steps;
    }

    /** What a step rests on comes before it. */
    private static void add(Step step, int depth, List<Object> steps) {
        step.inner().forEach(inner -> add(inner, depth + 1, steps));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", step.rule().id());
        fields.put("by", step.by());
        fields.put("of", Printer.print(step.before()));
        fields.put("result", Printer.print(step.after()));
        fields.put("depth", depth);
        if (!step.named().isEmpty()) {
            Map<String, Object> named = new LinkedHashMap<>();
            step.named().forEach(name -> named.put(name.name(), Printer.print(name.value())));
            fields.put("where", named);
        }
        steps.add(fields);
    }
}
