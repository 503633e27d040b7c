package gradus.check;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.dfp.Dfp;

/** Evaluates expressions without any of the program's own arithmetic, to say independently what a verdict claims. */
final class Oracle {
    /** What the oracle sees of two values at a point. */
    enum Sight { SAME, DIFFERENT, NOT_BOTH_DEFINED, UNCLEAR }

    private static final DecimalArithmetic[] LEVELS = {
        new DecimalArithmetic(40), new DecimalArithmetic(60), new DecimalArithmetic(160)};

    /** How many times the doubt a difference must be: a quotient by what is zero but for rounding has any sign. */
    private static final BigDecimal CERTAIN = BigDecimal.valueOf(1_000);
    private static final double GLANCE = 1e-9;
    private static final double ASIDE = 1e-12;

    private Oracle() {
    }

    /** Where a witness stands. */
    static Map<String, Rational> point(Evidence.Witness witness) {
        Map<String, Rational> point = new HashMap<>();
        witness.at().forEach((name, value) -> {
            String[] parts = value.split("/");
            Rational numerator = Rational.of(new BigInteger(parts[0]));
            point.put(name, parts.length == 1 ? numerator : numerator.dividedBy(Rational.of(new BigInteger(parts[1]))));
        });
        return point;
    }

    /** The value at a point; NaN where there is none. */
    static Dfp value(Expr e, Map<String, Rational> point) {
        return value(e, point, LEVELS[1]);
    }

    private static Dfp value(Expr e, Map<String, Rational> point, DecimalArithmetic arithmetic) {
        Map<String, Dfp> bound = new HashMap<>();
        point.forEach((name, number) -> bound.put(name, arithmetic.number(number)));
        return Evaluator.evaluate(e, bound, arithmetic);
    }

    /** Whether two values are the same in the highest precisions too: a difference in the fiftieth digit is one. */
    static boolean areSameToTheEnd(Expr left, Expr right, Map<String, Rational> point) {
        return compareToTheEnd(left, right, point) == Sight.SAME;
    }

    /** Two values at a point, the same only if they are in nearly all digits of the highest precisions. */
    static Sight compareToTheEnd(Expr left, Expr right, Map<String, Rational> point) {
        Sight sight = compare(left, right, point);
        if (sight != Sight.SAME) {
            return sight;
        }
        Dfp one = value(left, point, LEVELS[2]);
        Dfp other = value(right, point, LEVELS[2]);
        if (one.isNaN() || one.isInfinite() || other.isNaN() || other.isInfinite()) {
            return Sight.UNCLEAR;
        }
        return differInFarDigits(decimal(one), decimal(other)) || differInRests(left, right, point)
                ? Sight.DIFFERENT : Sight.SAME;
    }

    private static boolean differInFarDigits(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(a.abs().max(b.abs()).scaleByPowerOfTen(-90)) > 0;
    }

    /** Whether two differ in what is left without the terms that both have, which may be far larger. */
    private static boolean differInRests(Expr left, Expr right, Map<String, Rational> point) {
        List<Expr> one = terms(left);
        List<Expr> other = terms(right);
        boolean common = one.removeIf(other::remove);
        return common && compare(Expr.sumOf(one), Expr.sumOf(other), point) == Sight.DIFFERENT;
    }

    private static List<Expr> terms(Expr e) {
        return new ArrayList<>(e instanceof Expr.Sum sum ? sum.parts() : List.of(e));
    }

    /**
     * A look in doubles: different only where the difference is far more than a small change of the point makes, the
     * same where nearly all their digits are. Says nothing where there is no value.
     */
    static Sight glance(Expr left, Expr right, Map<String, Rational> point) {
        double a = inDoubles(left, point, 0);
        double b = inDoubles(right, point, 0);
        double gap = Math.abs(a - b);
        if (!Double.isFinite(gap) || point.isEmpty()) {
            return Sight.UNCLEAR;
        }
        if (gap <= GLANCE * Math.max(Math.abs(a), Math.abs(b))) {
            return Sight.SAME;
        }
        double moved = Math.abs(inDoubles(left, point, ASIDE) - a) + Math.abs(inDoubles(right, point, ASIDE) - b);
        return moved < gap / 1_000 ? Sight.DIFFERENT : Sight.UNCLEAR;
    }

    private static double inDoubles(Expr e, Map<String, Rational> point, double aside) {
        Map<String, Double> bound = new HashMap<>();
        point.forEach((name, number) -> bound.put(name, number.toDouble() * (1 + aside) + aside));
        return Evaluator.evaluate(e, bound);
    }

    /**
     * Two values at a point: what two precisions say of each tells how many of its digits are to be believed. Where all
     * digits of a sum cancelled the highest precisions are asked, since a value may be left that is smaller yet.
     */
    static Sight compare(Expr left, Expr right, Map<String, Rational> point) {
        for (int level = 0; level + 1 < LEVELS.length; level++) {
            LEVELS[level + 1].restart();
            Dfp one = value(left, point, LEVELS[level + 1]);
            Dfp other = value(right, point, LEVELS[level + 1]);
            if (one.isNaN() || other.isNaN() || one.isInfinite() || other.isInfinite()) {
                return Sight.NOT_BOTH_DEFINED;
            }
            boolean last = level + 2 == LEVELS.length;
            if (LEVELS[level + 1].isDoubtful() || !last && LEVELS[level + 1].hasCancelled()) {
                continue;
            }
            BigDecimal a = decimal(one);
            BigDecimal b = decimal(other);
            BigDecimal doubt = doubt(left, point, a, level).add(doubt(right, point, b, level));
            if (a.subtract(b).abs().compareTo(doubt.multiply(CERTAIN)) > 0) {
                return Sight.DIFFERENT;
            }
            if (doubt.compareTo(a.abs().add(b.abs()).scaleByPowerOfTen(-20)) < 0) {
                return Sight.SAME;
            }
        }
        return Sight.UNCLEAR;
    }

    static BigDecimal decimal(Dfp value) {
        return new BigDecimal(value.toString());
    }

    /** What the lower precision is off by, and never less than its last digits. */
    private static BigDecimal doubt(Expr e, Map<String, Rational> point, BigDecimal value, int level) {
        Dfp rough = value(e, point, LEVELS[level]);
        BigDecimal least = value.abs().scaleByPowerOfTen(-36);
        return rough.isNaN() || rough.isInfinite() ? value.abs()
                : decimal(rough).subtract(value).abs().add(least);
    }
}
