package gradus.exact;

import gradus.expr.Condition;
import gradus.expr.Evaluator;
import gradus.expr.Function;
import gradus.expr.TooComplexException;
import java.util.List;
import java.util.Map;

/**
 * What the domain of a function says of the signs of its arguments: where asin(u) has a value, 1 − u and 1 + u are
 * positive, but at single points. Of what may be zero on a whole stretch nothing is learned.
 */
final class ArgumentSigns {
    private final NormalFormArithmetic exact;
    private final Generators generators;

    ArgumentSigns(NormalFormArithmetic exact, Generators generators) {
        this.exact = exact;
        this.generators = generators;
    }

    void learn(Function function, List<NormalForm> arguments) {
        Map<String, NormalForm> bound = Map.of("u", arguments.get(0), "v", arguments.get(arguments.size() - 1));
        for (Condition condition : function.domain()) {
            if (condition.relation() != Condition.Relation.NON_ZERO) {
                learn(condition, bound);
            }
        }
    }

    private void learn(Condition condition, Map<String, NormalForm> bound) {
        try {
            NormalForm left = exact.tidying().tidy(Evaluator.evaluate(condition.left(), bound, exact));
            if (!left.isZero() && !SignSearch.mayBend(left, generators, exact.signs())) {
                exact.learnPositive(exact.factoring().split(left));
            }
        } catch (EmptyDomainException nowhere) {
            throw nowhere;
        } catch (NoValueException | TooComplexException unknown) {
            // what it says of signs is not to be had
        }
    }
}
