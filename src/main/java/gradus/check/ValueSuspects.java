package gradus.check;

import gradus.expr.Decimal;
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

    private Subject value(Expr e) {
        return Subject.of(Trees.substitute(e, point));
    }

    @Override
    List<Suspect> single(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(Suspect.of("sign.overall", value(Expr.negate(expression))));
        if (Trees.substitute(expression, point) instanceof Expr.Product product) {
            suspects.add(Suspect.of("simplification.numbers-added", Subject.of(Expr.sumOf(product.factors()))));
        }
        suspects.addAll(new NumberSuspects(Subject.of(expression), point).all());
        return suspects;
    }

    @Override
    List<Suspect> slipped(int entry) {
        return new Slips(Trees.substitute(expression, point)).all().stream()
                .map(slip -> new Suspect(slip.blame(), List.of(Subject.of(slip.result()))))
                .toList();
    }

    @Override
    boolean areNumbers() {
        return true;
    }

    @Override
    boolean isRoundedEarly(int entry, Decimal given) {
        return new EarlyRounding(List.of(expression), point).gives(given);
    }

    @Override
    Optional<Subject> proportional(int entry) {
        return Optional.of(value(expression));
    }
}
