package gradus.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.check.Answers.Row;
import gradus.exact.Effort;
import gradus.expr.TooComplexException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A budget that ends anywhere leaves a verdict undecided or an ask too complex. It makes nothing fail, and never right of
 * wrong or wrong of right.
 */
class ExhaustionTest {
    private static final int STRIDE = Integer.getInteger("exhaustion.stride", 120);
    private static final int DIVISIONS = Integer.getInteger("exhaustion.divisions", 1);
    private static final Set<String> OPPOSITES = Set.of("correct", "incorrect");

    @TestFactory
    List<DynamicTest> aBudgetThatEndsAnywhereTurnsNoVerdict() throws Exception {
        List<Row> rows = Answers.rows();
        return IntStream.range(0, rows.size() / STRIDE)
                .mapToObj(i -> rows.get(i * STRIDE))
                .map(row -> DynamicTest.dynamicTest(row.id(), () -> withGrowingBudgets(row)))
                .toList();
    }

    private static void withGrowingBudgets(Row row) {
        Random random = new Random(row.id().hashCode());
        boolean enough = false;
        for (long budget = 1; !enough; budget += 1 + random.nextInt((int) (2 + budget / DIVISIONS))) {
            try (Effort effort = Effort.ofAll(budget)) {
                String outcome = outcome(row).label();
                enough = !effort.isSpent();
                boolean same = outcome.equals(row.expect());
                boolean turned = !same && OPPOSITES.contains(outcome) && OPPOSITES.contains(row.expect());
                assertTrue(same || !enough && !turned, outcome + " with " + budget + " steps: " + row);
            }
        }
    }

    /** The verdict's; undecided where not even the question can be asked. */
    private static Outcome outcome(Row row) {
        try {
            return row.verdict().outcome();
        } catch (AskException | TooComplexException unasked) {
            return Outcome.UNDECIDED;
        }
    }
}
