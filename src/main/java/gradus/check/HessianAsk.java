package gradus.check;

import gradus.calculus.Hessian;
import gradus.expr.Expr;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The matrix of second partial derivatives: n by n, symmetric. */
final class HessianAsk extends MathAsk {
    private HessianAsk(AnswerJudge judge) {
        super(judge);
    }

    @Override
    public String kind() {
        return "hessian";
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("hessian", "by", "at");
        Expr of = fields.expression("hessian");
        List<String> by = fields.variables("by");
        fields.requireEntries("hessian", by.size(), by.size());
        Optional<SortedMap<String, Expr>> point = fields.point();
        Target target = fields.calculated("hessian", () -> {
            List<Subject> entries = Hessian.of(of, by).stream()
                    .flatMap(List::stream)
                    .map(entry -> AtPoint.of(Subject.derivative(entry, of), point))
                    .toList();
            return new Target(new Shape.Matrix(by.size(), by.size()), entries, Target.names(List.of(of), by));
        });
        AtPoint.requireComplete(point, target.question());
        List<DerivativeSuspects> derivatives = by.stream()
                .flatMap(row -> by.stream().map(column -> new DerivativeSuspects(of, List.of(row, column), point)))
                .toList();
        Suspects suspects = new MatrixSuspects(target, derivatives, by.size(), point, "matrix.entry");
        return new HessianAsk(new AnswerJudge(target, fields, suspects));
    }
}
