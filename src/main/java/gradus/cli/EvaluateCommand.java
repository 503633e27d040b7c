package gradus.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A value, or the expression as it was read where it has variables without values. */
@Command(name = "evaluate", sortOptions = false)
final class EvaluateCommand extends RequestCommand {
    @Parameters(paramLabel = "EXPR", descriptionKey = "EXPR")
    private String expression;

    @Option(names = "--at", paramLabel = "x=1.5,y=2")
    private String at = "";

    @Override
    Map<String, Object> reply(Requests requests, Fields fields) throws RequestException {
        return requests.valueOrReading(fields);
    }

    @Override
    Map<String, Object> fields() throws Failure {
        return at.isEmpty() ? Map.of("of", expression, "text", expression)
                : Map.of("of", expression, "at", point(at));
    }

    @Override
    List<String> lines(Map<String, Object> reply) {
        return List.of(CommandText.of(reply.containsKey("value") ? reply.get("value") : reply.get("text")));
    }
}
