package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{derivative: 'x^3 sin(x)', by: x}                 | topic:small rule:product rule:power rule:function",
        "{derivative: 'exp(-x^2)', by: x}                  | topic:small rule:power rule:chain rule:function",
        "{gradient: 'x^2/y', by: [x, y]}                   | topic:small rule:quotient rule:power",
        "{jacobian: ['x*y', 'x^x'], by: [x, y]}            | topic:small rule:general-power",
        "{limit: 'sin(x)/x', by: x, to: 0}                 | topic:small",
        "{choice: ['$x$', '$y$'], correct: 1}              | topic:small",
    })
    void areTheTopicAndTheRulesOfTheDerivation(String ask, String skills) {
        assertEquals(List.of(skills.split(" ")), listing(ask, "Words.").skills());
    }

    @Test
    void theHashIsOfWhatIsAskedAndNotOfItsWords() {
        String ask = "{derivative: 'x^2', by: x}";
        assertEquals(listing(ask, "Differentiate.").hash(), listing(ask, "Please differentiate.").hash());
        assertNotEquals(listing(ask, "Words.").hash(), listing("{derivative: 'x^3', by: x}", "Words.").hash());
    }

    private static Listing listing(String ask, String words) {
        String bank = "topic: small\ntitle: {en: A, zh-Hant: 甲}\nquestions:\n  - id: one\n    level: 1\n    prompt: {en: '"
                + words + "', zh-Hant: '字'}\n    ask: " + ask + "\n    hints: [{en: H, zh-Hant: 提}]\n";
        BankCompiler.Result result = BankCompiler.compile(
                List.of(new BankFile("small.yaml", bank.getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of(), result.problems());
        return Listing.of(result.questions().get(0), "small.yaml");
    }
}
