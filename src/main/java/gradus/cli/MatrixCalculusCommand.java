package gradus.cli;

import gradus.text.Notation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The derivative of a matrix expression at symbolic shapes. */
@Command(name = "matrix", sortOptions = false)
final class MatrixCalculusCommand extends RequestCommand {
    @Parameters(paramLabel = "EXPR", descriptionKey = "EXPR")
    private String expression;

    @Option(names = "--by", paramLabel = "w")
    private String by = "";

    @Option(names = "--shapes", paramLabel = "X: n×d, w: d")
    private String shapes = "";

    @Option(names = "--layout", paramLabel = "denominator|numerator")
    private String layout = "";

    @Option(names = "--order", paramLabel = "N")
    private String order = "";

    @Option(names = "--steps")
    private boolean steps;

    @Override
    Map<String, Object> reply(Requests requests, Fields fields) throws RequestException {
        return requests.reply("matrix", fields);
    }

    @Override
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("of", expression, "steps", steps));
        Map.of("by", by, "shapes", shapes, "layout", layout, "order", order).forEach((name, value) -> {
            if (!value.isEmpty()) {
                fields.put(name, value);
            }
        });
        return fields;
    }

    @Override
    List<String> lines(Map<String, Object> reply) throws Failure {
        Notation notation = program().settings().plain() ? Notation.ASCII : Notation.UNICODE;
        List<String> lines = new ArrayList<>(StepLines.plain(reply));
        lines.add(MatrixView.readable(reply.get("result").toString(), notation) + "    " + reply.get("shape"));
        return lines;
    }
}
