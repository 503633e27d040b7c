package gradus.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A gradient or a Hessian, and its values at a point; what else has one or several variables builds on it. */
@Command(sortOptions = false)
class MatrixCommand extends RequestCommand {
    private final String request;

    @Parameters(paramLabel = "EXPR", descriptionKey = "EXPR", arity = "1..*")
    private List<String> expressions = new ArrayList<>();

    @Option(names = "--by", paramLabel = "x,y", required = true)
    private String by;

    @Option(names = "--at", paramLabel = "x=1.5,y=2")
    private String at = "";

    /** @param request which of them */
    MatrixCommand(String request) {
        this.request = request;
    }

    @Override
    Map<String, Object> reply(Requests requests, Fields fields) throws RequestException {
        return requests.reply(request, fields);
    }

    @Override
    Map<String, Object> fields() throws Failure {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("of", of(expressions));
        fields.put("by", by);
        if (!at.isEmpty()) {
            fields.put("at", point(at));
        }
        return fields;
    }

    /** What the words before the options are: one expression here. */
    Object of(List<String> words) {
        return String.join(" ", words);
    }

    @Override
    List<String> lines(Map<String, Object> reply) throws Failure {
        List<String> lines = new ArrayList<>();
        lines.add(CommandText.of(reply.get("result")));
        lines.addAll(PointReply.lines(reply, program().catalog()));
        return lines;
    }
}
