package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to a bank, the compiler answers with problems or with questions, and with nothing else. */
class BankFuzzTest {
    private static final String[] PIECES = {"{", "}", "[", "]", ":", ": ", "\n", "\n  ", "- ", "'", "\"", "&a ", "*a", "<<: ",
        "!t ", "|", ">", "#", "\t", "\\", "$", "{a}", "{{", "\u0000", "\u202e", "😀", "\ud800", "~", "null", ".inf", "1e999",
        "---\n", "...", "%", "@", "^", "(", ")", "x", "sin", "0", "-1", "/0", "9^9^9", "{a: 1}", "? ", "\r", "\uFEFF", ","};

    @Test
    void mutatedBanksOnlyHaveProblems() {
        List<String> questions = questions();
        Random random = new Random(20260101);
        int refused = 0;
        for (int i = 0; i < 700; i++) {
            String mutant = questions.get(random.nextInt(questions.size()));
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutant = mutated(mutant, random);
            }
            BankFile file = new BankFile(random.nextInt(20) == 0 ? "bank.json" : "bank.yaml",
                    mutant.getBytes(StandardCharsets.UTF_8));
            BankCompiler.Result result = BankCompiler.compile(List.of(file), 1, Map.of());
            refused += result.problems().isEmpty() ? 0 : 1;
        }
        assertTrue(refused > 300, "only " + refused + " were refused");
    }

    @Test
    void bytesOnlyHaveProblems() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            String name = i % 2 == 0 ? "bank.yaml" : "bank.json";
            assertTrue(BankCompiler.compile(List.of(new BankFile(name, bytes))).problems().size() > 0);
        }
    }

    /** Banks of one shipped question each. */
    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (BankFile file : ShippedBanks.files()) {
            String[] parts = new String(file.content(), StandardCharsets.UTF_8).split("(?m)^(?=  - id: )");
            for (int i = 1; i < parts.length; i++) {
                questions.add(parts[0] + parts[i]);
            }
        }
        return questions;
    }

    private static String mutated(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String piece = PIECES[random.nextInt(PIECES.length)];
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(from);
            case 2 -> text.substring(0, from) + piece + text.substring(to);
            default -> text.substring(0, to) + text.substring(from);
        };
    }
}
