package gradus.series;

import gradus.exact.Effort;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exact constants as coefficients. Where a sign or a zero does not follow from the form, enclosures tell it; what
 * they cannot tell from zero to hundreds of digits is taken as zero. Variables stand for any number but a special
 * one: {@code 1/a} exists, and the sign of a is not known.
 */
public final class ExactCoefficients implements Coefficients<Exact> {
    private static final int MAX_EXPANSION = 12;
    private static final long BUDGET = 500_000;

    /** What it costs to make one, in products of fractions. */
    private static final int NEW_MONOMIAL = 40;

    private long budget = BUDGET;
    private final Map<Monomial, Map<Monomial, Monomial>> products = new HashMap<>();
    private final ExactSigns signs = new ExactSigns();
    private final ExactFunctions functions = new ExactFunctions(this);

    @Override
    public boolean exists(Exact value) {
        return !value.isUndefined();
    }

    @Override
    public int sign(Exact value) {
        return value.rational().isPresent() ? value.rational().get().signum() : signs.sign(value);
    }

    @Override
    public boolean isZero(Exact value) {
        return value.rational().isPresent() ? value.isEmpty() : signs.isZero(value);
    }

    @Override
    public Exact number(Rational value) {
        return Exact.of(value);
    }

    @Override
    public Exact constant(Constant constant) {
        return Exact.kernel(new Expr.Const(constant));
    }

    @Override
    public Exact add(Exact left, Exact right) {
        return left.plus(right);
    }

    @Override
    public Exact multiply(Exact left, Exact right) {
        return product(left, right);
    }

    /** A product that is paid for: by the powers in it, and by the bits of its numbers. */
    private Exact product(Exact left, Exact right) {
        spend(2L * left.weight() * right.size() + 2L * right.weight() * left.size());
        return left.times(right);
    }

    private void spend(long cost) {
        budget -= cost;
        Effort.spendOfAll(cost);
        if (budget < 0) {
            throw TooComplexException.ofWork();
        }
    }

    @Override
    public Exact divide(Exact numerator, Exact denominator) {
        if (numerator.rational().isPresent() && denominator.rational().isPresent() && !denominator.isEmpty()) {
            return Exact.of(quotient(numerator.rational().get(), denominator.rational().get()));
        }
        return numerator.isEmpty() && !denominator.isUndefined() && !isZero(denominator)
                ? numerator
                : product(numerator, power(denominator, Rational.MINUS_ONE));
    }

    private Rational quotient(Rational numerator, Rational denominator) {
        spend(1 + costOfDivisor(Math.min(numerator.bits(), denominator.bits())));
        return numerator.dividedBy(denominator);
    }

    /** A common divisor costs in the square of the length, by the bit and the word. */
    private static long costOfDivisor(long bits) {
        return bits / 128 * (1 + bits / 128);
    }

    /** Long products and quotients cost somewhat less. */
    private static long costOfProduct(long bits) {
        return bits / 128 * (1 + bits / 16_384);
    }

    @Override
    public Exact power(Exact base, Rational exponent) {
        if (base.isUndefined() || exponent.isZero()) {
            return base.isUndefined() ? base : Exact.ONE;
        }
        if (isZero(base)) {
            return exponent.signum() > 0 ? Exact.ZERO : Exact.UNDEFINED;
        }
        if (base.rational().isPresent()) {
            return Radicals.power(base.rational().get(), exponent);
        }
        if (!exponent.isInteger() && base.isConstant() && sign(base) < 0) {
            return Exact.UNDEFINED;
        }
        return base.single().isPresent() ? monomial(base, exponent) : sum(base, exponent);
    }

    /** (c·K)^r = c^r·K^r, for fractional r only where every kernel is positive. */
    private Exact monomial(Exact base, Rational exponent) {
        Map.Entry<Monomial, Rational> term = base.single().orElseThrow();
        boolean apart = exponent.isInteger() || term.getValue().signum() > 0 && term.getKey().powers().keySet().stream()
                .allMatch(kernel -> kernel.isNumber() || isPositive(kernel.expr()));
        if (!apart) {
            return Exact.of(Monomial.of(base.toExpr(), exponent), Rational.ONE);
        }
        Exact product = Radicals.power(term.getValue(), exponent);
        for (Map.Entry<Monomial.Kernel, Rational> power : term.getKey().powers().entrySet()) {
            Rational total = power.getValue().times(exponent);
            product = product.times(power.getKey().expr() instanceof Expr.Num number
                    ? Radicals.power(number.value(), total)
                    : Exact.of(Monomial.of(power.getKey().expr(), total), Rational.ONE));
        }
        return product;
    }

    private boolean isPositive(Expr kernel) {
        return Trees.isConstant(kernel) && signs.sign(Exact.kernel(kernel)) > 0;
    }

    private Exact sum(Exact base, Rational exponent) {
        if (exponent.isInt() && exponent.signum() > 0 && exponent.toInt() <= MAX_EXPANSION) {
            Exact half = power(base, Rational.of(exponent.toInt() / 2));
            Exact square = product(half, half);
            return exponent.toInt() % 2 == 0 ? square : product(square, base);
        }
        boolean whole = exponent.isInteger();
        Content content = Content.of(base,
                kernel -> whole || kernel.isNumber() || isPositive(kernel.expr()), whole && isNegative(base));
        return power(content.common(), exponent).times(ofPrimitive(content.primitive(), exponent));
    }

