package gradus.exact;

import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a polynomial in one variable, its coefficients enclosed, the constant one first. Over an interval it is
 * expanded about the middle, so that near a double zero nothing is lost to cancellation.
 */
final class LinePolynomial {
    private static final int MAX_DEGREE = 24;

    private final List<Enclosure> coefficients;
    private final EnclosureArithmetic arithmetic;

    private LinePolynomial(List<Enclosure> coefficients, EnclosureArithmetic arithmetic) {
        this.coefficients = coefficients;
        this.arithmetic = arithmetic;
    }

    /** @param others the values of the other variables */
    static Optional<LinePolynomial> of(
            NormalForm form, String variable, Generators generators, int bits, Map<String, Enclosure> others) {
        Variable owner = new Variable(variable);
        int size = generators.find(new Size(owner));
        int sign = generators.find(new Sign(owner));
        FormValue value = new FormValue(generators, bits, others);
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(bits);
        List<Enclosure> coefficients = new ArrayList<>();
        for (Map.Entry<Monomial, Gaussian> term : form.sorted().entrySet()) {
            Rational power = term.getKey().exponent(size);
            Monomial rest = term.getKey().without(size).without(sign);
            boolean whole = power.isInt() && power.signum() >= 0 && power.toInt() <= MAX_DEGREE
                    && power.numerator().testBit(0) != term.getKey().exponent(sign).isZero();
            if (!whole || new Mentions(generators).variable(rest, owner)) {
                return Optional.empty();
            }
            while (coefficients.size() <= power.toInt()) {
                coefficients.add(arithmetic.number(Rational.ZERO));
            }
            NormalForm coefficient = NormalForm.of(rest, term.getValue());
            coefficients.set(power.toInt(), arithmetic.add(coefficients.get(power.toInt()), value.of(coefficient)));
        }
        return Optional.of(new LinePolynomial(coefficients, arithmetic));
    }

    /** The zero of a polynomial of degree one, where it is enclosed narrowly. */
    Optional<Rational> zero() {
        if (coefficients.size() != 2 || coefficients.get(1).containsZero()) {
            return Optional.empty();
        }
        Enclosure zero = arithmetic.negate(arithmetic.divide(coefficients.get(0), coefficients.get(1)));
        return zero.bounds().map(ends -> ends[0].plus(ends[1]).times(Rational.HALF));
    }

    /** The values over an interval by Horner's rule, which is narrow where the interval is wide. */
    Enclosure over(Enclosure interval) {
        Enclosure total = arithmetic.number(Rational.ZERO);
        for (int k = coefficients.size() - 1; k >= 0; k--) {
            total = arithmetic.add(arithmetic.multiply(total, interval), coefficients.get(k));
        }
        return total;
    }

    /** The values over middle ± radius. */
    Enclosure around(Rational middle, Enclosure offset) {
        List<Enclosure> shifted = new ArrayList<>(coefficients);
        Enclosure centre = arithmetic.number(middle);
        for (int i = 0; i < shifted.size(); i++) {
            for (int k = shifted.size() - 2; k >= i; k--) {
                shifted.set(k, arithmetic.add(shifted.get(k), arithmetic.multiply(centre, shifted.get(k + 1))));
            }
        }
        Enclosure total = arithmetic.number(Rational.ZERO);
        for (int k = 0; k < shifted.size(); k++) {
            Enclosure power = arithmetic.power(offset, Rational.of(k));
            total = arithmetic.add(total, arithmetic.multiply(shifted.get(k), power));
        }
        return total;
    }

    /** The sign beyond all zeros on one side, where the size of all zeros is below a bound; zero for unknown. */
    int signBeyond(Rational bound, boolean positive) {
        int degree = coefficients.size() - 1;
        Enclosure leading = coefficients.get(degree);
        int sign = leading.sign().orElse(0);
        if (sign == 0) {
            return 0;
        }
        for (Enclosure coefficient : coefficients) {
            Enclosure ratio = arithmetic.abs(arithmetic.divide(coefficient, leading));
            if (!ratio.isBelow(bound.minus(Rational.ONE))) {
                return 0;
            }
        }
        return positive || degree % 2 == 0 ? sign : -sign;
    }
}
