package gradus.cli;

import gradus.expr.Message;
import gradus.text.Markup;
import gradus.text.Notation;
import gradus.text.Plot;
import gradus.text.Style;
import gradus.text.SvgPlot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Functions drawn in the terminal, with their derivatives, tangents and Taylor polynomials. */
@Command(name = "plot", sortOptions = false)
final class PlotCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "EXPR", descriptionKey = "EXPR", arity = "1..*")
    private List<String> expressions = new ArrayList<>();

    @Option(names = "--by", paramLabel = "x")
    private String by = "";

    @Option(names = "--from", paramLabel = "A")
    private String from = "";

    @Option(names = "--to", paramLabel = "B")
    private String to = "";

    @Option(names = "--derivative")
    private boolean derivative;

    @Option(names = "--tangent-at", paramLabel = "A")
    private String tangent = "";

    @Option(names = "--taylor", paramLabel = "N")
    private String taylor = "";

    @Option(names = "--about", paramLabel = "A")
    private String about = "";

    @Option(names = "--save", paramLabel = "FILE.svg")
    private String save = "";

    @Option(names = "--ascii")
    private boolean ascii;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Program program = root.program();
        try {
            PlotRequest request = PlotRequest.of(new Fields(fields()), program.catalog());
            if (json) {
                program.out().data(new Json().write(new PlotText(request).data()));
            } else if (save.isEmpty()) {
                show(program, request);
            }
            save(program, request.plot());
            return ExitCode.DONE;
        } catch (RequestException e) {
            throw e.syntax().isPresent() ? Failure.of(e.syntax().get()) : new Failure(ExitCode.USAGE, e.what());
        }
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("of", expressions);
        fields.put("derivative", derivative);
        Map<String, String> given = Map.of("by", by, "from", from, "to", to, "tangent-at", tangent, "taylor", taylor,
                "about", about);
        given.forEach((name, text) -> {
            if (!text.isEmpty()) {
                fields.put(name, text);
            }
        });
        return fields;
    }

    private void show(Program program, PlotRequest request) {
        int width = TerminalSize.columns(program.host());
        List<Markup> lines = program.settings().plain()
                ? new PlotText(request).table(width, program.catalog())
                : request.plot().lines(width, notation(program.host()));
        lines.forEach(program.out()::line);
    }

    /** Braille dots where there is a terminal that has them, as neither a dumb one has nor the Linux console. */
    private Notation notation(Host host) {
        boolean dots = !ascii && host.isCapable() && !host.variable("TERM").orElse("").equals("linux");
        return dots ? Notation.UNICODE : Notation.ASCII;
    }

    private void save(Program program, Plot plot) throws Failure {
        if (save.isEmpty()) {
            return;
        }
        try {
            Files.write(Path.of(save), SvgPlot.of(plot).getBytes(StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException e) {
            throw new Failure(ExitCode.NOT_RIGHT, Message.of("plot.not-saved", save));
        }
        program.err().line(Markup.of(Style.MUTED, program.catalog().words("plot.saved", save)));
        program.err().flush();
    }
}
