package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of differentiation: one row a rule, with its formula in the language. In a formula {@code u} and
 * {@code v} are the parts, {@code du} and {@code dv} their derivatives, {@code c} and {@code n} what does not
 * depend on the variable, and {@code y} is the outer function's derivative at {@code u}.
 *
 * <p>A formula can be replaced at one site of a derivation (see {@link Differentiator#derivative(Expr, String,
 * java.util.function.Function)}): that is how wrong derivatives are made on purpose.
 */
public enum Rule {
    CONSTANT("constant", "0"),
    VARIABLE("variable", "1"),
    /** Term by term, however many; it has no formula of its own, and what replaces it stands for the whole. */
    SUM("sum", ""),
    CONSTANT_FACTOR("constant-factor", "c*du"),
    /** Of more than two factors: one derived at a time. */
    PRODUCT("product", "du*v + u*dv"),
    QUOTIENT("quotient", "(du*v - u*dv)/v^2"),
    POWER("power", "n*u^(n-1)"),
    EXPONENTIAL("exponential", "c^u*ln(c)"),
    /** A power whose base and exponent both vary, by logarithmic differentiation. */
    GENERAL_POWER("general-power", "u^v*(dv*ln(u) + v*du/u)"),
    CHAIN("chain", "y*du"),
    /** A row of the function table; the formula is the row's. */
    FUNCTION("function", ""),
    /** A function that is a combination of others is replaced by it. */
    DEFINITION("definition", ""),
    /** No rule of differentiation: the result is written more simply. */
    SIMPLIFY("simplify", "");

    private final String id;
    private final String formula;

    Rule(String id, String formula) {
        this.id = id;
        this.formula = formula;
    }

    /** The stable name, in JSON and in message ids. */
    public String id() {
        return id;
    }

    /** The rule as an expression; empty where there is none to replace. */
    public Optional<Expr> formula() {
        return Optional.ofNullable(Formulas.READ.get(this));
    }

    /** The formulas, read when the first is asked for: a name cannot be read while its enum is being made. */
    private static final class Formulas {
        static final Map<Rule, Expr> READ = all();

        private static Map<Rule, Expr> all() {
            Map<Rule, Expr> formulas = new EnumMap<>(Rule.class);
            for (Rule rule : values()) {
                if (!rule.formula.isEmpty()) {
                    formulas.put(rule, read(rule.formula));
                }
            }
            return formulas;
        }
    }

    /** Reads a formula in the letters above. */
    public static Expr read(String formula) {
        try {
            return Parser.parse(formula, Names.of(Set.of("du", "dv")));
        } catch (SyntaxException e) {
            throw new IllegalArgumentException("formula of a rule: " + formula, e);
        }
    }
}
