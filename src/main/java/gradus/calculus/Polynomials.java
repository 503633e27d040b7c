package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a polynomial in one variable is written once its terms have been multiplied out. */
final class Polynomials {
    private Polynomials() {
    }

    /** By falling powers, unless the powers rise as they stand or there is something else than powers. */
    static Expr ordered(Expr.Sum sum) {
        Set<String> variables = Trees.variables(sum);
        List<Rational> degrees = new ArrayList<>();
        for (Expr term : sum.terms()) {
            Map.Entry<Expr, Rational> power = Fraction.split(Term.of(term).rest());
            boolean constant = power.getKey().is(1);
            if (!constant && !(power.getKey() instanceof Expr.Var) || variables.size() > 1) {
                return sum;
            }
            degrees.add(constant ? Rational.ZERO : power.getValue());
        }
        return rises(degrees) ? sum : fallingPowers(sum);
    }

    private static boolean rises(List<Rational> degrees) {
        for (int i = 1; i < degrees.size(); i++) {
            if (degrees.get(i - 1).compareTo(degrees.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Expr fallingPowers(Expr.Sum sum) {
        List<Expr> terms = new ArrayList<>(sum.terms());
        terms.sort(Comparator.comparing(Polynomials::degree).reversed());
        return Expr.sumOf(terms);
    }

    private static Rational degree(Expr term) {
        Expr rest = Term.of(term).rest();
        return rest.is(1) ? Rational.ZERO : Fraction.split(rest).getValue();
    }
}
