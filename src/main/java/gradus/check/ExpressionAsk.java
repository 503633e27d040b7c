package gradus.check;

import gradus.expr.Expr;
import java.util.List;

/** An expression equal to the given one. */
final class ExpressionAsk extends MathAsk {
    private ExpressionAsk(AnswerJudge judge) {
        super(judge);
    }

    @Override
    public String kind() {
        return "expression";
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("expression");
        Expr of = fields.expression("expression");
        Target target = Target.single(Subject.of(of), Target.names(List.of(of), List.of()));
        return new ExpressionAsk(new AnswerJudge(target, fields, new ExpressionSuspects(of)));
    }
}
