package gradus.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The rules of cmd.exe that a launcher must keep, held where there is no cmd.exe. */
class WindowsLauncherTest {
    private static final Path BIN = Path.of("src/build/bin");
    private static final Pattern PATH = Pattern.compile("%(?:JAVA|JAVA_HOME|LIB|GRADUS_HOME|RELEASE|LOADED|~dp0)[%.]?|%\\*");
    private static final Pattern OPTION = Pattern.compile("(?<=[ \"=])-(?:XX:[-+]?\\w+|Xshare:\\w+|Xss\\w+|Xlog:[\\w=]+"
            + "|D(?:file|library)[\\w.]+|Dgradus\\.home|-enable-native-access=[\\w-]+|cp)");

    private static String text() throws IOException {
        return Files.readString(BIN.resolve("gradus.bat"), US_ASCII);
    }

    private static List<String> lines() throws IOException {
        return text().lines().toList();
    }

    @Test
    void everyLineEndsAsOnWindows() throws IOException {
        assertTrue(text().endsWith("\r\n"));
        assertEquals("", text().replace("\r\n", "").replaceAll("[^\r\n]", ""));
    }

    /** In "C:\Program Files (x86)" a parenthesis outside quotes ends a block, and "&" a command. */
    @Test
    void everyPathStandsInQuotes() throws IOException {
        for (String line : lines()) {
            Matcher path = PATH.matcher(line);
            while (!line.startsWith("rem ") && path.find()) {
                boolean quoted = line.substring(0, path.start()).chars().filter(c -> c == '"').count() % 2 == 1;
                assertTrue(quoted || line.endsWith("gradus.cli.Main %*"), line);
            }
        }
    }

    /** What a person types has parentheses and stars of its own, which "for" would take as its own or as file names. */
    @Test
    void theWordsAreNotReadByALoop() throws IOException {
        assertFalse(lines().stream().anyMatch(line -> line.startsWith("for") && line.contains("%*")));
    }

    @Test
    void everyLabelIsThere() throws IOException {
        for (String line : lines()) {
            Matcher jump = Pattern.compile("\\bgoto (\\w+)").matcher(line);
            while (jump.find()) {
                assertTrue(lines().contains(":" + jump.group(1)), line);
            }
        }
    }

    @Test
    void theExitCodeIsPassedOnAndOthersAreThoseOfTheShellScript() throws IOException {
        List<String> lines = lines();
        int run = lines.indexOf(lines.stream().filter(line -> line.endsWith("gradus.cli.Main %*")).findFirst().orElseThrow());
        assertEquals("exit /b %ERRORLEVEL%", lines.get(run + 1));
        assertEquals(codes("exit /b (\\d+)", text()), codes("fail (\\d+)", Files.readString(BIN.resolve("gradus"))));
    }

    @Test
    void javaGetsTheSameOptions() throws IOException {
        assertEquals(codes(OPTION.pattern(), Files.readString(BIN.resolve("gradus")).replaceAll("(?m)^\\s*#.*", "")),
                codes(OPTION.pattern(), text()));
    }

    private static Set<String> codes(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }
}
