package gradus.grade;

import gradus.exchange.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a run came: enough to go on as if it had never ended. It is written as a whole and put in its place at once,
 * after the rows before it are on the disk.
 *
 * @param fingerprint of the submissions, the banks and what was asked for
 * @param offset      how many bytes of the submissions are done
 * @param lines       how many lines of them
 * @param lengths     how long the files of rows were
 * @param book        what was counted, as data
 * @param earlier     what later parts may build on, as data
 */
record Checkpoint(String fingerprint, long offset, long lines, List<Long> lengths, Map<String, Object> book,
        List<List<String>> earlier) {
    private static final int VERSION = 2;

    Checkpoint {
        lengths = List.copyOf(lengths);
        earlier = List.copyOf(earlier);
    }

    void write(Path file) throws IOException {
        Map<String, Object> data = new TreeMap<>(book);
        data.put("version", VERSION);
        data.put("fingerprint", fingerprint);
        data.put("offset", offset);
        data.put("lines", lines);
        data.put("lengths", lengths);
        data.put("earlier", earlier);
        WholeFile.write(file, out -> out.write(new JsonMapper().writeValueAsString(data)));
    }

    /** Where a run goes on, and the book filled with what is done; empty where no checkpoint is, or none that fits. */
    static Optional<Checkpoint> read(Path file, String fingerprint, Gradebook book) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode root = new JsonMapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
            boolean fits = root.path("version").asInt(0) == VERSION
                    && root.path("fingerprint").asString("").equals(fingerprint);
            if (!fits) {
                return Optional.empty();
            }
            book.restore(tallies(root.path("questions")), tallies(root.path("learners")), tally(root.path("others")),
                    root.path("bad").asLong());
            List<Long> lengths = new ArrayList<>();
            root.path("lengths").forEach(length -> lengths.add(length.asLong()));
            return Optional.of(new Checkpoint(fingerprint, root.path("offset").asLong(), root.path("lines").asLong(),
                    lengths, Map.of(), rows(root.path("earlier"))));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static List<List<String>> rows(JsonNode node) {
        List<List<String>> rows = new ArrayList<>();
        node.forEach(row -> {
            List<String> texts = new ArrayList<>();
            row.forEach(text -> texts.add(text.asString()));
            rows.add(texts);
        });
        return rows;
    }

    private static Map<String, Tally> tallies(JsonNode node) {
        Map<String, Tally> tallies = new TreeMap<>();
        node.properties().forEach(entry -> tallies.put(entry.getKey(), tally(entry.getValue())));
        return tallies;
    }

    private static Tally tally(JsonNode node) {
        List<Long> outcomes = new ArrayList<>();
        node.path("outcomes").forEach(count -> outcomes.add(count.asLong()));
        TreeMap<String, Long> mistakes = new TreeMap<>();
        node.path("mistakes").properties().forEach(entry -> mistakes.put(entry.getKey(), entry.getValue().asLong()));
        return new Tally(outcomes.stream().mapToLong(Long::longValue).toArray(), node.path("points").asLong(), mistakes);
    }
}
