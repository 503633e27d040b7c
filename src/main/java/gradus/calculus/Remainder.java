package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lagrange's form of what a Taylor polynomial of order n leaves: f^(n+1)(c)/(n+1)!·(x − a)^(n+1) for some c between
 * a and x.
 *
 * @param expression the remainder in x and c
 * @param between    the name of c, one that f does not use
 * @param words      the same as a sentence
 */
public record Remainder(Expr expression, String between, Message words) {
    private static final List<String> NAMES = List.of("c", "z", "s", "t", "w", "k", "c1");
    private static final int MAX_ORDER = 60;

    /** The remainder of f's expansion; empty where the derivative is too large to be of use. */
    public static Optional<Remainder> of(Expr f, Taylor taylor) {
        int next = taylor.order() + 1;
        if (next > MAX_ORDER) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(f, taylor, Differentiator.derivative(f, taylor.by(), next)));
        } catch (NotDifferentiableException | TooComplexException none) {
            return Optional.empty();
        }
    }

    private static Remainder of(Expr f, Taylor taylor, Expr derivative) {
        Set<String> used = Trees.variables(Expr.sum(f, taylor.about(), Expr.var(taylor.by())));
        String c = NAMES.stream().filter(name -> !used.contains(name)).findFirst().orElse("c2");
        int next = taylor.order() + 1;
        Expr slope = Trees.substitute(derivative, Map.of(taylor.by(), Expr.var(c)));
        Expr distance = next == 1 ? taylor.distance() : Expr.power(taylor.distance(), Expr.num(next));
        Expr factorial = Expr.num(Rational.of(factorial(next)));
        Expr product = slope.is(0) ? Expr.num(0)
                : slope.is(1) ? distance
                : Expr.product(slope, distance);
        Expr remainder = next == 1 || product.is(0) ? product : Expr.quotient(product, factorial);
        return new Remainder(remainder, c,
                Message.of("taylor.remainder", remainder, c, taylor.about(), taylor.by()));
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }
}
