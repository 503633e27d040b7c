package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.check.Answers.Row;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the answers table: every row gets the verdict that it says, and for the reason that it says. */
class AnswersTest {
    private static final double SHARE_OF_PROOFS = 0.9;
    private static final int STRIDE = 11;

    @TestFactory
    List<DynamicTest> everyRowGetsItsVerdict() throws Exception {
        return Answers.rows().stream().map(row -> DynamicTest.dynamicTest(row.id(), () -> {
            Verdict verdict = row.verdict();
            assertEquals(row.expect(), verdict.outcome().label(), () -> row + ": " + verdict);
            List<String> named = verdict.mistakes().stream().map(Diagnosis::id).toList();
            assertTrue(row.mistake().isEmpty() || named.contains(row.mistake()), () -> row + ": " + verdict);
            assertTrue(verdict.outcome() != Outcome.CORRECT || named.isEmpty(), () -> row + ": " + verdict);
        })).toList();
    }

    @Test
    @Tag("exhaustive")
    void nineOfTenCorrectVerdictsAreProofs() throws Exception {
        int correct = 0;
        int proofs = 0;
        for (Row row : Answers.rows()) {
            Verdict verdict = row.expect().equals("correct") ? row.verdict() : null;
            correct += verdict == null ? 0 : 1;
            boolean proved = verdict != null && verdict.evidence().filter(Evidence.Proof.class::isInstance).isPresent();
            proofs += proved ? 1 : 0;
        }
        String share = proofs + " of " + correct + " correct verdicts are proofs";
        System.out.println(share);
        assertTrue(proofs >= SHARE_OF_PROOFS * correct, share);
    }

    @Test
    void everyRowHasAnIdOfItsOwnAndRightAnswersHaveNearMisses() throws Exception {
        List<Row> rows = Answers.rows();
        assertEquals(rows.size(), rows.stream().map(Row::id).distinct().count());
        assertEquals(rows.size(), rows.stream().map(row -> row.ask() + row.answer()).distinct().count());
        Set<String> expected = rows.stream().map(Row::expect).collect(Collectors.toSet());
        assertTrue(expected.containsAll(Set.of("correct", "incorrect", "partial", "wrong-form", "unreadable")));
        Set<String> right = asked(rows, "correct");
        right.retainAll(asked(rows, "incorrect", "partial"));
        assertTrue(right.size() >= 250, () -> right.size() + " questions with both");
    }

    private static Set<String> asked(List<Row> rows, String... expected) {
        return rows.stream().filter(row -> List.of(expected).contains(row.expect()))
                .map(row -> row.ask().toString()).collect(Collectors.toCollection(HashSet::new));
    }

    /** Some of all kinds in each build, and all of them with {@code -Danswers.all=true}. */
    @Test
    @Tag("exhaustive")
    void theSameAnswerGetsTheSameVerdictAgain() throws Exception {
        List<Row> rows = Answers.rows();
        int stride = Boolean.getBoolean("answers.all") ? 1 : STRIDE;
        for (int i = 0; i < rows.size(); i += stride) {
            Row row = rows.get(i);
            assertEquals(row.verdict().toString(), row.verdict().toString(), row.toString());
        }
    }

    /** What stands before an equals sign is a name of the result, and not a variable that the rest speaks of. */
    @Test
    void anEquationIsNoAnswer() throws Exception {
        Ask ask = Ask.of(Map.of("derivative", "x^2", "by", "x"));
        for (String equation : List.of("x==2x", "x = 2x", "2x = 2x", "2x == 2x")) {
            assertEquals(Outcome.UNREADABLE, ask.judge(equation).outcome(), equation);
        }
        for (String labelled : List.of("f'(x) = 2x", "y = 2x", "dy/dx = 2x", "f'(x) == 2x")) {
            assertEquals(Outcome.CORRECT, ask.judge(labelled).outcome(), labelled);
        }
    }

    /** Answers too large for a table; each is answered within moments. */
    @Test
    void hostileAnswersAreAnsweredAtOnce() throws Exception {
        List<String> answers = List.of("(".repeat(10_000) + "x" + ")".repeat(10_000), "(".repeat(100_000),
                "x+".repeat(50_000) + "x", "x".repeat(100_000), "9".repeat(100_000), "sin(".repeat(3_000) + "x",
                "x^".repeat(3_000) + "x", "-".repeat(100_000) + "x", "[".repeat(10_000), "\0", "x\u202ey",
                "1/".repeat(2_000) + "x", "(x+1)".repeat(2_000), "sqrt(".repeat(40) + "x" + ")".repeat(40));
        for (String answer : answers) {
            Ask ask = Ask.of(Map.of("derivative", "x^2", "by", "x"));
            Verdict verdict = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ask.judge(answer));
            assertFalse(verdict.outcome() == Outcome.CORRECT, answer.substring(0, Math.min(30, answer.length())));
        }
    }
}