    /** The sign of the value, so that a sum and its negative have one kernel; with variables that of one term. */
    private boolean isNegative(Exact sum) {
        return sum.isConstant()
                ? sign(sum) < 0
                : sum.terms().entrySet().stream().min(Map.Entry.comparingByKey()).orElseThrow().getValue().signum() < 0;
    }

    private Exact ofPrimitive(Exact sum, Rational exponent) {
        Optional<Exact> inverse = exponent.equals(Rational.MINUS_ONE) ? QuadraticSurd.inverse(sum) : Optional.empty();
        return inverse.orElseGet(() -> Exact.of(Monomial.of(sum.toExpr(), exponent), Rational.ONE));
    }

    @Override
    public Exact power(Exact base, Exact exponent) {
        if (base.isUndefined() || exponent.isUndefined()) {
            return Exact.UNDEFINED;
        }
        if (exponent.rational().isPresent()) {
            Rational r = exponent.rational().get();
            return r.isZero() && isZero(base) ? Exact.UNDEFINED : power(base, r);
        }
        if (isZero(base)) {
            return sign(exponent) > 0 ? Exact.ZERO : Exact.UNDEFINED;
        }
        return functions.exp(exponent.times(functions.ln(base)));
    }

    @Override
    public Exact apply(Function function, List<Exact> arguments) {
        return arguments.stream().anyMatch(Exact::isUndefined)
                ? Exact.UNDEFINED
                : functions.apply(function, arguments);
    }

    /** One denominator for each monomial spares a gcd a term. */
    @Override
    public Exact dot(Jet<Exact> a, Jet<Exact> b, int from, int to, int total, Exact zero) {
        Map<Monomial, FractionSum> sums = new HashMap<>();
        for (int i = from; i <= to; i++) {
            Exact left = a.at(i);
            Exact right = b.at(total - i);
            if (left.isUndefined() || right.isUndefined()) {
                return Exact.UNDEFINED;
            }
            addProduct(left, right, sums);
        }
        Map<Monomial, Rational> terms = new HashMap<>();
        sums.forEach((monomial, sum) -> terms.put(monomial, sum.value()));
        return zero.plus(Exact.sum(terms));
    }

    private void addProduct(Exact left, Exact right, Map<Monomial, FractionSum> sums) {
        left.terms().forEach((a, p) -> right.terms().forEach((b, q) -> {
            FractionSum sum = sums.computeIfAbsent(product(a, b), key -> new FractionSum());
            spend(1 + a.powers().size());
            Rational carry = a.carry(b);
            sum.addProduct(carry.isOne() ? p : p.times(carry), q);
        }));
    }

    private Monomial product(Monomial a, Monomial b) {
        if (a.isOne() || b.isOne()) {
            return a.isOne() ? b : a;
        }
        return products.computeIfAbsent(a, key -> new HashMap<>()).computeIfAbsent(b, key -> {
            spend(NEW_MONOMIAL);
            return a.times(b);
        });
    }

    /** A sum of products of fractions over a common denominator. */
    private final class FractionSum {
        private static final int MAX_BITS = 1_000_000;

        private BigInteger numerator = BigInteger.ZERO;
        private BigInteger denominator = BigInteger.ONE;

        void addProduct(Rational a, Rational b) {
            spend(costOfProduct(Math.max(numerator.bitLength(), denominator.bitLength())));
            spend(costOfProduct(Math.max(a.bits(), b.bits())));
            BigInteger top = a.numerator().multiply(b.numerator());
            BigInteger bottom = a.denominator().multiply(b.denominator());
            if (!denominator.equals(bottom)) {
                BigInteger[] fit = denominator.divideAndRemainder(bottom);
                if (fit[1].signum() != 0) {
                    spend(costOfDivisor(Math.min(denominator.bitLength(), bottom.bitLength())));
                    widen(bottom.divide(denominator.gcd(bottom)));
                    fit[0] = denominator.divide(bottom);
                }
                top = top.multiply(fit[0]);
            }
            numerator = numerator.add(top);
            requireLength(numerator);
        }

        private void widen(BigInteger factor) {
            denominator = denominator.multiply(factor);
            numerator = numerator.multiply(factor);
            requireLength(denominator);
        }

        private static void requireLength(BigInteger number) {
            if (number.bitLength() > MAX_BITS) {
                throw TooComplexException.ofWork();
            }
        }

        Rational value() {
            spend(costOfDivisor(Math.min(numerator.bitLength(), denominator.bitLength())));
            return new Rational(numerator, denominator);
        }
    }

    /** The value of an expression in which variables stand for themselves. */
    Exact of(Expr e) {
        Map<String, Exact> names = new HashMap<>();
        Trees.variables(e).forEach(name -> names.put(name, Exact.kernel(Expr.var(name))));
        return Evaluator.evaluate(e, names, this);
    }

    /** The value of an expression in which a text's arguments are given. */
    Exact text(Expr text, List<Exact> arguments) {
        Map<String, Exact> names = new HashMap<>();
        names.put("u", arguments.get(0));
        names.put("v", arguments.get(arguments.size() - 1));
        return Evaluator.evaluate(text, names, this);
    }
}
