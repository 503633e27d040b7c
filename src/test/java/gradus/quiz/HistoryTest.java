package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Event at(Event event) {
        return event.stamped("id", NOON);
    }

    private static Event over(String question, Grade grade) {
        return at(Event.at(Progress.start(question, 0), Event.Kind.ANSWERED).ending(grade, true));
    }

    @Test
    void theOpenQuestionIsTheOneBegunLast() {
        History history = History.of(List.of(
                over("a", Grade.GOOD),
                at(Event.at(Progress.start("b", 3), Event.Kind.ASKED)),
                at(Event.at(Progress.start("b", 3).withHint(), Event.Kind.HINTED)),
                at(Event.at(Progress.start("b", 3).withHint().withAttempt(), Event.Kind.ANSWERED))));
        assertEquals(Optional.of(Progress.start("b", 3).withHint().withAttempt()), history.open());
    }

    @Test
    void aPartThatIsOverLeadsToTheNext() {
        Progress first = Progress.start("a", 1).withAttempt();
        History history = History.of(List.of(at(Event.at(first, Event.Kind.SHOWN).ending(Grade.AGAIN, false))));
        assertEquals(new Place("a", 1, 1), history.open().orElseThrow().place());
        history.add(at(Event.at(history.open().get(), Event.Kind.ANSWERED).ending(Grade.GOOD, true)));
        assertEquals(Optional.empty(), history.open());
        assertEquals(0, history.card("a").orElseThrow().streak(), "a question is as good as its weakest part");
    }

    @Test
    void whatWasPutOffIsOpenNoMore() {
        Event asked = at(Event.at(Progress.start("a", 0), Event.Kind.ASKED));
        History history = History.of(List.of(asked, at(Event.at(Progress.start("a", 0), Event.Kind.SKIPPED))));
        assertEquals(Optional.empty(), history.open());
        assertTrue(history.skipped("a"));
        history.add(over("a", Grade.GOOD));
        assertFalse(history.skipped("a"));
    }

    @Test
    void failedQuestionsComeBackSoonAndOthersLaterAndLater() {
        History history = new History();
        List<Grade> grades = List.of(Grade.AGAIN, Grade.GOOD, Grade.GOOD, Grade.HARD, Grade.GOOD, Grade.AGAIN, Grade.HARD);
        List<Duration> waits = List.of(Duration.ofMinutes(10), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(3),
                Duration.ofDays(7), Duration.ofMinutes(10), Duration.ofDays(1));
        for (int i = 0; i < grades.size(); i++) {
            history.add(over("a", grades.get(i)));
            assertEquals(NOON.plus(waits.get(i)), history.card("a").orElseThrow().due(), "after " + (i + 1));
        }
        assertEquals(7, history.card("a").orElseThrow().reviews());
    }

    @Test
    void theLongestOverdueIsDueFirst() {
        History history = History.of(List.of(over("late", Grade.GOOD), over("soon", Grade.AGAIN)));
        assertEquals(List.of(), history.due(NOON));
        assertEquals(List.of("soon"), history.due(NOON.plusSeconds(600)).stream().map(Card::question).toList());
        assertEquals(List.of("soon", "late"),
                history.due(NOON.plus(Duration.ofDays(1))).stream().map(Card::question).toList());
    }
}
