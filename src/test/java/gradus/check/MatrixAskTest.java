package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixAskTest {
    private static final Path IDENTITIES = Path.of("src/test/resources/gradus/check/matrix-identities.txt");
    private static final String LEAST_SQUARES = "X: n×d, w: d, y: n";

    record Identity(String of, String by, String shapes, String right, String miss) {
        MatrixAsk ask() throws AskException {
            return MatrixAskTest.ask(of, by, shapes);
        }
    }

    private static MatrixAsk ask(String of, String by, String shapes) throws AskException {
        String[] how = by.split(", ");
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("matrix", of, "shapes", shapes));
        if (!how[0].isEmpty()) {
            fields.put("by", how[0]);
        }
        if (how.length > 1) {
            fields.put(how[1].equals("2") ? "order" : "layout", how[1]);
        }
        return (MatrixAsk) Ask.of(fields);
    }

    static List<Identity> identities() throws IOException {
        return Files.readAllLines(IDENTITIES, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" ; ", -1))
                .map(parts -> new Identity(parts[0], parts[1].strip(), parts[2], parts[3], parts[4])).toList();
    }

    @Test
    void thereAreManyMoreThanThirtyPairsOfIdentities() throws IOException {
        assertTrue(identities().size() >= 200, identities().size() + " pairs");
    }

    /** What is polynomial in matrices, their transposes, inverses and traces is proved, not only compared. */
    @Test
    void mostRightAnswersAreProved() throws IOException, AskException {
        int proved = 0;
        for (Identity identity : identities()) {
            proved += identity.ask().judge(identity.right()).evidence().orElseThrow() instanceof Evidence.Proof ? 1 : 0;
        }
        assertTrue(proved >= 0.75 * identities().size(), proved + " of " + identities().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ||X w - y||^2; w; X: n×d, w: d, y: n; 2X^T X w - 2X^T y; normal-form
            tr(A B C); ; A: n×n, B: n×n, C: n×n; tr(B C A); normal-form
            tr(A B C); ; A: n×n, B: n×n, C: n×n; tr(C^T B^T A^T); normal-form
            (A + B)^2; ; A: n×n, B: n×n; A^2 + A B + B A + B^2; normal-form
            (A B)^-T; ; A: n×n, B: n×n; A^-T B^-T; normal-form
            a b^T c; ; a: n, b: n, c: n; (c^T b) a; normal-form
            ||x||; x; x: n; x/||x||; normal-form
            X^T X; ; X: n×m; X^T X; identical
            """)
    void provesWhatIsTheSameMultipliedOut(String of, String by, String shapes, String answer, String how) throws AskException {
        Verdict verdict = ask(of, by == null ? "" : by, shapes).judge(answer);
        assertEquals(new Evidence.Proof(how), verdict.evidence().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("identities")
    void judgesAnIdentityRightAndItsNearMissWrong(Identity identity) throws AskException {
        MatrixAsk ask = identity.ask();
        assertEquals(Outcome.CORRECT, ask.judge(identity.right()).outcome(), identity.right());
        assertEquals(Outcome.INCORRECT, ask.judge(identity.miss()).outcome(), identity.miss());
    }

    @ParameterizedTest
    @MethodSource("identities")
    void theRulesGiveWhatAutomaticDifferentiationGives(Identity identity) throws AskException {
        MatrixAsk ask = identity.ask();
        assertEquals(Optional.empty(), ask.disagreement());
        String key = ask.formula().orElseThrow();
        assertEquals(Outcome.CORRECT, ask.outcome(key), "the key can be typed: " + key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1/2*||Xw - y||^2; w; X: n×d, w: d, y: n; X(Xw - y); matrix-calculus.missing-transpose
            1/2*||Xw - y||^2; w; X: n×n, w: n, y: n; X(Xw - y); matrix-calculus.missing-transpose
            tr(A X); X; A: n×n, X: n×n; A; matrix-calculus.missing-transpose
            log|X|; X; X: n×n; X^-1; matrix-calculus.missing-transpose
            x^T A y; A; A: n×n, x: n, y: n; y x^T; matrix-calculus.missing-transpose
            ||X A - B||_F^2; X; A: n×m, X: k×n, B: k×m; 2A^T(XA - B); matrix-calculus.wrong-side
            1/2*||Xw - y||^2; w; X: n×d, w: d, y: n; 2X^T(Xw - y); matrix-calculus.factor
            ||Xw - y||^2; w; X: n×d, w: d, y: n; X^T(Xw - y); matrix-calculus.factor
            ||Xw - y||^2/n; w; X: n×d, w: d, y: n; 2X^T(Xw - y); matrix-calculus.factor
            ||Xw - y||^2/n + λ||w||^2; w; X: n×d, w: d, y: n; 2X^T(Xw - y)/n + λw; matrix-calculus.factor
            1/2*||Xw - y||^2 + λ/2*||w||^2; w; X: n×d, w: d, y: n; X^T(Xw - y); matrix-calculus.missing-term
            1/2*||Xw - y||^2; w; X: n×d, w: d, y: n; (Xw - y)^T X; matrix-calculus.layout
            A x; x, numerator; A: m×n, x: n; A^T; matrix-calculus.layout
            x^T A x; x; A: n×n, x: n; 2Ax; matrix-calculus.assumed-symmetric
            1/2*||Xw - y||^2; w; X: n×d, w: d, y: n; X^T(y - Xw); sign.overall
            1/2*||X w - y||^2 - w^T b; w; X: n×d, w: d, y: n, b: d; X^T(Xw - y) + b; matrix-calculus.sign
            sum(relu(W x)); x; W: h×h, x: h; W^T*diag(relu'(W*x))*W*x; none
            """)
    void namesMistakes(String of, String by, String shapes, String answer, String mistake) throws AskException {
        Verdict verdict = ask(of, by, shapes).judge(answer);
        assertEquals(Outcome.INCORRECT, verdict.outcome());
        assertEquals(mistake, verdict.mistakes().stream().findFirst().map(Diagnosis::id).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2*X.T @ (X@w - y)
            2 * np.dot(X.T, X @ w - y)
            np.matmul(X.T, X.dot(w) - y) * 2
            2(X'X w - X'y)
            2X⊤(Xw − y)
            2 X^{\\top}\\left(X w - y\\right)
            \\nabla_w L = 2\\mathbf{X}^T(\\mathbf{X}w - y)
            dL/dw = 2Xᵀ(Xw-y)
            2(X^T X)w - 2X^T y
            X^T(Xw - y) + ((Xw-y)^T X)^T
            """)
    void readsTheSpellingsOfMathematicsAndCode(String answer) throws AskException {
        assertEquals(Outcome.CORRECT, ask("||Xw - y||^2", "w", LEAST_SQUARES).outcome(answer), answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            np.exp(x)/np.sum(np.exp(x)); softmax(x); x: n
            np.multiply(sigmoid(x), 1 - sigmoid(x)); sigmoid'(x); x: n
            torch.sigmoid(x) * (1 - torch.sigmoid(x)); sigmoid'(x); x: n
            np.outer(a, b) @ x; a b^T x; a: n, b: n, x: n
            np.linalg.inv(A).T; A^-T; A: n×n
            np.trace(A @ B); tr(B A); A: n×n, B: n×n
            X.sum(axis=0); X^T ones(n); X: n×d
            (a*b).sum(); a^T b; a: n, b: n
            (a * b).mean(); a^T b/n; a: n, b: n
            X^T 𝟏(n); X^T ones(n); X: n×d
            np.mean(X, axis=1); X ones(d)/d; X: n×d
            x @ x; x^T x; x: n
            np.maximum(0, x); relu(x); x: n
            np.linalg.solve(A, b); A^-1 b; A: n×n, b: n
            torch.softmax(x, dim=0); softmax(x); x: n
            F.softmax(X, dim=1); softmax(X); X: n×k
            x**2 / np.sqrt(2); x.^2/√2; x: n
            """)
    void readsCode(String code, String mathematics, String shapes) throws AskException {
        assertEquals(Outcome.CORRECT, ask(mathematics, "", shapes).outcome(code), code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            X^T(Xw - z); 10; matrix.unknown-name
            X^T(Xw - y; 4; syntax.unclosed
            X^T(Xw - y)); 12; syntax.unopened
            X^T +; 6; syntax.ends-early
            X^w; 3; matrix.exponent
            tr(X); 1; matrix.square-misfit
            X^T Xw - y; 8; matrix.sum-misfit
            X(Xw - y); 1; matrix.product-misfit
            X/y; 3; matrix.division
            """)
    void tellsWhereAnAnswerDoesNotFit(String answer, int column, String what) throws AskException {
        Verdict verdict = ask("||Xw - y||^2", "w", LEAST_SQUARES).judge(answer);
        boolean misfit = what.endsWith("misfit");
        assertEquals(misfit ? Outcome.INCORRECT : Outcome.UNREADABLE, verdict.outcome());
        List<Object> told = verdict.messages().get(0).arguments();
        assertEquals(column, told.get(0));
        assertTrue(told.get(1).toString().contains("id=" + what), told.toString());
    }

    @Test
    void saysBothShapes() throws AskException {
        Verdict verdict = ask("||Xw - y||^2", "w", LEAST_SQUARES).judge("Xw - y");
        assertEquals(List.of("n×1", "d×1"), verdict.messages().get(0).arguments());
    }

    @Test
    void exactValuesAgreeExactly() throws AskException {
        Verdict verdict = ask("(I + A)^-1 A", "", "A: n×n").judge("A (I + A)^-1");
        assertInstanceOf(Evidence.Agreement.class, verdict.evidence().orElseThrow());
        assertEquals("check.matrix-same-exactly", verdict.messages().get(0).id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Xw - y; w, 2; X: n×d, w: d, y: n; matrix.no-second-derivative; by
            A B; A; A: n×m, B: m×k; matrix.no-such-derivative; by
            A B; A; A: n×m, B: n×k; matrix.product-misfit; matrix
            a^T q1x; a; a: n; matrix.unknown-name; matrix
            log(-exp(x)); x; x: 1; ask.matrix-nowhere; matrix
            a^T a; b; a: n; ask.matrix-by; by
            """)
    void refusesWhatCannotBeAsked(String of, String by, String shapes, String what, String at) {
        AskException refused = assertThrows(AskException.class, () -> ask(of, by, shapes));
        assertEquals(what, refused.what().id());
        assertEquals(List.of(at), refused.path());
    }
}
