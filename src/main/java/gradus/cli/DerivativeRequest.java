package gradus.cli;

import gradus.calculus.Derivation;
import gradus.calculus.DerivationPrinter;
import gradus.calculus.Differentiator;
import gradus.calculus.FiniteDifferences;
import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.calculus.Step;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.text.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The derivative of any order, with its value at a point and its worked steps when they are asked for. */
final class DerivativeRequest implements Request {
    private static final int MAX_ORDER = 100;

    private final Catalog catalog;

    DerivativeRequest(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        Expr of = fields.expression("of");
        String by = fields.variableOf(of);
        int order = fields.count("order", 1, MAX_ORDER);
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("result", Printer.print(Differentiator.derivative(of, by, order)));
        if (fields.has("at")) {
            PointValue value = Values.point(fields, List.of(of)).derivative(of, by, order);
            reply.putAll(new PointReply(catalog).of(value));
        }
        if (fields.truth("compare")) {
            Point point = Values.point(fields, List.of(of));
            reply.put("compare", Comparison.reply(FiniteDifferences.of(of, by, point)));
        }
        if (fields.truth("steps")) {
            reply.put("steps", steps(of, by, order));
        }
        return reply;
    }

    private List<Object> steps(Expr of, String by, int order) {
        List<Object> steps = new ArrayList<>();
        Expr current = of;
        for (int i = 0; i < order; i++) {
            Derivation derivation = Differentiator.derive(current, by);
            DerivationPrinter.lines(derivation).forEach(line -> steps.add(fields(line)));
            current = derivation.result();
        }
        return steps;
    }

    private Map<String, Object> fields(DerivationPrinter.Line line) {
        Step step = line.step();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", step.rule().id());
        fields.put("by", step.by());
        fields.put("of", Printer.print(step.before()));
        fields.put("result", Printer.print(step.after()));
        fields.put("depth", line.depth());
        if (!step.named().isEmpty()) {
            Map<String, Object> named = new LinkedHashMap<>();
            step.named().forEach(name -> named.put(name.name(), Printer.print(name.value())));
            fields.put("where", named);
        }
        fields.put("text", catalog.render(line.message()));
        return fields;
    }
}
