package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private final AtomicInteger ids = new AtomicInteger();

    private Journal open(Path where) throws JournalException {
        return Journal.open(where, CLOCK, () -> "event-" + ids.incrementAndGet());
    }

    private static Event answered(String question, String answer) {
        return Event.at(Progress.start(question, 2).withAttempt(), Event.Kind.ANSWERED)
                .judged(new Judged(answer, "correct", "1")).ending(Grade.GOOD, true);
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private static List<String> notices(Journal journal) {
        return journal.notices().stream().map(Message::id).toList();
    }

    @Test
    void aLineIsAsDocumented() throws Exception {
        open(folder).append(answered("q-1", "2x \"π\"\u0000\n"));
        assertEquals("{\"v\":3,\"id\":\"event-1\",\"time\":\"2026-03-01T09:00:00Z\",\"do\":\"answered\","
                + "\"question\":\"q-1\",\"variant\":2,\"part\":0,\"attempts\":1,\"hints\":0,"
                + "\"answer\":\"2x \\\"π\\\"\\u0000\\u000a\",\"verdict\":\"correct\",\"score\":\"1\","
                + "\"grade\":\"good\",\"over\":true,\"crc\":\"21cdf80e\"}\n", Files.readString(file()));
    }

    @Test
    void whatWasAppendedIsReadAgain() throws Exception {
        Path deep = folder.resolve("a/b/資料");
        Journal first = open(deep);
        first.append(answered("q-1", "x\\frac{1}{2} \ud83d\ude00 \ud83d"));
        first.append(Event.at(Progress.start("q-2", 0), Event.Kind.ASKED));
        Journal second = open(deep);
        assertEquals(first.events(), second.events());
        assertEquals(2, second.events().size());
        assertEquals(List.of(), second.notices());
    }

    @Test
    @Tag("exhaustive")
    void everyPrefixOfAJournalIsTakenUp() throws Exception {
        Journal journal = open(folder);
        for (int i = 0; i < 3; i++) {
            journal.append(answered("q-" + i, "∂" + i));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length <= whole.length; length++) {
            takesUp(Arrays.copyOf(whole, length), journal.events());
        }
    }

    private void takesUp(byte[] prefix, List<Event> all) throws Exception {
        Path cut = Files.createTempDirectory(folder, "cut");
        Files.write(cut.resolve("journal.jsonl"), prefix);
        Journal journal = open(cut);
        int complete = journal.events().size();
        assertEquals(all.subList(0, complete), journal.events());
        assertTrue(complete >= lineEnds(prefix));
        boolean torn = notices(journal).equals(List.of("quiz.journal.torn"));
        assertEquals(torn, Files.exists(cut.resolve("journal.torn")));
        journal.append(answered("after", "1"));
        Journal again = open(cut);
        assertEquals(complete + 1, again.events().size());
        assertEquals(List.of(), again.notices());
    }

    private static int lineEnds(byte[] bytes) {
        int ends = 0;
        for (byte b : bytes) {
            ends += b == '\n' ? 1 : 0;
        }
        return ends;
    }

    @Test
    void aTornLineIsSetAsideAndNotLost() throws Exception {
        Files.writeString(file(), "{\"v\":1,\"id\":\"eve");
        assertEquals(List.of("quiz.journal.torn"), notices(open(folder)));
        assertEquals("", Files.readString(file()));
        assertEquals("{\"v\":1,\"id\":\"eve\n", Files.readString(folder.resolve("journal.torn")));
    }

    @Test
    void anotherSessionsTornLineIsSetAsideBeforeAppending() throws Exception {
        Journal journal = open(folder);
        journal.append(answered("q-1", "1"));
        Files.writeString(file(), Files.readString(file()) + "{\"v\":1,");
        journal.append(answered("q-2", "2"));
        Journal again = open(folder);
        assertEquals(journal.events(), again.events());
        assertEquals(List.of(), again.notices());
    }

    @Test
    void aDamagedLineIsReportedAndLeft() throws Exception {
        Journal journal = open(folder);
        journal.append(answered("q-1", "1"));
        String damaged = "\u0000\u0000 not json\n" + Files.readString(file());
        Files.writeString(file(), damaged);
        Journal again = open(folder);
        assertEquals(List.of("quiz.journal.damaged"), notices(again));
        assertEquals(journal.events(), again.events());
        assertEquals(damaged, Files.readString(file()));
    }

    @Test
    void theFirstDamagedLineIsNamed() throws Exception {
        Journal journal = open(folder);
        journal.append(answered("q-1", "1"));
        Files.writeString(file(), Files.readString(file()) + "\n\nno json\n" + Files.readString(file()) + "nor this\n");
        Message notice = open(folder).notices().get(0);
        assertEquals(List.of(file().toString(), 2, 4), notice.arguments());
    }

    @Test
    void aWholeEventBeforeATornOneInTheSameLineIsKept() throws Exception {
        Journal journal = open(folder);
        journal.append(answered("q-1", "1"));
        String line = Files.readString(file()).strip();
        String torn = line + " " + line.substring(0, 40);
        Files.writeString(file(), torn);
        Journal again = open(folder);
        assertEquals(journal.events(), again.events());
        assertEquals(line + "\n", Files.readString(file()));
        assertEquals(torn + "\n", Files.readString(folder.resolve("journal.torn")));
        again.append(answered("q-2", "2"));
        assertEquals(again.events(), open(folder).events());
    }

    @Test
    void aLastLineThatLacksOnlyItsEndGetsIt() throws Exception {
        Journal journal = open(folder);
        journal.append(answered("q-1", "1"));
        String whole = Files.readString(file());
        Files.writeString(file(), whole.strip());
        assertEquals(List.of(), open(folder).notices());
        assertEquals(whole, Files.readString(file()));
    }

    @Test
    void eachCopyHasANameOfItsOwn() throws Exception {
        Journal journal = open(folder);
        journal.append(answered("q-1", "1"));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            names.add(journal.reset(List.of()).getFileName().toString());
        }
        assertEquals(List.of("journal-20260301T090000Z.backup", "journal-20260301T090000Z-2.backup",
                "journal-20260301T090000Z-3.backup"), names);
    }

    @Test
    void aQuestionThatWasPutAwayIsRememberedUntilItIsCalledBack() throws Exception {
        Journal journal = open(folder);
        assertEquals(CLOCK, journal.clock());
        assertFalse(journal.remembers("q-1"));
        journal.suspend("q-1", true);
        assertTrue(journal.remembers("q-1"));
        assertEquals(List.of("q-1"), open(folder).suspended());
        journal.suspend("q-1", false);
        assertFalse(journal.remembers("q-1"));
        journal.append(answered("q-2", "1"));
        assertTrue(journal.remembers("q-2"));
        assertFalse(journal.isUnused());
    }

    @Test
    void aNewerJournalIsLeftUntouched() throws Exception {
        Journal old = open(folder);
        old.append(answered("q-1", "1"));
        String newer = Files.readString(file()) + "{\"v\":4,\"id\":\"z\",\"do\":\"dreamt\",\"of\":[{\"x\":null}]}\n{\"to";
        Files.writeString(file(), newer);
        Journal journal = open(folder);
        assertFalse(journal.saves());
        assertEquals(List.of("quiz.journal.newer"), notices(journal));
        assertEquals(old.events(), journal.events());
        journal.append(answered("q-2", "2"));
        assertEquals(newer, Files.readString(file()));
        assertFalse(Files.exists(folder.resolve("journal.torn")));
    }

    @Test
    void twoSessionsMayWriteAtTheSameTime() throws Exception {
        Journal one = open(folder);
        Journal other = open(folder);
        List<Thread> writers = new ArrayList<>();
        AtomicInteger failures = new AtomicInteger();
        for (Journal journal : List.of(one, other)) {
            writers.add(new Thread(() -> appendTwenty(journal, failures)));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        assertEquals(0, failures.get());
        Journal both = open(folder);
        assertEquals(40, both.events().size());
        assertEquals(List.of(), both.notices());
    }

    private static void appendTwenty(Journal journal, AtomicInteger failures) {
        try {
            for (int i = 0; i < 20; i++) {
                journal.append(answered("q-" + i, "x".repeat(200)));
            }
        } catch (JournalException e) {
            failures.incrementAndGet();
        }
    }

    @Test
    void anUnusablePlaceIsAnErrorAndNotALoss() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        JournalException error = assertThrows(JournalException.class, () -> open(file));
        assertEquals("quiz.journal.unusable", error.what().id());
        assertEquals("mine", Files.readString(file));
        assertThrows(JournalException.class, () -> open(file.resolve("below")));
    }

    @Test
    void aJournalThatIsAFolderIsAnError() throws IOException {
        Files.createDirectory(file());
        assertThrows(JournalException.class, () -> open(folder));
    }

    @Test
    void whatCannotBeWrittenIsNotRemembered() throws Exception {
        Journal journal = open(folder);
        Files.delete(file());
        Files.createDirectory(file());
        JournalException error =
                assertThrows(JournalException.class, () -> journal.append(answered("q", "1")));
        assertEquals("quiz.journal.not-saved", error.what().id());
        assertEquals(List.of(), journal.events());
    }

    @Test
    void aForgetfulJournalWritesNothing() throws Exception {
        Journal journal = Journal.forgetful(CLOCK, () -> "id");
        journal.append(answered("q", "1"));
        assertEquals(1, journal.events().size());
        assertFalse(journal.saves());
    }

    @Test
    void linesThatAreNoEventAreRefused() {
        assertEquals(Optional.empty(), JsonLine.read("[1]"));
        for (String line : List.of("", "{", "{}x", "{\"a\":1,}", "{\"a\" 1}", "{\"a\":nul}", "{\"a\":\"\\u12\"}",
                "{\"a\":" + "[".repeat(3000) + "]".repeat(3000) + "}", "{\"a\":1e}", "{\"a\":0x1p3}", "{,}")) {
            assertEquals(Optional.empty(), JsonLine.read(line), line);
        }
        assertEquals(Optional.empty(), JsonLine.read("{\"do\":\"asked\",\"question\":\"\"}").flatMap(Event::of));
        assertArrayEquals(new Object[] {true, 2.5, "a/b"}, JsonLine.read(
                " {\"x\" : true, \"y\": 25e-1 ,\"z\":\"a\\/b\"} ").orElseThrow().values().toArray());
    }
}
