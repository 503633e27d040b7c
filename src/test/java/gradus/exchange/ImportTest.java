package gradus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import gradus.bank.BankCompiler;
import gradus.bank.BankFile;
import gradus.bank.Part;
import gradus.bank.Question;
import gradus.bank.Variant;
import gradus.exchange.AnswerForm.Choices;
import gradus.exchange.AnswerForm.Numeric;
import gradus.exchange.AnswerForm.Other;
import gradus.expr.Language;
import gradus.expr.Text;
import gradus.text.Catalog;
import gradus.text.FormulaStyle;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {
    private static final Set<String> REFUSALS =
            Set.of("exchange.import.gift-words", "exchange.import.gift-essay", "exchange.import.type");
    private static final Path FOLDER = Path.of("src/test/resources/gradus/exchange/import");

    static Stream<Path> goldenFiles() {
        return Golden.files("gradus/exchange/import").stream();
    }

    /** A golden file names a file beside it. */
    @ParameterizedTest
    @MethodSource("goldenFiles")
    void isAsInItsFile(Path file) throws IOException {
        String name = Golden.input(file);
        BankImport.Result result = BankImport.read(Files.readString(FOLDER.resolve(name)),
                ImportFormat.ofFile(name).orElseThrow(), Optional.empty(), name);
        StringBuilder text = new StringBuilder();
        for (BankImport.Taken taken : result.banks()) {
            text.append("--- ").append(taken.topic()).append(", ").append(taken.questions()).append("\n").append(taken.yaml());
            compiled(taken);
        }
        text.append("--- not taken in\n");
        result.notes().forEach(note -> text.append(note.line()).append(":").append(note.column()).append(": ")
                .append(Catalog.of(Language.EN).render(note.what())).append("\n"));
        Golden.check(file, text.toString());
    }

    /** What comes out passes the check, always. */
    private static List<Question> compiled(BankImport.Taken taken) {
        BankCompiler.Result result = BankCompiler.compile(
                List.of(new BankFile("import.yaml", taken.yaml().getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of(), result.problems(), taken.yaml());
        return result.questions();
    }

    private static Map<String, Question> back(String text, ImportFormat format) {
        Map<String, Question> questions = new LinkedHashMap<>();
        BankImport.read(text, format, Optional.empty(), "file").banks()
                .forEach(taken -> compiled(taken).forEach(question -> questions.put(question.id(), question)));
        return questions;
    }

    private static Stream<Variant> variants(Exports banks, int each) {
        return banks.questions().stream().flatMap(question -> Selection.of(question, each, OptionalLong.empty()).variants());
    }

    /** {@code import(export(b))} is b: a table holds all that a variant says. */
    @Test
    void takesATableBackAsItWas() throws IOException {
        for (Exports banks : List.of(Exports.KINDS, Exports.SHIPPED)) {
            String table = Exports.text(banks.questions(), ExportFormat.CSV, Language.EN, 2, new Losses());
            Map<String, Question> back = back(table, ImportFormat.CSV);
            assertEquals(variants(banks, 2).count(), back.size());
            variants(banks, 2).forEach(variant -> assertSame(variant, back.get(Draft.slug(Item.id(variant))).variant(0)));
        }
    }

    private static void assertSame(Variant expected, Variant actual) {
        String id = expected.id();
        assertEquals(expected.question().topic(), actual.question().topic(), id);
        assertEquals(expected.question().level(), actual.question().level(), id);
        assertEquals(expected.question().calculator(), actual.question().calculator(), id);
        assertEquals(expected.question().references(), actual.question().references(), id);
        assertEquals(expected.prompt(), actual.prompt(), id);
        assertEquals(expected.hints(), actual.hints(), id);
        assertEquals(expected.why(), actual.why(), id);
        assertEquals(expected.followUp(), actual.followUp(), id);
        assertEquals(expected.parts().size(), actual.parts().size(), id);
        for (int i = 0; i < expected.parts().size(); i++) {
            Part one = expected.parts().get(i);
            Part other = actual.parts().get(i);
            assertEquals(one.prompt(), other.prompt(), id);
            assertEquals(one.fields(), other.fields(), id);
            assertEquals(one.accept(), other.accept(), id);
            assertEquals(one.reject(), other.reject(), id);
            assertEquals(one.ask().key(), other.ask().key(), id);
        }
    }

    /**
     * Numbers and choices come back from a learning platform's formats with the same words, formulas and answers; all
     * else is told of.
     */
    @ParameterizedTest
    @EnumSource(value = ImportFormat.class, names = {"GIFT", "MOODLE"})
    void takesNumbersAndChoicesBackAsTheyWere(ImportFormat format) throws IOException {
        ExportFormat out = format == ImportFormat.GIFT ? ExportFormat.GIFT : ExportFormat.MOODLE;
        Language language = format == ImportFormat.GIFT ? Language.EN : Language.ZH_HANT;
        for (Exports banks : List.of(Exports.KINDS, Exports.SHIPPED)) {
            String text = Exports.text(banks.questions(), out, language, 1, new Losses());
            BankImport.Result read = BankImport.read(text, format, Optional.empty(), "file");
            Map<String, Question> back = new LinkedHashMap<>();
            read.banks().forEach(taken -> compiled(taken).forEach(question -> back.put(question.id(), question)));
            List<Item> all = variants(banks, 1).flatMap(Item::of).filter(item -> !(item.form() instanceof Other)).toList();
            List<Item> items = all.stream().filter(item -> item.form() instanceof Numeric || item.form() instanceof Choices).toList();
            assertEquals(items.size(), back.size());
            assertEquals(all.size() - items.size(), read.notes().stream().filter(note -> REFUSALS.contains(note.what().id())).count());
            assertEquals(0, read.notes().stream().filter(note -> note.what().id().equals("exchange.import.formula")).count());
            items.forEach(item -> assertSame(item, back.get(Draft.slug(item.id())), language, format));
        }
    }

    private static void assertSame(Item expected, Question question, Language language, ImportFormat format) {
        Html html = new Html(new Export(List.of(), Map.of(), Catalog.of(language), new Losses()), FormulaStyle.LATEX);
        Item actual = new Item(question.variant(0), 0);
        Set<String> names = expected.names();
        assertEquals(html.all(expected.prompts(), names, "<p>", "</p>").replace("</p><p>", "<br><br>"),
                html.all(actual.prompts(), names, "<p>", "</p>"), expected.id());
        assertEquals(expected.variant().why().map(why -> html.of(why, names)), actual.variant().why().map(why -> html.of(why, names)));
        assertEquals(expected.variant().followUp().map(next -> html.of(next, names)),
                actual.variant().followUp().map(next -> html.of(next, names)));
        assertEquals(expected.variant().question().references(), question.references());
        assertEquals(expected.variant().question().level(), question.level());
        if (format == ImportFormat.MOODLE) {
            assertEquals(html.all(expected.variant().hints(), names, "", "\n"), html.all(actual.variant().hints(), names, "", "\n"));
        }
        if (expected.form() instanceof Numeric numeric) {
            assertEquals(numeric.value(), ((Numeric) actual.form()).value(), expected.id());
            assertEquals(numeric.tolerance(), ((Numeric) actual.form()).tolerance(), expected.id());
        } else {
            assertEquals(((Choices) expected.form()).correct(), ((Choices) actual.form()).correct(), expected.id());
            assertEquals(html.all(((Choices) expected.form()).choices(), names, "", "\n"),
                    html.all(((Choices) actual.form()).choices(), names, "", "\n"), expected.id());
        }
    }

    /** Questions made at random of everything that means something in some format. */
    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void takesMadeUpQuestionsBack(ImportFormat format) throws IOException {
        SplittableRandom random = new SplittableRandom(17);
        List<Imported> made = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            made.add(madeUp("made-" + i, random));
        }
        BankImport.Taken taken = new BankImport.Taken("made", BankYaml.write("made", Text.of("Made"), made).text(), made.size());
        List<Question> questions = compiled(taken);
        ExportFormat out = format == ImportFormat.CSV ? ExportFormat.CSV : format == ImportFormat.GIFT ? ExportFormat.GIFT : ExportFormat.MOODLE;
        StringWriter text = new StringWriter();
        List<Selection> selections = questions.stream().map(question -> Selection.of(question, 1, OptionalLong.empty())).toList();
        out.write(new Export(selections, Map.of("made", Text.of("Made")), Catalog.of(Language.EN), new Losses()), text);
        assertEquals(format == ImportFormat.GIFT, text.toString().contains("~%-99.99999%"), "weights have two digits there");
        Map<String, Question> back = back(text.toString(), format);
        assertEquals(questions.size(), back.size());
        for (Question question : questions) {
            assertSame(new Item(question.variant(0), 0), back.get(question.id()), Language.EN, format);
        }
    }

    private static Imported madeUp(String id, SplittableRandom random) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            fields.put("value", String.valueOf(random.nextInt(-999, 999)));
        } else {
            fields.put("choice", List.of(words(random), words(random) + " b", words(random) + " c"));
            fields.put("correct", random.nextBoolean() ? "b" : List.of("a", "c"));
        }
        return new Imported(1, id, "made", Optional.empty(), random.nextInt(1, 6), Text.of("Which " + words(random) + "?"),
                List.of(Text.of(words(random))), Optional.of(Text.of(words(random))), Optional.empty(),
                List.of("A reference: " + random.nextInt(9) + "; <b>"),
                List.of(new Imported.ImportedAsk(Optional.empty(), fields, List.of(), List.of())), Set.of(), false);
    }

    private static String words(SplittableRandom random) {
        String[] pieces = {"word", " ", "$x^2$", "$\\frac{1}{2}x$", "~", "=", "#", "{{", "}}", ":", "::", "<b>", "&amp;", "&", "\"", "'",
            "]]>", "//", "%50%", "\\$5", ", ", ";", "- ", "+", "@", "微分", "$\\sin(x) < 1$", "->", "####", "T", "!"};
        StringBuilder words = new StringBuilder("w");
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            words.append(pieces[random.nextInt(pieces.length)]);
        }
        return words.append("w").toString();
    }

    /** Nothing that somebody sends hangs, crashes, or reads files of this machine. */
    @ParameterizedTest
    @ValueSource(strings = {
        "<!DOCTYPE quiz [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"numerical\"><name><text>&a;</text></name></question></quiz>",
        "<!DOCTYPE quiz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><quiz>&b;</quiz>",
        "<quiz><question", "", "<html/>", "<quiz>&undefined;</quiz>", "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>"
            + "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>"})
    void refusesHostileXml(String text) {
        BankImport.Result result = BankImport.read(text, ImportFormat.MOODLE, Optional.empty(), "x");
        assertEquals(List.of(), result.banks());
        assertTrue(!result.notes().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(ImportFormat.class)
    void livesThroughRandomText(ImportFormat format) throws IOException {
        SplittableRandom random = new SplittableRandom(23);
        List<String> seeds = List.of(Files.readString(FOLDER.resolve("mixed.gift")), Files.readString(FOLDER.resolve("mixed.xml")),
                Files.readString(FOLDER.resolve("hand.csv")));
        for (int i = 0; i < 15; i++) {
            StringBuilder text = new StringBuilder(seeds.get(format == ImportFormat.GIFT ? 0 : format == ImportFormat.MOODLE ? 1 : 2));
            for (int j = random.nextInt(8); j >= 0; j--) {
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(4)), String.valueOf("{}=~#:\\\"<>&,\n$\u202e\u0000%".charAt(random.nextInt(17))));
            }
            BankImport.read(text.toString(), format, Optional.empty(), "x").banks().forEach(ImportTest::compiled);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\\(", "::", "=~#", "$$", "<p>", "&", "\"", "{=a ~b}\n\n::"})
    void livesThroughLongNonsense(String piece) {
        for (ImportFormat format : ImportFormat.values()) {
            BankImport.read(piece.repeat(2_000), format, Optional.empty(), "x").banks().forEach(ImportTest::compiled);
        }
    }
}
