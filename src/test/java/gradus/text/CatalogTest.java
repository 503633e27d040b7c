package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.expr.Expr;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.Text;
import gradus.expr.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "gradus", "text");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern USE = Pattern.compile("(?:Message\\.of|\\.words|\\bwords)\\(\\s*\"([a-z][^\"]*\\.[^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[a-z][a-z0-9-]*\\.)+[a-z0-9-]*)\"");

    private final Catalog english = Catalog.of(Language.EN);

    @Test
    void everyLanguageHasTheSameIds() {
        assertEquals(new TreeSet<>(english.ids()), new TreeSet<>(Catalog.of(Language.ZH_HANT).ids()));
    }

    @Test
    void everyLanguageHasTheSamePlaces() {
        Catalog chinese = Catalog.of(Language.ZH_HANT);
        for (String id : english.ids()) {
            assertEquals(english.sentence(id).places(), chinese.sentence(id).places(), id);
        }
    }

    @Test
    void everyIdThatTheProgramNamesHasItsSentence() throws IOException {
        Set<String> unknown = found(USE);
        unknown.removeAll(english.ids());
        assertEquals(Set.of(), unknown);
    }

    /** An id is used where a source holds it, or holds a prefix of it that ends with a dot. */
    @Test
    void everySentenceIsUsed() throws IOException {
        Set<String> literals = found(LITERAL);
        Set<String> unused = new TreeSet<>(english.ids());
        unused.removeIf(id -> literals.contains(id)
                || literals.stream().anyMatch(literal -> literal.endsWith(".") && id.startsWith(literal)));
        assertEquals(Set.of(), unused);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void idsAreSortedAndUnique(Language language) throws IOException {
        List<String> ids = Files.readAllLines(RESOURCES.resolve("messages_" + language.tag() + ".properties")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
            Set<String> ids = new TreeSet<>();
            for (Path source : sources) {
                pattern.matcher(Files.readString(source)).results().map((MatchResult m) -> m.group(1))
                        .collect(Collectors.toCollection(() -> ids));
            }
            return ids;
        }
    }

    @Test
    void argumentsAreShownByTheirKind() {
        assertEquals("x^2/3 and x cannot stand here.".replace("x^2/3 and x", "“x^2/3”"),
                english.words("syntax.unexpected", Expr.quotient(Expr.power(Expr.var("x"), Expr.num(2)), Expr.num(3))));
        assertEquals("“-1/3” cannot stand here.", english.words("syntax.unexpected", Rational.of(-1, 3)));
        assertEquals("“1234567” cannot stand here.", english.words("syntax.unexpected", 1_234_567));
        assertEquals("“0.3” cannot stand here.", english.words("syntax.unexpected", 0.1 + 0.2));
        assertEquals("“[1, [x]]” cannot stand here.", english.words("syntax.unexpected", new Value.Entries(List.of(
                Value.Scalar.of(Expr.num(1)), new Value.Entries(List.of(Value.Scalar.of(Expr.var("x"))))))));
        assertEquals("「甲」不能放在這裡。", Catalog.of(Language.ZH_HANT).words("syntax.unexpected", Text.of("A", "甲")));
        assertEquals("“This “(” closes nothing: there is no opening bracket for it.” cannot stand here.",
                english.words("syntax.unexpected", Message.of("syntax.unopened", "(")));
    }

    @Test
    void whatStandsInAnArgumentIsNoPlace() {
        assertEquals("“{0}{{” cannot stand here.", english.words("syntax.unexpected", "{0}{{"));
    }

    @Test
    void wordsAreChosenByNumber() {
        assertEquals("ln takes 1 argument, but here it has 2.", english.words("syntax.argument-count", "ln", 1, 2));
        assertEquals("log takes 2 arguments, but here it has 3.", english.words("syntax.argument-count", "log", 2, 3));
    }

    @Test
    void anUnknownIdIsABug() {
        assertThrows(AssertionError.class, () -> english.words("no.such-id"));
    }

    @Test
    void bracesAreDoubled() {
        assertEquals("{x} = 1", new Sentence("{{x}} = {0}").fill(List.of(1), Object::toString));
    }
}
