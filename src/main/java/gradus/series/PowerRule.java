package gradus.series;

import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import java.util.List;
import java.util.Optional;

/** Powers of series: by repeated multiplication, by one recurrence, or as the exponential of v·ln u. */
final class PowerRule<T> {
    /** Whole powers as far as this are products: no sign is needed then. */
    private static final int MAX_PRODUCTS = 8;
    /** Series that start further from t^0 are not calculated. */
    private static final int MAX_LEAD = 5_000;

    private final JetArithmetic<T> jets;
    private final Coefficients<T> numbers;

    PowerRule(JetArithmetic<T> jets) {
        this.jets = jets;
        this.numbers = jets.numbers();
    }

    /** u^r: whole r take every u, others positive ones, or zero where r is positive. */
    Jet<T> power(Jet<T> u, Rational r) {
        if (r.isZero()) {
            return jets.number(Rational.ONE);
        }
        if (u.isConstant()) {
            return jets.constant(jets.existing(numbers.power(u.at(0), r), "point.power", r));
        }
        boolean few = r.isInteger() && r.signum() > 0 && r.compareTo(Rational.of(MAX_PRODUCTS)) <= 0;
        return few ? product(u, r.toInt()) : rootOrPower(u, r);
    }

    private Jet<T> product(Jet<T> u, int n) {
        if (n == 1) {
            return u;
        }
        Jet<T> half = product(u, n / 2);
        Jet<T> square = jets.multiply(half, half);
        return n % 2 == 0 ? square : jets.multiply(square, u);
    }

    private Jet<T> rootOrPower(Jet<T> u, Rational r) {
        Optional<Integer> valuation = u.valuation(jets.patience());
        if (valuation.isEmpty()) {
            return ofNothing(r);
        }
        int v = valuation.get();
        Rational lead = r.times(Rational.of(v));
        if (!r.isInteger() && v != 0) {
            jets.branch();
        }
        T first = jets.existing(numbers.power(u.at(v), r), "point.power", r);
        if (!lead.isInteger()) {
            throw new RamifiedException(index(lead));
        }
        if (lead.abs().compareTo(Rational.of(MAX_LEAD)) > 0) {
            throw TooComplexException.ofWork();
        }
        boolean ends = r.isInt() && r.signum() > 0;
        int end = ends ? (int) Math.min((long) r.toInt() * u.end(), Jet.ENDLESS) : Jet.ENDLESS;
        return new PowerJet<>(u, v, numbers.number(r), first, lead.toInt(), end);
    }

    private static int index(Rational lead) {
        if (lead.denominator().bitLength() > 16) {
            throw TooComplexException.ofWork();
        }
        return lead.denominator().intValueExact();
    }

    private Jet<T> ofNothing(Rational r) {
        if (r.signum() < 0) {
            throw new NoSeriesException(Message.of("point.division-by-zero"));
        }
        return jets.number(Rational.ZERO);
    }

    /** u^v. */
    Jet<T> power(Jet<T> u, Jet<T> v) {
        boolean regular = u.isRegular() && v.isRegular();
        if (regular && u.isConstant() && v.isConstant()) {
            return jets.constant(jets.existing(numbers.power(u.at(0), v.at(0)), "point.power-general"));
        }
        if (regular && u.isConstant() && numbers.isZero(u.at(0))) {
            jets.branch();
            return jets.constant(jets.existing(numbers.power(u.at(0), v.at(0)), "point.power-general"));
        }
        if (!regular || numbers.isZero(u.at(0))) {
            return jets.apply(Function.EXP, List.of(jets.multiply(v, logarithm(u))));
        }
        T first = jets.existing(numbers.power(u.at(0), v.at(0)), "point.power-general");
        if (v.isConstant()) {
            return new PowerJet<>(u, 0, v.at(0), first, 0, Jet.ENDLESS);
        }
        Jet<T> exponent = jets.multiply(v, logarithm(u));
        return new CallJet<>(first, List.of(exponent), y -> List.of(y));
    }

    private Jet<T> logarithm(Jet<T> u) {
        return jets.apply(Function.LN, List.of(u));
    }
}
