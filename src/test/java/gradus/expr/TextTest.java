package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void wordsAreInTheLanguageAskedForOrInOneThatThereIs() {
        assertEquals("slope", Text.of("slope", "斜率").in(Language.EN));
        assertEquals("斜率", Text.of("slope", "斜率").in(Language.ZH_HANT));
        assertEquals("slope", new Text(Map.of(Language.EN, "slope")).in(Language.ZH_HANT));
        assertEquals("斜率", new Text(Map.of(Language.ZH_HANT, "斜率")).in(Language.EN));
        for (Language language : Language.values()) {
            assertEquals("x^2", Text.of("x^2").in(language));
        }
        assertThrows(IllegalArgumentException.class, () -> new Text(Map.of()));
    }

    @Test
    void languagesAreFoundByTheirTag() {
        assertEquals(Optional.of(Language.ZH_HANT), Language.tagged("zh-hant"));
        assertEquals(Optional.of(Language.EN), Language.tagged("en"));
        assertEquals(Optional.empty(), Language.tagged("zh"));
        assertEquals("zh-Hant", Language.ZH_HANT.tag());
    }
}
