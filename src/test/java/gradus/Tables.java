package gradus;

import gradus.expr.Expr;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tables of expected results beside the tests: by their place below this package, a row a line, cells parted by bars, comments after #. */
public final class Tables {
    private Tables() {
    }

    public static List<List<String>> rows(String name) {
        try (InputStream stream = Tables.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(" \\| ")).map(String::strip).toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Expr expr(String text) {
        try {
            return Parser.parse(text);
        } catch (SyntaxException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
