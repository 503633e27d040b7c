package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gradus.bank.AnsweredByHand.Row;
import gradus.check.Ask;
import gradus.check.Cell;
import gradus.check.CellState;
import gradus.check.ChoiceAsk;
import gradus.check.ExplainAsk;
import gradus.check.GraphAsk;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.Language;
import gradus.expr.Printer;
import gradus.expr.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every question of the course was answered once by a person who saw nothing but its words and its hints, and the
 * program finds each of these answers right. A question without such an answer does not pass, and a new one needs its
 * rows: {@link AnsweredByHand} says how they are written.
 */
class AnsweredByHandTest {
    private static final int LONGEST_POINT = 120;
    private static final int FEWEST_ANSWERED_TWICE = 320;

    @TestFactory
    List<DynamicContainer> everyQuestionWasAnsweredByItsHints() throws IOException {
        List<DynamicContainer> topics = new ArrayList<>();
        for (Bank bank : ShippedBanks.COMPILED.banks()) {
            Map<String, Question> questions = byId(bank);
            topics.add(dynamicContainer(bank.topic(), AnsweredByHand.rows(bank.topic()).stream()
                    .map(row -> dynamicTest((row.id() + " " + row.parameters()).strip(), () -> requireRight(row, questions)))));
        }
        return topics;
    }

    @Test
    void noQuestionIsLeftOut() throws IOException {
        for (Bank bank : ShippedBanks.COMPILED.banks()) {
            assertEquals(bank.questions().stream().map(Question::id).toList(),
                    AnsweredByHand.rows(bank.topic()).stream().map(Row::id).distinct().toList(), bank.source());
        }
    }

    /** A hint can be right for one set of numbers and lead astray with another. */
    @Test
    void templatesWereAnsweredWithOtherNumbersToo() throws IOException {
        int twice = 0;
        for (Bank bank : ShippedBanks.COMPILED.banks()) {
            Map<String, Set<String>> numbers = AnsweredByHand.rows(bank.topic()).stream().collect(Collectors.groupingBy(
                    Row::id, Collectors.mapping(Row::parameters, Collectors.toSet())));
            twice += (int) numbers.values().stream().filter(found -> found.size() > 1).count();
        }
        assertTrue(twice >= FEWEST_ANSWERED_TWICE, "answered twice: " + twice);
    }

    /** A hint is a push, and no answer: no expression in the first one is right. A number may be so by chance. */
    @Test
    void noFirstHintGivesTheAnswerAway() throws IOException {
        List<String> given = new ArrayList<>();
        for (Bank bank : ShippedBanks.COMPILED.banks()) {
            Map<String, Question> questions = byId(bank);
            for (Row row : AnsweredByHand.rows(bank.topic())) {
                Variant variant = row.variant(questions.get(row.id()));
                Formula.in(variant.hints().get(0).in(Language.EN)).stream()
                        .flatMap(formula -> formula.sides(Bindings.names(variant.question())).stream())
                        .filter(side -> !side.parts().isEmpty() && !Trees.isConstant(side))
                        .filter(side -> isAnswer(Printer.print(side), variant))
                        .forEach(side -> given.add(row.id() + ": " + Printer.print(side)));
            }
        }
        assertEquals(List.of(), given);
    }

    private static boolean isAnswer(String side, Variant variant) {
        return variant.parts().stream().map(Part::ask)
                .filter(ask -> !(ask instanceof ExplainAsk || ask instanceof ChoiceAsk))
                .anyMatch(ask -> ask.outcome(side) == Outcome.CORRECT);
    }

    private static Map<String, Question> byId(Bank bank) {
        Map<String, Question> questions = new TreeMap<>();
        bank.questions().forEach(question -> questions.put(question.id(), question));
        return questions;
    }

    private static void requireRight(Row row, Map<String, Question> questions) {
        assertTrue(questions.containsKey(row.id()), () -> "no question " + row.id());
        Variant variant = row.variant(questions.get(row.id()));
        List<List<String>> answers = row.answers(variant);
        for (int part = 0; part < variant.parts().size(); part++) {
            Ask ask = variant.parts().get(part).ask();
            if (ask instanceof ExplainAsk explain) {
                requirePoints(answers.get(part), explain, variant);
            } else {
                Verdict verdict = variant.judge(part, String.join("\n", answers.get(part)), Map.of());
                assertEquals(Outcome.CORRECT, verdict.outcome(), (part + 1) + ": " + verdict);
            }
            if (ask instanceof GraphAsk graph) {
                requireEveryCell(answers.get(part).get(0), graph);
            }
        }
    }

    /** The local derivatives too, which an answer may leave out. */
    private static void requireEveryCell(String answer, GraphAsk graph) {
        Map<Cell, CellState> filled = graph.states(answer);
        Stream.concat(graph.cells().stream(), graph.locals().stream())
                .forEach(cell -> assertEquals(CellState.RIGHT, filled.get(cell), graph.label(cell)));
    }

    /** Words are not judged: each point was reached, in a few words of one's own, from a hint that is named. */
    private static void requirePoints(List<String> lines, ExplainAsk explain, Variant variant) {
        List<String> hints = IntStream.rangeClosed(1, variant.hints().size()).mapToObj(i -> i + ":").toList();
        assertEquals(explain.points().size(), lines.size(), "points");
        for (String line : lines) {
            assertTrue(hints.stream().anyMatch(line::startsWith), () -> "from which hint? " + line);
            assertTrue(line.length() > 10 && line.length() <= LONGEST_POINT, line);
        }
    }
}
