package gradus.expr;

import static gradus.expr.Row.of;

import java.util.List;
import java.util.Optional;

/**
 * The function table: one row a function, and nothing else to write for a new one. Its symbolic rule, forward
 * and reverse mode, Taylor series, enclosures and explained step all follow from the row's texts in {@code u},
 * {@code v} (the arguments) and {@code y} (the function's own value).
 */
public enum Function {
    EXP(of("exp", StrictMath::exp).derivative("y").inverse("ln").latex("\\exp")),
    LN(of("ln", StrictMath::log).derivative("1/u").domain("u > 0").inverse("exp").latex("\\ln")),
    LOG10(of("log10", StrictMath::log10).aliases("lg").derivative("1/(u*ln(10))").definition("ln(u)/ln(10)")
            .domain("u > 0").latex("\\log_{10}")),
    LOG2(of("log2", Doubles::log2).aliases("lb").derivative("1/(u*ln(2))").definition("ln(u)/ln(2)")
            .domain("u > 0").latex("\\log_{2}")),
    LOG(of("log", Doubles::log).alone("ln").definition("ln(v)/ln(u)").derivative("-y/(u*ln(u))", "1/(v*ln(u))")
            .domain("u > 0", "v > 0", "u != 1").latex("\\log")),
    SQRT(of("sqrt", StrictMath::sqrt).derivative("1/(2*y)").domain("u >= 0").latex("\\sqrt")),
    CBRT(of("cbrt", StrictMath::cbrt).derivative("1/(3*y^2)").kinks("u").latex("\\sqrt[3]")),
    ROOT(of("root", Doubles::root).derivative("-y*ln(v)/u^2", "y/(u*v)").domain("u != 0").latex("\\sqrt")),
    ABS(of("abs", Math::abs).derivative("sign(u)").kinks("u").latex("\\left|")),
    SIGN(of("sign", Math::signum).aliases("sgn", "signum").derivative("0").kinks("u")),
    STEP(of("step", Doubles::step).aliases("heaviside").derivative("0").definition("(1+sign(u))/2").kinks("u")),
    FLOOR(of("floor", StrictMath::floor).derivative("0").kinks("sin(pi*u)")),
    CEIL(of("ceil", StrictMath::ceil).aliases("ceiling").derivative("0").definition("-floor(-u)")
            .kinks("sin(pi*u)")),
    MIN(of("min", Math::min).derivative("step(v-u)", "step(u-v)").definition("(u+v-abs(u-v))/2").kinks("u-v")
            .anyNumberOfArguments().latex("\\min")),
    MAX(of("max", Math::max).derivative("step(u-v)", "step(v-u)").definition("(u+v+abs(u-v))/2").kinks("u-v")
            .anyNumberOfArguments().latex("\\max")),
    SIN(of("sin", StrictMath::sin).derivative("cos(u)").inverse("asin").latex("\\sin")),
    COS(of("cos", StrictMath::cos).derivative("-sin(u)").inverse("acos").latex("\\cos")),
    TAN(of("tan", StrictMath::tan).aliases("tg").derivative("1+y^2").definition("sin(u)/cos(u)")
            .domain("cos(u) != 0").inverse("atan").latex("\\tan")),
    SEC(of("sec", u -> 1 / StrictMath.cos(u)).derivative("y*tan(u)").definition("1/cos(u)")
            .domain("cos(u) != 0").inverse("asec").latex("\\sec")),
    CSC(of("csc", u -> 1 / StrictMath.sin(u)).aliases("cosec").derivative("-y*cot(u)").definition("1/sin(u)")
            .domain("sin(u) != 0").inverse("acsc").latex("\\csc")),
    COT(of("cot", u -> 1 / StrictMath.tan(u)).aliases("ctg").derivative("-(1+y^2)").definition("cos(u)/sin(u)")
            .domain("sin(u) != 0").inverse("acot").latex("\\cot")),
    ASIN(of("asin", StrictMath::asin).aliases("arcsin").derivative("1/sqrt(1-u^2)")
            .definition("atan2(u,sqrt(1-u^2))").domain("u >= -1", "u <= 1").inverse("sin").latex("\\arcsin")),
    ACOS(of("acos", StrictMath::acos).aliases("arccos").derivative("-1/sqrt(1-u^2)")
            .definition("atan2(sqrt(1-u^2),u)").domain("u >= -1", "u <= 1").inverse("cos").latex("\\arccos")),
    ATAN(of("atan", StrictMath::atan).aliases("arctan", "arctg").derivative("1/(1+u^2)").inverse("tan")
            .latex("\\arctan")),
    ATAN2(of("atan2", Doubles::atan2).aliases("arctan2").derivative("v/(u^2+v^2)", "-u/(u^2+v^2)")
            .domain("u^2+v^2 != 0").kinks("abs(u)+max(v,0)")),
    ASEC(of("asec", u -> StrictMath.acos(1 / u)).aliases("arcsec").derivative("1/(u^2*sqrt(1-1/u^2))")
            .definition("acos(1/u)").domain("u^2 >= 1").inverse("sec")),
    ACSC(of("acsc", u -> StrictMath.asin(1 / u)).aliases("arccsc").derivative("-1/(u^2*sqrt(1-1/u^2))")
            .definition("asin(1/u)").domain("u^2 >= 1").inverse("csc")),
    ACOT(of("acot", u -> Math.PI / 2 - StrictMath.atan(u)).aliases("arccot").derivative("-1/(1+u^2)")
            .definition("pi/2-atan(u)").inverse("cot")),
    SINH(of("sinh", StrictMath::sinh).derivative("cosh(u)").definition("(exp(u)-exp(-u))/2").inverse("asinh")
            .latex("\\sinh")),
    COSH(of("cosh", StrictMath::cosh).derivative("sinh(u)").definition("(exp(u)+exp(-u))/2").inverse("acosh")
            .latex("\\cosh")),
    TANH(of("tanh", StrictMath::tanh).derivative("1-y^2").definition("1-2/(exp(2*u)+1)").inverse("atanh")
            .latex("\\tanh")),
    SECH(of("sech", u -> 1 / StrictMath.cosh(u)).derivative("-y*tanh(u)").definition("1/cosh(u)")
            .inverse("asech")),
    CSCH(of("csch", u -> 1 / StrictMath.sinh(u)).derivative("-y*coth(u)").definition("1/sinh(u)")
            .domain("u != 0").inverse("acsch")),
    COTH(of("coth", u -> 1 / StrictMath.tanh(u)).derivative("1-y^2").definition("cosh(u)/sinh(u)")
            .domain("u != 0").inverse("acoth").latex("\\coth")),
    ASINH(of("asinh", Doubles::asinh).aliases("arsinh", "arcsinh").derivative("1/sqrt(u^2+1)")
            .definition("ln(u+sqrt(u^2+1))").inverse("sinh")),
    ACOSH(of("acosh", Doubles::acosh).aliases("arcosh", "arccosh").derivative("1/sqrt(u^2-1)")
            .definition("ln(u+sqrt(u^2-1))").domain("u >= 1").inverse("cosh")),
    ATANH(of("atanh", Doubles::atanh).aliases("artanh", "arctanh").derivative("1/(1-u^2)")
            .definition("ln((1+u)/(1-u))/2").domain("u > -1", "u < 1").inverse("tanh")),
    ASECH(of("asech", Doubles::asech).aliases("arsech", "arcsech").derivative("-1/(u*sqrt(1-u^2))")
            .definition("acosh(1/u)").domain("u > 0", "u <= 1").inverse("sech")),
    ACSCH(of("acsch", Doubles::acsch).aliases("arcsch", "arccsch").derivative("-1/(u^2*sqrt(1+1/u^2))")
            .definition("asinh(1/u)").domain("u != 0").inverse("csch")),
    ACOTH(of("acoth", Doubles::acoth).aliases("arcoth", "arccoth").derivative("1/(1-u^2)")
            .definition("ln((u+1)/(u-1))/2").domain("u^2 > 1").inverse("coth")),
    SIGMOID(of("sigmoid", Doubles::sigmoid).aliases("logistic", "σ", "expit").derivative("y*(1-y)")
            .definition("1/(1+exp(-u))").inverse("logit").latex("\\sigma")),
    SOFTPLUS(of("softplus", Doubles::softplus).derivative("sigmoid(u)").definition("ln(1+exp(u))")),
    RELU(of("relu", u -> Math.max(u, 0)).derivative("step(u)").definition("max(u,0)").kinks("u")),
    LEAKYRELU(of("leakyrelu", (u, v) -> u >= 0 ? u : v * u).aliases("lrelu", "leaky_relu")
            .derivative("step(u)+v*step(-u)", "min(u,0)").definition("max(u,0)+v*min(u,0)").kinks("u")
            .lastDefault("0.01")),
    ELU(of("elu", (u, v) -> u >= 0 ? u : v * StrictMath.expm1(u))
            .derivative("step(u)+v*step(-u)*exp(min(u,0))", "exp(min(u,0))-1")
            .definition("max(u,0)+v*(exp(min(u,0))-1)").kinks("u").lastDefault("1")),
    LOGIT(of("logit", u -> StrictMath.log(u / (1 - u))).derivative("1/(u*(1-u))").definition("ln(u/(1-u))")
            .domain("u > 0", "u < 1").inverse("sigmoid")),
    SILU(of("silu", u -> u * Doubles.sigmoid(u)).aliases("swish").definition("u*sigmoid(u)")),
    GELU(of("gelu", u -> u * (1 + Doubles.erf(u / StrictMath.sqrt(2))) / 2)
            .definition("u*(1+erf(u/sqrt(2)))/2")),
    SOFTSIGN(of("softsign", u -> u / (1 + Math.abs(u))).derivative("1/(1+abs(u))^2")
            .definition("u/(1+abs(u))")),
    ERF(of("erf", Doubles::erf).derivative("2*exp(-u^2)/sqrt(pi)")),
    HYPOT(of("hypot", StrictMath::hypot).derivative("u/y", "v/y").definition("sqrt(u^2+v^2)").kinks("u^2+v^2")),
    FACTORIAL(of("factorial", Doubles::factorial).aliases("fact"));

