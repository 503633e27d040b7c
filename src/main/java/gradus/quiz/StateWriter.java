package gradus.quiz;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/** Writes what a history holds as bytes, the same for the same; {@link StateReader} reads them. */
final class StateWriter {
    private final DataOutputStream out;

    StateWriter(DataOutputStream out) {
        this.out = out;
    }

    /** Writing of one thing. */
    interface Step<T> {
        void write(T item) throws IOException;
    }

    <T> void all(Collection<? extends T> items, Step<T> step) throws IOException {
        out.writeInt(items.size());
        for (T item : items) {
            step.write(item);
        }
    }

    <T> void optional(Optional<? extends T> item, Step<T> step) throws IOException {
        out.writeBoolean(item.isPresent());
        if (item.isPresent()) {
            step.write(item.get());
        }
    }

    void text(String text) throws IOException {
        out.writeUTF(text);
    }

    void number(int number) throws IOException {
        out.writeInt(number);
    }

    void fraction(double number) throws IOException {
        out.writeDouble(number);
    }

    void time(Instant time) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    void card(Card card) throws IOException {
        text(card.question());
        number(card.reviews());
        text(card.hash());
        memory(card.memory());
    }

    void skill(Skill skill) throws IOException {
        text(skill.name());
        number(skill.reviews());
        number(skill.recent());
        memory(skill.memory());
    }

    private void memory(Memory memory) throws IOException {
        number(memory.phase().ordinal());
        number(memory.step());
        out.writeDouble(memory.stability());
        out.writeDouble(memory.difficulty());
        time(memory.last());
        time(memory.due());
    }

    void progress(Progress progress) throws IOException {
        text(progress.place().question());
        number(progress.place().variant());
        number(progress.place().part());
        number(progress.attempts());
        number(progress.hints());
        optional(progress.earlier(), grade -> number(grade.ordinal()));
        all(new TreeMap<>(progress.answers()).entrySet(), answer -> {
            number(answer.getKey());
            text(answer.getValue());
        });
    }
}
