package gradus.cli;

import gradus.calculus.FiniteDifferences;
import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A derivative of any order, its value at a point, and its worked steps. */
@Command(name = "derivative", sortOptions = false)
final class DerivativeCommand extends RequestCommand {
    @Parameters(paramLabel = "EXPR", descriptionKey = "EXPR")
    private String expression;

    @Option(names = "--by", paramLabel = "x")
    private String by = "";

    @Option(names = "--order", paramLabel = "N")
    private String order = "1";

    @Option(names = "--at", paramLabel = "x=1.5,y=2")
    private String at = "";

    @Option(names = "--steps")
    private boolean steps;

    @Option(names = "--compare")
    private boolean compare;

    @Override
    Map<String, Object> reply(Requests requests, Fields fields) throws RequestException {
        return requests.reply("derivative", fields);
    }

    @Override
    Map<String, Object> fields() throws Failure {
        Map<String, Object> fields = new LinkedHashMap<>(
                Map.of("of", expression, "order", order, "steps", steps, "compare", compare));
        if (!by.isEmpty()) {
            fields.put("by", by);
        }
        if (!at.isEmpty()) {
            fields.put("at", point(at));
        }
        return fields;
    }

    @Override
    List<String> lines(Map<String, Object> reply) throws Failure {
        List<String> lines = new ArrayList<>(StepLines.of(reply));
        lines.add(CommandText.of(reply.get("result")));
        lines.addAll(PointReply.lines(reply, program().catalog()));
        if (compare) {
            lines.add("");
            lines.addAll(new Comparison(program().catalog()).lines(differences(), TerminalSize.columns(program().host())));
        }
        return lines;
    }

    /** The table and the plot show more than the reply holds, so they are worked out from the same fields. */
    private FiniteDifferences differences() throws Failure {
        try {
            Fields fields = new Fields(fields());
            Expr of = fields.expression("of");
            return FiniteDifferences.of(of, fields.variableOf(of), Values.point(fields, List.of(of)));
        } catch (RequestException e) {
            throw new Failure(ExitCode.USAGE, e.what());
        }
    }
}
