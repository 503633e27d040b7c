package gradus.bank;

import gradus.bank.Node.Mapping;
import gradus.bank.Node.Scalar;
import gradus.bank.Node.Sequence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where questions stand in their files, for messages about questions that compiled; a file is read when first asked of. */
public final class QuestionPlaces {
    private final Map<String, Map<String, Place>> files = new HashMap<>();

    /** The place of a question's id in a file; empty where it cannot be read any more. */
    public Optional<Place> of(String file, String id) {
        return Optional.ofNullable(files.computeIfAbsent(file, QuestionPlaces::places).get(id));
    }

    private static Map<String, Place> places(String file) {
        try {
            return places(BankFile.read(Path.of(file)));
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    private static Map<String, Place> places(BankFile file) {
        Problems problems = SourceReader.read(file);
        Map<String, Place> places = new HashMap<>();
        BankReader.forFile(file.name()).read(problems).ifPresent(root -> {
            for (Node question : questions(root)) {
                value(question, "id").ifPresent(id -> {
                    if (id instanceof Scalar scalar) {
                        places.put(scalar.text(), problems.source().place(scalar.start()));
                    }
                });
            }
        });
        return places;
    }

    private static List<Node> questions(Node root) {
        return value(root, "questions").filter(Sequence.class::isInstance)
                .map(list -> ((Sequence) list).items()).orElse(List.of());
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Mapping mapping ? mapping.entry(key).map(Node.Entry::value) : Optional.empty();
    }
}
