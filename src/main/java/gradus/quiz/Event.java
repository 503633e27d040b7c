package gradus.quiz;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened in practice, as the journal holds it for ever.
 *
 * @param id       unique over all machines, so that journals can be merged
 * @param attempts how many answers to this part counted so far, this one among them
 * @param hints    how many hints to the question were given so far
 * @param judged   present when something was typed
 * @param grade    present on exactly the event that ended the part
 * @param over     whether this ended the whole question
 * @param more     what only some kinds tell, by name: see {@link Fact}
 */
public record Event(
        String id,
        Instant time,
        Kind kind,
        Place place,
        int attempts,
        int hints,
        Optional<Judged> judged,
        Optional<Grade> grade,
        boolean over,
        Map<String, Object> more) {

    /** The journal's version that this program writes; a higher one comes from a newer program. */
    static final int VERSION = 3;

    private static final Instant FIRST = Instant.ofEpochSecond(-62_135_596_800L);
    private static final Instant LAST = Instant.ofEpochSecond(253_402_300_799L, 999_999_999);

    /** What happened. */
    public enum Kind {
        /** A question was put. */
        ASKED("asked"),
        /** An answer was judged. */
        ANSWERED("answered"),
        /** A hint was given. */
        HINTED("hinted"),
        /** The person graded their own words against the points. */
        RATED("rated"),
        /** The right answer was shown. */
        SHOWN("shown"),
        /** The question was put off. */
        SKIPPED("skipped"),
        /** The person called what went well easy: {@link Fact#OF} names the event that ended the question. */
        EASED("eased"),
        /** A grade was taken back: {@link Fact#OF} names the event that ended the question. */
        UNDONE("undone"),
        /** The question shall not come any more. */
        SUSPENDED("suspended"),
        /** The question may come again. */
        RETURNED("returned"),
        /** What was remembered of a question, or of all, is forgotten. */
        RESET("reset"),
        /** A habit was set: {@link Fact#NEW}, {@link Fact#LEVEL}. */
        SET("set"),
        /** A mock interview began, with its {@link Fact#PLAN}. */
        INTERVIEW("interview"),
        /** A question of an interview was put. */
        POSED("posed"),
        /** Words were said to a follow-up question. */
        FOLLOWED("followed"),
        /** An interview was left, to be taken up again. */
        PAUSED("paused"),
        /** An interview was taken up again, perhaps after a crash. */
        CONTINUED("continued"),
        /** An interview is over. */
        FINISHED("finished");

        private static final Kind[] ALL = values();
        private final String label;

        Kind(String label) {
            this.label = label;
        }

        static Optional<Kind> labelled(String label) {
            for (Kind kind : ALL) {
                if (kind.label.equals(label)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Names of what only some kinds tell. */
    static final class Fact {
        /** The id of the event that this one is about. */
        static final String OF = "of";
        /** The id of the event that began the interview. */
        static final String RUN = "run";
        /** What the question trains. */
        static final String SKILLS = "skills";
        /** The hash of what was asked. */
        static final String HASH = "hash";
        /** The weights by which the review counts. */
        static final String WEIGHTS = "weights";
        /** The mistakes that were recognised. */
        static final String MISTAKES = "mistakes";
        /** How many new questions a day. */
        static final String NEW = "new";
        /** The level that new questions begin at. */
        static final String LEVEL = "level";
        /** The minutes of an interview. */
        static final String MINUTES = "minutes";
        /** The questions of an interview, each with its variant: {@code id/3}. */
        static final String PLAN = "plan";

        private Fact() {
        }
    }

    private static final List<String> COMMON = List.of("v", "id", "time", "do", "question", "variant", "part",
            "attempts", "hints", "answer", "verdict", "score", "grade", "over", "crc");

    public Event {
        if (attempts < 0 || hints < 0) {
            throw new IllegalArgumentException("attempts " + attempts + ", hints " + hints);
        }
        more = more.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** An event at a state of progress, not yet stamped, that ends nothing. */
    static Event at(Progress progress, Kind kind) {
        return new Event("", Instant.EPOCH, kind, progress.place(), progress.attempts(), progress.hints(),
                Optional.empty(), Optional.empty(), false, Map.of());
    }

    /** An event about a question, or about {@link Place#everywhere}. */
    static Event about(Place place, Kind kind) {
        return new Event("", Instant.EPOCH, kind, place, 0, 0, Optional.empty(), Optional.empty(), false, Map.of());
    }

    Event judged(Judged what) {
        return new Event(id, time, kind, place, attempts, hints, Optional.of(what), grade, over, more);
    }

    /** The same, and with it the part ended, and perhaps the question. */
    Event ending(Grade how, boolean question) {
        return new Event(id, time, kind, place, attempts, hints, judged, Optional.of(how), question, more);
    }

    /** The same, with a text, a whole number or a list of texts besides. */
    Event with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Event(id, time, kind, place, attempts, hints, judged, grade, over, all);
    }

    Event stamped(String newId, Instant now) {
        return new Event(newId, now, kind, place, attempts, hints, judged, grade, over, more);
    }

    /** A text that only some kinds have; else empty. */
    String fact(String name) {
        return text(more, name);
    }

    /** A whole number that only some kinds have; else -1. */
    int number(String name) {
        return whole(more, name);
    }

    /** Texts that only some kinds have. */
    List<String> facts(String name) {
        return more.get(name) instanceof List<?> items ? items.stream().map(Object::toString).toList() : List.of();
    }

    /** One line of the journal, without its end. */
    String line() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("v", VERSION);
        fields.put("id", id);
        fields.put("time", time.toString());
        fields.put("do", kind.label);
        fields.put("question", place.question());
        fields.put("variant", place.variant());
        fields.put("part", place.part());
        fields.put("attempts", attempts);
        fields.put("hints", hints);
        judged.ifPresent(what -> {
            fields.put("answer", what.answer());
            fields.put("verdict", what.verdict());
            fields.put("score", what.score());
        });
        grade.ifPresent(how -> fields.put("grade", how.label()));
        if (over) {
            fields.put("over", true);
        }
        fields.putAll(more);
        return JournalLine.sealed(fields);
    }

    /** The time, or the nearest one that a clock may show: sums of days with it do not leave the calendar. */
    static Instant possible(Instant time) {
        return time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    }

    /** The event that a line's fields tell; empty when they tell none. */
    static Optional<Event> of(Map<String, Object> fields) {
        try {
            return Kind.labelled(text(fields, "do")).map(kind -> read(kind, fields));
        } catch (IllegalArgumentException | DateTimeException noEvent) {
            return Optional.empty();
        }
    }

    private static Event read(Kind kind, Map<String, Object> fields) {
        Place place = new Place(text(fields, "question"), whole(fields, "variant"), whole(fields, "part"));
        Optional<Judged> judged = fields.containsKey("answer")
                ? Optional.of(new Judged(text(fields, "answer"), text(fields, "verdict"), text(fields, "score")))
                : Optional.empty();
        Instant time = Instant.parse(text(fields, "time"));
        if (!possible(time).equals(time)) {
            throw new DateTimeException("no clock shows " + time);
        }
        int attempts = whole(fields, "attempts");
        int hints = whole(fields, "hints");
        Optional<Grade> grade = Grade.labelled(text(fields, "grade"));
        boolean over = Boolean.TRUE.equals(fields.get("over"));
        String id = text(fields, "id");
        COMMON.forEach(fields::remove);
        return new Event(id, time, kind, place, attempts, hints, judged, grade, over, fields);
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    /** A whole number of the fields, or -1. */
    static int whole(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value instanceof Integer whole ? whole
                : value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9
                ? number.intValue() : -1;
    }
}
