package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RationalTest {

    @Test
    void termsAreLowestAndTheDenominatorIsPositive() {
        assertEquals("-1/2", Rational.of(2, -4).toString());
        assertEquals("0", Rational.of(0, -7).toString());
        assertEquals(Rational.ONE, Rational.of(-3, -3));
        assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
    }

    @Test
    void theFieldLawsHold() {
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            Rational a = any(random);
            Rational b = any(random);
            Rational c = any(random);
            assertEquals(a.plus(b).times(c), a.times(c).plus(b.times(c)));
            assertEquals(a, a.minus(b).plus(b));
            assertEquals(a.compareTo(b), a.minus(b).signum());
            assertEquals(a, b.isZero() ? a : a.dividedBy(b).times(b));
            assertEquals(a.toDouble(), Double.parseDouble(a.toDecimal(MathContext.DECIMAL128).toString()), 0);
        }
    }

    private static Rational any(Random random) {
        return Rational.of(random.nextInt(2_001) - 1_000, 1 + random.nextInt(60));
    }

    @Test
    void powersMayBeNegative() {
        assertEquals(Rational.of(8, 27), Rational.of(2, 3).pow(3));
        assertEquals(Rational.of(-27, 8), Rational.of(-2, 3).pow(-3));
        assertEquals(Rational.ONE, Rational.ZERO.pow(0));
        assertThrows(ArithmeticException.class, () -> Rational.ZERO.pow(-1));
    }

    @Test
    void rootsAreExactOrAbsent() {
        assertEquals(Optional.of(Rational.of(2, 3)), Rational.of(8, 27).root(3));
        assertEquals(Optional.of(Rational.of(-2)), Rational.of(-32).root(5));
        assertEquals(Optional.empty(), Rational.of(-4).root(2));
        assertEquals(Optional.empty(), Rational.of(2).root(2));
        BigInteger large = BigInteger.TEN.pow(90).add(BigInteger.valueOf(7));
        assertEquals(Optional.of(Rational.of(large)), Rational.of(large.pow(7)).root(7));
        assertEquals(large.subtract(BigInteger.ONE), Rational.floorRoot(large.pow(3).subtract(BigInteger.ONE), 3));
    }

    @Test
    void floorGoesDown() {
        assertEquals(BigInteger.valueOf(-2), Rational.of(-3, 2).floor());
        assertEquals(BigInteger.ONE, Rational.of(3, 2).floor());
        assertEquals(BigInteger.valueOf(-3), Rational.of(-3).floor());
    }

    @Test
    void decimalsAreExact() {
        assertEquals(Rational.of(1, 8), Rational.of(new BigDecimal("0.125")));
        assertEquals(Rational.of(120_000), Rational.of(new BigDecimal("1.2e5")));
        assertEquals(Rational.of(1, 100_000_000), Rational.of(new BigDecimal("1e-8")));
        assertEquals(Rational.of(3602879701896397L, 36028797018963968L), Rational.ofExactly(0.1));
    }

    @Test
    void doublesAreTheNearest() {
        assertEquals(1.0 / 3, Rational.of(1, 3).toDouble());
        assertEquals(1e300, Rational.of(BigInteger.TEN.pow(300)).toDouble());
        assertEquals(Double.POSITIVE_INFINITY, Rational.of(BigInteger.TEN.pow(400)).toDouble());
        assertEquals(0.0, Rational.of(BigInteger.TEN.pow(400)).reciprocal().toDouble());
        assertEquals(Double.MIN_VALUE, Rational.ofExactly(Double.MIN_VALUE).toDouble());
        assertEquals(0.1, Rational.ofExactly(0.1).toDouble());
    }

    @Test
    void aFiniteDecimalIsTold() {
        assertTrue(Rational.of(7, 40).isTerminating());
        assertTrue(Rational.of(3).isTerminating());
        assertFalse(Rational.of(1, 6).isTerminating());
    }

    @Test
    void wholeNumbersAreTold() {
        assertTrue(Rational.of(Integer.MIN_VALUE).isInt());
        assertFalse(Rational.of(1L << 31).isInt());
        assertFalse(Rational.HALF.isInt());
        assertThrows(ArithmeticException.class, Rational.HALF::toInt);
        assertThrows(ArithmeticException.class, () -> Rational.of(1L << 40).toInt());
    }
}
