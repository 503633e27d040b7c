package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exact.Effort;
import gradus.expr.Message;
import gradus.expr.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Derivations as people write them: right ones, and ones with a mistake planted at a known line. */
class WorkTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "gradus", "check");
    private static final List<String> TABLES = List.of("work.txt", "derivations.txt");

    /** One block of the table. */
    private record Derivation(String head, List<String> lines) {
        private String cell(int fromBehind) {
            String[] cells = head.split(" \\| ");
            return cells[cells.length - fromBehind].strip();
        }

        Work work() throws AskException {
            Work work = Work.on(Answers.object(head.substring(0, head.indexOf(" | "))));
            lines.forEach(work::judge);
            return work;
        }

        OptionalInt firstWrong() {
            return cell(2).equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell(2)));
        }

        String mistake() {
            return cell(1);
        }

        boolean isNamed(Work work) {
            return work.verdicts().get(work.firstWrong().getAsInt() - 1).mistakes().stream()
                    .anyMatch(mistake -> mistake.id().equals(mistake()));
        }
    }

    static Stream<Derivation> derivations() throws IOException {
        List<Derivation> derivations = new ArrayList<>();
        for (String table : TABLES) {
            derivations.addAll(derivations(FOLDER.resolve(table)));
        }
        return derivations.stream();
    }

    private static List<Derivation> derivations(Path table) throws IOException {
        List<Derivation> derivations = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(table)) {
            if (line.startsWith("== ")) {
                lines = new ArrayList<>();
                derivations.add(new Derivation(line.substring(3), lines));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
        }
        return derivations;
    }

    @ParameterizedTest
    @MethodSource("derivations")
    void theFirstWrongLineIsFound(Derivation derivation) throws AskException {
        Work work = derivation.work();
        assertEquals(derivation.firstWrong(), work.firstWrong(), () -> work.verdicts().toString());
        assertEquals(derivation.firstWrong().isEmpty(), work.outcome() == Outcome.CORRECT, work.outcome().label());
    }

    @Test
    @Tag("exhaustive")
    void nearlyEveryPlantedMistakeIsNamed() throws IOException, AskException {
        int planted = 0;
        int named = 0;
        for (Derivation derivation : derivations().filter(d -> d.firstWrong().isPresent()).toList()) {
            planted++;
            named += derivation.isNamed(derivation.work()) ? 1 : 0;
            assertTrue(derivation.mistake().equals("?") || derivation.isNamed(derivation.work()), derivation.toString());
        }
        assertTrue(planted >= 60 && named >= 0.8 * planted, named + " of " + planted);
    }

    @Test
    void lateLinesAreJudgedByTheOneBefore() throws AskException {
        Work work = Work.on(Map.of("derivative", "sin(x^2)", "by", "x"));
        assertEquals(Outcome.INCORRECT, work.judge("f'(x) = cos(x^2) * x").outcome());
        Verdict after = work.judge("= x cos(x^2)");
        assertEquals(Outcome.CORRECT, after.outcome());
        assertEquals("work.follows", after.messages().get(0).id());
        assertEquals(OptionalInt.of(1), work.firstWrong());
    }

    @Test
    void anUnreadableLineIsLocatedAndChangesNothing() throws AskException {
        Work work = Work.on(Map.of("derivative", "sin(x^2)", "by", "x"));
        work.judge("f'(x) = 2x cos(x^2)");
        Verdict broken = work.judge("= 2x cos(x^2");
        assertEquals(Outcome.UNREADABLE, broken.outcome());
        assertEquals(List.of(9), broken.messages().get(0).arguments().subList(0, 1));
        assertEquals(Outcome.UNREADABLE, work.judge("= 2q cos(x^2)").outcome());
        assertEquals(Outcome.CORRECT, work.judge("= cos(x^2) 2x").outcome());
        assertTrue(work.isReached());
    }

    @Test
    void aStrayNameInALineCostsTheNextOneNothing() throws AskException {
        Work work = Work.on(Map.of("derivative", "x^2 sin(x)", "by", "x"));
        assertEquals(Outcome.INCORRECT, work.judge("(x^2)' sin(x) + x^2 (sin(D))'").outcome());
        Verdict next = work.judge("= 2x sin x + x^2 cos x");
        assertEquals(Outcome.CORRECT, next.outcome());
        assertEquals(Outcome.INCORRECT, work.judge("= 2x sin x + x^3 cos x").outcome());
    }

    @Test
    void aStepIsOneWithTheQuestionWrittenOrNot() throws AskException {
        Ask ask = Ask.of(Map.of("work", "sin(x^2)", "by", "x"));
        assertEquals(Outcome.CORRECT, ask.outcome("cos(x^2) * (x^2)'\n= 2x cos(x^2)"));
        assertEquals(Outcome.CORRECT, ask.outcome("f'(x) = cos(x^2) * (x^2)'\n= 2x cos(x^2)"));
        assertEquals(Outcome.WRONG_FORM, ask.outcome("2x cos(x^2)"));
        assertEquals(Outcome.WRONG_FORM, ask.outcome("f'(x) = 2x cos(x^2)"));
        assertEquals(Outcome.WRONG_FORM, ask.outcome("= 2x cos(x^2)"));
    }

    @Test
    void theVerdictOnAllLinesNamesTheWrongOneAndReadsThemBack() throws AskException {
        Ask ask = Ask.of(Map.of("work", "x^2*sin(x)", "by", "x"));
        Verdict verdict = ask.judge("= 2x sin(x) + x^2 cos(x)\n\n= 2x sin(x) + x^2 sin(x)");
        assertEquals(Outcome.PARTIAL, verdict.outcome());
        assertEquals(Rational.of(1, 2), verdict.score());
        assertEquals("work.wrong-line", verdict.messages().get(0).id());
        assertEquals(List.of(3), verdict.messages().get(0).arguments());
        assertEquals("2*x*sin(x) + x^2*cos(x); 2*x*sin(x) + x^2*sin(x)", verdict.read());
        Verdict unreadable = ask.judge("= 2x sin(x) + x^2 cos(x)\n= 2x sin(x +");
        assertEquals(Outcome.UNREADABLE, unreadable.outcome());
        assertEquals(List.of(2), unreadable.messages().get(0).arguments());
        assertEquals("2*x*sin(x) + x^2*cos(x)", unreadable.read());
    }

    @Test
    void aLimitNamesItsPlaceOnce() throws AskException {
        Verdict nowhere = Work.on(Map.of("derivative", "x^2", "by", "x")).judge("= lim (2*x + h)");
        assertEquals(Outcome.UNREADABLE, nowhere.outcome());
        assertEquals(List.of(2, Message.of("work.limit-where")), nowhere.messages().get(0).arguments());
        Work work = Work.on(Map.of("limit", "(1 - cos(x))/x^2", "by", "x", "to", "0"));
        assertEquals(Outcome.CORRECT, work.judge("= lim_{x->0} sin(x)/(2*x)").outcome());
        assertEquals(Outcome.CORRECT, work.judge("= lim cos(x)/2").outcome());
    }

    @Test
    void remarksAreNoMathematicsAndRulesKeepTheirNames() throws AskException {
        Work work = Work.on(Map.of("derivative", "sin(x^2)", "by", "x"));
        assertEquals(Outcome.CORRECT, work.judge("= 2x cos(x^2)（這裡很簡單）").outcome());
        assertEquals(Outcome.CORRECT, work.judge("= 2x cos(x^2)（連鎖法則）").outcome());
        assertEquals(Outcome.WRONG_FORM, work.judge("= 2x cos(x^2)（乘法法則）").outcome());
        assertEquals(Outcome.CORRECT, work.judge("= 2x cos(x^2)  (that is simple)").outcome());
        assertEquals(Outcome.CORRECT, work.judge("(2) = cos(x^2) 2x").outcome());
    }

    @Test
    void whatIsNoLimitOfANumberIsLocated() throws AskException {
        Work work = Work.on(Map.of("limit", "sin(x)/x", "by", "x", "to", "0"));
        Verdict verdict = work.judge("= lim_{x->0} [1, x]");
        assertEquals(Outcome.UNREADABLE, verdict.outcome());
        assertEquals(List.of(13, Message.of("work.limit-of-number")), verdict.messages().get(0).arguments());
    }

    /** With the name of what is asked for before it or not, and of another shape. */
    @Test
    void aWrongFirstLineIsNamedAsAWrongAnswerIs() throws AskException {
        Ask product = Ask.of(Map.of("work", "x^2*sin(x)", "by", "x"));
        Ask gradient = Ask.of(Map.of("work", "(w*x+b-1)^2/2", "by", List.of("w", "b")));
        for (String answer : List.of("2x cos(x)", "x^2 cos(x)", "f'(x) = x^2 cos(x)")) {
            assertTrue(product.judge(answer).mistakes().get(0).id().startsWith("product-rule."), answer);
        }
        assertEquals("function-instead-of-derivative", product.judge("x^2 sin x").mistakes().get(0).id());
        assertEquals(List.of(), product.judge("f(x) = x^2 sin x\n= sin(x)*x^2").mistakes());
        for (String start : List.of("", "∇f = ")) {
            assertEquals("gradient.summed", gradient.judge(start + "(w*x+b-1)*(x+1)").mistakes().get(0).id());
            assertEquals("gradient.entries-missing", gradient.judge(start + "w*x+b-1").mistakes().get(0).id());
            assertEquals("chain-rule.outer-not-derived",
                    gradient.judge(start + "[x*(w*x+b-1)^2/2, w*x+b-1]").mistakes().get(0).id());
        }
    }

    @Test
    void aRuleThatHasNoPlaceIsTold() throws AskException {
        Work work = Work.on(Map.of("derivative", "sin(x^2)", "by", "x"));
        assertEquals(Outcome.WRONG_FORM, work.judge("f'(x) = 2x cos(x^2)  [quotient rule]").outcome());
        assertEquals(Outcome.CORRECT, work.judge("f'(x) = 2x cos(x^2)，由連鎖法則").outcome());
    }

    @Test
    void rightLinesWithoutTheAnswerAreNotYetIt() throws AskException {
        Work work = Work.on(Map.of("derivative", "x^2*sin(x)", "by", "x"));
        work.judge("u = x^2, v = sin x");
        work.judge("f' = u'v + u v'");
        assertEquals(Outcome.PARTIAL, work.outcome());
    }

    @Test
    void anotherFunctionThanTheQuestionsIsNotTheQuestion() throws AskException {
        Work work = Work.on(Map.of("derivative", "x^2*sin(x)", "by", "x"));
        assertEquals(Outcome.INCORRECT, work.judge("f(x) = x^2 cos x").outcome());
    }

    /** Forty names, each standing twice in the next one's meaning, stand for a million million. */
    @Test
    void namesThatStandForTooMuchAreNotWrittenOut() throws AskException {
        Work work = Work.on(Map.of("derivative", "x^2", "by", "x"));
        work.judge("u1 = x^2 + x");
        for (int i = 2; i <= 40; i++) {
            work.judge("u" + i + " = u" + (i - 1) + "*u" + (i - 1) + " + x");
        }
        assertEquals(Outcome.CORRECT, work.verdicts().get(4).outcome());
        assertTrue(work.verdicts().stream().noneMatch(verdict -> verdict.outcome() == Outcome.INCORRECT));
        assertEquals(Outcome.CORRECT, work.judge("f' = 2x").outcome());
    }

    @Test
    void moreThanIsSaidInALineIsTooComplex() throws AskException {
        Work work = Work.on(Map.of("derivative", "x^2", "by", "x"));
        assertEquals(Outcome.CORRECT, work.judge("f' = 2x" + " = x + x".repeat(16)).outcome());
        assertEquals(Outcome.UNDECIDED, work.judge("f' = 2x" + " = x + x".repeat(17)).outcome());
        assertEquals(Outcome.UNDECIDED, work.judge("f' = 2x" + " + 0".repeat(600)).outcome());
        assertEquals(List.of(Outcome.CORRECT, Outcome.UNDECIDED, Outcome.UNDECIDED),
                work.verdicts().stream().map(Verdict::outcome).toList());
    }

    @Test
    void linesThatAreJudgedTogetherHaveABudget() throws AskException {
        Work work = Work.on(Map.of("derivative", "x*sin(x)", "by", "x"));
        try (Effort little = Effort.ofAll(100_000)) {
            work.judge(Collections.nCopies(Work.MOST_LINES, "f' = sin(x) + x*cos(x)^3"));
            assertTrue(little.isSpent());
        }
        assertEquals(Outcome.INCORRECT, work.verdicts().get(0).outcome());
        assertEquals(Outcome.UNDECIDED, work.verdicts().get(Work.MOST_LINES - 1).outcome());
    }

    @Test
    void aFunctionOfAFunctionIsNoProductAndIsNotWrittenOutWithoutEnd() throws AskException {
        Work work = Work.on(Map.of("derivative", "x^2*sin(x)", "by", "x"));
        assertEquals(Outcome.CORRECT, work.judge("f(f(x)) = (x^2*sin(x))^2*sin(x^2*sin(x))").outcome());
        assertEquals(Outcome.INCORRECT, work.judge("f(f(x)) = x^4*sin(x)^2").outcome());
        assertEquals(Outcome.UNDECIDED, work.judge("f' = " + "f(".repeat(30) + "x" + ")".repeat(30)).outcome());
    }

    @Test
    void whatIsTooLargeToHaveBeenWrittenIsJudgedButNotDiagnosed() throws AskException {
        Work work = Work.on(Map.of("derivative", "x^2*exp(x)*sin(x)", "by", "x"));
        String product = "*f(f(x)+1)".repeat(19);
        Verdict verdict = work.judge("f' = f(f(x))" + product);
        assertEquals(Outcome.INCORRECT, verdict.outcome());
        assertEquals(List.of(), verdict.mistakes());
    }
}
