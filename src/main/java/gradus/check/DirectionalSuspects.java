package gradus.check;

import gradus.calculus.Gradient;
import gradus.expr.Expr;
import gradus.expr.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The wrong answers to a directional derivative. */
final class DirectionalSuspects extends Suspects {
    private final List<Expr> gradient;
    private final List<Expr> along;
    private final Optional<SortedMap<String, Expr>> point;

    DirectionalSuspects(Expr function, List<String> by, List<Expr> along, Optional<SortedMap<String, Expr>> point) {
        this.gradient = Gradient.of(function, by);
        this.along = List.copyOf(along);
        this.point = point;
    }

    @Override
    List<Suspect> single(int entry) {
        Expr dot = dot(gradient, along);
        Expr square = dot(along, along);
        Expr length = Expr.call(Function.SQRT, square);
        Expr size = Expr.call(Function.SQRT, dot(gradient, gradient));
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(at("direction.not-normalised", dot));
        suspects.add(at("direction.not-normalised", Expr.quotient(dot, square)));
        suspects.add(at("direction.gradient-length", size));
        suspects.add(at("sign.overall", Expr.negate(Expr.quotient(dot, length))));
        suspects.add(at("direction.gradient-summed", Expr.sumOf(gradient)));
        Subject right = Subject.of(Expr.quotient(dot, length));
        point.ifPresent(values -> suspects.addAll(new NumberSuspects(right, values).all()));
        return suspects;
    }

    private Suspect at(String id, Expr wrong) {
        return Suspect.of(id, AtPoint.of(Subject.of(wrong), point));
    }

    private static Expr dot(List<Expr> a, List<Expr> b) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            terms.add(Expr.product(a.get(i), b.get(i)));
        }
        return Expr.sumOf(terms);
    }
}
