package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.expr.Constant;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a function is never positive, or never negative, on an interval, from the signs of its slopes there: one
 * that falls has its largest value at the start, one that bends down has it at its peak. A peak that touches zero
 * without passing it is found exactly: ln(x) − x + 1 at one, x − e·ln(x) at e.
 */
final class SlopeSign {
    private static final int BITS = 240;
    private static final int MAX_ORDER = 5;
    private static final int MAX_TERMS = 60;
    private static final int HALVINGS = 200;
    /** Bits of a number at which a peak may be. */
    private static final int MAX_PEAK_BITS = 40;

    private final Generators generators;
    private final NormalFormArithmetic exact;
    private final EnclosureArithmetic arithmetic = new EnclosureArithmetic(BITS);
    private final String variable;
    /** The function itself, its slope, the slope of that and so on, as far as they are known. */
    private final List<NormalForm> slopes = new ArrayList<>();

    private final Set<Atom> within;
    private final List<FormValue> used = new ArrayList<>();

    private Rational low = Rational.ZERO;
    private Rational high = Rational.ZERO;
    private FormValue over;
    private Map<Integer, Boolean> known = new HashMap<>();
    private Rational peak;

    SlopeSign(NormalForm function, String variable, Generators generators) {
        this.generators = generators;
        this.exact = new NormalFormArithmetic(generators, new Signs());
        this.variable = variable;
        slopes.add(function);
        try {
            FormSlope slope = new FormSlope(generators, exact, variable);
            while (slopes.size() <= MAX_ORDER && slopes.get(slopes.size() - 1).size() <= MAX_TERMS) {
                slopes.add(slope.of(slopes.get(slopes.size() - 1)));
            }
        } catch (NoValueException | TooComplexException unknown) {
            // fewer slopes decide less
        }
        AtomsWithin atoms = new AtomsWithin(generators);
        slopes.forEach(atoms::visit);
        within = atoms.atoms();
    }

    /** The form without so much of its exponentials that as much is above as below: e^x − e^(−x) for e^(2x) − 1. */
    static NormalForm balanced(NormalForm form, Generators generators) {
        Monomial middle = Monomial.ONE;
        for (int g = 0; g < generators.count(); g++) {
            int number = g;
            if (generators.get(g) instanceof Generator.Exponential) {
                List<Rational> powers =
                        form.terms().keySet().stream().map(term -> term.exponent(number)).sorted().toList();
                Rational sum = powers.get(0).plus(powers.get(powers.size() - 1));
                middle = sum.isZero() ? middle
                        : middle.times(Monomial.of(g, sum.times(Rational.HALF).negate()));
            }
        }
        return form.times(NormalForm.of(middle, Gaussian.ONE));
    }

    /** Whether sign times the function is nowhere above zero from one end to the other. */
    boolean isNowhere(int sign, Rational from, Rational to) {
        low = from;
        high = to;
        over = value(Enclosure.between(low, high, BITS));
        known = new HashMap<>();
        peak = null;
        return slopes.size() > 1 && within.stream().noneMatch(this::turns) && isNowhere(0, sign);
    }

    /** Whether there may be a place between the ends at which the function bends sharply. */
    private boolean turns(Atom atom) {
        Enclosure value = over.atom(atom);
        return !Tidying.isPositive(atom, generators) && value.low().signum() < 0 && value.high().signum() > 0;
    }

    /** Where the function is largest, or least, on the interval asked for last, if it has that sign there. */
    Optional<Rational> peak() {
        return Optional.ofNullable(peak);
    }

    private boolean isNowhere(int order, int sign) {
        if (order >= slopes.size()) {
            return false;
        }
        Boolean before = known.get(order * sign + sign);
        if (before == null) {
            before = isNotAbove(over.of(slopes.get(order)), sign) || fromSlopes(order, sign);
            known.put(order * sign + sign, before);
        }
        return before;
    }

