package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Message;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An expression as a polynomial in powers of (x − a): its coefficients, the constant one first. */
final class Coefficients {
    private static final int MAX_DEGREE = 200;

    private final String variable;
    private final Expr centre;

    private Coefficients(String variable, Expr centre) {
        this.variable = variable;
        this.centre = centre;
    }

    /** The coefficients, without zeros at the end; empty when the expression is no polynomial in the variable. */
    static Optional<List<Expr>> of(Expr e, String variable, Expr centre) {
        return new Coefficients(variable, centre).expand(e).map(Coefficients::trimmed);
    }

    private static List<Expr> trimmed(List<Expr> coefficients) {
        int size = coefficients.size();
        while (size > 0 && coefficients.get(size - 1).is(0)) {
            size--;
        }
        return coefficients.subList(0, size);
    }

    private Optional<List<Expr>> expand(Expr e) {
        if (!Trees.mentions(e, variable)) {
            return Optional.of(List.of(e));
        }
        if (e instanceof Expr.Var) {
            return Optional.of(List.of(centre, Expr.num(1)));
        }
        if (e instanceof Expr.Sum || e instanceof Expr.Product) {
            return folded(e);
        }
        if (e instanceof Expr.Quotient quotient && !Trees.mentions(quotient.denominator(), variable)) {
            return expand(quotient.numerator()).map(numerator -> over(numerator, quotient.denominator()));
        }
        if (e instanceof Expr.Power power) {
            return Trees.rational(power.exponent())
                    .filter(n -> n.isInt() && n.signum() >= 0 && n.toInt() <= MAX_DEGREE)
                    .flatMap(n -> expand(power.base()).map(base -> raised(base, n.toInt())));
        }
        return Optional.empty();
    }

    private Optional<List<Expr>> folded(Expr e) {
        List<Expr> total = null;
        for (Expr part : e.parts()) {
            Optional<List<Expr>> next = expand(part);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            total = total == null ? next.get()
                    : e instanceof Expr.Sum ? sum(total, next.get()) : product(total, next.get());
        }
        return Optional.of(total);
    }

    private static List<Expr> over(List<Expr> numerator, Expr denominator) {
        return numerator.stream().map(c -> tidy(Expr.quotient(c, denominator))).toList();
    }

    private static List<Expr> raised(List<Expr> base, int n) {
        List<Expr> total = List.of(Expr.num(1));
        for (int i = 0; i < n; i++) {
            total = product(total, base);
        }
        return total;
    }

    private static List<Expr> sum(List<Expr> a, List<Expr> b) {
        List<Expr> total = new ArrayList<>();
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            total.add(i >= a.size() ? b.get(i) : i >= b.size() ? a.get(i) : plus(a.get(i), b.get(i)));
        }
        return total;
    }

    private static List<Expr> product(List<Expr> a, List<Expr> b) {
        int size = a.size() + b.size() - 1;
        if (size > MAX_DEGREE + 1) {
            throw new TooComplexException(Message.of("check.degree", MAX_DEGREE));
        }
        List<Expr> total = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            Expr term = Expr.num(0);
            for (int i = Math.max(0, k - b.size() + 1); i <= Math.min(k, a.size() - 1); i++) {
                term = plus(term, times(a.get(i), b.get(k - i)));
            }
            total.add(term);
        }
        return total;
    }

    private static Expr plus(Expr a, Expr b) {
        return a.is(0) ? b : b.is(0) ? a : tidy(Expr.sum(a, b));
    }

    private static Expr times(Expr a, Expr b) {
        return a.is(0) || b.is(0) ? Expr.num(0) : a.is(1) ? b : b.is(1) ? a : tidy(Expr.product(a, b));
    }

    /** Rational numbers are worked out, other coefficients are left as they are. */
    private static Expr tidy(Expr e) {
        Optional<Rational> number = Trees.rational(e);
        return number.map(Expr::num).orElse(e);
    }
}
