package gradus.cli;

import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Spelling;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program with arguments: finds the command and runs it. A new command is one line here. */
final class Commands {
    private static final List<String> VERSION = List.of("--version");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+(=.*)?");

    private static final Map<String, Supplier<Callable<?>>> ROWS = new LinkedHashMap<>();
    /** Those that are not typed into a practice session. */
    private static final Set<String> ALONE =
            Set.of("practice", "interview", "batch", "reset", "suspend", "import", "grade", "completion", "man");
    /** Those that tell of all the others. */
    private static final Set<String> OF_ALL = Set.of("completion", "man");

    static {
        ROWS.put("evaluate", EvaluateCommand::new);
        ROWS.put("derivative", DerivativeCommand::new);
        ROWS.put("gradient", () -> new MatrixCommand("gradient"));
        ROWS.put("directional", DirectionalCommand::new);
        ROWS.put("jacobian", JacobianCommand::new);
        ROWS.put("hessian", () -> new MatrixCommand("hessian"));
        ROWS.put("taylor", TaylorCommand::new);
        ROWS.put("limit", LimitCommand::new);
        ROWS.put("plot", PlotCommand::new);
        ROWS.put("work", WorkCommand::new);
        ROWS.put("graph", GraphCommand::new);
        ROWS.put("matrix", MatrixCalculusCommand::new);
        ROWS.put("check", CheckCommand::new);
        ROWS.put("practice", PracticeCommand::new);
        ROWS.put("interview", InterviewCommand::new);
        ROWS.put("batch", BatchCommand::new);
        ROWS.put("reset", ResetCommand::new);
        ROWS.put("suspend", SuspendCommand::new);
        ROWS.put("import", ImportCommand::new);
        ROWS.put("grade", GradeCommand::new);
        ROWS.put("bank", BankCommand::new);
        ROWS.put("stats", StatsCommand::new);
        ROWS.put("export", ExportCommand::new);
        ROWS.put("doctor", DoctorCommand::new);
        ROWS.put("completion", CompletionCommand::new);
        ROWS.put("man", ManCommand::new);
    }

    private final RootCommand root;
    private final CommandLine line;
    private final Host host;
    private final Optional<Program> running;

    /** @param running the program that the command is typed into; empty when the command is the program */
    Commands(Host host, Optional<Program> running) {
        this.host = host;
        this.running = running;
        this.root = new RootCommand(host, running);
        this.line = new CommandLine(root);
    }

    /** The names of the commands. */
    List<String> names() {
        return ROWS.keySet().stream().filter(name -> running.isEmpty() || !ALONE.contains(name)).toList();
    }

    /**
     * Adds the commands that the arguments name; all of them where they name none. To read the annotations of
     * every command takes longer than most commands do.
     */
    private void addCommands(List<String> arguments) {
        List<String> named = names().stream().filter(arguments::contains).toList();
        boolean all = named.isEmpty() && !arguments.equals(VERSION) || named.stream().anyMatch(OF_ALL::contains);
        List<String> wanted = all ? names() : named;
        wanted.forEach(name -> line.addSubcommand(name, ROWS.get(name).get()));
        line.setUnmatchedOptionsArePositionalParams(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** Runs what the arguments say and gives the exit code. */
    int run(String... arguments) {
        Program speaker = running.orElseGet(() -> speaker(arguments));
        return Main.ended(speaker, () -> execute(speaker, arguments));
    }

    /** Speaks of what is wrong with the arguments, so it takes from them no more than the language. */
    private Program speaker(String... arguments) {
        List<String> given = Arrays.asList(arguments);
        int at = given.indexOf("--lang");
        String language = at >= 0 && at + 1 < given.size() ? given.get(at + 1)
                : given.stream().filter(each -> each.startsWith("--lang=")).map(each -> each.substring(7))
                        .findFirst().orElse("");
        return new Program(host, new Settings(Language.tagged(language), false,
                Settings.Color.AUTO, Optional.empty()));
    }

    private int execute(Program speaker, String... arguments) throws Failure {
        try {
            addCommands(List.of(arguments));
            new HelpTexts(speaker.catalog()).putInto(line);
            requireKnownOptions(arguments);
            ParseResult parsed = line.parseArgs(arguments);
            return helped(speaker, parsed) ? ExitCode.DONE : call(parsed);
        } catch (ParameterException e) {
            throw new Failure(ExitCode.USAGE, complaint(e));
        }
    }

    /** Unknown options are taken as operands, because {@code -x^2} is one; but not what only an option can be. */
    private void requireKnownOptions(String... arguments) throws Failure {
        CommandLine command = Arrays.stream(arguments).map(line.getSubcommands()::get).filter(Objects::nonNull)
                .findFirst().orElse(line);
        for (String argument : arguments) {
            if (argument.equals("--")) {
                return;
            }
            String name = argument.replaceFirst("=.*", "");
            if (OPTION.matcher(argument).matches() && !options(command).contains(name)) {
                throw new Failure(ExitCode.USAGE, unknown(command, name));
            }
        }
    }

    /** What can be said to a command, its own subcommands' options among them. */
    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
        command.getSubcommands().values().forEach(inner -> names.addAll(options(inner)));
        return names;
    }

    private static ParseResult last(ParseResult parsed) {
        return parsed.hasSubcommand() ? last(parsed.subcommand()) : parsed;
    }

    private boolean helped(Program speaker, ParseResult parsed) {
        ParseResult last = last(parsed);
        if (last.isVersionHelpRequested()) {
            speaker.out().line(Version.text());
            return true;
        }
        if (!last.isUsageHelpRequested()) {
            return false;
        }
        StringWriter usage = new StringWriter();
        CommandLine asked = last.commandSpec().commandLine();
        asked.setUsageHelpWidth(Math.max(40, Math.min(100, TerminalSize.columns(host))));
        asked.usage(new PrintWriter(usage, true), Ansi.OFF);
        usage.toString().lines().forEach(speaker.out()::line);
        return true;
    }

    private int call(ParseResult parsed) throws Failure {
        try {
            Object command = last(parsed).commandSpec().userObject();
            return ((Callable<?>) command).call() instanceof Integer code ? code : ExitCode.DONE;
        } catch (Failure | RuntimeException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            root.flush();
        }
    }

    private Message complaint(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            return unknown(e.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        if (e instanceof MissingParameterException missing) {
            return Message.of("cli.missing", String.join(" ", missing.getMissing().stream()
                    .map(argument -> argument.isOption() ? name(argument) : argument.paramLabel()).toList()),
                    e.getCommandLine().getCommandSpec().qualifiedName());
        }
        if (e.getArgSpec() != null && e.getArgSpec().isOption() && e.getValue() != null) {
            return Message.of("cli.wrong-value", name(e.getArgSpec()), e.getValue(), Message.of("cli.whole-number"));
        }
        return Message.of("cli.usage", String.valueOf(e.getMessage()));
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return ((CommandLine.Model.OptionSpec) argument).longestName();
    }

    private Message unknown(CommandLine at, String word) {
        List<String> known = new ArrayList<>(at == line ? names() : at.getSubcommands().keySet());
        known.addAll(options(at));
        Optional<String> near = Spelling.nearest(word, known);
        String command = at.getCommandSpec().qualifiedName();
        return near.isPresent() ? Message.of("cli.unknown-perhaps", word, near.get(), command)
                : Message.of("cli.unknown", word, command);
    }
}
