package gradus.limit;

import gradus.calculus.Simplifier;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Arguments as fixed multiples of one of them, give or take constants: u = ratio·base + shift.
 *
 * @param common a whole number that all ratios become whole with
 */
record Phases(Expr base, Map<Expr.Call, Phase> of, Rational common) {
    private static final int MAX_COMMON_BITS = 16;

    /** One argument. */
    record Phase(Rational ratio, Expr shift) {
    }

    /** Empty where some argument is not such a multiple of the base. */
    static Optional<Phases> of(Collection<Expr.Call> calls, Expr base, Path path) {
        Map<Expr.Call, Phase> phases = new LinkedHashMap<>();
        BigInteger common = BigInteger.ONE;
        for (Expr.Call call : calls) {
            Optional<Phase> phase = phase(call.argument(), base, path);
            if (phase.isEmpty()) {
                return Optional.empty();
            }
            phases.put(call, phase.get());
            BigInteger denominator = phase.get().ratio().denominator();
            common = common.multiply(denominator).divide(common.gcd(denominator));
        }
        return common.bitLength() > MAX_COMMON_BITS
                ? Optional.empty()
                : Optional.of(new Phases(base, phases, Rational.of(common)));
    }

    private static Optional<Phase> phase(Expr u, Expr base, Path path) {
        if (u.equals(base)) {
            return Optional.of(new Phase(Rational.ONE, Expr.num(0)));
        }
        LimitResult ratio = path.limit(Expr.quotient(u, base));
        Optional<Rational> multiple = ratio instanceof LimitResult.Value value
                ? Trees.rational(value.value())
                : Optional.empty();
        if (multiple.isEmpty()) {
            return Optional.empty();
        }
        Expr rest = Simplifier.simplify(
                Expr.sum(u, Expr.negate(Expr.product(Expr.num(multiple.get()), base))));
        return Trees.variables(rest).contains(path.by())
                ? Optional.empty()
                : Optional.of(new Phase(multiple.get(), rest));
    }
}
