package gradus.calculus;

import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * Products of a Jacobian with a vector, J·v as forward mode gives it and vᵀ·J as reverse mode does, symbolic.
 */
public final class JacobianProducts {
    private JacobianProducts() {
    }

    /**
     * J·v, one entry an output.
     *
     * @throws ShapeException where the vector has not one entry a variable
     */
    public static List<Expr> jacobianVector(List<Expr> outputs, List<String> by, List<Expr> vector) {
        ShapeException.require(vector.size() == by.size(), "calculus.jacobian-vector", outputs.size(), by.size(),
                vector.size());
        return outputs.stream().map(output -> dot(Gradient.of(output, by), vector)).toList();
    }

    /**
     * vᵀ·J, one entry a variable.
     *
     * @throws ShapeException where the vector has not one entry an output
     */
    public static List<Expr> vectorJacobian(List<Expr> vector, List<Expr> outputs, List<String> by) {
        ShapeException.require(vector.size() == outputs.size(), "calculus.vector-jacobian", vector.size(),
                outputs.size(), by.size());
        List<Expr> product = new ArrayList<>();
        for (String variable : by) {
            product.add(dot(vector, Gradient.of(outputs, variable)));
        }
        return List.copyOf(product);
    }

    static Expr dot(List<Expr> a, List<Expr> b) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            terms.add(Expr.product(a.get(i), b.get(i)));
        }
        return Simplifier.simplify(Expr.sumOf(terms));
    }
}
