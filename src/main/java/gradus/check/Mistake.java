package gradus.check;

import gradus.calculus.Rule;
import gradus.expr.Expr;
import gradus.expr.Function;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The wrong rules of differentiation that people use (mal-rules): one row a rule, with what stands in its place. A
 * row may bend two rules at one place, as when the power rule is used on e^(3x) as a whole. In a formula the
 * letters are those of {@link Rule}; the message is {@code mistake.} and the id.
 */
enum Mistake {
    MISSING_INNER("chain-rule.missing-inner", bend(Rule.CHAIN, "y")),
    INNER_ADDED("chain-rule.inner-added", bend(Rule.CHAIN, "y+du")),
    PRODUCT_OF_DERIVATIVES("product-rule.product-of-derivatives", bend(Rule.PRODUCT, "du*dv")),
    FIRST_TERM_ONLY("product-rule.missing-term", bend(Rule.PRODUCT, "du*v")),
    SECOND_TERM_ONLY("product-rule.missing-term", bend(Rule.PRODUCT, "u*dv")),
    PRODUCT_SIGN("product-rule.sign", bend(Rule.PRODUCT, "du*v - u*dv")),
    PRODUCT_SIGN_TURNED("product-rule.sign", bend(Rule.PRODUCT, "u*dv - du*v")),
    PRODUCT_TERM_WRONG("product-rule.wrong-term", bend(Rule.PRODUCT, "du*v + u*v")),
    PRODUCT_OTHER_TERM_WRONG("product-rule.wrong-term", bend(Rule.PRODUCT, "u*v + u*dv")),
    SUM_OF_DERIVATIVES("product-rule.sum-of-derivatives", bend(Rule.PRODUCT, "du + dv")),
    QUOTIENT_OF_DERIVATIVES("quotient-rule.quotient-of-derivatives", bend(Rule.QUOTIENT, "du/dv")),
    QUOTIENT_REVERSED("quotient-rule.reversed", bend(Rule.QUOTIENT, "(u*dv - du*v)/v^2")),
    QUOTIENT_SIGN("quotient-rule.sign", bend(Rule.QUOTIENT, "(du*v + u*dv)/v^2")),
    DENOMINATOR_NOT_SQUARED("quotient-rule.denominator-not-squared", bend(Rule.QUOTIENT, "(du*v - u*dv)/v")),
    DENOMINATOR_LOST("quotient-rule.denominator-lost", bend(Rule.QUOTIENT, "du*v - u*dv")),
    QUOTIENT_FIRST_TERM("quotient-rule.missing-term", bend(Rule.QUOTIENT, "du/v")),
    QUOTIENT_SECOND_TERM("quotient-rule.missing-term", bend(Rule.QUOTIENT, "-u*dv/v^2")),
    EXPONENT_NOT_LOWERED("power-rule.exponent-not-lowered", bend(Rule.POWER, "n*u^n")),
    EXPONENT_RAISED("power-rule.exponent-raised", bend(Rule.POWER, "n*u^(n+1)")),
    FACTOR_MISSING("power-rule.factor-missing", bend(Rule.POWER, "u^(n-1)")),
    FACTOR_LOWERED("power-rule.factor-lowered", bend(Rule.POWER, "(n-1)*u^(n-1)")),
    POWER_RULE_ON_EXPONENTIAL("power-rule.on-exponential", bend(Rule.EXPONENTIAL, "u*c^(u-1)")),
    POWER_RULE_ON_WHOLE_EXPONENTIAL("power-rule.on-exponential", bend(Rule.EXPONENTIAL, "u*c^(u-1)", Rule.CHAIN, "y")),
    LOG_BASE_MISSING("exponential.log-base-missing", bend(Rule.EXPONENTIAL, "c^u")),
    LOG_BASE_DIVIDED("exponential.log-base-divided", bend(Rule.EXPONENTIAL, "c^u/ln(c)")),
    POWER_RULE_ON_GENERAL("power-rule.on-exponential", bend(Rule.GENERAL_POWER, "v*u^(v-1)*du")),
    EXPONENTIAL_RULE_ON_GENERAL("exponential.on-power", bend(Rule.GENERAL_POWER, "u^v*ln(u)*dv")),
    CONSTANT_FACTOR_LOST("constant.factor-lost", bend(Rule.CONSTANT_FACTOR, "du")),
    CONSTANT_FACTOR_TWICE("constant.factor-twice", bend(Rule.CONSTANT_FACTOR, "c^2*du")),
    CONSTANT_KEPT("constant.not-zero", bend(Rule.CONSTANT, "c")),
    CONSTANT_ONE("constant.not-zero", bend(Rule.CONSTANT, "1")),
    FUNCTION_SIGN("elementary.sign", Map.of()),
    FUNCTION_WRONG("elementary.wrong", Map.of()),
    POWER_RULE_ON_EXP("power-rule.on-exponential", Map.of());

