package gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The engines on expressions as they come. */
class RandomExpressionsTest {
    private static final int EXPRESSIONS = 100_000;
    private static final int CHUNK = 1_000;

    /** What the doubles leave open is settled with enclosures: cancellation spoils doubles, not derivatives. */
    @Test
    void enginesAgreeOnAHundredThousandRandomExpressions() {
        List<Tally> tallies = IntStream.range(0, EXPRESSIONS / CHUNK).parallel().mapToObj(Tally::of).toList();
        Tally total = tallies.stream().reduce(new Tally(0, 0, List.of()), Tally::plus);
        assertEquals(List.of(), total.wrong());
        assertTrue(total.compared() > EXPRESSIONS / 3, total.compared() + " could be compared");
        assertTrue(total.settled() < total.compared() / 1_000, total.settled() + " had to be settled");
    }

    /** What came of some of the expressions. */
    private record Tally(int compared, int settled, List<String> wrong) {
        static Tally of(int chunk) {
            RandomExpressions random = new RandomExpressions(20_260_101L + chunk);
            Tally tally = new Tally(0, 0, List.of());
            for (int i = 0; i < CHUNK; i++) {
                tally = tally.plus(of(random.next(2 + i % 9), random.coordinate(), random.coordinate()));
            }
            return tally;
        }

        private static Tally of(Expr e, double x, double y) {
            if (!Double.isFinite(Evaluator.evaluate(e, Map.of("x", x, "y", y)))) {
                return new Tally(0, 0, List.of());
            }
            Slopes slopes = Slopes.of(e, x, y);
            if (!slopes.finite()) {
                return new Tally(0, 0, List.of());
            }
            if (slopes.agree()) {
                return new Tally(1, 0, List.of());
            }
            boolean same = isExplainedByRounding(e, x, y, slopes);
            return new Tally(1, 1, same ? List.of()
                    : List.of(Printer.print(e) + " at " + x + ", " + y + ": " + slopes));
        }

        private static boolean isExplainedByRounding(Expr e, double x, double y, Slopes slopes) {
            Point point = new Point(Map.of(
                    "x", Expr.num(Rational.ofExactly(x)), "y", Expr.num(Rational.ofExactly(y))));
            if (number(point.value(e)).isEmpty()) {
                return true;
            }
            OptionalDouble direct = number(point.derivative(e, "x", 1));
            OptionalDouble symbolic = number(point.value(Differentiator.derivative(e, "x")));
            if (direct.isEmpty() || symbolic.isEmpty()) {
                return direct.isEmpty() && symbolic.isEmpty();
            }
            double right = direct.getAsDouble();
            return isNear(slopes.forward(), slopes.oracle().slope(), right)
                    && Math.abs(right - symbolic.getAsDouble()) <= 1e-12 * Math.max(1e-300, Math.abs(right))
                    && isCurvatureExplained(point.derivative(e, "x", 2), slopes);
        }

        private static boolean isCurvatureExplained(PointValue certain, Slopes slopes) {
            OptionalDouble right = number(certain);
            return right.isEmpty() || !slopes.taylor().isFinite()
                    || isNear(slopes.taylor().curvature(), slopes.oracle().curvature(), right.getAsDouble());
        }

        /** Near what is right, or not further away than the oracle, which rounds too. */
        private static boolean isNear(double mine, double oracle, double right) {
            double noise = 1e-3 * Math.max(1, Math.abs(right));
            return Math.abs(mine - right) <= noise || !(Math.abs(oracle - right) <= noise);
        }

        private static OptionalDouble number(PointValue value) {
            return value instanceof PointValue.Finite finite
                    ? OptionalDouble.of(finite.toDouble())
                    : OptionalDouble.empty();
        }

        Tally plus(Tally other) {
            List<String> all = new ArrayList<>(wrong);
            all.addAll(other.wrong);
            return new Tally(compared + other.compared, settled + other.settled, all);
        }
    }
}
