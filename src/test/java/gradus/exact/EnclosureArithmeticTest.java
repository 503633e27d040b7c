package gradus.exact;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Parser;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnclosureArithmeticTest {
    private static final int[] PRECISIONS = {140, 160, 256, 400};

    static Stream<List<String>> functions() throws IOException {
        try (InputStream stream = EnclosureArithmeticTest.class.getResourceAsStream("functions.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split(" \\| ")))
                    .toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void enclosuresHoldTheValueAndLittleElse(List<String> row) throws SyntaxException {
        Expr call = Parser.parse(row.get(0));
        BigDecimal value = new BigDecimal(row.get(1));
        Rational slack = Rational.of(value.ulp()).times(Rational.TWO);
        for (int bits : PRECISIONS) {
            Enclosure enclosure = Evaluator.evaluate(call, Map.of(), new EnclosureArithmetic(bits));
            assertFalse(enclosure.isBelow(Rational.of(value).minus(slack)), row.get(0) + " to " + bits);
            assertFalse(enclosure.isAbove(Rational.of(value).plus(slack)), row.get(0) + " to " + bits);
            assertTrue(enclosure.relativeBits() > bits - 140, row.get(0) + " to " + bits + ": " + enclosure);
        }
    }

    @Test
    void quotientsAndProductsHoldTheRationalOnes() {
        SplittableRandom random = new SplittableRandom(7);
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(60);
        for (int i = 0; i < 2_000; i++) {
            Rational a = rational(random);
            Rational b = rational(random);
            Enclosure left = arithmetic.number(a);
            Enclosure right = arithmetic.number(b);
            assertHolds(arithmetic.multiply(left, right), a.times(b));
            assertHolds(arithmetic.divide(left, right), a.dividedBy(b));
            assertHolds(arithmetic.add(left, right), a.plus(b));
        }
    }

    private static Rational rational(SplittableRandom random) {
        return Rational.of(random.nextLong() >> random.nextInt(60) | 1, random.nextLong(1, 1L << 40));
    }

    private static void assertHolds(Enclosure enclosure, Rational value) {
        assertFalse(enclosure.isAbove(value) || enclosure.isBelow(value), enclosure + " does not hold " + value);
        assertTrue(enclosure.isExact() || enclosure.relativeBits() > 40 || enclosure.containsZero(),
                enclosure + " is too wide");
    }
}
