package gradus.calculus;

import gradus.exact.Enclosure;
import gradus.exact.ExactEquality;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The signs of exact constants by enclosures of growing precision, each looked for once. */
final class ExactSigns {
    private static final int[] LADDER = {96, 256, 1_536};
    private static final long BUDGET = 30_000_000;

    private final Map<Exact, Integer> known = new HashMap<>();

    /** @throws UndecidedException for what holds a variable, or cannot be enclosed */
    int sign(Exact value) {
        Expr e = value.toExpr();
        if (!Trees.isConstant(e)) {
            throw new UndecidedException("the sign of a variable");
        }
        return known.computeIfAbsent(value, key -> sign(e, Map.of()));
    }

    /** Whether the value is zero, for all values of the variables. */
    boolean isZero(Exact value) {
        if (value.single().isPresent()) {
            return false;
        }
        return known.computeIfAbsent(value, key -> sign(key.toExpr(), sample(key.toExpr()))) == 0;
    }

    /** Unremarkable numbers, one a variable. */
    private static Map<String, Rational> sample(Expr e) {
        Map<String, Rational> sample = new HashMap<>();
        long seed = 7_391;
        for (String name : Trees.variables(e)) {
            seed = (seed * 48_271 + name.hashCode()) % 1_000_003;
            sample.put(name, Rational.of(Math.abs(seed) + 611_953, 1_299_709));
        }
        return sample;
    }

    private static int sign(Expr e, Map<String, Rational> point) {
        for (int bits : LADDER) {
            boolean last = bits == LADDER[LADDER.length - 1];
            if (last && ExactEquality.isProved(e, Expr.num(0), List.of())) {
                return 0;
            }
            EnclosureCoefficients numbers = last
                    ? EnclosureCoefficients.believing(bits, BUDGET)
                    : EnclosureCoefficients.of(bits, BUDGET);
            Map<String, Enclosure> values = new HashMap<>();
            point.forEach((name, value) -> values.put(name, numbers.number(value)));
            Enclosure value = Evaluator.evaluate(e, values, numbers);
            if (value.sign().isPresent()) {
                return value.sign().get();
            }
        }
        throw new UndecidedException("sign");
    }
}
