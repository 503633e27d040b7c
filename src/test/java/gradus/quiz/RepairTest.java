package gradus.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairTest {
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    private Path folder;
    private final AtomicInteger ids = new AtomicInteger();

    private static Clock day(int number) {
        return Clock.fixed(START.plus(Duration.ofDays(number)), ZoneOffset.UTC);
    }

    private Journal open(Clock clock) throws JournalException {
        return Journal.open(folder, clock, () -> "event-" + ids.incrementAndGet());
    }

    private static Event answered(String question) {
        return Event.at(Progress.start(question, 0).withAttempt(), Event.Kind.ANSWERED).ending(Grade.GOOD, true);
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    private List<String> questions() throws JournalException {
        return open(day(0)).events().stream().map(event -> event.place().question()).toList();
    }

    private void damage(int line) throws IOException {
        List<String> lines = lines();
        lines.set(line, lines.get(line).replace("answered", "ansvered"));
        Files.write(file(), lines);
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    @Test
    void aDayThatAddsToTheJournalKeepsItAsItWasBefore() throws Exception {
        open(day(0)).append(answered("a"));
        assertEquals(List.of(), Repair.examined(folder).backups());
        for (int day = 1; day <= 7; day++) {
            Journal journal = open(day(day));
            journal.append(answered("b" + day));
            journal.append(answered("c" + day));
        }
        List<Path> backups = Repair.examined(folder).backups();
        assertEquals(List.of("000003-2026-03-04.jsonl", "000004-2026-03-05.jsonl", "000005-2026-03-06.jsonl",
                "000006-2026-03-07.jsonl", "000007-2026-03-08.jsonl"), names(backups));
        assertEquals(lines().subList(0, 13), Files.readAllLines(backups.get(4)));
    }

    @Test
    void aClockThatGoesWrongCostsNoBackup() throws Exception {
        int[] days = {0, 1, 40_000, -20_000, 2, 3};
        for (int day : days) {
            open(day(day)).append(answered("d"));
        }
        List<Path> backups = Repair.examined(folder).backups();
        assertEquals(List.of("000001-2026-03-02.jsonl", "000002-2135-09-06.jsonl", "000003-1971-05-29.jsonl",
                "000004-2026-03-03.jsonl", "000005-2026-03-04.jsonl"), names(backups));
        assertEquals(5, Files.readAllLines(backups.get(4)).size());
    }

    @Test
    void aBackupThatCannotBeMadeKeepsNobodyFromGoingOn() throws Exception {
        open(day(0)).append(answered("a"));
        Files.writeString(folder.resolve("backups"), "in the way");
        open(day(1)).append(answered("b"));
        assertEquals(List.of("a", "b"), questions());
        assertEquals(List.of(), Repair.examined(folder).backups());
    }

    @Test
    void nothingIsLeftOfABackupThatFailedInItsMidst() throws Exception {
        new Backups(folder).keep(LocalDate.of(2026, 3, 1), copy -> {
            Files.writeString(copy, "half");
            throw new IOException("the disk is full");
        });
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void foreignFilesAmongTheBackupsAreLeft() throws Exception {
        Path backups = Files.createDirectories(folder.resolve("backups"));
        for (String name : List.of("1.jsonl", "notes.jsonl", "000009-2026-03-01.txt", "-00001-x.jsonl")) {
            Files.writeString(backups.resolve(name), "mine");
        }
        for (int day = 0; day < 8; day++) {
            open(day(day)).append(answered("a"));
        }
        try (Stream<Path> files = Files.list(backups)) {
            assertEquals(4 + Backups.KEPT, files.count());
        }
    }

    @Test
    void whatNothingIsWrongWithIsNotTouched() throws Exception {
        open(day(0)).append(answered("a"));
        String before = Files.readString(file());
        assertEquals(new Repair.Outcome(0, 0, false, Optional.empty()), Repair.repaired(folder, day(0)));
        assertEquals(before, Files.readString(file()));
    }

    @Test
    void damagedLinesAreMovedOutAndTakenBackFromBackups() throws Exception {
        open(day(0)).append(answered("a"));
        open(day(0)).append(answered("b"));
        open(day(1)).append(answered("c"));
        damage(0);
        damage(2);
        Repair.Findings found = Repair.examined(folder);
        assertEquals(List.of(1, 3), found.damaged());
        assertEquals(1, found.events());
        assertEquals("quiz.journal.damaged", found.damage(folder).map(Message::id).orElseThrow());
        String damaged = Files.readString(file());
        Repair.Outcome done = Repair.repaired(folder, day(1));
        assertEquals(2, done.aside());
        assertEquals(1, done.recovered());
        assertEquals(List.of("a", "b"), questions());
        assertEquals(List.of(), open(day(1)).notices());
        assertEquals(damaged, Files.readString(done.backup().orElseThrow()));
        assertTrue(Repair.repaired(folder, day(1)).backup().isEmpty());
    }

    @Test
    void aLostJournalComesBackFromItsBackups() throws Exception {
        for (int day = 0; day < 4; day++) {
            open(day(day)).append(answered("q" + day));
        }
        Files.delete(file());
        assertEquals(3, Repair.repaired(folder, day(4)).recovered());
        assertEquals(List.of("q0", "q1", "q2"), questions());
    }

    @Test
    void whatANewerProgramWroteIsNotRepaired() throws Exception {
        open(day(0)).append(answered("a"));
        String newer = Files.readString(file()) + "garbage\n{\"v\":9,\"id\":\"z\",\"do\":\"dreamt\"}\n";
        Files.writeString(file(), newer);
        assertEquals(new Repair.Outcome(0, 0, true, Optional.empty()), Repair.repaired(folder, day(0)));
        assertEquals(newer, Files.readString(file()));
    }

    @Test
    void linesWhoseEndWasDamagedAreReadAndRepairedToTheirOwn() throws Exception {
        for (String question : List.of("a", "b", "c")) {
            open(day(0)).append(answered(question));
        }
        List<String> lines = lines();
        Files.writeString(file(), lines.get(0) + "J" + lines.get(1) + "\n" + lines.get(2) + "\n");
        assertEquals(List.of("a", "b", "c"), questions());
        assertEquals(List.of(1), Repair.examined(folder).damaged());
        assertEquals(1, Repair.repaired(folder, day(0)).aside());
        assertEquals(lines, lines());
    }
}
