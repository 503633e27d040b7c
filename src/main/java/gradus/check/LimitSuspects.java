package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import gradus.limit.LimitResult;
import java.util.ArrayList;
import java.util.List;

/** The wrong numbers for a limit. */
final class LimitSuspects extends Suspects {
    private final LimitQuestion question;

    LimitSuspects(LimitQuestion question) {
        this.question = question;
    }

    @Override
    List<Suspect> single(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        for (LimitResult other : question.otherSides()) {
            if (other instanceof LimitResult.Value value) {
                suspects.add(Suspect.of("limit.wrong-side", Subject.of(value.value())));
            }
        }
        if (question.of() instanceof Expr.Quotient quotient && !isIndeterminate(quotient)) {
            misused(quotient, suspects);
        }
        if (question.result() instanceof LimitResult.Value value) {
            suspects.add(Suspect.of("sign.overall", Subject.of(Expr.negate(value.value()))));
        }
        return suspects;
    }

    /** Whether l'Hôpital's rule may be used: 0/0, or a denominator beyond all bounds. */
    private boolean isIndeterminate(Expr.Quotient quotient) {
        LimitResult top = question.limit(quotient.numerator());
        LimitResult bottom = question.limit(quotient.denominator());
        boolean zeros = top.text().equals("0") && bottom.text().equals("0");
        return zeros || bottom instanceof LimitResult.Infinite;
    }

    private void misused(Expr.Quotient quotient, List<Suspect> suspects) {
        try {
            Expr top = Differentiator.derivative(quotient.numerator(), question.by(), 1);
            Expr bottom = Differentiator.derivative(quotient.denominator(), question.by(), 1);
            if (question.limit(Expr.quotient(top, bottom)) instanceof LimitResult.Value value) {
                suspects.add(Suspect.of("limit.l-hopital-misused", Subject.of(value.value())));
            }
        } catch (TooComplexException | NotDifferentiableException none) {
            return;
        }
    }
}
