package gradus.exact;

import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntPredicate;

/** A product of generators (by number, {@link Generators}) to rational exponents, none of them zero, in order. */
final class Monomial implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new Power[0]);

    private final Power[] powers;
    private final int hash;

    private Monomial(Power[] powers) {
        this.powers = powers;
        this.hash = Arrays.hashCode(powers);
    }

    /** A generator, by number, to an exponent. */
    record Power(int generator, Rational exponent) {
        @Override
        public int hashCode() {
            return 31 * generator + exponent.numerator().hashCode() * 17 + exponent.denominator().hashCode();
        }
    }

    static Monomial of(int generator, Rational exponent) {
        return exponent.isZero() ? ONE : new Monomial(new Power[] {new Power(generator, exponent)});
    }

    static Monomial of(SortedMap<Integer, Rational> exponents) {
        List<Power> powers = new ArrayList<>();
        for (Map.Entry<Integer, Rational> entry : exponents.entrySet()) {
            if (!entry.getValue().isZero()) {
                powers.add(new Power(entry.getKey(), entry.getValue()));
            }
        }
        return of(powers);
    }

    private static Monomial of(List<Power> powers) {
        return powers.isEmpty() ? ONE : new Monomial(powers.toArray(new Power[0]));
    }

    /** The powers in the order of their generators. */
    List<Power> powers() {
        return Collections.unmodifiableList(Arrays.asList(powers));
    }

    boolean isOne() {
        return powers.length == 0;
    }

    Rational exponent(int generator) {
        for (Power power : powers) {
            if (power.generator == generator) {
                return power.exponent;
            }
        }
        return Rational.ZERO;
    }

    Monomial times(Monomial other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        Power[] product = new Power[powers.length + other.powers.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < powers.length || j < other.powers.length) {
            int left = i < powers.length ? powers[i].generator : Integer.MAX_VALUE;
            int right = j < other.powers.length ? other.powers[j].generator : Integer.MAX_VALUE;
            if (left != right) {
                product[count++] = left < right ? powers[i++] : other.powers[j++];
                continue;
            }
            Rational exponent = powers[i++].exponent.plus(other.powers[j++].exponent);
            if (!exponent.isZero()) {
                product[count++] = new Power(left, exponent);
            }
        }
        return count == 0 ? ONE : new Monomial(count == product.length ? product : Arrays.copyOf(product, count));
    }

    Monomial pow(Rational exponent) {
        if (exponent.isZero() || isOne()) {
            return ONE;
        }
        Power[] raised = new Power[powers.length];
        for (int i = 0; i < raised.length; i++) {
            raised[i] = new Power(powers[i].generator, powers[i].exponent.times(exponent));
        }
        return new Monomial(raised);
    }

    /** The part in the generators that a condition picks. */
    Monomial only(IntPredicate picked) {
        List<Power> part = new ArrayList<>(powers.length);
        for (Power power : powers) {
            if (picked.test(power.generator)) {
                part.add(power);
            }
        }
        return part.size() == powers.length ? this : of(part);
    }

    /** The product without one generator. */
    Monomial without(int generator) {
        return only(other -> other != generator);
    }

    /** By generators, then exponents: any fixed order serves. */
    @Override
    public int compareTo(Monomial other) {
        int common = Math.min(powers.length, other.powers.length);
        for (int i = 0; i < common; i++) {
            Power a = powers[i];
            Power b = other.powers[i];
            int order = a.generator != b.generator
                    ? Integer.compare(a.generator, b.generator)
                    : b.exponent.compareTo(a.exponent);
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(other.powers.length > common, powers.length > common);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Monomial monomial && hash == monomial.hash && Arrays.equals(powers, monomial.powers);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return Arrays.toString(powers);
    }
}
