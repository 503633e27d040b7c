package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Prime;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.expr.Constant;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of forms at a point, or over a box, as enclosures. What cancelled in the form cannot cost digits here:
 * a difference is seen however small it is beside the two that differ.
 */
final class FormValue {
    private final Generators generators;
    private final EnclosureArithmetic arithmetic;
    private final Map<String, Enclosure> point;
    private final Map<Atom, Enclosure> known = new HashMap<>();
    private final Map<Monomial.Power, Enclosure> powers = new HashMap<>();
    private int terms;

    FormValue(Generators generators, int bits, Map<String, Enclosure> point) {
        this.generators = generators;
        this.arithmetic = new EnclosureArithmetic(bits);
        this.point = Map.copyOf(point);
    }

    /** The real part; the value of a form that is real. */
    Enclosure of(NormalForm form) {
        Enclosure total = arithmetic.number(Rational.ZERO);
        for (Map.Entry<Monomial, Gaussian> term : form.sorted().entrySet()) {
            total = arithmetic.add(total, realPart(term.getKey(), term.getValue()));
        }
        return total;
    }

    /** The largest size of a term: what the digits of a sum are to be compared with. */
    long largestTerm(NormalForm form) {
        return form.terms().entrySet().stream()
                .mapToLong(term -> realPart(term.getKey(), term.getValue()).sizeBits())
                .max().orElse(Long.MIN_VALUE);
    }

    /** Whether a product is certainly not zero, be it smaller than any enclosure shows. */
    boolean isNotZero(Monomial monomial) {
        return monomial.powers().stream().allMatch(power -> {
            Generator generator = generators.get(power.generator());
            boolean positive = generator instanceof Generator.Exponential;
            return positive || !generators.isWave(power.generator())
                    && factor(generator, power.exponent()).sign().filter(sign -> sign != 0).isPresent();
        });
    }

    /** How many terms were evaluated so far: what the values cost. */
    int terms() {
        return terms;
    }

    private Enclosure realPart(Monomial monomial, Gaussian coefficient) {
        terms++;
        Enclosure size = arithmetic.number(Rational.ONE);
        Enclosure growth = arithmetic.number(Rational.ZERO);
        Enclosure angle = arithmetic.number(Rational.ZERO);
        for (Monomial.Power power : monomial.powers()) {
            Generator generator = generators.get(power.generator());
            if (generator instanceof Generator.Exponential exponential) {
                growth = arithmetic.add(growth, scaled(exponential.exponent(), power.exponent()));
            } else if (generator instanceof Generator.Wave wave) {
                angle = arithmetic.add(angle, scaled(wave.angle(), power.exponent()));
            } else {
                size = arithmetic.multiply(size, power.exponent().isOne()
                        ? factor(generator, power.exponent()) : power(power, generator));
            }
        }
        size = growth.isExactlyZero() ? size : arithmetic.multiply(size, arithmetic.exp(growth));
        return arithmetic.multiply(size, turned(coefficient, angle));
    }

    /** The real part of (a + bi)·e^(iφ). */
    private Enclosure turned(Gaussian coefficient, Enclosure angle) {
        Enclosure real = arithmetic.number(coefficient.re());
        if (angle.isExactlyZero()) {
            return real;
        }
        Enclosure cos = arithmetic.apply(Function.COS, List.of(angle));
        Enclosure sin = arithmetic.apply(Function.SIN, List.of(angle));
        Enclosure imaginary = arithmetic.number(coefficient.im());
        return arithmetic.subtract(arithmetic.multiply(real, cos), arithmetic.multiply(imaginary, sin));
    }

    private Enclosure scaled(Monomial monomial, Rational factor) {
        return arithmetic.multiply(arithmetic.number(factor), realPart(monomial, Gaussian.ONE));
    }

    /** Roots are dear, and the terms of a sum have them in common. */
    private Enclosure power(Monomial.Power power, Generator generator) {
        Enclosure value = powers.get(power);
        if (value == null) {
            value = factor(generator, power.exponent());
            powers.put(power, value);
        }
        return value;
    }

    private Enclosure factor(Generator generator, Rational exponent) {
        if (generator instanceof Sign sign) {
            Enclosure value = arithmetic.apply(Function.SIGN, List.of(atom(sign.of())));
            return exponent.numerator().testBit(0) ? value : arithmetic.multiply(value, value);
        }
        return arithmetic.power(arithmetic.abs(atom(((Size) generator).of())), exponent);
    }

    /** The value of what a size and a sign belong to. */
    Enclosure atom(Atom atom) {
        Enclosure value = known.get(atom);
        if (value == null) {
            value = valueOf(atom);
            known.put(atom, value);
        }
        return value;
    }

    private Enclosure valueOf(Atom atom) {
        if (atom instanceof Variable variable) {
            return point.get(variable.name());
        }
        if (atom instanceof Prime prime) {
            return arithmetic.number(Rational.of(prime.value()));
        }
        if (atom instanceof Composite composite) {
            return of(composite.sum());
        }
        if (atom instanceof Logarithm logarithm) {
            return arithmetic.ln(factor(generators.get(logarithm.generator()), Rational.ONE));
        }
        if (atom instanceof Opaque call) {
            return arithmetic.apply(call.function(), call.arguments().stream().map(this::of).toList());
        }
        return arithmetic.constant(Constant.PI);
    }
}
