package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.expr.Parser;
import gradus.expr.Value;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the cheap look lets through, and what it holds back. */
class SieveTest {
    @ParameterizedTest
    @CsvSource({
        "2*x^2, x^2, true, false",
        "-x*exp(x), x*exp(x), true, false",
        "x^2 + 3, x^2, false, true",
        "x^2, x^2 + 3, false, true",
        "x^3, x^2, false, false",
        "x^2, x^2, true, false",
        "ln(x), 2 + ln(x), false, true",
        "0, x, false, false"})
    void timesAConstantAndPlusAConstant(String answer, String right, boolean proportional, boolean shifted)
            throws Exception {
        Sieve sieve = new Sieve(Value.Scalar.of(Parser.parse(answer)), new TreeSet<>(List.of("x")));
        Subject subject = Subject.of(Parser.parse(right));
        assertEquals(proportional, sieve.isProportional(subject));
        assertEquals(shifted, sieve.isShifted(subject));
    }

    @ParameterizedTest
    @CsvSource({
        "x*10^-30, 0, false",
        "x*10^-30, x*10^-30, true",
        "x*10^-30, x*10^-30/2, false",
        "x - x, sin(x)^2 + cos(x)^2 - 1, true",
        "10^-18, 10^-18, true",
        "10^-18, 3*10^-18, false",
        "x + 10^-30, x, true"})
    void whatIsTinyPassesForWhatIsNearToItOnly(String answer, String suspect, boolean passes) throws Exception {
        Sieve sieve = new Sieve(Value.Scalar.of(Parser.parse(answer)), new TreeSet<>(List.of("x")));
        assertEquals(passes, sieve.passes(Subject.of(Parser.parse(suspect))));
    }
}
