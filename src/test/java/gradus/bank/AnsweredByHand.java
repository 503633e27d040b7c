package gradus.bank;

import gradus.check.ExplainAsk;
import gradus.check.WorkAsk;
import gradus.expr.Expr;
import gradus.expr.Printer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answers that somebody found by hand, from the words and the hints of a question alone, without its key: one file
 * a topic in {@code src/test/resources/gradus/bank/answered}, in the order of the bank. A question stands with the
 * parameters of the variant that it was answered in (first those that {@code bank show --seed 7} draws, and a template
 * once more with others), and below it, each in a line that begins with two spaces, are its answers, as they were typed:
 *
 * <pre>
 * limits-power-of-shrinking-factor  a=9; b=2; c=2
 *   9/2
 * limits-relu-one-sided  c=2
 *   0
 *   2
 *   none
 * </pre>
 *
 * One line a part. A graph is answered with all of its cells, a derivation with all of its lines, which are the last. For an explanation there is a line for each of its
 * points, in order: the number of the hint that leads there, and in a few words what was answered,
 * {@code 2: the weights may still move}. Where no hint leads to a point, it is the question that wants mending.
 */
final class AnsweredByHand {
    private static final Path FOLDER = Path.of("src", "test", "resources", "gradus", "bank", "answered");
    private static final String INDENT = "  ";

    private AnsweredByHand() {
    }

    /** A question and the lines below it. */
    record Row(String id, String parameters, List<String> lines) {
        /** The variant with these parameters. */
        Variant variant(Question question) {
            int index = IntStream.range(0, question.variantCount())
                    .filter(i -> written(question.parameters().variant(i)).equals(parameters))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(id + " has no variant with " + parameters));
            return question.variant(index);
        }

        /** The lines of each part. */
        List<List<String>> answers(Variant variant) {
            List<List<String>> answers = new ArrayList<>();
            int next = 0;
            for (Part part : variant.parts()) {
                int count = part.ask() instanceof ExplainAsk explain ? explain.points().size()
                        : part.ask() instanceof WorkAsk ? lines.size() - next : 1;
                if (next + count > lines.size()) {
                    throw new AssertionError(id + ": part " + (answers.size() + 1) + " was not answered in full");
                }
                answers.add(lines.subList(next, next + count));
                next += count;
            }
            if (next < lines.size()) {
                throw new AssertionError(id + ": more answers than are asked for");
            }
            return answers;
        }
    }

    /** Those of a topic; none where its file is missing. */
    static List<Row> rows(String topic) throws IOException {
        Path file = FOLDER.resolve(topic + ".txt");
        List<Row> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            if (line.startsWith(INDENT)) {
                lines.add(line.strip());
            } else if (!line.isBlank()) {
                lines = new ArrayList<>();
                String[] words = line.split(INDENT, 2);
                rows.add(new Row(words[0], words.length == 1 ? "" : words[1].strip(), lines));
            }
        }
        return rows;
    }

    private static String written(SortedMap<String, Expr> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Printer.print(entry.getValue()))
                .collect(Collectors.joining("; "));
    }
}
