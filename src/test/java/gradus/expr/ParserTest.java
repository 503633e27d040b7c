package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ParserTest {

    static List<Arguments> readings() throws IOException {
        List<Arguments> rows = new ArrayList<>();
        Set<String> names = Set.of();
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "gradus", "expr", "readings.txt"))) {
            if (line.startsWith("@")) {
                names = new TreeSet<>(List.of(line.substring(1).strip().split(" ")));
                names.remove("");
            } else if (!line.startsWith("#") && line.contains(" ==> ")) {
                int arrow = line.lastIndexOf(" ==> ");
                rows.add(Arguments.of(line.substring(0, arrow), line.substring(arrow + 5), names));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("readings")
    void whatIsTypedIsReadAsTheTableSays(String typed, String read, Set<String> names) throws SyntaxException {
        Value value = Reading.of(typed, Names.of(names)).value();
        assertEquals(read, Printer.print(value));
        assertEquals(read, Printer.print(Reading.of(read, Names.of(names)).value()), "read again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "e^2x           # e^(2*x)",
        "1/2x           # 1/(2*x)",
        "1/2 x y        # 1/(2*x*y)",
        "sin x^2        # sin(x)^2",
        "sin 2x         # sin(2)*x",
        "sin pi/4       # sin(pi/4)",
        "2e-1           # 2*e - 1",
        "ln x*y         # ln(x*y)",
        "x^2y           # x^(2*y)",
        "x^1/2          # x^(1/2)",
        "x^-1/2         # x^(-1/2)",
        "√2x            # sqrt(2*x)",
        "x^{1}/2x       # x^1/(2*x)"})
    void anotherCustomaryReadingIsOffered(String typed, String alternative) {
        List<String> alternatives = Reading.alternatives(typed, Names.NONE).stream().map(Printer::print).toList();
        assertEquals(List.of(alternative), alternatives);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"2x", "x^2 + 1", "sin(x^2)", "sin(x)^2", "e^(2x)", "x/2", "(1/2)x", "|x|", "[x, y]",
        "2(x+1)", "ln(x) + 3"})
    void anUnambiguousTextHasOneReading(String typed) {
        assertEquals(List.of(), Reading.alternatives(typed, Names.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"0.667 # 3", "-0.667 # 3", "+2.50 # 3", "1e-3 # 1", "1.20e5 # 3", "0.0012 # 2",
        "y = 0.5 # 1", "1.2×10^-3 # 2", "1.2*10^(-3) # 2", "1.2\\cdot 10^{4} # 2", "0.0 # 0"})
    void digitsOfADecimalAreKept(String typed, int significant) throws SyntaxException {
        Value.Scalar scalar = (Value.Scalar) Reading.of(typed, Names.NONE).value();
        assertEquals(significant, scalar.decimal().orElseThrow().significantDigits());
        assertEquals(scalar.decimal().get().exact(), Trees.rational(scalar.expression()).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"5", "2/3", "-7", "0.5x", "pi", "0.5 + 1", "10^3"})
    void whatIsNoDecimalHasNoDigits(String typed) throws SyntaxException {
        assertEquals(Optional.empty(), ((Value.Scalar) Reading.of(typed, Names.NONE).value()).decimal());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "sinx        # 0 # 4 # sin x",
        "3 sin2x     # 2 # 7 # 3 sin 2x",
        "cosin(x)    # 0 # 5 # cos(x)",
        "2(x + 1     # 1 # 2 # 2(x + 1)",
        "|x + (y     # 5 # 6 # |x + (y)|",
        "x + (y]     # 4 # 7 # x + (y)",
        "2x)         # 2 # 3 # 2x",
        "x^^2        # 2 # 3 # x^2",
        "1 000 + x   # 0 # 5 # 1000 + x",
        "2..5x       # 0 # 4 # 2.5x",
        "x + 5%      # 5 # 6 # x + 5/100",
        "x + 1 2/3   # 4 # 7 # x + 1 + 2/3",
        "2x +        # 4 # 4 # 2x",
        "𝑥𝑥 + sinx # 7 # 11 # 𝑥𝑥 + sin x"})
    void anErrorHasItsPlaceAndACorrection(String typed, int start, int end, String corrected) {
        SyntaxException error = assertThrows(SyntaxException.class, () -> Reading.of(typed, Names.NONE));
        assertEquals(new Span(start, end), error.span());
        assertEquals(Optional.of(corrected), error.suggestion());
    }

    /** A correction that cannot be read either is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "sinx + )        # syntax.function-runs-on",
        "2..5x +         # syntax.second-point",
        "x = 2x          # syntax.equation",
        "f'(x) =         # syntax.nothing-after-equals",
        "''              # syntax.empty",
        "'  '            # syntax.empty",
        "np.power(x)     # syntax.argument-count",
        "np.power()      # syntax.argument-missing"})
    void anErrorWithoutACorrection(String typed, String id) {
        SyntaxException error = assertThrows(SyntaxException.class, () -> Reading.of(typed, Names.of(Set.of("x"))));
        assertEquals(id, error.what().id());
        assertEquals(Optional.empty(), error.suggestion());
        assertEquals(typed, error.source());
    }

    @Test
    void whatIsExpectedOfALibrarysNameIsTold() {
        assertEquals(List.of("power", 2, 1), library("np.power(x)").what().arguments());
        assertEquals("power(x, y)", library("np.power()").what().arguments().get(1));
        assertEquals("exp(x)", library("np.exp()").what().arguments().get(1));
    }

    private static SyntaxException library(String typed) {
        return assertThrows(SyntaxException.class, () -> Reading.of(typed, Names.NONE));
    }

    @Test
    void aTextMayHaveSoManyCharactersAndSoManyWords() throws SyntaxException {
        Reading.of("1" + " ".repeat(19_999), Names.NONE);
        SyntaxException error = library(" ".repeat(20_000) + "1");
        assertEquals("syntax.too-long", error.what().id());
        assertEquals(List.of(20_001, 20_000), error.what().arguments());
        String most = "x" + "+x".repeat(Parser.MAX_TOKENS / 2 - 1);
        Reading.of(most, Names.NONE);
        assertEquals("syntax.too-many-words", library(most + "+x").what().id());
    }

    @Test
    void aDecimalCommaIsRefusedWhereNoListIsAskedFor() throws SyntaxException {
        Reading reading = Reading.of("f'(1) = -2,5", Names.NONE);
        SyntaxException error = assertThrows(SyntaxException.class, reading::expression);
        assertEquals(Optional.of("f'(1) = -2.5"), error.suggestion());
        assertEquals("syntax.list-instead",
                assertThrows(SyntaxException.class, () -> Reading.of("[1, x]", Names.NONE).expression()).what().id());
        assertEquals(Expr.num(2), Reading.of("2", Names.NONE).expression());
    }

    @Test
    void aSlipOfTheFingerIsAProductWhereAllItsLettersAreVariables() throws SyntaxException {
        assertEquals("s*q*r*(x + 1)", Printer.print(Parser.parse("sqr(x+1)", Names.of(Set.of("s", "q", "r")))));
        assertEquals("a*b*c*(x + 1)", Printer.print(Parser.parse("abc(x+1)", Names.of(Set.of("a", "b", "c", "x")))));
        assertEquals(Optional.of("exp(x)"), assertThrows(SyntaxException.class,
                () -> Parser.parse("exo(x)", Names.of(Set.of("x")))).suggestion());
    }

    @Test
    void noFunctionNameIsTooLongToBeFound() {
        for (Function function : Function.values()) {
            List<String> names = new ArrayList<>(function.aliases());
            names.add(function.label());
            names.forEach(name -> assertEquals(Optional.of(function), Function.named(name)));
            names.forEach(name -> assertEquals(true, name.length() <= 12, name));
        }
    }
}
