package gradus.exact;

import gradus.exact.Generator.Prime;
import gradus.exact.Generator.Size;
import gradus.expr.Rational;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * √(a + b√c) with rational a, b, c as √s ± √t, where s and t are rational: (a ± √(a²−b²c))/2, as is classical.
 */
final class Denesting {
    private Denesting() {
    }

    static Optional<NormalForm> squareRoot(NormalForm radicand, Generators generators, NormalFormArithmetic exact) {
        if (radicand.size() != 2 || !radicand.isReal()) {
            return Optional.empty();
        }
        SortedMap<Monomial, Gaussian> terms = radicand.sorted();
        Rational a = null;
        Rational surd = null;
        boolean negative = false;
        for (Map.Entry<Monomial, Gaussian> term : terms.entrySet()) {
            if (term.getKey().isOne()) {
                a = term.getValue().re();
            } else if (isSquareRoot(term.getKey(), generators)) {
                surd = term.getValue().re().pow(2).times(square(term.getKey(), generators));
                negative = term.getValue().re().signum() < 0;
            }
        }
        if (a == null || surd == null || a.signum() <= 0) {
            return Optional.empty();
        }
        boolean minus = negative;
        Rational half = a.times(Rational.HALF);
        return a.pow(2).minus(surd).root(2).map(d -> {
            NormalForm s = exact.power(NormalForm.of(half.plus(d.times(Rational.HALF))), Rational.HALF);
            NormalForm t = exact.power(NormalForm.of(half.minus(d.times(Rational.HALF))), Rational.HALF);
            return minus ? s.plus(t.negate()) : s.plus(t);
        });
    }

    private static boolean isSquareRoot(Monomial monomial, Generators generators) {
        return monomial.powers().stream().allMatch(power -> power.exponent().equals(Rational.HALF)
                && generators.get(power.generator()) instanceof Size size && size.of() instanceof Prime);
    }

    private static Rational square(Monomial monomial, Generators generators) {
        Rational product = Rational.ONE;
        for (Monomial.Power power : monomial.powers()) {
            product = product.times(Rational.of(((Prime) ((Size) generators.get(power.generator())).of()).value()));
        }
        return product;
    }
}