    private final Row row;

    Function(Row row) {
        this.row = row;
    }

    /** The name in the language, plain ASCII. */
    public String label() {
        return row.label();
    }

    public List<String> aliases() {
        return row.aliases();
    }

    /** How many arguments a call holds. */
    public int arity() {
        return row.arity();
    }

    /** The value in doubles, NaN where undefined; {@code v} is ignored by functions of one argument. */
    public double value(double u, double v) {
        return row.value().applyAsDouble(u, v);
    }

    /**
     * The partial derivative by the given argument (from 0) in {@code u}, {@code v} and {@code y}; empty where
     * the row gives none: then {@link #definition()} is differentiated, or there is no derivative at all.
     */
    public Optional<Expr> derivative(int argument) {
        return FunctionTexts.derivative(this, argument);
    }

    /** The function in terms of others, in {@code u} and {@code v}; empty for a primitive. */
    public Optional<Expr> definition() {
        return FunctionTexts.definition(this);
    }

    /** Conditions on {@code u} and {@code v} that must all hold for a value to exist. */
    public List<Condition> domain() {
        return FunctionTexts.domain(this);
    }

    /** Expressions in {@code u} and {@code v}; at their zeros the function is not differentiable. */
    public List<Expr> kinks() {
        return FunctionTexts.kinks(this);
    }

    /** What {@code f^-1} means for this function. */
    public Optional<Function> inverse() {
        return row.inverse().isEmpty() ? Optional.empty() : FunctionTexts.named(row.inverse());
    }

    /** The function that the name means when it is given one argument only: {@code log(x)} is {@code ln(x)}. */
    public Optional<Function> alone() {
        return row.alone().isEmpty() ? Optional.empty() : FunctionTexts.named(row.alone());
    }

    /** The value of the last argument when it is left out. */
    public Optional<Expr> lastDefault() {
        return FunctionTexts.lastDefault(this);
    }

    /** Whether more than two arguments are read as nested applications. */
    public boolean variadic() {
        return row.variadic();
    }

    /** The LaTeX command. */
    public String latex() {
        return row.latex().isEmpty() ? "\\operatorname{" + label() + "}" : row.latex();
    }

    Row row() {
        return row;
    }

    /** The function of that exact name or alias. */
    public static Optional<Function> named(String name) {
        return FunctionTexts.named(name);
    }
}
