package gradus.check;

import gradus.calculus.Differentiator;
import gradus.expr.Expr;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A derivative of any order by one variable, as an expression or as a number at a point. */
final class DerivativeAsk extends MathAsk {
    static final int MAX_ORDER = 20;

    private DerivativeAsk(AnswerJudge judge) {
        super(judge);
    }

    @Override
    public String kind() {
        return "derivative";
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("derivative", "by", "order", "at");
        Expr of = fields.expression("derivative");
        String by = fields.variable("by");
        int order = fields.whole("order", 1, 1, MAX_ORDER);
        Optional<SortedMap<String, Expr>> point = fields.point();
        Target target = fields.calculated("derivative", () -> {
            Subject derivative = Subject.derivative(Differentiator.derivative(of, by, order), of);
            return Target.single(AtPoint.of(derivative, point), Target.names(List.of(of), List.of(by)));
        });
        AtPoint.requireComplete(point, target.question());
        return new DerivativeAsk(new AnswerJudge(target, fields, new DerivativeSuspects(of, Collections.nCopies(order, by), point)));
    }
}
