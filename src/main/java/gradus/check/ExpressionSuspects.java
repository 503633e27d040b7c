package gradus.check;

import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The wrong answers to an expression that is to be equal to a given one: slips in rewriting it. */
final class ExpressionSuspects extends Suspects {
    private final Expr expression;

    ExpressionSuspects(Expr expression) {
        this.expression = expression;
    }

    @Override
    List<Suspect> single(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(Suspect.of("sign.overall", Subject.of(Expr.negate(expression))));
        suspects.add(Suspect.of("numeric.reciprocal", Subject.of(Expr.quotient(Expr.num(1), expression))));
        return suspects;
    }

    @Override
    List<Suspect> slipped(int entry) {
        Origins origins = new Origins(expression, "");
        return new Slips(expression).all().stream()
                .map(slip -> new Suspect(slip.within(origins), List.of(Subject.of(slip.result()))))
                .toList();
    }

    @Override
    Optional<Subject> proportional(int entry) {
        return Optional.of(Subject.of(expression));
    }
}
