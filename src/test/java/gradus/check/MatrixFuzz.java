package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Four lines, shapes, a matrix expression, what it is differentiated by (nothing where the line is empty) and an
 * answer: there is a verdict, it is the same again, and the key that the rules find is right by automatic
 * differentiation, also when it is printed and read again.
 */
public final class MatrixFuzz {
    private static final int LINES = 4;

    private MatrixFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String[] lines = new String(data, StandardCharsets.UTF_8).split("\n", LINES);
        if (lines.length < LINES) {
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("shapes", lines[0], "matrix", lines[1]));
        if (!lines[2].isEmpty()) {
            fields.put("by", lines[2]);
        }
        try {
            MatrixAsk ask = (MatrixAsk) Ask.of(fields);
            Verdict verdict = ask.judge(lines[3]);
            assertEquals(verdict, Ask.of(fields).judge(lines[3]));
            assertEquals(verdict.outcome(), ask.outcome(lines[3]));
            assertEquals(Optional.empty(), ask.disagreement());
            ask.formula().ifPresent(formula -> assertEquals(Outcome.CORRECT, ask.outcome(formula), formula));
        } catch (AskException refused) {
            assertFalse(refused.getMessage().isEmpty());
        }
    }
}
