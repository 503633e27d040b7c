package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A number: the value of an expression, at a point when it has variables. */
final class ValueAsk extends MathAsk {
    private ValueAsk(AnswerJudge judge) {
        super(judge);
    }

    @Override
    public String kind() {
        return "value";
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("value", "at");
        Expr of = fields.expression("value");
        Optional<SortedMap<String, Expr>> point = fields.point();
        AtPoint.requireComplete(Optional.of(point.orElse(new java.util.TreeMap<>())), Trees.variables(of));
        Target target = Target.single(AtPoint.of(Subject.of(of), point), Target.names(List.of(of), List.of()));
        return new ValueAsk(new AnswerJudge(target, fields, new ValueSuspects(of, point)));
    }
}
