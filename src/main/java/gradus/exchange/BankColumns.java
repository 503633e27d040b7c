package gradus.exchange;

import gradus.expr.Language;
import java.util.ArrayList;
import java.util.List;

/** The columns of a bank as a table. A column of words is there once a language. */
final class BankColumns {
    private BankColumns() {
    }

    static List<String> all(int hints) {
        List<String> columns = new ArrayList<>(List.of("id", "variant", "part", "topic"));
        columns.addAll(words("title"));
        columns.add("level");
        columns.addAll(words("prompt"));
        columns.addAll(words("part-prompt"));
        columns.addAll(List.of("ask", "answer"));
        columns.addAll(words("why"));
        columns.addAll(words("follow-up"));
        columns.addAll(List.of("references", "accept", "reject", "variables", "calculator"));
        for (int i = 1; i <= hints; i++) {
            columns.addAll(words("hint-" + i));
        }
        return columns;
    }

    /** {@code prompt-en}, {@code prompt-zh-Hant}. */
    static List<String> words(String name) {
        List<String> columns = new ArrayList<>();
        for (Language language : Language.values()) {
            columns.add(name + "-" + language.tag());
        }
        return columns;
    }
}
