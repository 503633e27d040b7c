package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.text.Width;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the width, no line is wider: a whole hour of practice, its pictures, an interview and how it goes. */
class WidthsTest {
    private static final String BANK = "src/test/resources/gradus/cli/banks/small.yaml";
    private static final String PRACTICE = """
            2x +
            :hint
            1
            4
            :steps
            :why
            :plot
            :graph
            :formula
            :help

            :plot sin(x) --taylor 5
            :work
            f'(x) = (x^2)' sin x + x^2 (sin x)'

            2x cos x
            2x sin x + x^2 cos x
            :steps
            :frmula

            [[y, 1], [x, 1]]
            :show
            :plot sin(x)/x --limit 0
            :plot x^2 + 3y^2 --by x,y --start 4,2 --method newton
            :graph ln(1+exp(-y*(w*x+b))) --at x=1,w=2,b=0,y=1
            :quit
            """;
    private static final String INTERVIEW = "2x (\nx^2 cos x\n:help\nb\n2x y\nx^2\n1\nwords\n1 2\n4\n";

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 27, 40, 80, 133, 200, 500})
    void noLineIsWider(int width) {
        for (String language : List.of("en", "zh-Hant")) {
            TestHost host = new TestHost(home.resolve(language)).with("COLUMNS", String.valueOf(width));
            List<String> lines = new ArrayList<>();
            lines.addAll(shown(host, PRACTICE, "--lang", language, "practice", "--seed", "1", "--bank", BANK, "--topic", "small"));
            lines.addAll(shown(host, INTERVIEW, "--lang", language, "interview", "--seed", "3", "--bank", BANK));
            lines.addAll(shown(host, "", "--lang", language, "stats"));
            lines.addAll(shown(host, "", "--lang", language, "stats", "--plain"));
            lines.addAll(shown(host, "", "--lang", language, "plot", "tan(x)", "--plain", "--derivative"));
            assertTrue(lines.size() > 300, "much is shown");
            assertEquals(List.of(), lines.stream().filter(line -> isWider(line, width)).toList(), language);
        }
    }

    /** One word may be longer than a narrow window: a formula, a path. */
    private static boolean isWider(String line, int width) {
        return Width.of(line) > width && line.strip().contains(" ");
    }

    private static List<String> shown(TestHost host, String typed, String... arguments) {
        TestHost.Result result = host.run(typed.getBytes(StandardCharsets.UTF_8), arguments);
        assertEquals(ExitCode.DONE, result.code(), result.err());
        return (result.out() + result.err()).lines().toList();
    }
}
