package gradus.limit;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function as a polynomial in factors that stay bounded without settling, cos(1/x)·sin x − sin x =
 * (cos(1/x) − 1)·sin x. Where all coefficients but the free one fall to zero, the limit is that of the free one.
 */
final class BoundedFactors {
    private static final int MOST_TERMS = 64;
    private static final int HIGHEST_POWER = 8;

    private final Path path;

    private final Map<Expr, Optional<Polynomial>> found = new IdentityHashMap<>();

    private BoundedFactors(Path path) {
        this.path = path;
    }

    /** Coefficients by the powers of bounded factors. */
    private record Polynomial(Map<Map<Expr, Integer>, Expr> terms) {
        static final Polynomial ZERO = new Polynomial(Map.of());

        static Polynomial of(Expr coefficient) {
            return new Polynomial(Map.of(Map.of(), coefficient));
        }

        static Polynomial bounded(Expr factor) {
            return new Polynomial(Map.of(Map.of(factor, 1), Expr.num(1)));
        }

        Polynomial plus(Polynomial other) {
            Map<Map<Expr, Integer>, Expr> sum = new LinkedHashMap<>(terms);
            other.terms.forEach((powers, coefficient) -> sum.merge(powers, coefficient, Expr::sum));
            return new Polynomial(sum);
        }

        Polynomial times(Polynomial other) {
            Polynomial product = ZERO;
            for (Map.Entry<Map<Expr, Integer>, Expr> a : terms.entrySet()) {
                for (Map.Entry<Map<Expr, Integer>, Expr> b : other.terms.entrySet()) {
                    Map<Expr, Integer> powers = new HashMap<>(a.getKey());
                    b.getKey().forEach((factor, power) -> powers.merge(factor, power, Integer::sum));
                    product = product.plus(
                            new Polynomial(Map.of(powers, Expr.product(a.getValue(), b.getValue()))));
                }
            }
            return product;
        }
    }

    /** The limit, where it is found so. */
    static Optional<LimitResult> limit(Expr f, Path path) {
        return collected(f, path).map(terms -> path.limit(free(terms)));
    }

    /** The function with bounded factors taken out of terms that fall to zero for it. */
    static Optional<Expr> written(Expr f, Path path) {
        return collected(f, path).map(terms -> Limit.simplified(Expr.sumOf(terms.entrySet().stream()
                .map(term -> times(term.getKey(), term.getValue()))
                .toList())));
    }

    private static Expr times(Map<Expr, Integer> powers, Expr coefficient) {
        List<Expr> factors = new ArrayList<>(List.of(coefficient));
        powers.forEach((factor, power) -> factors.add(Expr.power(factor, Expr.num(power))));
        return Expr.productOf(factors);
    }

    private static Expr free(Map<Map<Expr, Integer>, Expr> terms) {
        return terms.getOrDefault(Map.of(), Expr.num(0));
    }

    /** The terms, if all but the free one fall to zero. */
    private static Optional<Map<Map<Expr, Integer>, Expr>> collected(Expr f, Path path) {
        Map<Map<Expr, Integer>, Expr> terms = new LinkedHashMap<>();
        new BoundedFactors(path).polynomial(f).ifPresent(polynomial -> polynomial.terms()
                .forEach((powers, coefficient) -> terms.put(powers, Limit.simplified(coefficient))));
        boolean bounded = terms.keySet().stream().anyMatch(powers -> !powers.isEmpty());
        boolean fall = bounded && terms.entrySet().stream().allMatch(
                term -> term.getKey().isEmpty() || path.limit(term.getValue()).text().equals("0"));
        return fall ? Optional.of(terms) : Optional.empty();
    }

    /** A power asks for its base once for each factor, which has powers of its own. */
    private Optional<Polynomial> polynomial(Expr e) {
        Optional<Polynomial> known = found.get(e);
        if (known == null) {
            known = sought(e);
            found.put(e, known);
        }
        return known;
    }

    private Optional<Polynomial> sought(Expr e) {
        OneSidedLimit.Kind kind = OneSidedLimit.kind(e, path);
        if (kind == OneSidedLimit.Kind.EXPANDED) {
            return Optional.of(Polynomial.of(e));
        }
        Optional<Polynomial> parts = parts(e).filter(p -> p.terms().size() <= MOST_TERMS);
        return parts.isEmpty() && kind == OneSidedLimit.Kind.BOUNDED ? Optional.of(Polynomial.bounded(e)) : parts;
    }

    private Optional<Polynomial> parts(Expr e) {
        if (e instanceof Expr.Sum sum) {
            return folded(sum.terms(), Polynomial.ZERO, true);
        }
        if (e instanceof Expr.Product product) {
            return folded(product.factors(), Polynomial.of(Expr.num(1)), false);
        }
        if (e instanceof Expr.Quotient quotient && !quotient.numerator().is(1)) {
            return folded(List.of(quotient.numerator(), Expr.quotient(Expr.num(1), quotient.denominator())),
                    Polynomial.of(Expr.num(1)), false);
        }
        if (e instanceof Expr.Power power && power.exponent() instanceof Expr.Num n) {
            return power(power.base(), n.value());
        }
        return e instanceof Expr.Call call && call.argument() instanceof Expr.Sum angle
                ? wave(call, angle)
                : Optional.empty();
    }

    private Optional<Polynomial> folded(List<Expr> parts, Polynomial start, boolean sum) {
        Polynomial total = start;
        for (Expr part : parts) {
            Optional<Polynomial> next = polynomial(part);
            if (next.isEmpty() || (long) total.terms().size() * next.get().terms().size() > MOST_TERMS) {
                return Optional.empty();
            }
            total = sum ? total.plus(next.get()) : total.times(next.get());
        }
        return Optional.of(total);
    }

    private Optional<Polynomial> power(Expr base, Rational exponent) {
        boolean small = exponent.isInt() && exponent.signum() > 0 && exponent.toInt() <= HIGHEST_POWER;
        return small
                ? folded(Collections.nCopies(exponent.toInt(), base), Polynomial.of(Expr.num(1)), false)
                : Optional.empty();
    }

    /** sin(u + v) = sin u·cos v + cos u·sin v, where v has a limit. */
    private Optional<Polynomial> wave(Expr.Call call, Expr.Sum angle) {
        List<Expr> growing = new ArrayList<>();
        List<Expr> settling = new ArrayList<>();
        angle.terms().forEach(term -> (path.grows(term) ? growing : settling).add(term));
        boolean known = call.function() == Function.SIN || call.function() == Function.COS;
        if (!known || growing.isEmpty() || settling.isEmpty()) {
            return Optional.empty();
        }
        Expr u = Expr.sumOf(growing);
        Expr v = Expr.sumOf(settling);
        boolean sine = call.function() == Function.SIN;
        return polynomial(Expr.sum(
                Expr.product(Expr.call(Function.COS, v), Expr.call(call.function(), u)),
                Expr.product(Expr.num(sine ? 1 : -1), Expr.call(Function.SIN, v),
                        Expr.call(sine ? Function.COS : Function.SIN, u))));
    }
}
