package gradus.quiz;

import gradus.expr.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Optional<JournalFile> file;
    private final Clock clock;
    private final Supplier<String> ids;
    private final List<Event> events = new ArrayList<>();
    private final List<Message> notices = new ArrayList<>();

    private Journal(Optional<JournalFile> file, Clock clock, Supplier<String> ids) {
        this.file = file;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The journal in a folder, which is made when it is missing.
     *
     * @param ids gives each event an id that is unique over all machines
     * @throws JournalException where the journal cannot be read or written
     */
    public static Journal open(Path folder, Clock clock, Supplier<String> ids) throws JournalException {
        JournalFile file = new JournalFile(folder);
        try {
            JournalFile.Content content = file.open();
            Journal journal = new Journal(content.newer() ? Optional.empty() : Optional.of(file), clock, ids);
            journal.take(content, file.path());
            return journal;
        } catch (IOException e) {
            throw new JournalException(Message.of("quiz.journal.unusable", file.path().toString(), reason(e)), e);
        }
    }

    /** A journal that forgets: nothing is read and nothing is saved. */
    public static Journal forgetful(Clock clock, Supplier<String> ids) {
        return new Journal(Optional.empty(), clock, ids);
    }

    private void take(JournalFile.Content content, Path path) {
        List<Integer> damaged = new ArrayList<>();
        int number = 0;
        for (String line : content.lines()) {
            number++;
            Optional<Event> event = JsonLine.read(line).flatMap(Event::of);
            event.ifPresent(events::add);
            if (event.isEmpty() && !content.newer() && !line.isBlank()) {
                damaged.add(number);
            }
        }
        notice(content, damaged, path);
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

    /** All that happened, oldest first. */
    public List<Event> events() {
        return List.copyOf(events);
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
    Clock clock() {
        return clock;
    }

    /**
     * Adds an event, with its id and time. When this returns it is on the disk.
     *
     * @throws JournalException where it could not be written; the journal is then as it was
     */
    Event append(Event event) throws JournalException {
        Event stamped = event.stamped(ids.get(), clock.instant());
        if (file.isPresent()) {
            write(file.get(), stamped);
        }
        events.add(stamped);
        return stamped;
    }

    private static void write(JournalFile file, Event event) throws JournalException {
        try {
            file.append((event.line() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new JournalException(Message.of("quiz.journal.not-saved", file.path().toString(), reason(e)), e);
        }
    }

    /** Whether a line was written by a newer program. */
    static boolean newer(String line) {
        return JsonLine.read(line).map(Journal::version).orElse(0) > Event.VERSION;
    }

    private static int version(Map<String, Object> fields) {
        return Event.whole(fields, "v");
    }

    /** The system's own words for the reason, which name the kind of failure where the message is only a path. */
    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        boolean pathOnly = e instanceof java.nio.file.FileSystemException system && system.getReason() == null;
        return pathOnly || e.getMessage() == null ? kind : e.getMessage();
    }
}
