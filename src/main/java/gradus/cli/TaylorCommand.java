package gradus.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A Taylor polynomial, its coefficients and its remainder. */
@Command(name = "taylor", sortOptions = false)
final class TaylorCommand extends RequestCommand {
    @Parameters(paramLabel = "EXPR", descriptionKey = "EXPR")
    private String expression;

    @Option(names = "--by", paramLabel = "x")
    private String by = "";

    @Option(names = "--about", paramLabel = "0")
    private String about = "0";

    @Option(names = "--order", paramLabel = "4")
    private String order = "4";

    @Override
    Map<String, Object> reply(Requests requests, Fields fields) throws RequestException {
        return requests.reply("taylor", fields);
    }

    @Override
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("of", expression, "about", about, "order", order,
                "remainder", true));
        if (!by.isEmpty()) {
            fields.put("by", by);
        }
        return fields;
    }

    @Override
    List<String> lines(Map<String, Object> reply) {
        List<String> lines = new ArrayList<>(List.of(CommandText.of(reply.get("result"))));
        List<?> coefficients = (List<?>) reply.get("coefficients");
        List<?> numbers = (List<?>) reply.get("numbers");
        for (int k = 0; k < coefficients.size(); k++) {
            String exact = coefficients.get(k).toString();
            String number = CommandText.of(numbers.get(k));
            lines.add("  " + k + ": " + (exact.equals(number) || number.equals("undefined") ? exact
                    : exact + " = " + number));
        }
        lines.add(((Map<?, ?>) reply.get("remainder")).get("text").toString());
        return lines;
    }
}
