package gradus.exact;

import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.Map;
import java.util.Optional;

/** The sign of what compares a value with its whole part: u − floor(u) is from zero to below one. */
final class FloorBounds {
    private FloorBounds() {
    }

    /** Whether a sum is a·(floor(u) − u) + c, and for that reason never negative. */
    static boolean isNeverNegative(NormalForm sum, Generators generators) {
        for (Map.Entry<Monomial, Gaussian> term : sum.terms().entrySet()) {
            Opaque floor = floor(term.getKey(), generators);
            if (floor != null && term.getValue().isReal()) {
                return isNeverNegative(sum, term.getKey(), term.getValue().re(), floor.arguments().get(0));
            }
        }
        return false;
    }

    private static boolean isNeverNegative(NormalForm sum, Monomial floor, Rational factor, NormalForm u) {
        NormalForm rest = sum.plus(NormalForm.of(floor, Gaussian.of(factor.negate())))
                .plus(u.times(Gaussian.of(factor)));
        boolean constant = rest.isZero() || rest.isSingle() && rest.monomial().isOne() && rest.isReal();
        Rational least = factor.signum() > 0 ? factor : Rational.ZERO;
        return constant && (rest.isZero() ? Rational.ZERO : rest.coefficient().re()).compareTo(least) >= 0;
    }

    /** Whether a term is a whole number wherever it has a value: a product of signs and of whole parts. */
    static boolean isWhole(Monomial term, Generators generators) {
        return term.powers().stream().allMatch(power -> {
            boolean floor = generators.get(power.generator()) instanceof Size size
                    && size.of() instanceof Opaque call && call.function() == Function.FLOOR;
            return power.exponent().isInteger()
                    && (generators.isSign(power.generator()) || floor && power.exponent().signum() > 0);
        });
    }

    /** What floor((floor(u) + k)/n) is the whole part of without the inner one: (u + k)/n, with whole k and n. */
    static Optional<NormalForm> within(NormalForm form, Generators generators) {
        for (Map.Entry<Monomial, Gaussian> term : form.terms().entrySet()) {
            Opaque floor = floor(term.getKey(), generators);
            if (floor != null && term.getValue().isReal() && term.getValue().re().signum() > 0) {
                Rational share = term.getValue().re();
                NormalForm rest = form.plus(NormalForm.of(term.getKey(), Gaussian.of(share.negate())));
                boolean number = rest.isZero()
                        || rest.isSingle() && rest.monomial().isOne() && rest.isReal()
                        && rest.coefficient().re().dividedBy(share).isInteger();
                return number && share.reciprocal().isInteger()
                        ? Optional.of(rest.plus(floor.arguments().get(0).times(Gaussian.of(share))))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The whole part that a term is; null where it is none. */
    private static Opaque floor(Monomial term, Generators generators) {
        Opaque floor = null;
        for (Monomial.Power power : term.powers()) {
            Generator generator = generators.get(power.generator());
            Generator.Atom of = generator instanceof Size size ? size.of()
                    : generator instanceof Sign sign ? sign.of() : null;
            boolean whole = of instanceof Opaque call && call.function() == Function.FLOOR && power.exponent().isOne();
            if (!whole || floor != null && !floor.equals(of)) {
                return null;
            }
            floor = (Opaque) of;
        }
        return term.powers().size() == 2 ? floor : null;
    }
}
