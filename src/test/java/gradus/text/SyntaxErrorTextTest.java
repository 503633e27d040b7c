package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import gradus.expr.Language;
import gradus.expr.Names;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxErrorTextTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern REPEAT = Pattern.compile("\\A(\\d+) times (.*)\\z");

    static List<Path> errors() {
        return Golden.files("gradus/text/errors");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void everyErrorReadsAsInItsFile(Path file) throws IOException {
        SyntaxException error = error(typed(Golden.input(file)));
        List<String> shown = new ArrayList<>();
        for (Language language : Language.values()) {
            shown.add(text(SyntaxErrorText.lines(error, Catalog.of(language), 60)));
        }
        Golden.check(file, "--- " + error.what().id() + "\n" + String.join("\n", shown));
    }

    /** In a golden file {@code \}{@code u001b} is one character, and {@code 90 times x+} is repeated text. */
    private static String typed(String input) {
        var repeat = REPEAT.matcher(input);
        String text = repeat.matches() ? repeat.group(2).repeat(Integer.parseInt(repeat.group(1))) : input;
        return ESCAPE.matcher(text).replaceAll(m -> {
            char c = (char) Integer.parseInt(m.group(1), 16);
            return c == '\\' || c == '$' ? "\\" + c : Character.toString(c);
        });
    }

    private static SyntaxException error(String input) {
        return assertThrows(SyntaxException.class, () -> Reading.of(input, Names.NONE).expression(), input);
    }

    private static String text(List<Markup> lines) {
        return Markup.lines(lines).text() + "\n";
    }

    @Test
    void everyKindOfSyntaxErrorHasAFile() throws IOException {
        Set<String> missing = new TreeSet<>(Catalog.of(Language.EN).ids());
        missing.removeIf(id -> !id.startsWith("syntax.") || id.equals("syntax.did-you-mean"));
        for (Path file : errors()) {
            missing.remove(Files.readString(file).lines().filter(line -> line.startsWith("--- ")).findFirst()
                    .orElse("--- ").substring(4));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void linesFitEveryWidthAndCaretsStandUnderTheSpan() {
        String source = "x + 導數 ".repeat(30) + "+ y @ z" + " + 導數".repeat(30);
        SyntaxException error = error(source);
        for (int width = 20; width <= 200; width++) {
            List<Markup> lines = SyntaxErrorText.lines(error, Catalog.of(Language.ZH_HANT), width);
            int limit = width;
            assertTrue(lines.stream().allMatch(line -> line.width() <= limit), () -> text(lines));
            assertCaretUnder(lines, "導");
        }
    }

    private static void assertCaretUnder(List<Markup> lines, String first) {
        List<String> shown = new ArrayList<>(lines.stream().map(Markup::text).toList());
        String carets = shown.stream().filter(line -> line.strip().startsWith("^")).findFirst().orElseThrow();
        String line = shown.get(shown.indexOf(carets) - 1);
        int columns = carets.indexOf('^');
        int at = 0;
        for (int used = 0; used < columns; at++) {
            used += Width.of(line.charAt(at));
        }
        assertTrue(line.startsWith(first, at), () -> text(lines));
    }

    @Test
    void onlyTheLineOfTheSpanIsShown() {
        SyntaxException error = error("[1, 2;\n3, #]");
        List<Markup> lines = SyntaxErrorText.lines(error, Catalog.of(Language.EN), 60);
        assertEquals("The character “#” means nothing here.\n  3, #]\n     ^\n", text(lines));
    }
}
