package gradus.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis: whole multiples of 1, 2 or 5 times a power of ten. */
public record Ticks(List<BigDecimal> values) {
    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);
    private static final int LONGEST = 9;
    /** A tick at an end is not lost for the last digit of a double. */
    private static final double ROUNDING = 1e-9;

    public Ticks {
        values = List.copyOf(values);
    }

    /** At most so many ticks from low to high, and more than half as many where there can be. */
    public static Ticks of(double low, double high, int most) {
        double rounding = (high - low) * ROUNDING;
        BigDecimal from = new BigDecimal(low - rounding);
        BigDecimal to = new BigDecimal(high + rounding);
        BigDecimal least = new BigDecimal(high - low).divide(BigDecimal.valueOf(Math.max(1, most)), MathContext.DECIMAL32);
        int power = least.precision() - least.scale() - 1;
        for (BigDecimal step : STEPS) {
            BigDecimal size = step.scaleByPowerOfTen(power);
            Ticks ticks = multiples(size, from, to);
            if (size.compareTo(least) >= 0 && ticks.values.size() <= Math.max(1, most)) {
                return ticks;
            }
        }
        return multiples(BigDecimal.valueOf(2).scaleByPowerOfTen(power + 1), from, to);
    }

    private static Ticks multiples(BigDecimal step, BigDecimal from, BigDecimal to) {
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal value = from.divide(step, 0, RoundingMode.CEILING).multiply(step);
        while (value.compareTo(to) <= 0) {
            values.add(value);
            value = value.add(step);
        }
        return new Ticks(values);
    }

    /** A tick's number, with an exponent where it would be long without. */
    static String label(BigDecimal value, Notation notation) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal bare = value.stripTrailingZeros();
        int power = bare.precision() - bare.scale() - 1;
        String plain = Math.abs(power) > LONGEST ? "" : bare.toPlainString();
        String text = !plain.isEmpty() && plain.length() <= LONGEST ? plain
                : bare.scaleByPowerOfTen(-power).toPlainString() + "e" + power;
        return notation.number(text);
    }
}
