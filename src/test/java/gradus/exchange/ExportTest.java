package gradus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import gradus.expr.Language;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ExportTest {

    static Stream<Path> goldenFiles() {
        return Golden.files("gradus/exchange/export").stream();
    }

    /** A golden file says the format, the language, and how many variants. */
    @ParameterizedTest
    @MethodSource("goldenFiles")
    void isAsInItsFile(Path file) throws IOException {
        List<String> words = List.of(Golden.input(file).split(" "));
        ExportFormat format = ExportFormat.labelled(words.get(0)).orElseThrow();
        Losses losses = new Losses();
        String text = Exports.text(Exports.KINDS.questions(), format, Language.tagged(words.get(1)).orElseThrow(),
                Integer.parseInt(words.get(2)), losses);
        StringBuilder lost = new StringBuilder("--- lost\n");
        losses.questions().forEach(id -> lost.append(id).append(": ").append(losses.of(id).stream()
                .map(what -> what.id()).toList()).append("\n"));
        Golden.check(file, "---\n" + text + lost);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void takesEveryShippedQuestionInBothLanguages(ExportFormat format) throws IOException {
        for (Language language : Language.values()) {
            Losses losses = new Losses();
            String text = Exports.text(Exports.SHIPPED.questions(), format, language, 1, losses);
            Exports.SHIPPED.questions().stream().filter(question -> losses.of(question.id()).stream()
                            .noneMatch(what -> what.id().equals("exchange.lost.question")))
                    .forEach(question -> assertTrue(text.contains(question.id()) || format == ExportFormat.CSV,
                            format + " lacks " + question.id()));
            assertTrue(text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'), "control characters");
        }
    }

    @Test
    void writesWellFormedXml() throws Exception {
        Document document = xml(Exports.text(Exports.SHIPPED.questions(), ExportFormat.MOODLE, Language.ZH_HANT, 2, new Losses()));
        int questions = document.getElementsByTagName("question").getLength();
        assertTrue(questions > 300, questions + " questions");
        assertEquals(document.getElementsByTagName("input").getLength(),
                document.getElementsByTagName("prt").getLength());
        assertTrue(document.getElementsByTagName("prt").getLength() > 50);
    }

    @Test
    void keepsWhatWouldEndASectionOfXml() throws Exception {
        Document document = xml(Exports.text(Exports.KINDS.questions(), ExportFormat.MOODLE, Language.EN, 1, new Losses()));
        assertTrue(document.getDocumentElement().getTextContent().contains("a = b: ]]&gt; yes"));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    /** The sheet is XML as far as its elements nest, so that a formula that is cut short shows. */
    @Test
    void nestsTheElementsOfTheSheet() throws Exception {
        String sheet = Exports.text(Exports.SHIPPED.questions(), ExportFormat.HTML, Language.EN, 1, new Losses());
        String body = sheet.substring(sheet.indexOf("<body>")).replace("</html>", "").replace("<br>", "<br/>");
        assertTrue(xml(body).getElementsByTagName("math").getLength() > 1_000);
    }

    @Test
    void needsNothingButTheSheetItself() throws IOException {
        String sheet = Exports.text(Exports.SHIPPED.questions(), ExportFormat.HTML, Language.EN, 1, new Losses());
        assertTrue(!sheet.contains("http") && !sheet.contains("<script") && !sheet.contains("url("));
    }

    /** The dollar signs and backslashes of formulas must all have been turned into LaTeX between delimiters. */
    @Test
    void closesEveryFormula() throws IOException {
        String notes = Exports.text(Exports.SHIPPED.questions(), ExportFormat.ANKI, Language.EN, 1, new Losses());
        Matcher delimiters = Pattern.compile("\\\\[()]").matcher(notes);
        boolean open = false;
        int count = 0;
        while (delimiters.find()) {
            assertEquals(open ? "\\)" : "\\(", delimiters.group(), "after " + count + " formulas");
            open = !open;
            count++;
        }
        assertTrue(!open && count > 1_000, count + " delimiters");
    }

    @Test
    void drawsTheSameVariantsForTheSameSeed() {
        var question = Exports.SHIPPED.questions().stream().filter(each -> each.variantCount() >= 12).findFirst().orElseThrow();
        Selection drawn = Selection.of(question, 5, OptionalLong.of(7));
        assertEquals(drawn.indices(), Selection.of(question, 5, OptionalLong.of(7)).indices());
        assertEquals(5, drawn.indices().stream().distinct().count());
        assertTrue(Stream.of(1L, 2L, 3L, 4L).anyMatch(seed ->
                !Selection.of(question, 5, OptionalLong.of(seed)).indices().equals(drawn.indices())));
        assertEquals(question.variantCount(), Selection.of(question, Selection.ALL, OptionalLong.of(1)).indices().size());
    }
}
