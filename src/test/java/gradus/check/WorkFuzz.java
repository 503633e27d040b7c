package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question in the first line and a derivation in the others: each line has its verdict, and the same one again. */
public final class WorkFuzz {
    private static final List<String> KINDS = List.of("derivative", "limit", "expression", "taylor");
    private static final int MOST_LINES = 12;

    private WorkFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        List<String> lines = List.of(new String(data, StandardCharsets.UTF_8).split("\n", MOST_LINES));
        if (lines.get(0).isEmpty()) {
            return;
        }
        Map<String, Object> ask = ask(lines.get(0));
        try {
            Work work = Work.on(ask);
            Work again = Work.on(ask);
            for (String line : lines.subList(1, lines.size())) {
                assertEquals(work.judge(line), again.judge(line));
            }
            assertEquals(lines.size() - 1, work.verdicts().size());
            assertEquals(work.outcome() == Outcome.INCORRECT, work.firstWrong().isPresent());
        } catch (AskException refused) {
            assertFalse(refused.getMessage().isEmpty());
        }
    }

    private static Map<String, Object> ask(String line) {
        String kind = KINDS.get(line.charAt(0) % KINDS.size());
        Map<String, Object> ask = new LinkedHashMap<>(Map.of(kind, line.substring(1)));
        switch (kind) {
            case "derivative" -> ask.put("by", "x");
            case "limit" -> ask.putAll(Map.of("by", "x", "to", "0"));
            case "taylor" -> ask.putAll(Map.of("by", "x", "about", "0", "order", "3"));
            default -> {
            }
        }
        return ask;
    }
}
