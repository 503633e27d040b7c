package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.check.Ask;
import gradus.expr.Parser;
import gradus.expr.Value;
import gradus.text.Notation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTextTest {
    /** A decimal beside a number that is hard to picture, told apart where it is the number itself. */
    @ParameterizedTest
    @CsvSource({
        "7/5, 7/5 = 1.4, 7/5 = 1.4",
        "-1/16, −1/16 = −0.0625, -1/16 = -0.0625",
        "16/3, 16/3 ≈ 5.33333, 16/3 ≈ 5.33333",
        "-ln(2), −ln(2) ≈ −0.693147, -ln(2) ≈ -0.693147",
        "1/3000000, 1/3000000 ≈ 0.000000333333, 1/3000000 ≈ 0.000000333333",
        "12, 12, 12",
        "x + x, 2x, 2*x"})
    void anAnswerIsShownTidily(String key, String unicode, String ascii) throws Exception {
        Value answer = Value.Scalar.of(Parser.parse(key));
        assertEquals(unicode, KeyText.of(answer, Notation.UNICODE));
        assertEquals(ascii, KeyText.of(answer, Notation.ASCII));
    }

    /** Multiplied out, nobody would see in it what the polynomial was made for. */
    @ParameterizedTest
    @CsvSource({
        "x^3 + 3x + 2, 2, 16 + 15(x − 2) + 6(x − 2)²",
        "8/x, -1, −8 − 8(x + 1) − 8(x + 1)²",
        "sin(x), pi/2, 1 − (x − π/2)²/2",
        "exp(x), 0, 1 + x + x²/2"})
    void aTaylorPolynomialKeepsThePowersOfTheDistance(String of, String about, String shown) throws Exception {
        Ask ask = Ask.of(Map.of("taylor", of, "by", "x", "about", about, "order", "2"));
        assertEquals(shown, KeyText.of(ask.key().orElseThrow(), Notation.UNICODE));
    }

    @Test
    void otherSumsInBracketsAreStillCollected() throws Exception {
        assertEquals("2x + 7", KeyText.of(Value.Scalar.of(Parser.parse("(x+2) + (x+5)")), Notation.UNICODE));
        assertEquals("2x + 4", KeyText.of(Value.Scalar.of(Parser.parse("(x+2) + (x+2)")), Notation.UNICODE));
    }
}
