package gradus.check;

import gradus.calculus.Jacobian;
import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The matrix of partial derivatives: m outputs by n variables, one row an output. */
final class JacobianAsk extends MathAsk {
    private JacobianAsk(AnswerJudge judge) {
        super(judge);
    }

    @Override
    public String kind() {
        return "jacobian";
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("jacobian", "by", "at");
        List<Expr> of = fields.expressions("jacobian");
        List<String> by = fields.variables("by");
        fields.requireEntries("jacobian", of.size(), by.size());
        Optional<SortedMap<String, Expr>> point = fields.point();
        Target target = fields.calculated("jacobian", () -> new Target(new Shape.Matrix(of.size(), by.size()),
                entries(of, by, point), Target.names(of, by)));
        AtPoint.requireComplete(point, target.question());
        List<DerivativeSuspects> derivatives = of.stream()
                .flatMap(output -> by.stream().map(name -> new DerivativeSuspects(output, List.of(name), point)))
                .toList();
        Suspects suspects = new MatrixSuspects(target, derivatives, by.size(), point, "matrix.entry");
        return new JacobianAsk(new AnswerJudge(target, fields, suspects));
    }

    private static List<Subject> entries(List<Expr> of, List<String> by, Optional<SortedMap<String, Expr>> point) {
        List<List<Expr>> rows = Jacobian.of(of, by);
        List<Subject> entries = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            for (Expr entry : rows.get(i)) {
                entries.add(AtPoint.of(Subject.derivative(entry, of.get(i)), point));
            }
        }
        return entries;
    }
}
