package gradus.exchange;

import gradus.expr.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What could not be taken in, each thing once. */
final class ImportNotes {
    private static final int MOST = 10_000;

    private final Set<NotTaken> notes = new LinkedHashSet<>();

    void add(int line, int column, String id, Object... arguments) {
        if (notes.size() < MOST) {
            notes.add(new NotTaken(Math.max(1, line), Math.max(1, column), Message.of(id, arguments)));
        }
    }

    /** By place. */
    List<NotTaken> inOrder() {
        List<NotTaken> sorted = new ArrayList<>(notes);
        sorted.sort(Comparator.comparingInt(NotTaken::line).thenComparingInt(NotTaken::column));
        return sorted;
    }
}
