package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    private static Event over(String id, String question, Grade grade, Instant time) {
        return Event.at(Progress.start(question, 0), Event.Kind.ANSWERED).ending(grade, true)
                .with(Event.Fact.SKILLS, List.of("topic:t", "rule:" + question)).stamped(id, time);
    }

    private static Event of(Event.Kind kind, String id) {
        return at(Event.about(Place.of("a"), kind).with(Event.Fact.OF, id));
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
        assertEquals(Memory.Phase.LEARNING, history.card("a").orElseThrow().memory().phase(),
                "a question is as good as its weakest part");
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
    void allVariantsTrainOneMemoryAndTheSkillsOfTheQuestion() {
        History history = new History();
        history.add(Event.at(Progress.start("a", 0), Event.Kind.ANSWERED).ending(Grade.GOOD, true)
                .with(Event.Fact.SKILLS, List.of("rule:chain", "topic:t")).stamped("1", NOON));
        history.add(Event.at(Progress.start("a", 7), Event.Kind.ANSWERED).ending(Grade.AGAIN, true)
                .with(Event.Fact.SKILLS, List.of("rule:chain")).stamped("2", NOON.plus(Duration.ofDays(2))));
        assertEquals(2, history.card("a").orElseThrow().reviews());
        assertEquals(List.of("rule:chain 1/2", "topic:t 1/1"), history.recall().skills().stream()
                .map(skill -> skill.name() + " " + skill.solved() + "/" + skill.counted()).toList());
    }

    @Test
    void aGradeTakenBackNeverCountedWhateverCameBetween() {
        List<Event> events = new ArrayList<>(List.of(
                over("1", "a", Grade.GOOD, NOON), over("2", "b", Grade.AGAIN, NOON.plusSeconds(60)),
                over("3", "a", Grade.GOOD, NOON.plusSeconds(120))));
        History without = History.of(List.of(events.get(1), events.get(2)));
        events.add(of(Event.Kind.UNDONE, "1"));
        History undone = History.of(events);
        assertEquals(without.card("a"), undone.card("a"));
        assertEquals(without.recall().skills().size(), undone.recall().skills().size());
        assertEquals(2, undone.begunBetween(NOON.minusSeconds(1), Instant.MAX));
    }

    @Test
    void takingBackTheLatestGradeRestoresWhatWas() {
        History history = History.of(List.of(over("1", "a", Grade.GOOD, NOON)));
        Card before = history.card("a").orElseThrow();
        List<Skill> skills = history.recall().skills();
        history.add(over("2", "a", Grade.AGAIN, NOON.plus(Duration.ofDays(3))));
        history.add(of(Event.Kind.UNDONE, "2"));
        assertEquals(Optional.of(before), history.card("a"));
        assertEquals(skills, history.recall().skills());
        history.add(of(Event.Kind.UNDONE, "1"));
        assertEquals(Optional.of(before), history.card("a"), "only the latest can be taken back while it runs");
    }

    @Test
    void takingBackComesToTheSameWhileItRunsAndAfterwards() {
        List<Event> events = List.of(over("1", "a", Grade.AGAIN, NOON), at(Event.at(Progress.start("b", 0), Event.Kind.SKIPPED)),
                over("2", "a", Grade.GOOD, NOON.plusSeconds(9)), of(Event.Kind.UNDONE, "2"),
                over("3", "b", Grade.GOOD, NOON.plusSeconds(20)), of(Event.Kind.UNDONE, "3"));
        History running = new History();
        events.forEach(running::add);
        for (History history : List.of(running, History.of(events))) {
            assertEquals(List.of("a"), List.copyOf(history.slips().keySet()));
            assertTrue(history.skipped("b"));
            assertEquals(1, history.begunBetween(NOON, Instant.MAX));
        }
    }

    @Test
    void whatWasCalledEasyCountsAsEasyNowAndAfterwards() {
        List<Event> events = List.of(over("1", "a", Grade.GOOD, NOON), of(Event.Kind.EASED, "1"));
        History running = new History();
        events.forEach(running::add);
        assertEquals(Duration.ofDays(8), Duration.between(NOON, running.card("a").orElseThrow().due()));
        assertEquals(running.card("a"), History.of(events).card("a"));
        assertEquals(running.recall().skills(), History.of(events).recall().skills());
    }

    @Test
    void aResetForgetsOneQuestionOrEverything() {
        List<Event> events = new ArrayList<>(List.of(
                over("1", "a", Grade.GOOD, NOON), over("2", "b", Grade.AGAIN, NOON),
                at(Event.about(Place.of("c"), Event.Kind.SUSPENDED)), at(Event.about(Place.of("a"), Event.Kind.RESET))));
        History one = History.of(events);
        assertEquals(List.of("b"), one.recall().cards().stream().map(Card::question).toList());
        assertEquals(List.of("c"), one.suspended());
        events.add(at(Event.about(Place.everywhere(), Event.Kind.RESET)));
        History all = History.of(events);
        assertEquals(List.of(), all.recall().cards());
        assertEquals(List.of(), all.recall().skills());
        assertEquals(List.of(), all.suspended());
    }

    @Test
    void eventsWithoutWeightsCountByThoseFirstPublished() {
        Event named = over("1", "a", Grade.GOOD, NOON).with(Event.Fact.WEIGHTS, "fsrs-6");
        assertEquals(History.of(List.of(over("1", "a", Grade.GOOD, NOON))).card("a"), History.of(List.of(named)).card("a"));
    }
}
