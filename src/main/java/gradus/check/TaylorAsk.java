package gradus.check;

import gradus.calculus.Series;
import gradus.calculus.Taylor;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Value;
import java.util.List;
import java.util.Optional;

/** The Taylor polynomial about a point up to an order; its coefficients count one by one. */
final class TaylorAsk extends MathAsk {
    static final int MAX_ORDER = 50;

    private final Expr polynomial;

    private TaylorAsk(AnswerJudge judge, Expr polynomial) {
        super(judge);
        this.polynomial = polynomial;
    }

    @Override
    public String kind() {
        return "taylor";
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("taylor", "by", "about", "order");
        Expr of = fields.expression("taylor");
        String by = fields.variable("by");
        Expr about = fields.constant("about");
        int order = fields.whole("order", 1, 0, MAX_ORDER);
        Taylor taylor = expanded(fields.calculated("taylor", () -> Taylor.of(of, by, about, order)));
        Target target = new Target(new Shape.Polynomial(by, about, order + 1),
                taylor.coefficients().stream().map(Subject::of).toList(), Target.names(List.of(of), List.of(by)));
        return new TaylorAsk(new AnswerJudge(target, fields, new TaylorSuspects(of, taylor)), taylor.polynomial());
    }

    private static Taylor expanded(Series series) throws AskException {
        if (series instanceof Series.Polynomial polynomial) {
            return polynomial.taylor();
        }
        Message why = series instanceof Series.None none ? none.why() : ((Series.Undecided) series).why();
        throw new AskException(List.of("taylor"), Message.of("ask.no-taylor", why));
    }

    @Override
    public Optional<Value> key() {
        return Optional.of(Value.Scalar.of(polynomial));
    }
}
