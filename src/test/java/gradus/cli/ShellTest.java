package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shells and {@code man} are told of the program; where there is such a shell, it is asked what it understood. */
class ShellTest {
    private static final Pattern HELP_ROW = Pattern.compile("(?m)^  ([a-z]+) {2,}");

    @TempDir
    private Path home;

    private String told(String... arguments) {
        TestHost.Result result = new TestHost(home).run(arguments);
        assertEquals(ExitCode.DONE, result.code(), result.err());
        return result.out();
    }

    private List<String> commands() {
        return HELP_ROW.matcher(told("--help")).results().map(row -> row.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void everyCommandAndItsOptionsAreCompleted(String shell) {
        String script = told("completion", shell);
        assertTrue(commands().size() > 20, "commands are found in the help");
        commands().forEach(command -> assertTrue(script.contains(command), command));
        for (String option : List.of("tangent-at", "data-dir", "watch", "minutes")) {
            assertTrue(script.contains(option), option);
        }
    }

    @Test
    void theManualPageHasEveryCommandAndOnlyMacrosThatManKnows() {
        for (String language : List.of("en", "zh-Hant")) {
            String page = told("--lang", language, "man");
            commands().forEach(command -> assertTrue(page.contains(".SS \"gradus " + command), command));
            page.lines().filter(line -> line.startsWith(".") || line.startsWith("'")).forEach(line ->
                    assertTrue(line.matches("\\.(TH|SH|SS|TP|B)( .*)?"), line));
        }
    }

    @Test
    void anotherShellIsRefused() {
        assertEquals(ExitCode.USAGE, new TestHost(home).run("completion", "tcsh").code());
    }

    @Test
    void bashCompletes() throws IOException, InterruptedException {
        String asks = "; COMP_WORDS=(gradus deriv); COMP_CWORD=1; _complete_gradus 2>/dev/null; echo ${COMPREPLY[@]}"
                + "; COMP_WORDS=(gradus derivative --st); COMP_CWORD=2; _complete_gradus 2>/dev/null; echo ${COMPREPLY[@]}"
                + "; COMP_WORDS=(gradus stats --lang z); COMP_CWORD=3; _complete_gradus 2>/dev/null; echo ${COMPREPLY[@]}";
        assertEquals(List.of("derivative", "--steps", "zh-Hant"), asked("bash", "source " + script("bash") + asks));
    }

    @Test
    void fishCompletes() throws IOException, InterruptedException {
        List<String> lines = asked("fish", "source " + script("fish")
                + "; complete -C 'gradus deriv'; complete -C 'gradus bank che'; complete -C 'gradus --color al'");
        assertEquals(List.of("derivative", "check", "always"), lines.stream().map(line -> line.split("\t")[0]).toList());
    }

    @Test
    void zshTakesTheScript() throws IOException, InterruptedException {
        assertEquals(List.of("_complete_gradus: function"), asked("zsh", "autoload -U +X compinit && compinit -u -D; source "
                + script("zsh") + "; whence -w _complete_gradus"));
    }

    private Path script(String shell) throws IOException {
        return Files.writeString(home.resolve("completion." + shell), told("completion", shell));
    }

    private List<String> asked(String shell, String commands) throws IOException, InterruptedException {
        Optional<File> program = installed(shell);
        Assumptions.assumeTrue(program.isPresent(), shell + " is not installed");
        ProcessBuilder builder = new ProcessBuilder(program.get().toString(), "-c", commands);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the shell ends");
        return new ArrayList<>(output.lines().toList());
    }

    private static Optional<File> installed(String shell) {
        for (String folder : List.of("/bin", "/usr/bin", "/usr/local/bin")) {
            if (new File(folder, shell).canExecute()) {
                return Optional.of(new File(folder, shell));
            }
        }
        return Optional.empty();
    }
}
