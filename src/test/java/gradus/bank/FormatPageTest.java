package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Language;
import gradus.text.Width;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** What the page on the format says can be written is what the compiler takes. */
class FormatPageTest {
    private static final String FRAME = "topic: t\ntitle: T\nquestions:\n";
    private static final Pattern ASK = Pattern.compile("(?m)^    (\\{.*\\})(?:  .*)?$");
    private static final Pattern QUESTION = Pattern.compile("(?m)^    - id: .*\\n(?:      .*\\n)+");

    private static List<String> found(Pattern pattern, int group, Language language) {
        return pattern.matcher(BankSchema.explanation(language)).results().map(match -> match.group(group)).toList();
    }

    private static List<BankProblem> problems(String questions) {
        byte[] bank = (FRAME + questions).getBytes(StandardCharsets.UTF_8);
        return BankCompiler.compile(List.of(new BankFile("page.yaml", bank))).problems();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void examplesOfQuestionsPassTheCheck(Language language) {
        List<String> examples = found(QUESTION, 0, language);
        assertEquals(2, examples.size());
        assertEquals(List.of(), problems(String.join("", examples)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void examplesOfAsksPassTheCheckAndShowEveryKind(Language language) {
        List<String> asks = found(ASK, 1, language);
        StringBuilder questions = new StringBuilder();
        for (int i = 0; i < asks.size(); i++) {
            questions.append("    - {id: q" + i + ", level: 1, prompt: 'What of $x$ and $y$?', hints: [h], ask: "
                    + asks.get(i) + "}\n");
        }
        assertEquals(List.of(), problems(questions.toString()), questions.toString());
        List<String> kinds = new ArrayList<>(AskShape.KINDS);
        kinds.removeIf(kind -> asks.stream().anyMatch(ask -> ask.startsWith("{" + kind + ":")));
        assertEquals(List.of("graph"), kinds);
    }

    @Test
    void bothPagesShowTheSameExamples() {
        for (Pattern pattern : List.of(ASK, QUESTION)) {
            int group = pattern == ASK ? 1 : 0;
            assertEquals(found(pattern, group, Language.EN), found(pattern, group, Language.ZH_HANT));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyIsNamed(Language language) {
        String page = BankSchema.explanation(language);
        List<String> keys = new ArrayList<>();
        JsonMapper.shared().readTree(BankSchema.text()).findValues("properties")
                .forEach(properties -> keys.addAll(properties.propertyNames()));
        List<String> missing = keys.stream().filter(key -> !Pattern.compile("\\b" + Pattern.quote(key.replace("$", ""))
                + "\\b").matcher(page).find()).collect(Collectors.toList());
        assertTrue(keys.size() > 40);
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void linesFitATerminal(Language language) {
        assertEquals(List.of(), BankSchema.explanation(language).lines().filter(line -> Width.of(line) > 80).toList());
    }
}
