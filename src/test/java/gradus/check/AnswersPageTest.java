package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Prints the answers table as the page that says what is accepted, and holds the page equal to the table. */
class AnswersPageTest {
    private static final Path PAGE = Path.of(".github", "ANSWERS.md");
    private static final String HEAD = """
            # What is accepted

            This page is the answers table, `src/test/resources/gradus/check/answers.jsonl`, as a test prints it
            (`-Dgolden.write=true`, `AnswersPageTest`). Every row is a question, an answer, the verdict that it gets
            and why; each right answer stands beside near misses. Two expressions are equal when they have the same
            value wherever both are defined; a decimal is right when it is the value rounded or cut off, with three
            significant digits or more.

            """;

    @Test
    void thePageIsTheTable() throws Exception {
        String page = page(Answers.rows());
        if (Boolean.getBoolean("golden.write") && System.getenv("CI") == null) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    private static String page(List<Answers.Row> rows) {
        Map<String, List<Answers.Row>> byQuestion = new LinkedHashMap<>();
        rows.forEach(row -> byQuestion.computeIfAbsent(question(row.ask()), ask -> new ArrayList<>()).add(row));
        StringBuilder page = new StringBuilder(HEAD);
        page.append(rows.size()).append(" answers to ").append(byQuestion.size()).append(" questions.\n");
        byQuestion.forEach((question, answers) -> {
            page.append("\n**").append(question).append("**\n\n| answer | verdict | why |\n| --- | --- | --- |\n");
            answers.forEach(row -> page.append("| ").append(code(row.answer())).append(" | ").append(row.expect())
                    .append(row.mistake().isEmpty() ? "" : " (" + row.mistake() + ")")
                    .append(" | ").append(row.why()).append(" |\n"));
        });
        return page.toString();
    }

    /** The ask's fields in their order, each value as code. */
    private static String question(Map<String, Object> ask) {
        StringJoiner words = new StringJoiner(", ");
        ask.forEach((key, value) -> words.add(key + " " + code(value.toString())));
        return words.toString();
    }

    private static String code(String text) {
        String plain = text.replace("|", "\\|").replace("\n", " ");
        String fence = plain.contains("`") ? "``" : "`";
        return plain.isBlank() ? "(nothing)" : fence + plain + fence;
    }
}
