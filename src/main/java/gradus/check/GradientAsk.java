package gradus.check;

import gradus.calculus.Gradient;
import gradus.expr.Expr;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The vector of partial derivatives, in the order of {@code by}. */
final class GradientAsk extends MathAsk {
    private GradientAsk(AnswerJudge judge) {
        super(judge);
    }

    @Override
    public String kind() {
        return "gradient";
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("gradient", "by", "at");
        Expr of = fields.expression("gradient");
        List<String> by = fields.variables("by");
        fields.requireEntries("gradient", 1, by.size());
        Optional<SortedMap<String, Expr>> point = fields.point();
        Target target = fields.calculated("gradient", () -> {
            List<Subject> entries = Gradient.of(of, by).stream()
                    .map(entry -> AtPoint.of(Subject.derivative(entry, of), point))
                    .toList();
            return new Target(new Shape.Vector(by.size()), entries, Target.names(List.of(of), by));
        });
        AtPoint.requireComplete(point, target.question());
        Suspects suspects = new MatrixSuspects(target, by.stream().map(name -> new DerivativeSuspects(of, List.of(name), point))
                .toList(), by.size(), point, "gradient.wrong-order");
        return new GradientAsk(new AnswerJudge(target, fields, suspects));
    }
}
