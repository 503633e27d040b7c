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
 * Exponents, indices of roots and arguments of functions not defined everywhere that are one number written
 * otherwise, such as {@code 0·x} and {@code x/x + 1}, are replaced by that number. No enclosure of them is that number
 * alone, so that without this a negative base would seem to have no such power anywhere, and 1 to lie beyond the edge
 * of {@code asin}. What was replaced must have a value still. What may jump stays: at the jump it is another number.
 */
final class PlainArguments {
    private static final double[] LOOKS = {0.7310, 1.2345, -0.8765, 2.7182, -3.3019, 7.1113};
    private static final double CLOSE = 1e-9;
    private static final int MAX_BITS = 40;

    /** What only looks like a number costs a search for a proof: after so many nobody meant one. */
    private static final int MOST_FAILURES = 3;

    private final List<Expr> replaced = new ArrayList<>();

    private int failures;

    private PlainArguments() {
    }

    /** The same with plain arguments; itself where they are plain already. */
    static Subject in(Subject subject) {
        PlainArguments plain = new PlainArguments();
        Expr value = plain.of(subject.value());
        List<Expr> guards = new ArrayList<>(subject.guards());
        guards.addAll(plain.replaced);
        return value == subject.value() ? subject : new Subject(value, guards, subject.exclusions());
    }

    private Expr of(Expr e) {
        List<Expr> parts = e.parts();
        List<Expr> changed = new ArrayList<>(parts.size());
        boolean same = true;
        for (int i = 0; i < parts.size(); i++) {
            Expr part = of(parts.get(i));
            changed.add(decides(e, i) ? plain(part) : part);
            same &= changed.get(i) == parts.get(i);
        }
        return same ? e : Trees.withParts(e, changed);
    }

    /** Whether it hangs on this part alone if there is a value. */
    private static boolean decides(Expr e, int part) {
        return e instanceof Expr.Power ? part == 1
                : e instanceof Expr.Call call && (part == 0 || call.function() != Function.ROOT)
                        && !call.function().domain().isEmpty();
    }

    private Expr plain(Expr argument) {
        if (argument instanceof Expr.Num) {
            return argument;
        }
        Optional<Rational> written = Trees.rational(argument);
        if (written.isPresent()) {
            return Expr.num(written.get());
        }
        if (failures >= MOST_FAILURES) {
            return argument;
        }
        boolean jumps = Edges.mayJump(argument) && !Trees.isConstant(argument);
        Optional<Expr> number = (jumps ? Optional.<Rational>empty() : guess(argument)).map(Expr::num);
        if (number.isEmpty()) {
            return argument;
        }
        if (!ExactEquality.isProved(argument, number.get(), List.of())) {
            failures++;
            return argument;
        }
        replaced.add(argument);
        return number.get();
    }

    /** The simple number that all the values seen are, if there is one. */
    private static Optional<Rational> guess(Expr argument) {
        double first = Double.NaN;
        for (int i = 0; i < LOOKS.length; i++) {
            double value = value(argument, i);
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

    private static double value(Expr argument, int look) {
        Map<String, Double> point = new HashMap<>();
        int next = look;
        for (String name : Trees.variables(argument)) {
            point.put(name, LOOKS[next++ % LOOKS.length]);
        }
        return Evaluator.evaluate(argument, point);
    }
}