    /** Derivatives that are commonly taken for a function's own, in the letters of the function table. */
    private static final Map<Function, List<String>> CONFUSED = confused();

    private final String id;
    private final Map<Rule, String> bends;

    Mistake(String id, Map<Rule, String> bends) {
        this.id = id;
        this.bends = bends;
    }

    private static Map<Rule, String> bend(Rule rule, String formula) {
        return Map.of(rule, formula);
    }

    private static Map<Rule, String> bend(Rule rule, String formula, Rule also, String second) {
        return Map.of(rule, formula, also, second);
    }

    private static Map<Function, List<String>> confused() {
        Map<Function, List<String>> table = new EnumMap<>(Function.class);
        table.put(Function.SIN, List.of("sin(u)", "-sin(u)"));
        table.put(Function.COS, List.of("cos(u)", "-cos(u)"));
        table.put(Function.TAN, List.of("sec(u)", "-csc(u)^2", "y^2", "1-y^2", "sec(u)*y"));
        table.put(Function.SEC, List.of("tan(u)^2", "y^2"));
        table.put(Function.COT, List.of("1+y^2", "csc(u)", "-csc(u)"));
        table.put(Function.LN, List.of("1/y", "1/u^2", "u", "-1/u^2"));
        table.put(Function.LOG10, List.of("1/u", "ln(10)/u"));
        table.put(Function.LOG2, List.of("1/u", "ln(2)/u"));
        table.put(Function.SQRT, List.of("1/y", "y/2", "2*y", "1/2*u^(1/2)", "-1/(2*y)"));
        table.put(Function.CBRT, List.of("1/y^2", "1/(3*y)"));
        table.put(Function.ASIN, List.of("1/sqrt(1+u^2)", "cos(u)", "1/cos(u)"));
        table.put(Function.ACOS, List.of("1/sqrt(1-u^2)", "-1/sqrt(1+u^2)"));
        table.put(Function.ATAN, List.of("1/(1-u^2)", "1/sqrt(1+u^2)", "sec(u)^2"));
        table.put(Function.SINH, List.of("-cosh(u)"));
        table.put(Function.TANH, List.of("1+y^2", "1-y", "y*(1-y)", "1/cosh(u)"));
        table.put(Function.SIGMOID, List.of("y", "1-y", "y*(1+y)", "1-y^2", "y^2", "u*(1-u)"));
        table.put(Function.SOFTPLUS, List.of("1-sigmoid(u)", "exp(u)", "1/(1+exp(u))", "sigmoid(u)*(1-sigmoid(u))"));
        table.put(Function.RELU, List.of("1", "relu(u)", "sign(u)"));
        table.put(Function.ABS, List.of("1", "abs(u)"));
        table.put(Function.ERF, List.of("exp(-u^2)", "2/sqrt(pi)*exp(u^2)"));
        return table;
    }

    /** The stable name. */
    String id() {
        return id;
    }

    /**
     * The ways to bend rules at a place: each a formula a rule. Empty where the row does not fit the place.
     *
     * @param at what is differentiated there
     */
    List<Map<Rule, Expr>> at(Rule rule, Expr at) {
        if (rule == Rule.FUNCTION && at instanceof Expr.Call call && call.arguments().size() == 1) {
            return ofFunction(call.function());
        }
        boolean leads = bends.containsKey(rule) && (bends.size() == 1 || rule != Rule.CHAIN);
        if (!leads) {
            return List.of();
        }
        Map<Rule, Expr> formulas = new EnumMap<>(Rule.class);
        bends.forEach((bent, text) -> formulas.put(bent, Rule.read(text)));
        return List.of(formulas);
    }

    private List<Map<Rule, Expr>> ofFunction(Function function) {
        List<Map<Rule, Expr>> ways = new ArrayList<>();
        if (this == FUNCTION_SIGN) {
            function.derivative(0).ifPresent(own -> ways.add(Map.of(Rule.FUNCTION, Expr.negate(own))));
        }
        if (this == FUNCTION_WRONG) {
            CONFUSED.getOrDefault(function, List.of())
                    .forEach(text -> ways.add(Map.of(Rule.FUNCTION, Rule.read(text))));
        }
        if (this == POWER_RULE_ON_EXP && function == Function.EXP) {
            Expr formula = Rule.read("u*exp(u-1)");
            ways.add(Map.of(Rule.FUNCTION, formula));
            ways.add(Map.of(Rule.FUNCTION, formula, Rule.CHAIN, Rule.read("y")));
        }
        return ways;
    }
}
