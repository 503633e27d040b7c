package gradus.check;

import gradus.exact.ExactEquality;
import gradus.exact.Simplest;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exponents and indices of roots that are one number written otherwise, such as {@code 0·x} and {@code x/x + 1}, are
 * replaced by that number. No enclosure of them is a single whole number, so that without this a negative base would
 * seem to have no such power anywhere. What was replaced must have a value still.
 */
final class PlainExponents {
    private static final double[] LOOKS = {0.7310, 1.2345, -0.8765, 2.7182, -3.3019, 7.1113};
    private static final double CLOSE = 1e-9;
    private static final int MAX_BITS = 40;

    private final List<Expr> replaced = new ArrayList<>();

    private PlainExponents() {
    }

    /** The same with plain exponents; itself where they are plain already. */
    static Subject in(Subject subject) {
        PlainExponents plain = new PlainExponents();
        Expr value = plain.of(subject.value());
        if (plain.replaced.isEmpty()) {
            return subject;
        }
        List<Expr> guards = new ArrayList<>(subject.guards());
        guards.addAll(plain.replaced);
        return new Subject(value, guards, subject.exclusions());
    }

    private Expr of(Expr e) {
        List<Expr> parts = e.parts();
        List<Expr> changed = new ArrayList<>(parts.size());
        boolean same = true;
        for (int i = 0; i < parts.size(); i++) {
            Expr part = of(parts.get(i));
            changed.add(isExponent(e, i) ? plain(part) : part);
            same &= changed.get(i) == parts.get(i);
        }
        return same ? e : Trees.withParts(e, changed);
    }

    private static boolean isExponent(Expr e, int part) {
        return e instanceof Expr.Power ? part == 1
                : part == 0 && e instanceof Expr.Call call && call.function() == Function.ROOT;
    }

    private Expr plain(Expr exponent) {
        Optional<Expr> number = Trees.rational(exponent).isPresent() ? Optional.empty() : guess(exponent)
                .map(Expr::num)
                .filter(guess -> ExactEquality.isProved(exponent, guess, List.of()));
        number.ifPresent(plain -> replaced.add(exponent));
        return number.orElse(exponent);
    }

    /** The simple number that all the values seen are, if there is one. */
    private static Optional<Rational> guess(Expr exponent) {
        double first = Double.NaN;
        for (int i = 0; i < LOOKS.length; i++) {
            double value = value(exponent, i);
            if (Math.abs(value - first) > CLOSE * (1 + Math.abs(first))) {
                return Optional.empty();
            }
            first = Double.isNaN(first) ? value : first;
        }
        return Double.isFinite(first)
                ? Optional.of(Math.abs(first) < CLOSE ? Rational.ZERO : Simplest.near(first))
                        .filter(number -> number.bits() <= MAX_BITS)
                : Optional.empty();
    }

    private static double value(Expr exponent, int look) {
        Map<String, Double> point = new HashMap<>();
        int next = look;
        for (String name : Trees.variables(exponent)) {
            point.put(name, LOOKS[next++ % LOOKS.length]);
        }
        return Evaluator.evaluate(exponent, point);
    }
}
