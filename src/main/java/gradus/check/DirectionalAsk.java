package gradus.check;

import gradus.calculus.Directional;
import gradus.expr.Expr;
import gradus.expr.Message;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The derivative along a direction, which is brought to length 1. */
final class DirectionalAsk extends MathAsk {
    private DirectionalAsk(AnswerJudge judge) {
        super(judge);
    }

    @Override
    public String kind() {
        return "directional";
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("directional", "by", "along", "at");
        Expr of = fields.expression("directional");
        List<String> by = fields.variables("by");
        List<Expr> along = fields.expressions("along");
        if (along.size() != by.size() || along.stream().allMatch(component -> component.is(0))) {
            throw new AskException(List.of("along"), Message.of("ask.direction", by.size()));
        }
        Optional<SortedMap<String, Expr>> point = fields.point();
        Target target = fields.calculated("directional", () -> {
            Subject derivative = Subject.derivative(Directional.of(of, by, along), of);
            return Target.single(AtPoint.of(derivative, point), Target.names(List.of(of), by));
        });
        AtPoint.requireComplete(point, target.question());
        return new DirectionalAsk(new AnswerJudge(target, fields, new DirectionalSuspects(of, by, along, point)));
    }
}
