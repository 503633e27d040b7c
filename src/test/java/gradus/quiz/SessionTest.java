package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankLibrary;
import gradus.check.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    private static final Path BANK = Path.of("src/test/resources/gradus/cli/banks/small.yaml");

    @TempDir
    private Path folder;
    private BankLibrary library;
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private int ids;

    @BeforeEach
    void openLibrary() throws IOException {
        library = BankLibrary.of(List.of(BANK));
    }

    private final class Hands extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Session session(int limit, boolean ahead) throws JournalException {
        Journal journal = Journal.open(folder, new Hands(), () -> "event-" + ++ids);
        return new Session(library, new Aim(library.listings(), From.ANY, ahead, limit), journal, 1);
    }

    private Session session() throws JournalException {
        return session(100, false);
    }

    private static String asked(Session session) throws JournalException {
        Optional<Exercise> next = session.next();
        session.asked();
        return next.map(exercise -> exercise.variant().id()).orElse("nothing");
    }

    @Test
    void newQuestionsComeLevelByLevel() throws Exception {
        Session session = session();
        List<String> met = new ArrayList<>();
        for (Optional<Exercise> next = session.next(); next.isPresent(); next = session.next()) {
            met.add(next.get().variant().id());
            session.show();
            while (next.get().part() + 1 < next.get().variant().parts().size()) {
                next = session.next();
                session.show();
            }
        }
        assertEquals(List.of("small-number", "small-expression", "small-matrix", "small-choice", "small-explain",
                "small-parts"), met);
        assertEquals(6, session.finished());
        assertEquals(0, session.solved());
    }

    @Test
    void theNextSessionBeginsWhereThePersonWas() throws Exception {
        Session first = session();
        assertEquals("small-number", asked(first));
        first.answer("1");
        first.hint();
        Session second = session();
        assertEquals("small-number", asked(second));
        assertEquals(2, second.attemptsLeft());
        assertEquals(0, second.hintsLeft());
        second.answer("4");
        assertTrue(second.isPartOver());
        assertEquals("small-expression", asked(session()));
    }

    @Test
    void aPartBegunIsTakenUpAgain() throws Exception {
        Session first = session();
        for (String question = asked(first); !question.equals("small-parts"); question = asked(first)) {
            first.show();
        }
        first.answer("2xy");
        Exercise again = session().next().orElseThrow();
        assertEquals("small-parts", again.variant().id());
        assertEquals(1, again.part());
        assertTrue(again.resumed());
    }

    @Test
    void onlyJudgedAnswersCostAttempts() throws Exception {
        Session session = session();
        session.next();
        assertEquals(Outcome.UNREADABLE, session.answer("2x +").outcome());
        assertEquals(3, session.attemptsLeft());
        session.answer("1");
        session.answer("2");
        assertFalse(session.isPartOver());
        session.answer("3");
        assertTrue(session.isPartOver());
    }

    @Test
    void aReadingThatOthersHaveCostsNothing() throws Exception {
        Session session = session();
        asked(session);
        session.answer("4");
        assertEquals("small-expression", asked(session));
        assertEquals("reading.ambiguous",
                session.answer("x(2sin x + x cos x) + e^2x - e^(2x)").mistakes().get(0).id());
        assertEquals(3, session.attemptsLeft());
    }

    @Test
    void failedQuestionsComeBackBeforeNewOnes() throws Exception {
        Session session = session();
        assertEquals("small-number", asked(session));
        session.show();
        assertEquals("small-expression", asked(session));
        session.answer("2x sin x + x^2 cos x");
        now = now.plus(Duration.ofMinutes(11));
        Session later = session();
        Exercise back = later.next().orElseThrow();
        assertEquals("small-number", back.variant().id());
        assertEquals(Exercise.Standing.KNOWN, back.standing());
        assertEquals(1, back.variant().index(), "another variant, so that it is not answered from memory");
    }

    @Test
    void aHintMakesASuccessHard() throws Exception {
        Session session = session();
        asked(session);
        session.hint();
        session.answer("4");
        assertEquals(Optional.of(Grade.HARD), lastGrade());
    }

    private Optional<Grade> lastGrade() throws JournalException {
        List<Event> events = Journal.open(folder, new Hands(), () -> "x").events();
        return events.get(events.size() - 1).grade();
    }

    @Test
    void wordsAreGradedByTheirPoints() throws Exception {
        List<Grade> grades = new ArrayList<>();
        for (int had = 0; had <= 2; had++) {
            Session session = session(100, true);
            while (!asked(session).equals("small-explain")) {
                session.skip();
            }
            session.answer("it points uphill");
            assertFalse(session.isPartOver());
            session.rate(had);
            grades.add(lastGrade().orElseThrow());
        }
        assertEquals(List.of(Grade.AGAIN, Grade.HARD, Grade.GOOD), grades);
    }

    @Test
    void aSessionEndsAtItsLimit() throws Exception {
        Session session = session(1, false);
        asked(session);
        session.answer("4");
        assertEquals("nothing", asked(session));
    }

    @Test
    void nothingComesBeforeItIsDueUnlessItIsWanted() throws Exception {
        Session all = session();
        while (!asked(all).equals("nothing")) {
            all.show();
        }
        assertEquals("nothing", asked(session()));
        assertEquals(Optional.of(now.plus(Duration.ofMinutes(10))),
                session().nextDue().map(due -> due.truncatedTo(ChronoUnit.SECONDS)));
        assertEquals("small-number", asked(session(100, true)));
    }
}
