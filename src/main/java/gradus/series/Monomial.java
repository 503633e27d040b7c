package gradus.series;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Printer;
import gradus.expr.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product of rational powers of kernels: of prime numbers (with exponents between 0 and 1), of e and pi, of
 * variables, and of calls and sums that are not taken apart.
 */
final class Monomial implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(Collections.emptySortedMap());

    /** What a power is taken of; ordered and told apart by how it is written. */
    record Kernel(Expr expr, String label) implements Comparable<Kernel> {
        static Kernel of(Expr expr) {
            return new Kernel(expr, Printer.print(expr));
        }

        boolean isNumber() {
            return expr instanceof Expr.Num;
        }

        @Override
        public int compareTo(Kernel other) {
            return label.compareTo(other.label);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Kernel kernel && kernel.label.equals(label);
        }

        @Override
        public int hashCode() {
            return label.hashCode();
        }
    }

    private final SortedMap<Kernel, Rational> powers;
    /** Monomials are looked up by the million. */
    private final int hash;

    private Monomial(SortedMap<Kernel, Rational> powers) {
        this.powers = Collections.unmodifiableSortedMap(powers);
        this.hash = powers.hashCode();
    }

    SortedMap<Kernel, Rational> powers() {
        return powers;
    }

    static Monomial of(Expr kernel, Rational exponent) {
        return exponent.isZero() ? ONE : new Monomial(new TreeMap<>(Map.of(Kernel.of(kernel), exponent)));
    }

    static Monomial of(SortedMap<Kernel, Rational> powers) {
        return powers.isEmpty() ? ONE : new Monomial(powers);
    }

    Monomial inverse() {
        SortedMap<Kernel, Rational> inverse = new TreeMap<>(powers);
        inverse.replaceAll((kernel, exponent) -> exponent.negate());
        return of(inverse);
    }

    boolean isOne() {
        return powers.isEmpty();
    }

    /** The product; whole powers of numbers in it are left out here and given by {@link #carry}. */
    Monomial times(Monomial other) {
        if (isOne() || other.isOne()) {
            return isOne() ? other : this;
        }
        SortedMap<Kernel, Rational> product = new TreeMap<>(powers);
        other.powers.forEach((kernel, exponent) -> product.merge(kernel, exponent, Rational::plus));
        product.replaceAll((kernel, exponent) -> kernel.isNumber() ? fraction(exponent) : exponent);
        product.values().removeIf(Rational::isZero);
        return of(product);
    }

    /** The whole powers of numbers that come out of the product. */
    Rational carry(Monomial other) {
        Rational carry = Rational.ONE;
        for (Map.Entry<Kernel, Rational> power : powers.entrySet()) {
            Rational second = other.powers.get(power.getKey());
            if (second != null && power.getKey().expr() instanceof Expr.Num number) {
                carry = carry.times(number.value().pow(power.getValue().plus(second).floor().intValueExact()));
            }
        }
        return carry;
    }

    private static Rational fraction(Rational exponent) {
        return exponent.minus(Rational.of(exponent.floor()));
    }

    /** c times this, as a person writes it: {@code -sin(1)/2}, {@code 3*sqrt(2)*e^2}. */
    Expr times(Rational c) {
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        if (!c.numerator().equals(BigInteger.ONE)) {
            above.add(Expr.num(Rational.of(c.numerator())));
        }
        if (!c.isInteger()) {
            below.add(Expr.num(Rational.of(c.denominator())));
        }
        roots().forEach((exponent, base) -> above.add(power(Expr.num(base), exponent)));
        powers.forEach((kernel, exponent) -> {
            if (!kernel.isNumber()) {
                (exponent.signum() > 0 ? above : below).add(power(kernel.expr(), exponent.abs()));
            }
        });
        return below.isEmpty() ? Expr.productOf(above) : quotient(above, below);
    }

    private static Expr quotient(List<Expr> above, List<Expr> below) {
        Expr numerator = Expr.productOf(above);
        Expr denominator = Expr.productOf(below);
        return numerator instanceof Expr.Num n && denominator instanceof Expr.Num d
                ? Expr.num(n.value().dividedBy(d.value()))
                : Expr.quotient(numerator, denominator);
    }

    /** The numbers under roots, by exponent: √2·√3 is written √6. */
    private SortedMap<Rational, Rational> roots() {
        SortedMap<Rational, Rational> roots = new TreeMap<>();
        powers.forEach((kernel, exponent) -> {
            if (kernel.expr() instanceof Expr.Num number) {
                roots.merge(exponent, number.value(), Rational::times);
            }
        });
        return roots;
    }

    private static Expr power(Expr base, Rational exponent) {
        if (exponent.isOne()) {
            return base;
        }
        if (base instanceof Expr.Call call && call.function() == Function.EXP) {
            return Expr.call(Function.EXP, scaled(exponent, call.argument()));
        }
        return exponent.equals(Rational.HALF)
                ? Expr.call(Function.SQRT, base)
                : Expr.power(base, Expr.num(exponent));
    }

    private static Expr scaled(Rational factor, Expr e) {
        Expr top = factor.numerator().equals(BigInteger.ONE)
                ? e
                : Expr.product(Expr.num(Rational.of(factor.numerator())), e);
        return factor.isInteger() ? top : Expr.quotient(top, Expr.num(Rational.of(factor.denominator())));
    }

    @Override
    public int compareTo(Monomial other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        powers.forEach((kernel, exponent) -> text.append(kernel.label()).append('^').append(exponent).append(' '));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof Monomial monomial && monomial.hash == hash && monomial.powers.equals(powers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
