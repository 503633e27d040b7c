package gradus.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradus.expr.Parser;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimeFieldTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x                       | x + 10^(-400)             | true",
        "(x + 1)^1000            | (x + 1)^1000 + x/10^300   | true",
        "x^10000                 | x^10002                   | true",
        "x*y/(x + y)             | 1/(1/x + 1/y)             | false",
        "(x^2 - 1)/(x - 1)       | x + 1                     | false",
        "x^(2^61 - 2)            | 1                         | false",
        "x/(x - x)               | 1                         | false",
        "abs(x)                  | x                         | false",
        "x^y                     | x                         | false",
        "sqrt(x)                 | x                         | false",
        "pi*x                    | 22*x/7                    | false",
        "1/(2^61 - 1)            | x                         | false"})
    void whatDiffersThereIsNotTheSame(String left, String right, boolean apart) throws Exception {
        assertEquals(apart, PrimeField.tellsApart(Parser.parse(left), Parser.parse(right)));
        assertEquals(apart, PrimeField.tellsApart(Parser.parse(right), Parser.parse(left)));
    }

    /** The images of sums, products and quotients of fractions are those that whole numbers of any size give. */
    @Test
    void imagesKeepTheOperations() throws Exception {
        BigInteger prime = BigInteger.ONE.shiftLeft(61).subtract(BigInteger.ONE);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            Rational a = Rational.of(random.nextLong() >> 2, 1 + (random.nextLong() >>> 12));
            Rational b = Rational.of(random.nextLong() >> 2, 1 + (random.nextLong() >>> 12));
            String text = "(" + a + ")*(" + b + ") + (" + a + ")/(" + b + ") + (" + b + ")^5";
            Rational value = a.times(b).plus(a.dividedBy(b)).plus(b.pow(5));
            BigInteger image = value.numerator().multiply(value.denominator().modInverse(prime)).mod(prime);
            assertFalse(PrimeField.tellsApart(Parser.parse(text), Parser.parse(image.toString())), text);
        }
    }
}
