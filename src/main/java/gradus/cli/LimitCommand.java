package gradus.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A limit and its steps. */
@Command(name = "limit", sortOptions = false)
final class LimitCommand extends RequestCommand {
    @Parameters(paramLabel = "EXPR", descriptionKey = "EXPR")
    private String expression;

    @Option(names = "--by", paramLabel = "x")
    private String by = "";

    @Option(names = "--to", paramLabel = "0", required = true)
    private String to;

    @Option(names = "--from", paramLabel = "left|right")
    private String from = "";

    @Override
    Map<String, Object> reply(Requests requests, Fields fields) throws RequestException {
        return requests.reply("limit", fields);
    }

    @Override
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("of", expression, "to", to, "steps", true));
        if (!by.isEmpty()) {
            fields.put("by", by);
        }
        if (!from.isEmpty()) {
            fields.put("from", from);
        }
        return fields;
    }

    @Override
    List<String> lines(Map<String, Object> reply) {
        List<String> lines = new ArrayList<>(List.of(CommandText.of(reply.get("result"))));
        StepLines.of(reply).forEach(line -> lines.add("  " + line));
        return lines;
    }
}
