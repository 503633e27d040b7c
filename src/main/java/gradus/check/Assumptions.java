package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Rational;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where a question's variables are taken to be: each in an open interval. */
record Assumptions(SortedMap<String, Range> ranges) {
    static final Assumptions NONE = new Assumptions(new TreeMap<>());

    /** An interval; an absent end is infinite. */
    record Range(Optional<Rational> low, Optional<Rational> high) {
        boolean holds(Rational value) {
            return low.map(end -> value.compareTo(end) > 0).orElse(true)
                    && high.map(end -> value.compareTo(end) < 0).orElse(true);
        }
    }

    /** Expressions that have a value just where the assumptions hold, or on an edge of that. */
    List<Expr> guards() {
        List<Expr> guards = new ArrayList<>();
        ranges.forEach((name, range) -> {
            range.low().ifPresent(low -> guards.add(root(Expr.sum(Expr.var(name), Expr.num(low.negate())))));
            range.high().ifPresent(high -> guards.add(root(Expr.sum(Expr.num(high), Expr.negate(Expr.var(name))))));
        });
        return guards;
    }

    private static Expr root(Expr of) {
        return Expr.call(Function.SQRT, of);
    }

    boolean hold(Map<String, Rational> point) {
        return ranges.entrySet().stream()
                .allMatch(entry -> !point.containsKey(entry.getKey())
                        || entry.getValue().holds(point.get(entry.getKey())));
    }

    static Assumptions read(Object value, Names names) throws AskException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new AskException(List.of("assume"), Message.of("ask.assume-expected"));
        }
        SortedMap<String, Range> ranges = new TreeMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            List<Object> path = List.of("assume", entry.getKey());
            ranges.put(entry.getKey().toString(), range(path, entry.getValue(), names));
        }
        return new Assumptions(ranges);
    }

    private static Range range(List<Object> path, Object value, Names names) throws AskException {
        if (value instanceof List<?> ends && ends.size() == 2) {
            return new Range(end(path, ends.get(0).toString(), names), end(path, ends.get(1).toString(), names));
        }
        String text = value.toString().strip();
        switch (text) {
            case "positive":
                return new Range(Optional.of(Rational.ZERO), Optional.empty());
            case "negative":
                return new Range(Optional.empty(), Optional.of(Rational.ZERO));
            case "real":
                return new Range(Optional.empty(), Optional.empty());
            default:
                return interval(path, text, names);
        }
    }

    private static Range interval(List<Object> path, String text, Names names) throws AskException {
        String inner = text.replaceAll("^[\\[(]|[\\])]$", "");
        String[] ends = inner.split(",", -1);
        if (ends.length != 2) {
            throw new AskException(path, Message.of("ask.assume-expected"));
        }
        return new Range(end(path, ends[0], names), end(path, ends[1], names));
    }

    private static Optional<Rational> end(List<Object> path, String text, Names names) throws AskException {
        if (text.strip().matches("[+-]?(?i:inf|infinity)|[+-]?∞")) {
            return Optional.empty();
        }
        try {
            Value value = Reading.of(text, names).value();
            Optional<Rational> number = value instanceof Value.Scalar scalar
                    ? Trees.rational(scalar.expression())
                    : Optional.empty();
            return Optional.of(number.orElseThrow(
                    () -> new AskException(path, Message.of("ask.assume-expected"))));
        } catch (SyntaxException e) {
            throw new AskException(path, e);
        }
    }

    /** The expression's variables that are assumed somewhere. */
    boolean concern(Expr e) {
        return Trees.variables(e).stream().anyMatch(ranges::containsKey);
    }
}
