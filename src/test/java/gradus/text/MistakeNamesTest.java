package gradus.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Language;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MistakeNamesTest {

    /** However many places a sentence has, none of them stands in the name. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void nameEveryMistakeWithoutItsPlace(Language language) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = Catalog.class.getResourceAsStream("messages_en.properties")) {
            sentences.load(in);
        }
        MistakeNames names = new MistakeNames(Catalog.of(language));
        int count = 0;
        for (String id : sentences.stringPropertyNames()) {
            if (id.startsWith("mistake.")) {
                String name = names.of(id.substring("mistake.".length()));
                assertFalse(name.contains("{") || name.startsWith("…") || name.isBlank(), id + ": " + name);
                count++;
            }
        }
        assertTrue(count > 50, count + " mistakes");
    }
}
