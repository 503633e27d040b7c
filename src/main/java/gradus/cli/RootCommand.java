package gradus.cli;

import gradus.expr.Language;
import gradus.expr.Message;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code gradus} itself, and the options that every command has. */
@Command(name = "gradus", sortOptions = false)
final class RootCommand implements Callable<Integer> {
    private final Host host;
    private final boolean withinPractice;
    private Optional<Program> program;

    @Option(names = "--lang", paramLabel = "en|zh-Hant", scope = ScopeType.INHERIT)
    private String language = "";

    @Option(names = "--plain", scope = ScopeType.INHERIT)
    private boolean plain;

    @Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT)
    private String color = "auto";

    @Option(names = "--data-dir", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private String dataDir = "";

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "--version", versionHelp = true)
    private boolean version;

    /** @param running the program that a command is typed into; empty when the command is the program */
    RootCommand(Host host, Optional<Program> running) {
        this.host = host;
        this.program = running;
        this.withinPractice = running.isPresent();
    }

    /** The run that the options ask for; made once they are known. */
    Program program() throws Failure {
        if (program.isEmpty()) {
            program = Optional.of(new Program(host, settings()));
        }
        return program.get();
    }

    /** Whether the command was typed into the practice session, which goes on after it. */
    boolean isWithinPractice() {
        return withinPractice;
    }

    /** Writes out what a command has said. */
    void flush() {
        program.ifPresent(running -> running.out().flush());
    }

    private Settings settings() throws Failure {
        Optional<Language> chosen = language.isEmpty() ? Optional.empty() : Optional.of(Language.tagged(language)
                .orElseThrow(() -> wrong("--lang", language, "en, zh-Hant")));
        Settings.Color when = switch (color.toLowerCase(Locale.ROOT)) {
            case "auto" -> Settings.Color.AUTO;
            case "always" -> Settings.Color.ALWAYS;
            case "never" -> Settings.Color.NEVER;
            default -> throw wrong("--color", color, "auto, always, never");
        };
        return new Settings(chosen, plain, when, dataDir.isEmpty() ? Optional.empty() : Optional.of(Path.of(dataDir)));
    }

    private static Failure wrong(String option, String value, String known) {
        return new Failure(ExitCode.USAGE, Message.of("cli.wrong-value", option, value, known));
    }

    @Override
    public Integer call() throws Exception {
        return PracticeRun.run(program(), PracticeWish.STANDARD);
    }
}
