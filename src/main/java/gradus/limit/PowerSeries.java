package gradus.limit;

import gradus.calculus.Differentiator;
import gradus.calculus.Rule;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import gradus.series.Exact;
import gradus.series.Jet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A power series Σ a_k·z^k to put a small expansion into; convergent, or asymptotic as z → 0.
 *
 * @param coefficient a_k
 * @param end         the last k with a_k ≠ 0
 * @param function    the function of z that k-th derivative over k! is, for each k
 */
record PowerSeries(IntFunction<Exact> coefficient, int end, Derivatives function) {
    static final int ENDLESS = Jet.ENDLESS;

    /** The derivatives of the sum. */
    interface Derivatives {
        /** The k-th derivative over k! at z. */
        Expr at(Expr z, int k);
    }

    /** e^z. */
    static PowerSeries exponential() {
        return new PowerSeries(k -> Exact.of(new Rational(BigInteger.ONE, factorial(k))), ENDLESS,
                (z, k) -> Expr.quotient(Expr.call(Function.EXP, z), Expr.num(Rational.of(factorial(k)))));
    }

    /** ln(1 + z). */
    static PowerSeries logarithm() {
        return new PowerSeries(k -> k == 0 ? Exact.ZERO : Exact.of(Rational.of(k % 2 == 0 ? -1 : 1, k)), ENDLESS,
                (z, k) -> k == 0
                        ? Expr.call(Function.LN, onePlus(z))
                        : Expr.quotient(Expr.num(Rational.of(k % 2 == 0 ? -1 : 1, k)),
                                Expr.power(onePlus(z), Expr.num(k))));
    }

    /** (1 + z)^r. */
    static PowerSeries binomial(Exact r) {
        List<Exact> known = new ArrayList<>(List.of(Exact.ONE));
        boolean whole = r.rational().filter(q -> q.isInt() && q.signum() >= 0).isPresent();
        IntFunction<Exact> coefficient = k -> {
            while (known.size() <= k) {
                int n = known.size();
                Exact factor = r.plus(Exact.of(Rational.of(1L - n))).times(Rational.of(1, n));
                known.add(known.get(n - 1).times(factor));
            }
            return known.get(k);
        };
        return new PowerSeries(coefficient, whole ? r.rational().orElseThrow().toInt() : ENDLESS,
                (z, k) -> Expr.product(coefficient.apply(k).toExpr(),
                        Expr.power(onePlus(z), r.plus(Exact.of(Rational.of(-k))).toExpr())));
    }

    /**
     * A function of z.
     *
     * @param jet its series
     */
    static PowerSeries of(Jet<Exact> jet, Expr ofZ) {
        return new PowerSeries(jet::at, jet.end(), derivatives(ofZ));
    }

    private static Derivatives derivatives(Expr ofZ) {
        return (z, k) -> {
            Expr derivative = k == 0 ? ofZ : Differentiator.derivative(ofZ, "z", k);
            Expr at = Trees.substitute(derivative, Map.of("z", z));
            return Expr.quotient(at, Expr.num(Rational.of(factorial(k))));
        };
    }

    /** √π·x·exp(x²)·(1 − erf(x)) in z = 1/(2x²): Σ (−1)^k·(2k−1)!!·z^k. Asymptotic. */
    static PowerSeries complementaryError() {
        Expr function = Rule.read("sqrt(pi)*(1-erf(1/sqrt(2z)))*exp(1/(2z))/sqrt(2z)");
        return new PowerSeries(k -> {
            Rational product = Rational.ONE;
            for (int i = 1; i <= k; i++) {
                product = product.times(Rational.of(1L - 2L * i));
            }
            return Exact.of(product);
        }, ENDLESS, derivatives(function));
    }

    /** x·(ln x! − x·ln x + x − ln(2πx)/2) in z = 1/x²: Stirling's series. Asymptotic. */
    static PowerSeries stirling() {
        Expr function = Rule.read("(ln(factorial(1/sqrt(z)))+(1+ln(z)/2)/sqrt(z)-ln(2*pi/sqrt(z))/2)/sqrt(z)");
        return new PowerSeries(k -> Exact.of(bernoulli(2 * k + 2)
                .dividedBy(Rational.of((2L * k + 2) * (2L * k + 1)))), ENDLESS, derivatives(function));
    }

    /** The Bernoulli number B_n, by the recurrence over all before it. */
    private static Rational bernoulli(int n) {
        List<Rational> numbers = new ArrayList<>();
        for (int m = 0; m <= n; m++) {
            Rational sum = Rational.ZERO;
            BigInteger choose = BigInteger.ONE;
            for (int k = 0; k < m; k++) {
                sum = sum.plus(numbers.get(k).times(Rational.of(choose)));
                choose = choose.multiply(BigInteger.valueOf(m + 1L - k)).divide(BigInteger.valueOf(k + 1L));
            }
            numbers.add(m == 0 ? Rational.ONE : sum.negate().dividedBy(Rational.of(m + 1L)));
        }
        return numbers.get(n);
    }

    /** The j-th derivative over j!, whose k-th coefficient is C(k+j, j)·a_(k+j). */
    PowerSeries derived(int j) {
        if (j == 0) {
            return this;
        }
        return new PowerSeries(k -> coefficient.apply(k + j).times(Rational.of(choose(k + j, j))),
                end >= ENDLESS ? ENDLESS : end - j,
                (z, k) -> Expr.product(Expr.num(Rational.of(choose(k + j, j))), function.at(z, k + j)));
    }

    private static BigInteger choose(int n, int k) {
        return factorial(n).divide(factorial(k)).divide(factorial(n - k));
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n; k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return product;
    }

    private static Expr onePlus(Expr z) {
        return Expr.sum(Expr.num(1), z);
    }
}
