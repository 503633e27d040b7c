package gradus.quiz;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link StateWriter} wrote. */
final class StateReader {
    private final DataInputStream in;

    StateReader(DataInputStream in) {
        this.in = in;
    }

    /** Reading of one thing. */
    interface Step<T> {
        T read() throws IOException;
    }

    <T> List<T> all(Step<T> step) throws IOException {
        int count = in.readInt();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(step.read());
        }
        return items;
    }

    <T> Optional<T> optional(Step<T> step) throws IOException {
        return in.readBoolean() ? Optional.of(step.read()) : Optional.empty();
    }

    String text() throws IOException {
        return in.readUTF();
    }

    int number() throws IOException {
        return in.readInt();
    }

    double fraction() throws IOException {
        return in.readDouble();
    }

    Instant time() throws IOException {
        long seconds = in.readLong();
        return Instant.ofEpochSecond(seconds, in.readInt());
    }

    Card card() throws IOException {
        String question = text();
        int reviews = number();
        String hash = text();
        return new Card(question, reviews, hash, memory());
    }

    Skill skill() throws IOException {
        String name = text();
        int reviews = number();
        int recent = number();
        return new Skill(name, reviews, recent, memory());
    }

    private Memory memory() throws IOException {
        Memory.Phase phase = Memory.Phase.values()[number()];
        int step = number();
        double stability = in.readDouble();
        double difficulty = in.readDouble();
        Instant last = time();
        return new Memory(phase, step, stability, difficulty, last, time());
    }

    private Grade grade() throws IOException {
        return Grade.values()[number()];
    }

    Progress progress() throws IOException {
        Place place = new Place(text(), number(), number());
        int attempts = number();
        int hints = number();
        Optional<Grade> earlier = optional(this::grade);
        Map<Integer, String> answers = new HashMap<>();
        for (int left = number(); left > 0; left--) {
            int part = number();
            answers.put(part, text());
        }
        return new Progress(place, attempts, hints, earlier, answers);
    }
}
