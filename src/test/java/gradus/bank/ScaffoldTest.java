package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaffoldTest {
    private static BankCompiler.Result compiled(String text) {
        return BankCompiler.compile(List.of(new BankFile("new.yaml", text.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void passesTheCheck(Language comments) {
        String text = Scaffold.of("week-3", "week-3").text(comments, "./bank.schema.json");
        BankCompiler.Result result = compiled(text);
        assertEquals(List.of(), result.problems());
        assertEquals(3, result.questions().size());
        assertTrue(text.startsWith("# yaml-language-server: $schema=./bank.schema.json\n"), text);
        assertFalse(text.contains("@") || text.contains("#en") || text.contains("#zh"), text);
    }

    @Test
    void commentsAreInOneLanguageAndWordsInBoth() {
        Scaffold scaffold = Scaffold.of("t", "t");
        String english = scaffold.text(Language.EN, "s");
        String chinese = scaffold.text(Language.ZH_HANT, "s");
        assertEquals(english.replaceAll("(?m)^ *#.*\n", ""), chinese.replaceAll("(?m)^ *#.*\n", ""));
        assertFalse(english.equals(chinese));
    }

    @Test
    void namesAreMadeIds() {
        assertEquals("week-3-b", Scaffold.id("Week 3 (b)"));
        assertEquals("", Scaffold.id("週"));
        assertTrue(BankCompiler.isId(Scaffold.id("x".repeat(300))));
    }

    @Test
    void idsKeepApartFromThoseTaken() {
        assertEquals("a-3", Scaffold.of("a", "a").apart(List.of("a-one", "a-2-one")).prefix());
        assertEquals("a", Scaffold.of("a", "a").apart(List.of("ab-one", "b")).prefix());
    }

    @Test
    void aTitleMayHoldAnApostrophe() {
        Scaffold scaffold = new Scaffold("a", gradus.expr.Text.of("L'Hôpital's: rule"), "a");
        assertEquals(List.of(), compiled(scaffold.text(Language.EN, "s")).problems());
    }
}
