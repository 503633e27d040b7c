package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankLibraryTest {
    private static final String OWN = """
            topic: mine
            title: My own
            questions:
              - id: mine-one
                level: 2
                prompt: 'Differentiate $f(x) = {f}$.'
                variants: {a: [2, 3]}
                given: {f: 'a*x^2'}
                ask: {derivative: f, by: x}
                hints: ['The power rule.']
              - id: derivatives-power-rule
                level: 1
                prompt: 'A shipped id.'
                ask: {value: 1 + 1}
                hints: ['Count.']
            """;

    @TempDir
    private Path folder;
    private Path index;

    @BeforeEach
    void writeIndex() throws IOException {
        index = folder.resolve("questions.index");
        Files.write(index, IndexWriter.bytes(ShippedBanks.COMPILED.banks()));
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    @Test
    void holdsTheShippedQuestions() throws IOException {
        BankLibrary library = BankLibrary.open(index, List.of(), cache());
        assertEquals(ShippedBanks.COMPILED.questions().size(), library.listings().size());
        assertTrue(library.ofTopic("derivatives").size() > 3);
        assertTrue(library.ofLevel(1).stream().allMatch(listing -> listing.level() == 1));
        Question question = library.question("derivatives-power-rule").orElseThrow();
        assertTrue(question.variant(0).prompt().in(Language.EN).contains("$f(x) = "));
        assertTrue(library.question("nothing").isEmpty());
    }

    @Test
    void holdsOwnBanksBesideThem() throws IOException {
        Path own = folder.resolve("own.yaml");
        Files.writeString(own, OWN);
        BankLibrary library = BankLibrary.open(index, List.of(own), cache());
        assertEquals(List.of("mine-one"), library.ofTopic("mine").stream().map(Listing::id).toList());
        assertEquals("mine", library.topics().get(library.topics().size() - 1).id());
        assertEquals("2*x^2", library.question("mine-one").orElseThrow().variant(0).parts().get(0).fields()
                .get("derivative"));
        assertEquals(List.of("E024"), library.problems().stream().map(BankProblem::code).toList());
    }

    @Test
    void ownBanksAreCompiledOnceAndAgainWhenTheyChange() throws IOException {
        Path own = folder.resolve("own.yaml");
        Files.writeString(own, OWN.substring(0, OWN.indexOf("  - id: derivatives")));
        List<Path> banks = List.of(own);
        BankLibrary first = BankLibrary.open(index, banks, cache());
        List<Path> kept = kept();
        assertEquals(1, kept.size());
        BankLibrary second = BankLibrary.open(index, banks, cache());
        assertEquals(first.listings(), second.listings());
        assertEquals(first.question("mine-one"), second.question("mine-one"));
        Files.write(kept.get(0), new byte[] {1, 2, 3});
        assertEquals(first.listings(), BankLibrary.open(index, banks, cache()).listings());
        Files.writeString(own, Files.readString(own).replace("level: 2", "level: 3"));
        assertEquals(3, BankLibrary.open(index, banks, cache()).ofTopic("mine").get(0).level());
        assertEquals(2, kept().size());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            return files.toList();
        }
    }

    @Test
    void whatIsWrongIsToldEachTime() throws IOException {
        Path own = folder.resolve("own.yaml");
        Files.writeString(own, OWN);
        List<BankProblem> problems = BankLibrary.open(index, List.of(own), cache()).problems();
        assertEquals(List.of("E024"), problems.stream().map(BankProblem::code).toList());
        assertEquals(problems, BankLibrary.open(index, List.of(own), cache()).problems());
    }

    @Test
    void onlyWhatWasEditedIsProvedAgain() throws IOException {
        Path own = folder.resolve("own.yaml");
        String right = OWN.substring(0, OWN.indexOf("  - id: derivatives"));
        for (String text : List.of(right, OWN)) {
            Files.writeString(own, text);
            BankLibrary.open(index, List.of(own), cache());
            assertEquals(0, variantsProved(own, right));
            assertEquals(0, variantsProved(own, right.replace("title: My own", "title: Mine")));
            assertEquals(2, variantsProved(own, right.replace("The power rule.", "A rule.")));
            assertEquals(2, variantsProved(own, right.replace("[2, 3]", "[2, 4]")));
        }
    }

    private int variantsProved(Path own, String text) throws IOException {
        Files.writeString(own, text);
        List<BankFile> files = BankFile.readAll(List.of(own));
        int[] proved = {0};
        BankCompiler.Result result = BankCompiler.compile(files, BankCompiler.Care.all(false), Map.of(),
                (variants, all) -> proved[0] = variants, 1, new BankCache(cache(), files, List.of()).proved());
        assertEquals(List.of(), result.problems());
        assertEquals(1, result.questions().size());
        return proved[0];
    }

    @Test
    void whatWasWrongIsNeverTakenAsProved() throws IOException {
        Path own = folder.resolve("own.yaml");
        Files.writeString(own, OWN.substring(0, OWN.indexOf("  - id: derivatives")).replace("a*x^2", "ln(-a-x^2)"));
        List<String> first = BankLibrary.open(index, List.of(own), cache()).problems().stream().map(BankProblem::code).toList();
        assertEquals(1, first.size());
        Files.writeString(own, Files.readString(own) + "# edited\n");
        assertEquals(first, BankLibrary.open(index, List.of(own), cache()).problems().stream()
                .map(BankProblem::code).toList());
    }

    @Test
    void ownBanksCanBeAlone() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), OWN);
        BankLibrary library = BankLibrary.of(List.of(folder));
        assertEquals(2, library.listings().size());
        assertEquals(List.of(), library.problems());
    }

    @Test
    void aMissingFileIsToldApart() {
        assertThrows(NoSuchFileException.class, () -> BankLibrary.of(List.of(folder.resolve("none.yaml"))));
    }

    @Test
    void aMissingIndexIsAnEmptyOne() throws IOException {
        assertEquals(List.of(), BankLibrary.open(folder.resolve("none"), List.of(), cache()).listings());
    }
}
