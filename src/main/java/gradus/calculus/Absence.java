package gradus.calculus;

import gradus.exact.Enclosure;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.series.EnclosureCoefficients;
import java.util.Map;

/** Why an expression has no value at a point: the innermost part that has none although its parts have. */
final class Absence {
    private static final int DIGITS = 6;

    private final EnclosureCoefficients numbers;
    private final Map<String, Enclosure> point;

    Absence(EnclosureCoefficients numbers, Map<String, Enclosure> point) {
        this.numbers = numbers;
        this.point = point;
    }

    Message reason(Expr e) {
        for (Expr part : e.parts()) {
            if (value(part).isUndefined()) {
                return reason(part);
            }
        }
        if (e instanceof Expr.Quotient quotient) {
            return Message.of("point.division-by-zero-in", e, quotient.denominator());
        }
        if (e instanceof Expr.Power power) {
            return Message.of("point.power-in", e, shown(power.base()), shown(power.exponent()));
        }
        return e.parts().isEmpty()
                ? Message.of("point.no-coordinate", e)
                : Message.of("point.domain-in", e, shown(e.parts().get(e.parts().size() - 1)));
    }

    private Enclosure value(Expr e) {
        return Evaluator.evaluate(e, point, numbers);
    }

    private String shown(Expr e) {
        return value(e).toText(DIGITS);
    }
}
