package gradus.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mock interview as the journal tells it; time counts only while somebody sits at it. */
final class InterviewLog {
    private final Event beginning;
    private final List<Place> plan;
    private final Map<Place, Event> answers = new LinkedHashMap<>();
    private final Map<Place, Event> ratings = new HashMap<>();
    private final Map<String, String> followed = new HashMap<>();
    private final Map<String, Duration> times = new HashMap<>();
    private Duration elapsed = Duration.ZERO;
    private Instant last;
    private boolean running = true;
    private boolean finished;

    InterviewLog(Event beginning) {
        this.beginning = beginning;
        this.last = beginning.time();
        this.plan = beginning.facts(Event.Fact.PLAN).stream().map(InterviewLog::place).flatMap(Optional::stream).toList();
    }

    private static Optional<Place> place(String planned) {
        int slash = planned.indexOf('/');
        try {
            return Optional.of(new Place(planned.substring(0, slash), Integer.parseInt(planned.substring(slash + 1)), 0));
        } catch (IllegalArgumentException | IndexOutOfBoundsException noPlace) {
            return Optional.empty();
        }
    }

    static String planned(Place place) {
        return place.question() + "/" + place.variant();
    }

    /** The interviews that events tell of, oldest first. */
    static List<InterviewLog> of(List<Event> events) {
        Map<String, InterviewLog> logs = new LinkedHashMap<>();
        for (Event event : events) {
            if (event.kind() == Event.Kind.INTERVIEW) {
                logs.put(event.id(), new InterviewLog(event));
            } else if (logs.containsKey(event.fact(Event.Fact.RUN))) {
                logs.get(event.fact(Event.Fact.RUN)).add(event);
            }
        }
        return new ArrayList<>(logs.values());
    }

    void add(Event event) {
        if (!finished) {
            pass(event);
        }
        switch (event.kind()) {
            case ANSWERED -> answers.put(event.place(), event);
            case RATED -> ratings.put(event.place(), event);
            case FOLLOWED -> followed.put(event.place().question(), event.judged().map(Judged::answer).orElse(""));
            case PAUSED -> running = false;
            case CONTINUED -> running = true;
            case FINISHED -> finished = true;
            default -> { }
        }
    }

    private void pass(Event event) {
        if (running && event.kind() != Event.Kind.CONTINUED && event.time().isAfter(last)) {
            Duration time = Duration.between(last, event.time());
            elapsed = elapsed.plus(time);
            times.merge(event.place().question(), time, Duration::plus);
        }
        last = event.time();
    }

    /** The time at it until now. */
    Duration elapsed(Instant now) {
        return running && !finished && now.isAfter(last) ? elapsed.plus(Duration.between(last, now)) : elapsed;
    }

    /** The time that a question took. */
    Duration time(String question) {
        return times.getOrDefault(question, Duration.ZERO);
    }

    String id() {
        return beginning.id();
    }

    Instant begun() {
        return beginning.time();
    }

    Duration limit() {
        return Duration.ofMinutes(Math.max(1, beginning.number(Event.Fact.MINUTES)));
    }

    /** The questions, each at its first part. */
    List<Place> plan() {
        return plan;
    }

    Optional<Event> answer(Place place) {
        return Optional.ofNullable(answers.get(place));
    }

    Optional<Event> rating(Place place) {
        return Optional.ofNullable(ratings.get(place));
    }

    /** What was said to the question's follow-up, where it was put. */
    Optional<String> followed(String question) {
        return Optional.ofNullable(followed.get(question));
    }

    boolean isFinished() {
        return finished;
    }
}
