package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The wrong answers to a derivative: the wrong thing differentiated or not, the wrong point, bent rules.
 */
final class DerivativeSuspects extends Suspects {
    private final Expr function;
    private final String by;
    private final int order;
    private final Optional<SortedMap<String, Expr>> point;

    DerivativeSuspects(Expr function, String by, int order, Optional<SortedMap<String, Expr>> point) {
        this.function = function;
        this.by = by;
        this.order = order;
        this.point = point;
    }

    @Override
    List<Suspect> single(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        Expr before = before();
        Expr right = Differentiator.derivative(function, by, order);
        List<BentDerivatives.Bent> bent = bent(before, false);
        bent.forEach(wrong -> suspects.add(wrong.suspect(at(wrong.result()))));
        suspects.add(Suspect.of("sign.overall", at(Expr.negate(right))));
        suspects.add(Suspect.of(order == 1 ? "function-instead-of-derivative" : "order.too-low", at(before)));
        if (order > 1) {
            suspects.add(Suspect.of("function-instead-of-derivative", at(function)));
        }
        higher().ifPresent(wrong -> suspects.add(Suspect.of("order.too-high", at(wrong))));
        suspects.add(Suspect.of("constant.factor-lost", at(Expr.product(Expr.num(2), right))));
        suspects.add(Suspect.of("constant.factor-lost", at(Expr.quotient(right, Expr.num(2)))));
        point.ifPresent(values -> suspects.addAll(new NumberSuspects(Subject.of(right), values).all()));
        return suspects;
    }

    @Override
    List<Undone> undone(int entry) {
        boolean expression = point.isEmpty();
        Subject back = Subject.of(before());
        return expression
                ? List.of(new Undone("integrated-instead", answer -> Differentiator.derivative(answer, by), back))
                : List.of();
    }

    @Override
    List<Suspect> twofold(int entry) {
        Expr before = before();
        return bent(before, true).stream().map(wrong -> wrong.suspect(at(wrong.result()))).toList();
    }

    /** What is differentiated last, as it was written where it is the question itself. */
    private Expr before() {
        return order == 1 ? function : Differentiator.derivative(function, by, order - 1);
    }

    private List<BentDerivatives.Bent> bent(Expr before, boolean twofold) {
        BentDerivatives bent = new BentDerivatives(before, by);
        return twofold ? bent.twofold() : bent.single();
    }

    private Optional<Expr> higher() {
        try {
            return Optional.of(Differentiator.derivative(function, by, order + 1));
        } catch (TooComplexException | NotDifferentiableException none) {
            return Optional.empty();
        }
    }

    private Subject at(Expr e) {
        return AtPoint.of(Subject.of(e), point);
    }
}
