package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryNamesTest {
    private static final List<String> LIBRARIES = List.of("np.", "torch.", "F.", "math.", "Math.", "sp.", "scipy.special.",
            "jax.numpy.", "torch.nn.functional.");

    private static Value read(String text) throws SyntaxException {
        return Reading.of(text, Names.NONE).value();
    }

    private static SyntaxException error(String text) {
        return assertThrows(SyntaxException.class, () -> read(text), text);
    }

    /** All but the inverse cotangent, whose branch is another one there. */
    @ParameterizedTest
    @EnumSource(value = Function.class, names = "ACOT", mode = EnumSource.Mode.EXCLUDE)
    void everyFunctionOfTheTableIsReadWithALibraryBeforeItsName(Function function) throws SyntaxException {
        String arguments = function.arity() == 1 || function.alone().isPresent() ? "(x+1)" : "(x, y^2)";
        for (String library : LIBRARIES) {
            assertTree(function.label(), library, arguments);
            for (String alias : function.aliases()) {
                assertTree(alias, library, arguments);
            }
        }
    }

    private static void assertTree(String name, String library, String arguments) throws SyntaxException {
        boolean latin = name.chars().allMatch(c -> c < 128);
        String there = name.equals("root") ? "(y^2, x)" : arguments;
        if (latin) {
            assertEquals(read("2*" + name + arguments + "^2"), read("2*" + library + name + there + "**2"), library + name);
        }
    }

    @Test
    void theBranchOfTheInverseCotangentIsThatOfTheLibraries() throws SyntaxException {
        assertEquals(read("atan(1/x)"), read("sympy.acot(x)"));
    }

    @Test
    void theSlopeOfALeakyUnitIsThatOfItsLibrary() throws SyntaxException {
        assertEquals(read("leakyrelu(x, 1/5)"), read("tf.nn.leaky_relu(x)"));
        assertEquals(read("leakyrelu(x, 0.01)"), read("F.leaky_relu(x)"));
    }

    @Test
    void nestedCallsGrowNoFasterThanTheirText() throws SyntaxException {
        String nested = "np.logaddexp(".repeat(12) + "x" + ", 1)".repeat(12);
        assertTrue(Trees.size(((Value.Scalar) read(nested)).expression(), 1_000) < 200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "2*np.exxp(x)       # syntax.unknown-function  # 2 # 9  # 2*np.exp(x)",
        "np.log_2(x)        # syntax.unknown-function  # 0 # 8  # np.log2(x)",
        "x + np.maximun(0,x)# syntax.unknown-function  # 4 # 14 # x + np.maximum(0,x)",
        "np.softmax(x)      # syntax.no-such-function  # 0 # 10 #",
        "np.power(x)        # syntax.argument-count    # 0 # 11 #",
        "np.log1p x         # syntax.argument-missing  # 9 # 10 #",
        "np.square()        # syntax.argument-missing  # 9 # 10 #",
        "2*X.T @ w          # syntax.matrix-operator   # 3 # 5  #",
        "2*X @ w            # syntax.matrix-operator   # 4 # 5  #",
        "n.exp(x)           # syntax.stray-point       # 1 # 2  #"})
    void whatALibraryHasNotIsAnErrorWithItsPlace(String typed, String id, int start, int end, String corrected) {
        SyntaxException error = error(typed);
        assertEquals(id, error.what().id());
        assertEquals(new Span(start, end), error.span());
        if (corrected != null) {
            assertEquals(Optional.of(corrected), error.suggestion());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"np.", "np.(x)", "np..exp(x)", "np.array", "np.array(", "np.array()", "np.array([", "np.array([1, 2]",
        "np.array([1,2])+1", "np.exp.exp(x)", "lambda ?", "lambda x ?", "lambda x:", "def f(x): return", "np.e.x", "F.F.F", "math.",
        "np.log(x, y, z)", "np.array(np.array([1], [2]))"})
    void whatIsBrokenOffIsRefusedAndNothingElse(String typed) {
        error(typed);
    }

    @Test
    void aWordIsAProductWhereItsLettersAreVariables() throws SyntaxException {
        Names letters = Names.of(Set.of("r", "t", "u", "n", "x"));
        assertEquals("r*e*t*u*r*n*2*x", Printer.print(Reading.of("return 2*x", letters).value()));
        assertEquals("n*p*x", Printer.print(read("np*x")));
    }
}
