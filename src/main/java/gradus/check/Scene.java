package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Rule;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.List;

/**
 * Where a rule was bent.
 *
 * @param question what was to be differentiated
 * @param rule     the rule that was to be used
 * @param part     the part of the question that it was to be used on
 * @param by       the variable
 */
record Scene(Expr question, Rule rule, Expr part, String by) {

    /** A diagnosis whose message can speak of the part {0}, its own parts {1} and {2}, and their derivatives {3}, {4}. */
    Diagnosis diagnosis(String id, String wording) {
        List<Expr> own = parts();
        Message message = Message.of(wording, part, own.get(0), own.get(1), derivative(own.get(0)), derivative(own.get(1)));
        return new Diagnosis(id, Printer.print(part), message, Place.of(question, part));
    }

    /** The two parts that the rule's formula speaks of, the one that varies first. */
    private List<Expr> parts() {
        if (part instanceof Expr.Product product) {
            return parted(product);
        }
        List<Expr> parts = part.parts();
        if (part instanceof Expr.Power power && !Trees.mentions(power.base(), by)) {
            return List.of(power.exponent(), power.base());
        }
        return parts.size() == 2 ? parts : parts.isEmpty() ? List.of(part, part) : List.of(parts.get(0), parts.get(0));
    }

    private List<Expr> parted(Expr.Product product) {
        List<Expr> factors = product.factors();
        if (rule == Rule.CONSTANT_FACTOR) {
            return List.of(Expr.productOf(factors.stream().filter(factor -> !Trees.mentions(factor, by)).toList()),
                    Expr.productOf(factors.stream().filter(factor -> Trees.mentions(factor, by)).toList()));
        }
        return List.of(factors.get(0), Expr.productOf(factors.subList(1, factors.size())));
    }

    private Object derivative(Expr e) {
        try {
            return Differentiator.derivative(e, by);
        } catch (TooComplexException | NotDifferentiableException none) {
            return "d/d" + by;
        }
    }
}
