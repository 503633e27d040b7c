package gradus.exchange;

import gradus.expr.Message;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a format could not hold, question by question, each thing once. */
public final class Losses {
    private final Map<String, Set<Message>> found = new LinkedHashMap<>();

    void add(String question, Message what) {
        found.computeIfAbsent(question, id -> new LinkedHashSet<>()).add(what);
    }

    /** The ids of the questions of which something was lost, in order. */
    public List<String> questions() {
        return List.copyOf(found.keySet());
    }

    /** What was lost of a question, each a part of a sentence. */
    public List<Message> of(String question) {
        return List.copyOf(found.getOrDefault(question, Set.of()));
    }
}
