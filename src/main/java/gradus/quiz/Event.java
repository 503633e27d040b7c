package gradus.quiz;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
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
        boolean over) {

    /** The journal's version that this program writes; a higher one comes from a newer program. */
    static final int VERSION = 1;

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
        SKIPPED("skipped");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        static Optional<Kind> labelled(String label) {
            return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
        }
    }

    public Event {
        if (attempts < 0 || hints < 0) {
            throw new IllegalArgumentException("attempts " + attempts + ", hints " + hints);
        }
    }

    /** An event at a state of progress, not yet stamped, that ends nothing. */
    static Event at(Progress progress, Kind kind) {
        return new Event("", Instant.EPOCH, kind, progress.place(), progress.attempts(), progress.hints(),
                Optional.empty(), Optional.empty(), false);
    }

    Event judged(Judged what) {
        return new Event(id, time, kind, place, attempts, hints, Optional.of(what), grade, over);
    }

    /** The same, and with it the part ended, and perhaps the question. */
    Event ending(Grade how, boolean question) {
        return new Event(id, time, kind, place, attempts, hints, judged, Optional.of(how), question);
    }

    Event stamped(String newId, Instant now) {
        return new Event(newId, now, kind, place, attempts, hints, judged, grade, over);
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
        return JsonLine.write(fields);
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
        return new Event(text(fields, "id"), Instant.parse(text(fields, "time")), kind, place,
                whole(fields, "attempts"), whole(fields, "hints"), judged,
                Grade.labelled(text(fields, "grade")), Boolean.TRUE.equals(fields.get("over")));
    }

    private static String text(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    /** A whole number of the fields, or -1. */
    static int whole(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9
                ? number.intValue() : -1;
    }
}
