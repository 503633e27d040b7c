package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {
    private final Prompt unicode = new Prompt(Notation.UNICODE, Set.of("loss"));
    private final Prompt ascii = new Prompt(Notation.ASCII, Set.of("loss"));

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', value = {
        "f(x) = 2*x*cos(x^2)                     # f(x) = 2x·cos(x²)            # f(x) = 2*x*cos(x^2)",
        "\\frac{1}{1+e^{-x}}                     # 1/(1 + e^(−x))               # 1/(1 + e^(-x))",
        "\\sqrt{x^2+1}                           # √(x² + 1)                    # sqrt(x^2 + 1)",
        "\\nabla f(x, y) = [2x, 2y]              # ∇f(x, y) = [2x, 2y]          # grad f(x, y) = [2x, 2y]",
        "\\frac{dy}{dx} = \\frac{dy}{du} \\cdot \\frac{du}{dx} # dy/dx = dy/du · du/dx # dy/dx = dy/du * du/dx",
        "\\frac{d}{dx} x^2                       # d/dx x²                      # d/dx x^2",
        "\\lim_{x\\to 0} \\frac{\\sin x}{x} = 1  # lim_(x→ 0) (sin x)/x = 1     # lim_(x-> 0) (sin x)/x = 1",
        "w \\leftarrow w - \\eta \\nabla L       # w ← w − η ∇L                 # w <- w - eta grad L",
        "\\frac{\\partial L}{\\partial w}        # ∂L/∂w                        # dL/dw",
        "f''(x) + f^{(4)}(x)                     # f′′(x) + f⁽⁴⁾(x)             # f''(x) + f^(4)(x)",
        "W^\\top x + b                           # Wᵀ x + b                     # W^T x + b",
        "x \\to 0^+                              # x → 0⁺                       # x -> 0^+",
        "\\begin{pmatrix}1 & 2\\\\3 & 4\\end{pmatrix} # [[1, 2], [3, 4]]        # [[1, 2], [3, 4]]",
        "\\sigma(x)(1-\\sigma(x))                # σ(x)·(1 − σ(x))              # sigmoid(x)*(1 - sigmoid(x))",
        "x_{t+1} = x_t - \\alpha f'(x_t)         # x_(t+1) = x_t − α f′(x_t)    # x_(t+1) = x_t - alpha f'(x_t)",
        "L = \\frac{1}{2}(\\hat{y} - y)^2        # L = 1/2(ŷ − y)²              # L = 1/2(y_hat - y)^2",
        "\\sum_{i=1}^{n} x_i                     # ∑_(i=1)^n x_i                # sum_(i=1)^n x_i",
        "a < b \\le c, d \\ne 0                  # a < b ≤ c, d ≠ 0             # a < b <= c, d != 0",
        "loss/2                                  # loss/2                       # loss/2",
        "x(x+1)                                  # x(x+1)                       # x(x+1)",
        "\\theta_1 x_12                          # θ₁·x₁₂                       # theta_1*x_12",
        "\\log_2 x                               # log₂(x)                      # log(2, x)",
        "x · Φ(x)                                # x · Φ(x)                     # x * Phi(x)",
        "σ(1 - σ) → ∂L/∂w                        # σ(1 − σ) → ∂L/∂w             # sigmoid(1 - sigma) -> dL/dw",
        "(6*x - 8*y, x1*y + 2*x^2)               # (6x − 8y, x1·y + 2x²)        # (6*x - 8*y, x1*y + 2*x^2)",
        "(1/2*x, x^2*y, 2*3)                     # (1/2·x, x²·y, 2·3)           # (1/2*x, x^2*y, 2*3)",
        "+1                                      # +1                           # +1",
        "t ≤ λ²                                  # t ≤ λ²                       # t <= lambda^2",
        "3.0                                     # 3.0                          # 3.0",
        "\\unknown{x}                            # \\unknownx                   # \\unknownx"})
    void formulasAreShownOnOneLine(String formula, String inUnicode, String inAscii) {
        assertEquals(inUnicode, unicode.inline("$" + formula + "$").replace('\u00a0', ' '));
        assertEquals(inAscii, ascii.inline("$" + formula + "$").replace('\u00a0', ' '));
    }

    @Test
    void wordsStayAsTheyAre() {
        assertEquals("Find f'(x) * 2 and x², not $3.", unicode.inline("Find f'(x) * 2 and $x^2$, not \\$3."));
        assertEquals("one $ alone", unicode.inline("one $ alone"));
        assertEquals("", unicode.inline(""));
        assertEquals("", unicode.inline("$$"));
    }

    @Test
    void anythingCanBeShown() {
        String[] pieces = ("$ \\ { } ^ _ x y 2 ( ) [ ] \\frac \\sqrt \\hat \\nabla \\begin{pmatrix} & \\\\ f' σ ∂ = < -> , "
                + "| \\| \\lim_ 導數 \\text \ud800").split(" ");
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder("$");
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            unicode.lines(text + "$", 40);
            ascii.lines(text + "$", 40);
        }
        for (String piece : pieces) {
            assertTrue(unicode.lines("$" + piece.repeat(3_000) + "$", 40).size() > 0);
        }
    }

    @Test
    void linesBreakRoundFormulas() {
        assertEquals(List.of("求函數", "f(x) = x² + 1 的導", "數。"), unicode.lines("求函數 $f(x) = x^2+1$ 的導數。", 18));
    }
}
