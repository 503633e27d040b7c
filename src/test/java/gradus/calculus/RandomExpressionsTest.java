package gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engines on expressions as they come. */
class RandomExpressionsTest {
    private static final int EXPRESSIONS = 100_000;
    private static final int CHUNK = 1_000;

    @Test
    @Tag("exhaustive")
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
            EngineAgreement agreement = EngineAgreement.of(new Derived(e), x, y);
            return new Tally(agreement.compared() ? 1 : 0, agreement.settled() ? 1 : 0, agreement.wrong().stream().toList());
        }

        Tally plus(Tally other) {
            List<String> all = new ArrayList<>(wrong);
            all.addAll(other.wrong);
            return new Tally(compared + other.compared, settled + other.settled, all);
        }
    }
}
