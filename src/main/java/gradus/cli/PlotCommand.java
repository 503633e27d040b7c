package gradus.cli;

import gradus.expr.Message;
import gradus.text.Catalog;
import gradus.text.Markup;
import gradus.text.Notation;
import gradus.text.Plot;
import gradus.text.Style;
import gradus.text.SvgPlot;
import gradus.text.Wrap;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * Functions drawn in the terminal, with their derivatives, tangents and Taylor polynomials, or closer and closer to a
 * limit; and functions of two variables as contours with a way down.
 */
@Command(name = "plot", sortOptions = false)
final class PlotCommand implements Callable<Integer> {
    private static final List<String> ZOOMS = List.of("1", "0.1", "0.01");

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

    @Option(names = "--limit", paramLabel = "A")
    private String limit = "";

    @Option(names = "--start", paramLabel = "A,B")
    private String start = "";

    @Option(names = "--rate", paramLabel = "R")
    private String rate = "";

    @Option(names = "--steps", paramLabel = "N")
    private String steps = "";

    @Option(names = "--method", paramLabel = "gradient|newton")
    private String method = "";

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
            if (!start.isEmpty() || by.contains(",") || by.contains("，")) {
                surface(program, SurfaceRequest.of(new Fields(fields())));
            } else if (!limit.isEmpty()) {
                zoom(program);
            } else {
                curves(program, PlotRequest.of(new Fields(fields()), program.catalog()));
            }
            return ExitCode.DONE;
        } catch (RequestException e) {
            throw e.syntax().isPresent() ? Failure.of(e.syntax().get()) : new Failure(ExitCode.USAGE, e.what());
        }
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("of", expressions);
        fields.put("derivative", derivative);
        Map<String, String> given = new LinkedHashMap<>(Map.of("by", by, "from", from, "to", to, "tangent-at", tangent,
                "taylor", taylor, "about", about));
        given.putAll(Map.of("start", start, "rate", rate, "steps", steps, "method", method));
        given.forEach((name, text) -> {
            if (!text.isEmpty()) {
                fields.put(name, text);
            }
        });
        return fields;
    }

    private void curves(Program program, PlotRequest request) throws Failure {
        Catalog catalog = program.catalog();
        show(program, request.plot(), () -> new PlotText(request).data(), width -> new PlotText(request).table(width, catalog));
    }

    private void surface(Program program, SurfaceRequest request) throws Failure {
        Catalog catalog = program.catalog();
        show(program, request.plot(catalog), () -> request.data(catalog), width -> request.table(width, catalog));
    }

    /** Closer and closer to a place, ten times each: what the values come to there can be seen. */
    private void zoom(Program program) throws RequestException, Failure {
        for (String reach : save.isEmpty() ? ZOOMS : ZOOMS.subList(0, 1)) {
            Map<String, Object> fields = fields();
            fields.put("from", "(" + limit + ") - " + reach);
            fields.put("to", "(" + limit + ") + " + reach);
            if (!json) {
                Wrap.lines(program.catalog().words("plot.zoom", limit, reach), TerminalSize.columns(program.host()))
                        .forEach(line -> program.out().line(Markup.of(Style.HEADING, line)));
            }
            curves(program, PlotRequest.of(new Fields(fields), program.catalog()));
        }
    }

    private void show(Program program, Plot plot, Supplier<Map<String, Object>> data, IntFunction<List<Markup>> table)
            throws Failure {
        int width = TerminalSize.columns(program.host());
        if (json) {
            program.out().data(new Json().write(data.get()));
        } else if (save.isEmpty()) {
            List<Markup> lines = program.settings().plain() ? table.apply(width)
                    : plot.lines(width, notation(program.host()));
            lines.forEach(program.out()::line);
        }
        if (!save.isEmpty()) {
            save(program, SvgPlot.of(plot), save);
        }
    }

    /** Braille dots where there is a terminal that has them, as neither a dumb one has nor the Linux console. */
    private Notation notation(Host host) {
        return !ascii && hasDots(host) ? Notation.UNICODE : Notation.ASCII;
    }

    static boolean hasDots(Host host) {
        return host.isCapable() && !host.variable("TERM").orElse("").equals("linux");
    }

    static void save(Program program, String svg, String file) throws Failure {
        try {
            SavedFile.write(Path.of(file), program, out -> out.write(svg));
        } catch (IOException | InvalidPathException e) {
            throw new Failure(ExitCode.NOT_RIGHT, Message.of("plot.not-saved", file));
        }
        program.err().line(Markup.of(Style.MUTED, program.catalog().words("plot.saved", file)));
        program.err().flush();
    }
}
