package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreesTest {
    private static Expr read(String text) throws SyntaxException {
        return Parser.parse(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "x*sin(y) + x^z # x y z",
        "2*pi           # ''",
        "b + a          # a b"})
    void variablesAreInOrder(String text, String names) throws SyntaxException {
        assertEquals(names, String.join(" ", Trees.variables(read(text))));
        for (String name : List.of("a", "b", "x", "y", "z")) {
            assertEquals(names.contains(name), Trees.mentions(read(text), name), name);
        }
        assertEquals(names.isEmpty(), Trees.isConstant(read(text)));
    }

    @Test
    void aFunctionIsFoundWhereverItIsCalled() throws SyntaxException {
        assertTrue(Trees.calls(read("sin(x)"), Function.SIN));
        assertTrue(Trees.calls(read("2 + x^cos(sin(x))"), Function.SIN));
        assertFalse(Trees.calls(read("2 + x^cos(cosh(x))"), Function.SIN));
        assertFalse(Trees.calls(read("x"), Function.SIN));
    }

    @Test
    void heightAndSizeAreCounted() throws SyntaxException {
        Expr e = read("x + sin(y^2)");
        assertTrue(Trees.isHigherThan(e, 2));
        assertFalse(Trees.isHigherThan(e, 3));
        assertFalse(Trees.isHigherThan(read("x"), 0));
        assertEquals(6, Trees.size(e, 100));
        assertEquals(6, Trees.size(e, 6));
        assertEquals(4, Trees.size(e, 4));
    }

    @Test
    void theSizeOfASubstitutionIsKnownBeforeIt() throws SyntaxException {
        Map<String, Expr> replacements = Map.of("x", read("a + b"), "y", read("x^2"));
        for (String text : List.of("x", "z", "x*y", "x^sin(y^2)/x", "2")) {
            Expr e = read(text);
            int size = Trees.size(Trees.substitute(e, replacements), 100);
            assertEquals(size, Trees.sizeWith(e, replacements, 100), text);
            assertEquals(Math.min(3, size), Trees.sizeWith(e, replacements, 3), text);
        }
    }

    @Test
    void variablesAreReplacedAllAtOnce() throws SyntaxException {
        assertEquals(read("y + x*z"), Trees.substitute(read("x + y*z"), Map.of("x", read("y"), "y", read("x"))));
        assertEquals(read("2*pi"), Trees.substitute(read("2*pi"), Map.of("x", read("y"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "1/2 + 1/3        # 5/6",
        "2*3*(1/4)        # 3/2",
        "(1/2)/(3/4)      # 2/3",
        "2^-3             # 1/8",
        "(2/3)^2          # 4/9",
        "0^0              # 1",
        "2^8192           # none",
        "2^-9000          # none",
        "0^-1             # none",
        "1/(1-1)          # none",
        "2^(1/2)          # none",
        "1 + (1-1)^-2     # none",
        "2^4000*2^5000    # none",
        "2^10*(1/2)^10    # 1",
        "1 + x            # none",
        "sqrt(4)          # none",
        "pi               # none"})
    void rationalValuesAreExactOrLeft(String text, String value) throws SyntaxException {
        Optional<Rational> known = Trees.rational(read(text));
        assertEquals(value, known.map(Rational::toString).orElse("none"));
    }
}
