package gradus.exact;

import gradus.expr.Rational;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A product of generators (by number, {@link Generators}) to rational exponents, none of them zero.
 *
 * @param exponents generator number to exponent; not to be changed
 */
record Monomial(SortedMap<Integer, Rational> exponents) implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new TreeMap<>());

    static Monomial of(int generator, Rational exponent) {
        SortedMap<Integer, Rational> exponents = new TreeMap<>();
        if (!exponent.isZero()) {
            exponents.put(generator, exponent);
        }
        return new Monomial(exponents);
    }

    boolean isOne() {
        return exponents.isEmpty();
    }

    Rational exponent(int generator) {
        return exponents.getOrDefault(generator, Rational.ZERO);
    }

    Monomial times(Monomial other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        SortedMap<Integer, Rational> product = new TreeMap<>(exponents);
        other.exponents.forEach((generator, exponent) -> product.merge(generator, exponent, Rational::plus));
        product.values().removeIf(Rational::isZero);
        return new Monomial(product);
    }

    Monomial pow(Rational power) {
        SortedMap<Integer, Rational> raised = new TreeMap<>();
        if (!power.isZero()) {
            exponents.forEach((generator, exponent) -> raised.put(generator, exponent.times(power)));
        }
        return new Monomial(raised);
    }

    /** The part in the generators that a condition picks. */
    Monomial only(IntPredicate picked) {
        SortedMap<Integer, Rational> part = new TreeMap<>();
        exponents.forEach((generator, exponent) -> {
            if (picked.test(generator)) {
                part.put(generator, exponent);
            }
        });
        return new Monomial(part);
    }

    /** The product without one generator. */
    Monomial without(int generator) {
        return only(other -> other != generator);
    }

    /** By generators, then exponents: any fixed order serves. */
    @Override
    public int compareTo(Monomial other) {
        var left = exponents.entrySet().iterator();
        var right = other.exponents.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<Integer, Rational> a = left.next();
            Map.Entry<Integer, Rational> b = right.next();
            int order = a.getKey().compareTo(b.getKey());
            order = order != 0 ? order : b.getValue().compareTo(a.getValue());
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(right.hasNext(), left.hasNext());
    }
}
