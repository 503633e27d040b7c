package gradus.bank;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.calculus.Tape;
import gradus.exact.Enclosure;
import gradus.exact.EnclosureArithmetic;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Finds a key in three other ways: in forward mode, in reverse mode, and as a difference quotient of values that are
 * certain to many digits. Where one of them says something else, the key is disputed.
 */
final class KeyAgreement {
    /** Values at which nothing is special, the same every time. */
    private static final Rational[] COORDINATES = {Rational.of(3, 4), Rational.of(7, 5), Rational.of(-2, 3),
        Rational.of(5, 3), Rational.of(1, 3), Rational.of(11, 4), Rational.of(-8, 5)};
    private static final int POINTS = 1;
    /** Between the points of a difference: the error of a quotient is of the order of its square. */
    private static final Rational STEP = Rational.of(1, 1L << 40);
    private static final int BITS = 320;
    /** Quotients of a higher order would cost more than they tell. */
    private static final int HIGHEST_DIFFERENCE = 3;
    private static final double CERTAIN = 1e-12;
    private static final double IN_DOUBLES = 1e-6;

    private KeyAgreement() {
    }

    /** Another way's value that is not the key's: both, and the way; empty where all agree that can be asked. */
    static Optional<Message> dispute(List<KeyClaim> claims) {
        for (KeyClaim claim : claims) {
            for (Map<String, Expr> point : points(claim)) {
                Optional<Message> dispute = dispute(claim, point);
                if (dispute.isPresent()) {
                    return dispute;
                }
            }
        }
        return Optional.empty();
    }

    /** Where to look: at the claim's own point, else where the key and the function have values. */
    private static List<Map<String, Expr>> points(KeyClaim claim) {
        SortedSet<String> free = Trees.variables(claim.function());
        free.addAll(Trees.variables(claim.key()));
        free.addAll(claim.by());
        free.removeAll(claim.at().keySet());
        if (free.isEmpty()) {
            return List.of(claim.at());
        }
        List<Map<String, Expr>> points = new ArrayList<>();
        for (int shift = 0; shift < COORDINATES.length && points.size() < POINTS; shift++) {
            Map<String, Expr> point = new TreeMap<>(claim.at());
            int i = shift;
            for (String name : free) {
                point.put(name, Expr.num(COORDINATES[i++ % COORDINATES.length]));
            }
            if (Double.isFinite(inDoubles(claim.key(), point)) && Double.isFinite(inDoubles(claim.function(), point))) {
                points.add(point);
            }
        }
        return points;
    }

    private static Optional<Message> dispute(KeyClaim claim, Map<String, Expr> at) {
        Point point = new Point(at);
        if (!(point.value(claim.key()) instanceof PointValue.Finite finite)) {
            return Optional.empty();
        }
        double key = finite.toDouble();
        PointValue forward = forward(claim, point);
        if (forward instanceof PointValue.Kink kink) {
            return Optional.of(Message.of("bank.key-at-kink", shown(key), shown(kink.left().doubleValue()), shown(kink.right().doubleValue())));
        }
        if (forward instanceof PointValue.Undefined) {
            return Optional.of(Message.of("bank.key-beyond", shown(key)));
        }
        OptionalDouble forwards = forward instanceof PointValue.Finite value
                ? OptionalDouble.of(value.toDouble()) : OptionalDouble.empty();
        return differs(key, forwards, CERTAIN, "bank.way.forward")
                .or(() -> differs(key, reverse(claim, at), IN_DOUBLES, "bank.way.reverse"))
                .or(() -> differs(key, quotient(claim, at), CERTAIN, "bank.way.difference"));
    }

    private static Optional<Message> differs(double key, OptionalDouble other, double tolerance, String way) {
        boolean apart = other.isPresent()
                && Math.abs(other.getAsDouble() - key) > tolerance * Math.max(1, Math.abs(key));
        return apart ? Optional.of(Message.of("bank.key-disputed", shown(key), Message.of(way), shown(other.getAsDouble())))
                : Optional.empty();
    }

    private static String shown(double value) {
        return new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros().toString();
    }

    private static PointValue forward(KeyClaim claim, Point point) {
        List<String> by = claim.by();
        if (by.isEmpty()) {
            return point.value(claim.function());
        }
        return by.stream().distinct().count() == 1
                ? point.derivative(claim.function(), by.get(0), by.size())
                : point.hessian(claim.function(), by).get(0).get(1);
    }

    /** By one sweep back through the derivative of one order less. */
    private static OptionalDouble reverse(KeyClaim claim, Map<String, Expr> at) {
        if (claim.by().isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            Expr function = claim.function();
            for (String name : claim.by().subList(1, claim.by().size())) {
                function = Differentiator.derivative(function, name);
            }
            List<String> variables = List.copyOf(at.keySet());
            double[] gradient = new double[variables.size()];
            double[] start = variables.stream().mapToDouble(name -> inDoubles(at.get(name), Map.of())).toArray();
            Tape.of(List.of(function), variables).sweep().gradient(start, gradient);
            double found = gradient[variables.indexOf(claim.by().get(0))];
            return Double.isFinite(found) ? OptionalDouble.of(found) : OptionalDouble.empty();
        } catch (TooComplexException | NotDifferentiableException notThisWay) {
            return OptionalDouble.empty();
        }
    }

    /** The central difference quotient, of values that are enclosed. */
    private static OptionalDouble quotient(KeyClaim claim, Map<String, Expr> at) {
        if (claim.by().isEmpty() || claim.by().size() > HIGHEST_DIFFERENCE) {
            return OptionalDouble.empty();
        }
        EnclosureArithmetic numbers = new EnclosureArithmetic(BITS);
        Map<String, Enclosure> point = new HashMap<>();
        at.forEach((name, value) -> point.put(name, Evaluator.evaluate(value, Map.of(), numbers)));
        Enclosure quotient = quotient(claim.function(), claim.by(), point, numbers);
        return quotient.isDefined() && (quotient.relativeBits() > 50 || quotient.isTiny(50))
                ? OptionalDouble.of(quotient.toDouble()) : OptionalDouble.empty();
    }

    private static Enclosure quotient(
            Expr function, List<String> by, Map<String, Enclosure> point, EnclosureArithmetic numbers) {
        if (by.isEmpty()) {
            return Evaluator.evaluate(function, point, numbers);
        }
        List<String> rest = by.subList(1, by.size());
        Enclosure ahead = quotient(function, rest, moved(point, by.get(0), STEP, numbers), numbers);
        Enclosure behind = quotient(function, rest, moved(point, by.get(0), STEP.negate(), numbers), numbers);
        return numbers.divide(numbers.subtract(ahead, behind), numbers.number(STEP.times(Rational.TWO)));
    }

    private static Map<String, Enclosure> moved(
            Map<String, Enclosure> point, String name, Rational step, EnclosureArithmetic numbers) {
        Map<String, Enclosure> moved = new HashMap<>(point);
        moved.put(name, numbers.add(point.get(name), numbers.number(step)));
        return moved;
    }

    private static double inDoubles(Expr e, Map<String, Expr> at) {
        return Evaluator.evaluate(Trees.substitute(e, at), Map.of());
    }
}
