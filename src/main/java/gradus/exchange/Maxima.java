package gradus.exchange;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes expressions as Maxima reads them, with brackets wherever one could doubt. */
final class Maxima implements Expr.Cases<String> {
    /** Functions that have another name there; those that have none are written out by their definitions. */
    private static final Map<Function, String> NAMES = names();
    /** What is longer is of no use there: functions in functions, written by their definitions, double with each level. */
    private static final int MAX_LENGTH = 20_000;

    private final Map<String, String> arguments;

    /** A function that neither has a name nor a definition, or what is too long. */
    private static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritable(String what) {
            super(what, null, false, false);
        }
    }

    Maxima() {
        this(Map.of());
    }

    /** @param arguments what the variables of a function's definition stand for */
    private Maxima(Map<String, String> arguments) {
        this.arguments = arguments;
    }

    private static Map<Function, String> names() {
        Map<Function, String> names = new EnumMap<>(Function.class);
        for (Function same : List.of(Function.EXP, Function.SQRT, Function.ABS, Function.SIN, Function.COS, Function.TAN,
                Function.SEC, Function.CSC, Function.COT, Function.ASIN, Function.ACOS, Function.ATAN, Function.ATAN2,
                Function.SINH, Function.COSH, Function.TANH, Function.SECH, Function.CSCH, Function.COTH, Function.ASINH,
                Function.ACOSH, Function.ATANH, Function.ASECH, Function.ACSCH, Function.ACOTH, Function.ERF,
                Function.MIN, Function.MAX, Function.FLOOR, Function.FACTORIAL)) {
            names.put(same, same.label());
        }
        names.put(Function.LN, "log");
        names.put(Function.SIGN, "signum");
        names.put(Function.CEIL, "ceiling");
        return names;
    }

    /** @param matrix whether a list of lists is a matrix; another list stays a list */
    Optional<String> print(Value value, boolean matrix) {
        try {
            return Optional.of(value(value, matrix));
        } catch (Unwritable notInMaxima) {
            return Optional.empty();
        }
    }

    private String value(Value value, boolean matrix) {
        if (value instanceof Value.Scalar scalar) {
            return text(scalar.expression());
        }
        List<Value> entries = ((Value.Entries) value).entries();
        return entries.stream().map(entry -> value(entry, false))
                .collect(Collectors.joining(",", matrix ? "matrix(" : "[", matrix ? ")" : "]"));
    }

    private String text(Expr e) {
        String text = e.match(this);
        if (text.length() > MAX_LENGTH) {
            throw new Unwritable("too long");
        }
        return text;
    }

    private String joined(List<Expr> parts, String sign) {
        return parts.stream().map(this::text).collect(Collectors.joining(sign, "(", ")"));
    }

    @Override
    public String number(Expr.Num number) {
        String text = number.value().toString();
        return text.matches("\\d+") ? text : "(" + text + ")";
    }

    @Override
    public String constant(Expr.Const constant) {
        return constant.constant() == Constant.E ? "%e" : "%pi";
    }

    @Override
    public String variable(Expr.Var variable) {
        return arguments.getOrDefault(variable.name(), variable.name());
    }

    @Override
    public String sum(Expr.Sum sum) {
        return joined(sum.terms(), "+");
    }

    @Override
    public String product(Expr.Product product) {
        return joined(product.factors(), "*");
    }

    @Override
    public String quotient(Expr.Quotient quotient) {
        return joined(quotient.parts(), "/");
    }

    @Override
    public String power(Expr.Power power) {
        return joined(power.parts(), "^");
    }

    @Override
    public String call(Expr.Call call) {
        Function function = call.function();
        List<String> given = call.arguments().stream().map(this::text).toList();
        if (NAMES.containsKey(function)) {
            return NAMES.get(function) + "(" + String.join(",", given) + ")";
        }
        String u = given.get(0);
        if (function == Function.CBRT) {
            return "(signum(" + u + ")*abs(" + u + ")^(1/3))";
        }
        Expr definition = function.definition().orElseThrow(() -> new Unwritable(function.label()));
        return new Maxima(given.size() > 1 ? Map.of("u", u, "v", given.get(1)) : Map.of("u", u)).text(definition);
    }
}
