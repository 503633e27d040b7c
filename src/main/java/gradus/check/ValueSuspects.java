package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The wrong answers to a value. */
final class ValueSuspects extends Suspects {
    private final Expr expression;
    private final SortedMap<String, Expr> point;

    ValueSuspects(Expr expression, Optional<SortedMap<String, Expr>> point) {
        this.expression = expression;
        this.point = point.orElse(new TreeMap<>());
    }

    @Override
    List<Suspect> single(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(Suspect.of("sign.overall", Subject.of(Expr.negate(Trees.substitute(expression, point)))));
        suspects.addAll(new NumberSuspects(Subject.of(expression), point).all());
        return suspects;
    }
}
