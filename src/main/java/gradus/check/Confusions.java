package gradus.check;

import gradus.calculus.Rule;
import gradus.expr.Expr;
import gradus.expr.Function;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Derivatives that are commonly taken for a function's own, in the letters of the function table. */
final class Confusions {
    private static final Map<Function, List<Expr>> TABLE = read();

    private Confusions() {
    }

    static List<Expr> of(Function function) {
        return TABLE.getOrDefault(function, List.of());
    }

    private static Map<Function, List<Expr>> read() {
        Map<Function, List<Expr>> read = new EnumMap<>(Function.class);
        table().forEach((function, texts) -> read.put(function, texts.stream().map(Rule::read).toList()));
        return read;
    }

    private static Map<Function, List<String>> table() {
        Map<Function, List<String>> table = new EnumMap<>(Function.class);
        table.put(Function.SIN, List.of("sin(u)", "-sin(u)", "tan(u)"));
        table.put(Function.COS, List.of("cos(u)", "-cos(u)"));
        table.put(Function.TAN, List.of("sec(u)", "-csc(u)^2", "y^2", "1-y^2", "sec(u)*y", "1/cos(u)", "cot(u)", "y"));
        table.put(Function.SEC, List.of("tan(u)^2", "y^2", "tan(u)", "y*cot(u)", "y"));
        table.put(Function.CSC, List.of("y*cot(u)", "-cot(u)^2", "-y^2", "y"));
        table.put(Function.COT, List.of("1+y^2", "csc(u)", "-csc(u)", "-tan(u)", "y"));
        table.put(Function.EXP, List.of("1", "u"));
        table.put(Function.LN, List.of("1/y", "1/u^2", "u", "-1/u^2", "exp(u)", "y/u", "y"));
        table.put(Function.LOG10, List.of("1/u", "ln(10)/u", "1/(10*u)", "y"));
        table.put(Function.LOG2, List.of("1/u", "ln(2)/u", "1/(2*u)", "y"));
        table.put(Function.SQRT, List.of("1/y", "y/2", "2*y", "1/2*u^(1/2)", "-1/(2*y)", "1/2*y", "2/y", "y/u", "y"));
        table.put(Function.CBRT, List.of("1/y^2", "1/(3*y)", "y/3", "1/(3*y^4)", "y"));
        table.put(Function.ASIN, List.of("1/sqrt(1+u^2)", "cos(u)", "1/cos(u)", "1/(1+u^2)", "1/(1-u^2)", "y"));
        table.put(Function.ACOS, List.of("1/sqrt(1-u^2)", "-1/sqrt(1+u^2)", "-sin(u)", "-1/(1+u^2)", "y"));
        table.put(Function.ATAN, List.of("1/(1-u^2)", "1/sqrt(1+u^2)", "sec(u)^2", "1/sqrt(1-u^2)", "1/(1+u)", "y"));
        table.put(Function.SINH, List.of("-cosh(u)", "cos(u)", "y"));
        table.put(Function.COSH, List.of("-sinh(u)", "-sin(u)", "y"));
        table.put(Function.TANH, List.of("1+y^2", "1-y", "y*(1-y)", "1/cosh(u)", "1/(1+u^2)", "y^2", "1-u^2", "sec(u)^2", "cosh(u)", "y"));
        table.put(Function.SIGMOID, List.of("y", "1-y", "y*(1+y)", "1-y^2", "y^2", "u*(1-u)", "y*(y-1)", "y-1",
                "exp(-u)/(1+exp(-u))"));
        table.put(Function.SOFTPLUS, List.of("1-sigmoid(u)", "exp(u)", "1/(1+exp(u))", "sigmoid(u)*(1-sigmoid(u))",
                "tanh(u)", "y"));
        table.put(Function.RELU, List.of("1", "relu(u)", "sign(u)", "u", "0"));
        table.put(Function.ABS, List.of("1", "abs(u)", "-1"));
        table.put(Function.ERF, List.of("exp(-u^2)", "2/sqrt(pi)*exp(u^2)", "exp(-u^2)/sqrt(2*pi)", "1/sqrt(pi)*exp(-u^2)", "y"));
        return table;
    }
}
