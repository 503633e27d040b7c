package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.check.Ask;
import gradus.check.AskException;
import gradus.expr.Expr;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyAgreementTest {
    static List<Map<String, Object>> asks() {
        return List.of(
                Map.of("derivative", "x^2*sin(x)", "by", "x"),
                Map.of("derivative", "exp(x^2)", "by", "x", "order", "3", "at", Map.of("x", "1/2")),
                Map.of("gradient", "x^2*y + ln(z)", "by", List.of("x", "y", "z"), "at", Map.of("x", "1", "y", "2", "z", "3")),
                Map.of("jacobian", List.of("x*y", "sin(x) + y^3"), "by", List.of("x", "y")),
                Map.of("hessian", "x^3*y^2 + exp(x*y)", "by", List.of("x", "y")),
                Map.of("directional", "x^2*y", "by", List.of("x", "y"), "along", List.of("3", "4")),
                Map.of("taylor", "ln(1 + x)", "by", "x", "about", "0", "order", "3"));
    }

    private static List<KeyClaim> claims(Map<String, Object> fields) throws AskException, SyntaxException {
        Part part = new Part(Optional.empty(), Ask.of(new LinkedHashMap<>(fields)), List.of(), List.of(), fields,
                List.of(), List.of());
        return KeyClaim.of(part);
    }

    @ParameterizedTest
    @MethodSource("asks")
    void rightKeysAreAgreedOn(Map<String, Object> fields) throws AskException, SyntaxException {
        List<KeyClaim> claims = claims(fields);
        assertFalse(claims.isEmpty());
        assertEquals(Optional.empty(), KeyAgreement.dispute(claims));
    }

    /** A key that is off by a little, in any one of its entries. */
    @ParameterizedTest
    @MethodSource("asks")
    void wrongKeysAreDisputed(Map<String, Object> fields) throws AskException, SyntaxException {
        List<KeyClaim> claims = claims(fields);
        for (KeyClaim claim : claims) {
            Expr wrong = Expr.sum(claim.key(), Parser.parse("1/1000"));
            KeyClaim other = new KeyClaim(wrong, claim.function(), claim.by(), claim.at());
            assertTrue(KeyAgreement.dispute(List.of(other)).isPresent(), claim.toString());
        }
    }

    @Test
    void otherKindsClaimNothing() throws AskException, SyntaxException {
        assertEquals(List.of(), claims(Map.of("limit", "sin(x)/x", "by", "x", "to", "0")));
    }
}
