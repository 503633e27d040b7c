package gradus.cli;

import gradus.check.GraphAsk;
import gradus.text.Formatter;
import gradus.text.Notation;
import gradus.text.SvgText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An expression as a computational graph, drawn with its values and derivatives. */
@Command(name = "graph", sortOptions = false)
final class GraphCommand extends RequestCommand {
    private static final int WIDEST = 500;

    @Parameters(paramLabel = "EXPR", descriptionKey = "EXPR")
    private String expression;

    @Option(names = "--at", paramLabel = "x=1.5,y=2", required = true)
    private String at;

    @Option(names = "--by", paramLabel = "x,y")
    private String by = "";

    @Option(names = "--output", paramLabel = "L")
    private String output = "";

    @Option(names = "--save", paramLabel = "FILE.svg")
    private String save = "";

    @Override
    Map<String, Object> reply(Requests requests, Fields fields) throws RequestException {
        return requests.reply("graph", fields);
    }

    @Override
    Map<String, Object> fields() throws Failure {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("of", expression, "at", point(at)));
        if (!by.isEmpty()) {
            fields.put("by", by);
        }
        if (!output.isEmpty()) {
            fields.put("output", output);
        }
        return fields;
    }

    /** The drawing and the steps show more than the reply holds, so they are made from the same fields. */
    @Override
    List<String> lines(Map<String, Object> reply) throws Failure {
        try {
            GraphAsk ask = GraphRequest.ask(new Fields(fields()));
            if (!save.isEmpty()) {
                PlotCommand.save(program(), svg(ask), save);
                return List.of();
            }
            Notation notation = program().settings().plain() ? Notation.ASCII : Notation.UNICODE;
            Page page = new Page(program().out(), program().catalog(), TerminalSize.columns(program().host()), notation);
            GraphView view = new GraphView(page);
            view.solved(ask);
            page.blank();
            view.steps(ask).forEach(page::hanging);
            return List.of();
        } catch (RequestException e) {
            throw new Failure(ExitCode.USAGE, e.what());
        }
    }

    /** The drawing as wide as it is. */
    private String svg(GraphAsk ask) throws Failure {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        Output out = new Output(drawn, Formatter.PLAIN);
        new GraphView(new Page(out, program().catalog(), WIDEST, Notation.UNICODE)).solved(ask);
        out.flush();
        return SvgText.of(drawn.toString(StandardCharsets.UTF_8).lines().toList());
    }
}
