package gradus.bank;

import gradus.calculus.Simplifier;
import gradus.check.Ask;
import gradus.check.AskException;
import gradus.check.GraphAsk;
import gradus.check.MatrixAsk;
import gradus.check.Outcome;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A part's key: whether it exists, has a value anywhere, and what could be it. */
final class Keys {
    /** Kinds for which there may be no key to show. */
    private static final Set<String> WITHOUT = Set.of("explain", "choice", "matrix");
    /** Four digits can be calculated with by hand. */
    private static final BigInteger LARGE = BigInteger.valueOf(10_000);
    private static final double[] SAMPLES = {0.5, 1.5, -0.7, 2.25, 0.1, -1.6, 3.5, -4.2, 12};

    private Keys() {
    }

    /** Why the key is no key; empty where it is one. */
    static Optional<Message> whyUndefined(Part part) {
        Optional<Value> key = part.ask().key();
        if (part.ask() instanceof MatrixAsk matrix && matrix.disagreement().isPresent()) {
            return matrix.disagreement();
        }
        if (key.isEmpty()) {
            return WITHOUT.contains(part.ask().kind())
                    ? Optional.empty()
                    : Optional.of(Message.of("bank.no-key"));
        }
        if (part.ask() instanceof GraphAsk graph && graph.disagreement().isPresent()) {
            return graph.disagreement();
        }
        return undefined(key.get()).map(entry -> Message.of("bank.key-without-value", shortened(entry)));
    }

    /** A number in the key that nobody likes to calculate by hand; a part with a tolerance is meant for a calculator. */
    static Optional<String> unpleasant(Part part) {
        return part.fields().containsKey("tolerance")
                ? Optional.empty()
                : part.ask().key().flatMap(Keys::unpleasant).map(Rational::toString);
    }

    private static Optional<Rational> unpleasant(Value value) {
        return value instanceof Value.Entries entries
                ? entries.entries().stream().flatMap(entry -> unpleasant(entry).stream()).findFirst()
                : unpleasant(simplified(((Value.Scalar) value).expression()));
    }

    private static Optional<Rational> unpleasant(Expr e) {
        if (e instanceof Expr.Num number) {
            boolean large = isLarge(number.value().numerator()) || isLarge(number.value().denominator());
            return large ? Optional.of(number.value()) : Optional.empty();
        }
        return e.parts().stream().flatMap(part -> unpleasant(part).stream()).findFirst();
    }

    /** Zeros at the end cost nobody anything. */
    private static boolean isLarge(BigInteger number) {
        return new BigDecimal(number).stripTrailingZeros().unscaledValue().abs().compareTo(LARGE) >= 0;
    }

    private static Expr simplified(Expr e) {
        try {
            return Trees.isConstant(e) ? Simplifier.simplify(e) : e;
        } catch (TooComplexException asItIs) {
            return e;
        }
    }

    private static String shortened(Expr e) {
        return Fields.shortened(Printer.readable(e));
    }

    /** An expression in the value that is nowhere defined. */
    private static Optional<Expr> undefined(Value value) {
        if (value instanceof Value.Entries entries) {
            return entries.entries().stream().flatMap(entry -> undefined(entry).stream()).findFirst();
        }
        Expr e = ((Value.Scalar) value).expression();
        return isSomewhereDefined(e) ? Optional.empty() : Optional.of(e);
    }

    /** Why a function that is differentiated is none: its derivative may well look as if it had values. */
    static Optional<Message> whyUndefined(List<KeyClaim> claims) {
        return claims.stream().map(claim -> Trees.substitute(claim.function(), claim.at())).distinct()
                .filter(function -> !Trees.isConstant(function) && !isSomewhereDefined(function)).findFirst()
                .map(function -> Message.of("bank.function-without-value", shortened(function)));
    }

    /** Where none of the samples tells, whoever judges answers finds the parts of the line that matter. */
    private static boolean isSomewhereDefined(Expr e) {
        return points(Trees.variables(e)).stream().anyMatch(point -> Double.isFinite(Evaluator.evaluate(e, point)))
                || isItself(e);
    }

    /** Nothing without a value is equal to itself. */
    private static boolean isItself(Expr e) {
        try {
            String text = Printer.print(e);
            Map<String, Object> ask = Map.of("expression", text, "variables", List.copyOf(Trees.variables(e)));
            return Ask.of(ask).outcome(text) == Outcome.CORRECT;
        } catch (AskException tooComplex) {
            return false;
        }
    }

    /**
     * Whether an expression could be the part's key as far as some points tell: a quick look before judging, which
     * takes its time over wrong answers.
     */
    static boolean mayBeKey(Expr e, Part part) {
        return part.ask().key().filter(key -> key instanceof Value.Scalar scalar && agree(e, scalar.expression()))
                .isPresent();
    }

    private static boolean agree(Expr a, Expr b) {
        Set<String> names = new TreeSet<>(Trees.variables(a));
        names.addAll(Trees.variables(b));
        return points(names).stream().noneMatch(point ->
                differ(Evaluator.evaluate(a, point), Evaluator.evaluate(b, point)));
    }

    /** Whether two values, both of which exist, are surely not the same. */
    private static boolean differ(double x, double y) {
        return Double.isFinite(x) && Double.isFinite(y)
                && Math.abs(x - y) > 1e-6 * (1 + Math.max(Math.abs(x), Math.abs(y)));
    }

    /** Each variable takes each sample in turn, the others those after it. */
    private static List<Map<String, Double>> points(Set<String> variables) {
        List<String> names = List.copyOf(variables);
        List<Map<String, Double>> points = new ArrayList<>();
        for (int shift = 0; shift < SAMPLES.length; shift++) {
            Map<String, Double> point = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                point.put(names.get(i), SAMPLES[(shift + 2 * i) % SAMPLES.length]);
            }
            points.add(point);
        }
        return points;
    }
}
