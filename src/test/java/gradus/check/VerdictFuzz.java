package gradus.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exact.Effort;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two lines, what is asked and what is answered: whatever they are there is a verdict, its outcome is the same again, and
 * where two expressions are equal they are so the other way round.
 */
public final class VerdictFuzz {
    private static final List<String> KINDS =
            List.of("expression", "derivative", "value", "gradient", "hessian", "taylor", "limit");

    /** The search for mistakes takes most of a verdict's time: all of a verdict, with the budget it has, is asked for once in so many. */
    private static final int ONE_OF = 32;

    /** The others may cost up to so many steps, differently many: budgets that end anywhere are faults that are put in. */
    private static final long LITTLE = 20_000;

    private VerdictFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        if (end < 1) {
            return;
        }
        String asked = text.substring(1, end);
        String answer = text.substring(end + 1);
        String kind = KINDS.get(text.charAt(0) % KINDS.size());
        int hash = Arrays.hashCode(data);
        boolean whole = hash % ONE_OF == 0;
        try (Effort effort = Effort.ofAll(whole ? Long.MAX_VALUE : Math.floorMod(hash / ONE_OF, LITTLE))) {
            Ask ask = Ask.of(fields(kind, asked));
            Ask again = Ask.of(fields(kind, asked));
            Outcome outcome = ask.outcome(answer);
            boolean same = outcome == again.outcome(answer)
                    && (!whole || areSame(outcome, ask.judge(answer), again.judge(answer)));
            assertTrue(same || effort.isSpent(), "not the same again");
            if (kind.equals("expression")) {
                symmetric(ask, outcome, asked, answer);
            }
        } catch (AskException refused) {
            assertFalse(refused.getMessage().isEmpty());
        }
    }

    private static boolean areSame(Outcome outcome, Verdict one, Verdict other) {
        return one.equals(other) && one.outcome() == outcome;
    }

    /** A decimal is right as the rounded value, which is no equality. */
    private static void symmetric(Ask ask, Outcome outcome, String asked, String answer) {
        try {
            Ask turned = Ask.of(fields("expression", answer));
            Set<Outcome> both = EnumSet.of(outcome, turned.outcome(asked));
            if (both.equals(Set.of(Outcome.CORRECT, Outcome.INCORRECT))) {
                assertTrue(isRounding(ask.judge(answer)) || isRounding(turned.judge(asked)), both::toString);
            }
        } catch (AskException cannotBeAsked) {
            return;
        }
    }

    private static boolean isRounding(Verdict verdict) {
        return verdict.evidence().filter(new Evidence.Proof("rounding")::equals).isPresent();
    }

    private static Map<String, Object> fields(String kind, String asked) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(kind, asked);
        switch (kind) {
            case "derivative" -> fields.put("by", "x");
            case "gradient", "hessian" -> fields.put("by", List.of("x", "y"));
            case "taylor" -> fields.putAll(Map.of("by", "x", "about", "0", "order", "3"));
            case "limit" -> fields.putAll(Map.of("by", "x", "to", "0"));
            default -> {
            }
        }
        return fields;
    }
}
