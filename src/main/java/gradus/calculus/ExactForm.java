package gradus.calculus;

import gradus.exact.ExactEquality;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.series.Exact;
import gradus.series.ExactCoefficients;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an exact constant is written: as a rational where it is proved to be one, else as short as it gets. */
final class ExactForm {
    /** Longer sums are written as they come. */
    private static final int MAX_TERMS = 12;
    private static final int MAX_SIZE = 400;
    private static final int MAX_DENOMINATOR = 60;
    private static final double CLOSE = 1e-12;

    private ExactForm() {
    }

    static Expr of(Exact value, ExactCoefficients numbers) {
        if (value.rational().isPresent() || value.size() == 1) {
            return value.toExpr();
        }
        if (numbers.isZero(value)) {
            return Expr.num(0);
        }
        Expr e = value.toExpr();
        if (value.size() > MAX_TERMS) {
            return e;
        }
        return likelyRational(e).filter(r -> ExactEquality.isProved(e, Expr.num(r), List.of()))
                .map(Expr::num)
                .orElseGet(() -> shorter(e));
    }

    private static Optional<Rational> likelyRational(Expr e) {
        if (!Trees.isConstant(e)) {
            return Optional.empty();
        }
        double value = Evaluator.evaluate(e, Map.of());
        for (int q = 1; q <= MAX_DENOMINATOR && Math.abs(value) < 1e6; q++) {
            long p = Math.round(value * q);
            if (Math.abs(value * q - p) < CLOSE * Math.max(1, Math.abs(value))) {
                return Optional.of(Rational.of(p, q));
            }
        }
        return Optional.empty();
    }

    private static Expr shorter(Expr e) {
        int size = Trees.size(e, MAX_SIZE);
        try {
            Expr simple = size < MAX_SIZE ? Simplifier.simplify(e) : e;
            return Trees.size(simple, MAX_SIZE) < size ? simple : e;
        } catch (TooComplexException asItIs) {
            return e;
        }
    }
}
