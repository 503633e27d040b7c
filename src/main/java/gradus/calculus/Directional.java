package gradus.calculus;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rate of change along a direction: the gradient times the direction made one unit long. */
public final class Directional {
    private Directional() {
    }

    /** @throws ShapeException where the direction has another length than the variables, or is zero */
    public static Expr of(Expr e, List<String> by, List<Expr> along) {
        List<Expr> direction = unit(by, along);
        return JacobianProducts.dot(Gradient.of(e, by), direction);
    }

    /** A direction divided by its length. */
    public static List<Expr> unit(List<String> by, List<Expr> along) {
        ShapeException.require(by.size() == along.size(), "calculus.direction-length", along.size(), by.size());
        Expr length = length(along);
        ShapeException.require(!isZero(length), "calculus.direction-zero");
        return along.stream().map(entry -> Simplifier.simplify(Expr.quotient(entry, length))).toList();
    }

    private static Expr length(List<Expr> along) {
        List<Expr> squares = new ArrayList<>();
        along.forEach(entry -> squares.add(Expr.power(entry, Expr.num(2))));
        return Simplifier.simplify(Expr.call(Function.SQRT, Expr.sumOf(squares)));
    }

    private static boolean isZero(Expr length) {
        return length.is(0) || Trees.isConstant(length) && Evaluator.evaluate(length, Map.of()) == 0;
    }
}
