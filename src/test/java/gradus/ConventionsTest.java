package gradus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the conventions that a reader of a change should not have to look for. */
class ConventionsTest {

    private static final Path SOURCES = Path.of("src/main/java/gradus");
    private static final int LONGEST_FILE = 400;
    private static final Pattern PROCESS = Pattern.compile(
            "\\bSystem\\.(out|err|in|exit)\\b|\\bLocale\\.getDefault\\b|\\bRuntime\\.getRuntime\\b");
    private static final Pattern WAY_OUT = Pattern.compile("\\bSystem\\.(out|err|console)\\b|\\bFileDescriptor\\b|\\bPrintStream\\b"
            + "|\\bnew PrintWriter\\b|\\bhost(\\(\\))?\\.(out|err)\\(\\)|\\bscreen\\.write\\b|\\bterminal\\.(writer|output)\\(");
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    @Test
    void onlyTheProgramKnowsItsProcess() throws IOException {
        assertEquals(List.of(), lines(sources(path -> !path.startsWith(SOURCES.resolve("cli"))), PROCESS));
    }

    /** Two classes hold the process's streams, one writes to them; the line editor's library draws its own line. */
    @Test
    void thereIsOneWayOut() throws IOException {
        List<Path> ways = List.of("Host", "Output").stream().map(name -> SOURCES.resolve("cli/" + name + ".java")).toList();
        List<String> printing = lines(sources(path -> !ways.contains(path)), WAY_OUT);
        assertEquals(List.of("Commands.java: asked.usage(new PrintWriter(usage, true), Ansi.OFF);",
                // FirstScreenTest holds that nothing passes there but text and colours.
                "FirstScreen.java: return fits ? shown(in, host.out()) : Optional.empty();",
                "LineEditor.java: screen.write(modes);", "Main.java: import java.io.PrintStream;",
                "Main.java: PrintStream err = System.err;",
                "Main.java: PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());",
                "PracticeRun.java: return new LineEditor(() -> LineEditor.systemTerminal(type), host.out(), words, marks);",
                "Program.java: this.out = new Output(host.out(), formatter);",
                "Program.java: this.err = new Output(host.err(), Formatter.PLAIN);"), printing.stream()
                .map(line -> line.replaceAll("^.*/(\\w+\\.java):\\d+: ", "$1: ")).sorted(Comparator.comparing(
                        line -> line.substring(0, line.indexOf(':')))).toList());
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        assertEquals(List.of(), lines(sources(path -> true), LEFT_FOR_LATER));
    }

    @Test
    void noFileHidesTwoIdeas() throws IOException {
        List<Path> longer = sources(path -> read(path).size() > LONGEST_FILE);
        assertEquals(List.of(), longer);
    }

    private static List<Path> sources(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(path -> path.toString().endsWith(".java")).filter(wanted).sorted().toList();
        }
    }

    private static List<String> lines(List<Path> files, Pattern unwanted) {
        return files.stream().flatMap(file -> lines(file, unwanted)).toList();
    }

    private static Stream<String> lines(Path file, Pattern unwanted) {
        List<String> lines = read(file);
        return IntStream.range(0, lines.size())
                .filter(i -> unwanted.matcher(lines.get(i)).find())
                .mapToObj(i -> file + ":" + (i + 1) + ": " + lines.get(i).strip());
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
