package gradus.quiz;

import gradus.expr.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The memory of practice: every event, oldest first, one JSON object a line, only ever added to.
 *
 * <p>An event is on the disk when {@link #append} returns. Several sessions may write at the same time; each sees
 * what was there when it began and what it wrote itself. A last line that a crash cut off is set aside into a
 * file of its own. A journal from a newer program is read as far as it is understood and not touched.
 */
public final class Journal {
    /** A journal of so many bytes is the work of several lives, or no journal. */
    public static final int MOST_BYTES = 1 << 28;
    /** A start that reads more lines than this keeps what they come to. */
    static final int SNAPSHOT_AFTER = 200;
    private final Optional<JournalFile> file;
    private final Clock clock;
    private final Supplier<String> ids;
    private final List<Event> events = new ArrayList<>();
    private final List<Message> notices = new ArrayList<>();
    private final History history;
    private boolean complete;
    private Instant last = Instant.MIN;
    private LocalDate copied = LocalDate.MIN;

    private Journal(
            Optional<JournalFile> file, Clock clock, Supplier<String> ids, Optional<Snapshot> snapshot) {
        this.file = file;
        this.clock = clock;
        this.ids = ids;
        this.history = snapshot.map(Snapshot::history).orElseGet(History::new);
        this.last = snapshot.map(Snapshot::last).orElse(Instant.MIN);
        this.complete = snapshot.isEmpty();
    }

    /**
     * The journal in a folder, which is made when it is missing.
     *
     * @param ids gives each event an id that is unique over all machines
     * @throws JournalException where the journal cannot be read or written
     */
    public static Journal open(Path folder, Clock clock, Supplier<String> ids) throws JournalException {
        JournalFile file = new JournalFile(folder);
        return guarded(file, () -> {
            JournalFile.Content content = usable(file, file.open(Snapshot::of));
            Journal journal = new Journal(content.newer() ? Optional.empty() : Optional.of(file), clock, ids,
                    content.snapshot());
            journal.take(content, file.path());
            return journal;
        });
    }

    /** A snapshot is of no use where what comes after it changes what it holds. */
    private static JournalFile.Content usable(JournalFile file, JournalFile.Content content) throws IOException {
        boolean useless = content.snapshot().isPresent()
                && (content.newer() || !History.canTake(events(content.lines())));
        return useless ? file.open() : content;
    }

    static List<Event> events(List<String> lines) {
        List<Event> events = new ArrayList<>();
        for (String line : lines) {
            JournalLine.event(line).ifPresentOrElse(events::add, () -> JournalLine.intact(line).forEach(
                    whole -> JournalLine.event(whole).ifPresent(events::add)));
        }
        return events;
    }

    /** A journal that forgets: nothing is read and nothing is saved. */
    public static Journal forgetful(Clock clock, Supplier<String> ids) {
        return new Journal(Optional.empty(), clock, ids, Optional.empty());
    }

    private void take(JournalFile.Content content, Path path) {
        List<Integer> damaged = new ArrayList<>();
        int number = 0;
        for (String line : content.lines()) {
            number++;
            Optional<Event> event = JournalLine.event(line);
            event.ifPresent(events::add);
            if (event.isEmpty() && !content.newer() && !line.isBlank()) {
                damaged.add(number);
                events.addAll(events(List.of(line)));
            }
        }
        history.addAll(events);
        last = events.isEmpty() ? last : events.get(events.size() - 1).time();
        notice(content, damaged, path);
        if (content.lines().size() > SNAPSHOT_AFTER && damaged.isEmpty() && !content.newer()) {
            new Snapshot(content.end(), last, history, Optional.empty()).keep(path.getParent(), path);
        }
    }

    private void notice(JournalFile.Content content, List<Integer> damaged, Path path) {
        if (content.newer()) {
            notices.add(Message.of("quiz.journal.newer", path.toString()));
        }
        content.torn().ifPresent(side -> notices.add(Message.of("quiz.journal.torn", side.toString())));
        if (!damaged.isEmpty()) {
            notices.add(Message.of("quiz.journal.damaged", path.toString(), damaged.size(), damaged.get(0)));
        }
    }

    /** All that happened, oldest first; read from the file where the start was spared that. */
    public List<Event> events() {
        if (!complete) {
            try {
                List<Event> all = events(file.orElseThrow().open().lines());
                events.clear();
                events.addAll(all);
                complete = true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(events);
    }

    /** What is counted over all events; most of a long journal was counted before. */
    Tally tally() {
        ZoneId zone = clock.getZone();
        if (file.isEmpty()) {
            return new Tally(zone).addAll(events());
        }
        try {
            return counted(file.get(), zone);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tally counted(JournalFile file, ZoneId zone) throws IOException {
        JournalFile.Content content = usable(file, file.open((folder, channel) -> Snapshot.counted(folder, channel)
                .filter(snapshot -> snapshot.tally().filter(tally -> tally.zone().equals(zone)).isPresent())));
        List<Event> events = events(content.lines());
        Tally tally = content.snapshot().flatMap(Snapshot::tally).orElseGet(() -> new Tally(zone)).addAll(events);
        if (events.size() > SNAPSHOT_AFTER && events.size() == content.lines().size() && !content.newer()) {
            new Snapshot(content.end(), events.get(events.size() - 1).time(), tally.history(), Optional.of(tally))
                    .keep(file.path().getParent(), file.path());
        }
        return tally;
    }

    /** What it comes to; it follows what is appended. */
    History history() {
        return history;
    }

    /** What the person should know about the journal's state. */
    public List<Message> notices() {
        return List.copyOf(notices);
    }

    /** Whether what happens is remembered. */
    public boolean saves() {
        return file.isPresent();
    }

    /** The time by the journal's clock. */
    public Clock clock() {
        return clock;
    }

    /**
     * Adds an event, with its id and time. When this returns it is on the disk.
     *
     * @throws JournalException where it could not be written; the journal is then as it was
     */
    Event append(Event event) throws JournalException {
        Event stamped = event.stamped(ids.get(), Event.possible(after(clock.instant())));
        if (file.isPresent()) {
            backUp(file.get(), stamped.time());
            write(file.get(), stamped);
        }
        events.add(stamped);
        last = stamped.time();
        history.add(stamped);
        return stamped;
    }

    /** Later than the event before, where the clock stands still: what is merged by time keeps its order. */
    private Instant after(Instant now) {
        boolean still = !now.isAfter(last) && now.isAfter(last.minusSeconds(1));
        return still ? last.plusNanos(1_000) : now;
    }

    /** Before the first event of a day what there was is copied, in case that something later damages it. */
    private void backUp(JournalFile whole, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!day.equals(copied) && !isUnused()) {
            new Backups(whole.path().getParent()).keep(day, whole::backup);
        }
        copied = day;
    }

    private static void write(JournalFile file, Event event) throws JournalException {
        try {
            file.append((event.line() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new JournalException(Message.of("quiz.journal.not-saved", file.path().toString(), reason(e)), e);
        }
    }

    /** The journal's lines, by time and each once, as another machine takes them over. */
    public static List<String> exported(Path folder) throws JournalException {
        JournalFile file = new JournalFile(folder);
        return guarded(file, () -> Merge.of(file.open().lines(), List.of()));
    }

    /** What is done with a journal's file. */
    interface Deed<T> {
        T with() throws IOException;
    }

    static <T> T guarded(JournalFile file, Deed<T> deed) throws JournalException {
        try {
            return deed.with();
        } catch (IOException e) {
            throw new JournalException(Message.of("quiz.journal.unusable", file.path().toString(), reason(e)), e);
        }
    }

    /**
     * What came of taking over another journal.
     *
     * @param taken   how many events were not here before
     * @param known   how many were
     * @param refused how many lines are no events
     * @param backup  the journal as it was before
     */
    public record Import(int taken, int known, int refused, Path backup) {
    }

    /** Takes over the events of another machine's journal. */
    public static Import imported(Path folder, String text, Clock clock) throws JournalException {
        JournalFile file = new JournalFile(folder);
        List<String> others = JournalFile.lines(text).stream().filter(line -> !line.isBlank()).toList();
        List<String> events = others.stream().filter(Merge::isEvent).toList();
        try {
            int before = Merge.of(file.open().lines(), List.of()).size();
            int offered = Merge.of(List.of(), events).size();
            Path backup = backup(folder, clock);
            List<String> merged = new ArrayList<>();
            file.rewrite(mine -> {
                merged.addAll(Merge.of(mine, events));
                return merged;
            }, backup);
            int taken = merged.size() - before;
            return new Import(taken, offered - taken, others.size() - events.size(), backup);
        } catch (IOException e) {
            throw new JournalException(Message.of("quiz.journal.not-saved", file.path().toString(), reason(e)), e);
        }
    }

    /** A name for a copy of the journal that nothing has yet. */
    static Path backup(Path folder, Clock clock) {
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
        Path name = folder.resolve("journal-" + time + ".backup");
        for (int i = 2; Files.exists(name); i++) {
            name = folder.resolve("journal-" + time + "-" + i + ".backup");
        }
        return name;
    }

    /** Whether something is remembered of a question, which may be in no bank any more. */
    public boolean remembers(String question) {
        return history.card(question).isPresent() || history.suspended(question);
    }

    /** Whether it is kept, and nothing happened yet. */
    public boolean isUnused() {
        return saves() && complete && events.isEmpty();
    }

    /** The questions that were put away for good. */
    public List<String> suspended() {
        return history.suspended();
    }

    /** Puts a question away for good, or calls it back. */
    public void suspend(String question, boolean away) throws JournalException {
        append(Event.about(Place.of(question), away ? Event.Kind.SUSPENDED : Event.Kind.RETURNED));
    }

    /**
     * Forgets what is remembered of some questions, or of all when none is named. Gives the copy that was made first.
     */
    public Path reset(List<String> questions) throws JournalException {
        JournalFile whole = file.orElseThrow(() -> new IllegalStateException("a journal that does not save"));
        Path backup = backup(whole.path().getParent(), clock);
        try {
            whole.backup(backup);
        } catch (IOException e) {
            throw new JournalException(Message.of("quiz.journal.not-saved", backup.toString(), reason(e)), e);
        }
        if (questions.isEmpty()) {
            append(Event.about(Place.everywhere(), Event.Kind.RESET));
        }
        for (String question : questions) {
            append(Event.about(Place.of(question), Event.Kind.RESET));
        }
        return backup;
    }

    /** Whether a line was written by a newer program. */
    static boolean newer(String line) {
        return !isOfKnownVersion(line) && JournalLine.read(line).map(JournalLine::version).orElse(0) > Event.VERSION;
    }

    /** Almost every line tells its version in front, and need not be read twice. */
    private static boolean isOfKnownVersion(String line) {
        return line.startsWith("{\"v\":") && line.startsWith(",", 6) && line.charAt(5) >= '1'
                && line.charAt(5) <= '0' + Event.VERSION;
    }

    /** The system's own words for the reason, which name the kind of failure where the message is only a path. */
    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        boolean pathOnly = e instanceof java.nio.file.FileSystemException system && system.getReason() == null;
        return pathOnly || e.getMessage() == null ? kind : e.getMessage();
    }
}
