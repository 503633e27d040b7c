package gradus.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankCompiler;
import gradus.bank.BankFile;
import gradus.bank.Question;
import gradus.check.Outcome;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.text.Catalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeRunTest {
    private static final Pattern OUTCOME = Pattern.compile(",(correct|partial|incorrect|follow-through|unreadable),");
    private static final Map<String, Question> QUESTIONS = questions();

    @TempDir
    private Path folder;

    private static Map<String, Question> questions() {
        try {
            Map<String, Question> questions = new LinkedHashMap<>();
            BankCompiler.compile(BankFile.readAll(List.of(Path.of("src/test/resources/gradus/cli/banks/small.yaml"),
                            Path.of("src/test/resources/gradus/cli/banks/graphs.yaml"),
                            Path.of("src/test/resources/gradus/grade/follow.yaml"), Path.of("src/test/resources/gradus/grade/matrices.yaml")))).questions()
                    .forEach(question -> questions.put(question.id(), question));
            return questions;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Interrupts a run after some rows, as a power failure would. */
    private static final class Interruption implements GradeRun.Watch {
        private final List<Long> bad = new ArrayList<>();
        private long left;

        Interruption(long after) {
            this.left = after;
        }

        @Override
        public void bad(BadRow row) {
            bad.add(row.line());
        }

        @Override
        public void note(Message what) {
            bad.size();
        }

        @Override
        public boolean progress(long offset, long rows) {
            left -= rows;
            if (left < 0) {
                throw new IllegalStateException("the lights went out");
            }
            return false;
        }
    }

    /** Many rows of few answers, and some bad ones. */
    private static byte[] classOf(int rows) {
        SplittableRandom random = new SplittableRandom(9);
        String[] answers = {"small-number/0,4", "small-number/0,5", "small-number/1,12", "small-expression,2x sin x + x^2 cos x",
            "small-expression,2x cos x", "small-matrix,\"[y x; 1 1]\"", "small-choice,b", "small-choice,a", "small-nothing,1",
            "small-parts/0/1,2xy", "small-parts,2xy", "small-number/0,\"=4\n\"", "follow-line/0/1,5", "follow-line/0/1,7",
            "follow-line/0/2,7x - 3", "follow-line/0/2,5x - 1"};
        StringBuilder file = new StringBuilder("learner,question,answer\n");
        for (int i = 0; i < rows; i++) {
            file.append("learner ").append(random.nextInt(40)).append(',').append(answers[random.nextInt(answers.length)]).append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Gradebook run(byte[] file, Path report, boolean resume, int threads, GradeRun.Watch watch)
            throws IOException, GradeRun.Refused {
        GradeRun.Wish wish = new GradeRun.Wish("class.csv", Optional.of(report), resume, "same", threads, 1_500);
        return new GradeRun(QUESTIONS, wish, watch, Catalog.of(Language.EN)).run(new ByteArrayInputStream(file));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void comesOutTheSameWhereverItWasInterrupted() throws Exception {
        byte[] file = classOf(9_000);
        Path whole = folder.resolve("whole");
        Interruption none = new Interruption(Long.MAX_VALUE);
        run(file, whole, false, 1, none);
        Map<String, String> expected = contents(whole);
        assertEquals(List.of("learners.csv", "questions.csv", "report.html", "report.jsonl", "rows.csv"), List.copyOf(expected.keySet()));
        assertTrue(none.bad.size() > 500);
        for (int after : new int[] {0, 1_000, 2_400, 5_000, 8_600}) {
            Path cut = folder.resolve("cut-" + after);
            assertThrows(IllegalStateException.class, () -> run(file, cut, false, 2, new Interruption(after)));
            assertThrows(IllegalStateException.class, () -> run(file, cut, true, 2, new Interruption(100)));
            run(file, cut, true, 2, new Interruption(Long.MAX_VALUE));
            assertEquals(expected, contents(cut), "after " + after);
        }
    }

    @Test
    void goesOnWhereItWasAndDoesNotBeginAgain() throws Exception {
        byte[] file = classOf(9_000);
        Path cut = folder.resolve("rows.jsonl");
        assertThrows(IllegalStateException.class, () -> run(file, cut, false, 2, new Interruption(8_000)));
        Interruption rest = new Interruption(Long.MAX_VALUE);
        Gradebook book = run(file, cut, true, 2, rest);
        assertTrue(rest.bad.stream().allMatch(line -> line > 6_000), rest.bad.toString());
        assertEquals(9_000, book.rows() + book.bad());
    }

    @Test
    void beginsAnewWithoutBeingAskedToResume() throws Exception {
        byte[] file = classOf(3_000);
        Path report = folder.resolve("class.csv");
        assertThrows(IllegalStateException.class, () -> run(file, report, false, 2, new Interruption(2_000)));
        run(file, report, false, 2, new Interruption(Long.MAX_VALUE));
        assertEquals(List.of("class-learners.csv", "class-questions.csv", "class.csv"), List.copyOf(contents(folder).keySet()));
    }

    @Test
    void ignoresACheckpointOfAnotherRun() throws Exception {
        Gradebook book = new Gradebook();
        Path file = folder.resolve("checkpoint.json");
        new Checkpoint("one", 10, 2, List.of(5L), book.data(), List.of()).write(file);
        assertTrue(Checkpoint.read(file, "one", book).isPresent());
        assertFalse(Checkpoint.read(file, "other", book).isPresent());
        Files.writeString(file, "{\"version\": 1, \"fing");
        assertFalse(Checkpoint.read(file, "one", book).isPresent());
    }

    /** Counts work, not time: what is judged is what is new, and what is remembered is bounded. */
    @Test
    void judgesTheSameAnswerOnce() throws Exception {
        Judge judge = new Judge(QUESTIONS);
        for (int i = 0; i < 50_000; i++) {
            Submission submission = answer("small-number", i % 2, String.valueOf(i % 10));
            judge.judge(judge.place(submission), submission.answer(), Map.of());
        }
        assertEquals(10, judge.work());
        assertEquals(12, judge.remembered());
    }

    @Test
    void remembersNoMoreThanItsBound() {
        Bounded<Integer, Integer> bounded = new Bounded<>(100);
        for (int i = 0; i < 10_000; i++) {
            bounded.get(i, key -> -key);
            assertTrue(bounded.size() <= 100);
            assertEquals(0, bounded.get(0, key -> 0), "asked for again and again, it stays");
        }
    }

    @Test
    void tellsSoManyLearnersApart() {
        Gradebook book = new Gradebook(10);
        for (int i = 0; i < 1_000; i++) {
            book.add("learner " + i, "small-number", new Judged(Outcome.CORRECT, "1", Judged.WHOLE, List.of()));
        }
        assertEquals(10, book.learners().size());
        assertEquals(990, book.others().answers());
        assertEquals(1_000, book.rows());
    }

    private static String verdicts(String... rows) throws IOException, GradeRun.Refused {
        Path report = Files.createTempDirectory("grade").resolve("rows.csv");
        String file = "learner,question,answer\n" + String.join("\n", rows) + "\n";
        run(file.getBytes(StandardCharsets.UTF_8), report, false, 2, new Interruption(Long.MAX_VALUE));
        return Files.readAllLines(report).stream().skip(1)
                .map(line -> OUTCOME.matcher(line).results().findFirst().orElseThrow().group(1)).collect(Collectors.joining(" "));
    }

    /** The slope is 7, so the line is 7x - 3; from a slope of 5 it is 5x - 1. */
    @Test
    void judgesALaterPartByTheLearnersOwnEarlierAnswer() throws Exception {
        assertEquals("correct correct", verdicts("amy,follow-line/0/1,7", "amy,follow-line/0/2,7x - 3"));
        assertEquals("incorrect follow-through", verdicts("amy,follow-line/0/1,5", "amy,follow-line/0/2,5x - 1"));
        assertEquals("incorrect correct", verdicts("amy,follow-line/0/1,5", "amy,follow-line/0/2,7x - 3"));
        assertEquals("incorrect", verdicts("amy,follow-line/0/2,5x - 1"));
    }

    @Test
    void judgesGraphsAndMatrixExpressions() throws Exception {
        String sheet = "\"v = 8, u = 10, L = 80, dL/dL = 1, dL/du = 8, dL/dv = 10, dL/dx = %s\"";
        assertEquals("correct partial unreadable", verdicts("amy,graphs-used-twice," + String.format(sheet, "26"),
                "bob,graphs-used-twice," + String.format(sheet, "16"), "cat,graphs-used-twice,twenty-six"));
        assertEquals("correct correct incorrect unreadable", verdicts("amy,grade-least-squares,X^T(Xw - y)",
                "bob,grade-least-squares,X.T @ (X @ w - y)", "cat,grade-least-squares,2X^T(Xw - y)", "dan,grade-least-squares,X^T(Xw -"));
    }

    @Test
    void takesOnlyTheSameLearnersAnswersToTheSameVariant() throws Exception {
        assertEquals("incorrect incorrect", verdicts("amy,follow-line/0/1,5", "bob,follow-line/0/2,5x - 1"));
        assertEquals("incorrect incorrect", verdicts("amy,follow-line/1/1,5", "amy,follow-line/0/2,5x - 1"));
        assertEquals("incorrect correct follow-through",
                verdicts("amy,follow-line/0/1,5", "bob,follow-line/0/1,7", "amy,follow-line/0/2,5x - 1"));
        assertEquals("incorrect incorrect follow-through",
                verdicts("amy,follow-line/0/1,6", "amy,follow-line/0/1,5", "amy,follow-line/0/2,5x - 1"), "the latest counts");
    }

    @Test
    void remembersSoManyEarlierAnswersAsItSaysAndAllOfThemInItsData() throws Exception {
        Judge judge = new Judge(QUESTIONS);
        EarlierAnswers earlier = new EarlierAnswers(50);
        for (int i = 0; i < 1_000; i++) {
            Submission first = new Submission("learner " + i, "follow-line", OptionalInt.of(0), OptionalLong.empty(), OptionalInt.of(1), "5");
            assertEquals(Map.of(), earlier.before(first, judge.place(first)));
            assertTrue(earlier.size() <= 50);
        }
        EarlierAnswers other = new EarlierAnswers(50);
        other.restore(earlier.data());
        assertEquals(earlier.data(), other.data());
        Submission next = new Submission("learner 990", "follow-line", OptionalInt.of(0), OptionalLong.empty(), OptionalInt.of(2), "x");
        assertEquals(Map.of(0, "5"), other.before(next, judge.place(next)));
        Submission longAgo = new Submission("learner 3", "follow-line", OptionalInt.of(0), OptionalLong.empty(), OptionalInt.of(2), "x");
        assertEquals(Map.of(), other.before(longAgo, judge.place(longAgo)));
    }

    private static Submission answer(String question, int variant, String answer) {
        return new Submission("amy", question, OptionalInt.of(variant), OptionalLong.empty(), OptionalInt.empty(), answer);
    }

    /** Answers that are being judged at the same time do not disturb one another. */
    @Test
    void comesOutTheSameOnAnyNumberOfThreads() throws Exception {
        byte[] file = classOf(4_000);
        run(file, folder.resolve("one"), false, 1, new Interruption(Long.MAX_VALUE));
        run(file, folder.resolve("many"), false, 6, new Interruption(Long.MAX_VALUE));
        assertEquals(contents(folder.resolve("one")), contents(folder.resolve("many")));
    }
}