    private boolean fromSlopes(int order, int sign) {
        if (!over.of(slopes.get(order)).isDefined()) {
            return false;
        }
        if (isNowhere(order + 1, sign)) {
            return isNotAbove(order, sign, low);
        }
        if (isNowhere(order + 1, -sign)) {
            return isNotAbove(order, sign, high);
        }
        return isNowhere(order + 2, -sign)
                ? isNotAbove(order, sign, low) && isNotAbove(order, sign, high)
                : isNowhere(order + 2, sign) && isNotAboveAtPeak(order, sign);
    }

    private static boolean isNotAbove(Enclosure value, int sign) {
        return value.isDefined() && (sign > 0 ? value.high().signum() <= 0 : value.low().signum() >= 0);
    }

    private boolean isNotAbove(int order, int sign, Rational point) {
        Enclosure there = value(Enclosure.of(point, BITS)).of(slopes.get(order));
        note(order, sign, there, point);
        return isNotAbove(there, sign)
                || there.isDefined() && there.containsZero() && isZero(order, NormalForm.of(point));
    }

    private void note(int order, int sign, Enclosure value, Rational point) {
        if (order == 0 && value.sign().filter(found -> found == sign).isPresent()) {
            peak = point;
        }
    }

    /** Of a function that bends down, times the sign, and rises at the start and falls at the end. */
    private boolean isNotAboveAtPeak(int order, int sign) {
        Rational from = low;
        Rational to = high;
        for (int i = 0; i < HALVINGS; i++) {
            Rational middle = from.plus(to).times(Rational.HALF);
            int rising = sign * value(Enclosure.of(middle, BITS)).of(slopes.get(order + 1)).sign().orElse(0);
            if (rising == 0) {
                break;
            }
            from = rising > 0 ? middle : from;
            to = rising > 0 ? to : middle;
        }
        Enclosure top = value(Enclosure.between(from, to, BITS)).of(slopes.get(order));
        note(order, sign, top, from.plus(to).times(Rational.HALF));
        return isNotAbove(top, sign) || top.isDefined() && top.containsZero() && touches(order, from, to);
    }

    /** Whether function and slope are both zero at a number in there that can be told. */
    private boolean touches(int order, Rational from, Rational to) {
        Enclosure place = Enclosure.between(from, to, BITS);
        return numbers(place).anyMatch(number -> {
            Enclosure there = value(place).of(number);
            return there.isDefined() && there.isAbove(low) && there.isBelow(high)
                    && isZero(order, number) && isZero(order + 1, number);
        });
    }

    /** A rational number that may be meant, one times π, the root, the exponential and the logarithm of one. */
    private Stream<NormalForm> numbers(Enclosure place) {
        NormalForm pi = exact.constant(Constant.PI);
        Rational side = Rational.of(place.low().signum() < 0 ? -1 : 1);
        return Stream.of(
                rational(place).map(NormalForm::of),
                rational(arithmetic.divide(place, arithmetic.constant(Constant.PI))).map(r -> pi.times(Gaussian.of(r))),
                rational(arithmetic.power(place, Rational.TWO))
                        .map(r -> exact.power(NormalForm.of(r), Rational.HALF).times(Gaussian.of(side))),
                rational(arithmetic.apply(Function.EXP, List.of(place))).filter(r -> r.signum() > 0)
                        .map(r -> exact.apply(Function.LN, List.of(NormalForm.of(r)))),
                rational(arithmetic.apply(Function.LN, List.of(place))).map(r -> exact.exp(NormalForm.of(r))))
                .flatMap(Optional::stream);
    }

    private static Optional<Rational> rational(Enclosure value) {
        return value.bounds().map(ends -> Simplest.between(ends[0], ends[1]))
                .filter(number -> number.bits() <= MAX_PEAK_BITS);
    }

    private boolean isZero(int order, NormalForm number) {
        try {
            return order < slopes.size()
                    && exact.isZero(new FormAt(generators, exact, variable, number).of(slopes.get(order)));
        } catch (NoValueException | TooComplexException unknown) {
            return false;
        }
    }

    private FormValue value(Enclosure along) {
        FormValue value = new FormValue(generators, BITS, Map.of(variable, along));
        used.add(value);
        return value;
    }

    /** How many terms were evaluated since this was asked last. */
    int spent() {
        int spent = used.stream().mapToInt(FormValue::terms).sum();
        used.clear();
        return spent;
    }
}
