package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingParserTest {
    /** A language of working whose derivatives are variables that say of what, by what and where. */
    private record Marking(Reach reach, Optional<String> prime, boolean isCall) implements Working {
        private static final Map<String, Integer> ARITIES = Map.of("f", 1, "g", 2, "L", 1);

        @Override
        public Set<String> variables() {
            return Set.of("x", "y", "u", "theta", "x_1", "w2");
        }

        @Override
        public Set<String> functions() {
            return ARITIES.keySet();
        }

        @Override
        public Expr value(String function) {
            return Expr.var("<" + function + ">");
        }

        @Override
        public Expr at(Expr value, String function, List<Expr> arguments) {
            return Expr.var(Printer.print(value) + arguments.stream().map(Printer::print).toList());
        }

        @Override
        public boolean isCall(boolean bare) {
            return isCall;
        }

        @Override
        public int arity(String function) {
            return ARITIES.get(function);
        }

        @Override
        public Optional<Expr> derivative(Expr of, List<String> by) {
            return by.contains("u") ? Optional.empty()
                    : Optional.of(Expr.var("D" + String.join("", by) + "{" + Printer.print(of) + "}"));
        }
    }

    private static Names names(Working working) {
        return Names.of(Set.of("x", "y", "u", "theta", "x_1", "w2", "f", "g", "L"), working);
    }

    private static String read(String typed, Working working) throws SyntaxException {
        return Printer.print(Reading.of(typed, names(working)).value());
    }

    private static Working reaching(Working.Reach reach) {
        return new Marking(reach, Optional.of("x"), true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', value = {
        "d/dx x^2                     # Dx{x^2}",
        "d/dx(x^2) + 1                # Dx{x^2} + 1",
        "d/dx x^2*y + y               # Dx{x^2*y} + y",
        "2 d/dx x^2                   # 2*Dx{x^2}",
        "d^2/dx^2 x^3                 # Dxx{x^3}",
        "d²/dx² x^3                   # Dxx{x^3}",
        "d³/dx³ x^3                   # Dxxx{x^3}",
        "d⁴/dx⁴ x^3                   # Dxxxx{x^3}",
        "d^{2}/dx^{2} x^3             # Dxx{x^3}",
        "∂²/∂x∂y (x y)                # Dyx{x*y}",
        "∂³/∂x²∂y (x y)               # Dyxx{x*y}",
        "df/dx                        # Dx{<f>}",
        "∂f/∂x                        # Dx{<f>}",
        "∂f/∂x ∂g/∂y                  # Dx{<f>}*Dy{<g>}",
        "d^2f/dx^2                    # Dxx{<f>}",
        "d(f)/dx                      # Dx{<f>}",
        "df(x)/dx                     # Dx{<f>}",
        "∂²g/∂x∂y                     # Dxy{<g>}",
        "∂²g/(∂x∂y)                   # Dxy{<g>}",
        "df/(dx)                      # Dx{<f>}",
        "\\frac{d}{dx} x^2            # Dx{x^2}",
        "\\frac{df}{dx}               # Dx{<f>}",
        "\\dfrac{d^2 f}{dx^2}         # Dxx{<f>}",
        "\\frac{\\partial f}{\\partial x} # Dx{<f>}",
        "\\frac{\\partial^2 g}{\\partial x \\partial y} # Dxy{<g>}",
        "dL/dθ                        # Dtheta{<L>}",
        "dL/d\\theta                  # Dtheta{<L>}",
        "dL/dtheta                    # Dtheta{<L>}",
        "df/dx1                       # Dx_1{<f>}",
        "df/dx_1                      # Dx_1{<f>}",
        "df/dx_{1}                    # Dx_1{<f>}",
        "∂f/∂x₁                       # Dx_1{<f>}",
        "∂f/∂w_2                      # Dw2{<f>}",
        "∂f/∂w₂                       # Dw2{<f>}",
        "df/dx(2)                     # Dx{<f>}[2]",
        "df/dx (2)                    # Dx{<f>}*2",
        "dg/dx(1, 2)                  # Dx{<g>}[1, 2]",
        "dg/dx(1)                     # Dx{<g>}*1",
        "f(2)                         # <f>[2]",
        "f (2)                        # <f>*2",
        "g(x, y)                      # <g>[x, y]",
        "g(x)                         # <g>*x",
        "g((x), max(x, y))            # <g>[x, max(x, y)]",
        "f'(x)                        # Dx{<f>}[x]",
        "f''(2)                       # Dx{Dx{<f>}}[2]",
        "f'                           # Dx{<f>}",
        "(x^2)'                       # Dx{x^2}",
        "(x^2)''+1                    # Dx{Dx{x^2}} + 1",
        "f(g(x, y))                   # <f>[<g>[x, y]]",
        "d^2f/dx                      # d^2*<f>/d*x",
        "d^2f/dx^3                    # d^2*<f>/d*x^3",
        "d/dz                         # d/d*z",
        "f(x) f(y)                    # <f>[x]*<f>[y]",
        "d/dx f(x)                    # Dx{<f>[x]}",
        "d/dx f d/dy f                # Dx{<f>*Dy{<f>}}"})
    void signsOfWorkingAreRead(String typed, String expected) throws SyntaxException {
        assertEquals(expected, read(typed, reaching(Working.Reach.TERM)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "d/dx x^2 y * y + y # TERM   # Dx{x^2*y*y} + y",
        "d/dx x^2 y * y + y # FACTOR # Dx{x^2*y}*y + y",
        "d/dx x^2 y * y + y # SUM    # Dx{x^2*y*y + y}",
        "d/dx (x) y         # SUM    # Dx{x}*y",
        "d/dx 2x d/dy y     # FACTOR # Dx{2*x}*Dy{y}",
        "d/dx x d/dy y      # TERM   # Dx{x*Dy{y}}"})
    void howFarASignReachesIsACustom(String typed, Working.Reach reach, String expected) throws SyntaxException {
        assertEquals(expected, read(typed, reaching(reach)));
    }

    /** Of {@code f(1-f)} only the language knows; {@code f(f(x))} is clear. */
    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', value = {
        "f(1-f)    # <f>[1 - <f>]    # <f>*(1 - <f>)",
        "f(f)      # <f>[<f>]        # <f>*<f>",
        "f(f(x)+1) # <f>[<f>[x] + 1] # <f>*(<f>[x] + 1)",
        "f'(f)     # Dx{<f>}[<f>]    # Dx{<f>}*<f>",
        "f(f(x))   # <f>[<f>[x]]     # <f>[<f>[x]]",
        "f(f'(x))  # <f>[Dx{<f>}[x]] # <f>[Dx{<f>}[x]]",
        "f(x)      # <f>[x]          # <f>[x]"})
    void bracketsBehindAFunction(String typed, String asCall, String asFactor) throws SyntaxException {
        assertEquals(asCall, read(typed, new Marking(Working.Reach.TERM, Optional.of("x"), true)));
        assertEquals(asFactor, read(typed, new Marking(Working.Reach.TERM, Optional.of("x"), false)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', value = {
        "d/dx     # work.nothing-to-derive # 0 # 4",
        "(d/dx)   # work.nothing-to-derive # 1 # 5",
        "2 + d/dx # work.nothing-to-derive # 4 # 8",
        "d/du x   # work.no-derivative     # 0 # 4",
        "1+dL/du  # work.no-derivative     # 2 # 7",
        "f'       # work.prime-by-what     # 1 # 2"})
    void whatMeansNothingIsRefusedAtItsPlace(String typed, String id, int start, int end) {
        Working several = new Marking(Working.Reach.TERM, Optional.empty(), true);
        SyntaxException error = assertThrows(SyntaxException.class, () -> read(typed, several));
        assertEquals(id, error.what().id());
        assertEquals(new Span(start, end), error.span());
        assertEquals(typed, error.source());
    }
}
