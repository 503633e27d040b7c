package gradus.calculus;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the rules over an expression. A subtree that is shared is differentiated once.
 */
final class Differentiation implements Expr.Cases<Step> {
    /** Of e^u, whose base has the logarithm 1. */
    private static final Expr NATURAL_EXPONENTIAL = Expr.power(Expr.var("c"), Expr.var("u"));

    private final String by;
    private final Explanation explanation;
    private final java.util.function.Function<Site, Optional<Expr>> replacements;
    private final Budget budget;
    private final Map<Expr, Step> done = new IdentityHashMap<>();
    private final Map<Expr, Boolean> varies = new IdentityHashMap<>();
    private final List<Site> sites = new ArrayList<>();

    Differentiation(String by, Explanation explanation, Budget budget,
            java.util.function.Function<Site, Optional<Expr>> replacements) {
        this.by = by;
        this.explanation = explanation;
        this.budget = budget;
        this.replacements = replacements;
    }

    List<Site> sites() {
        return sites;
    }

    Step of(Expr e) {
        Step known = done.get(e);
        if (known != null) {
            return known;
        }
        budget.enter();
        Step step = varies(e) ? e.match(this) : constant(e);
        budget.leave();
        done.put(e, step);
        return step;
    }

    private boolean varies(Expr e) {
        Boolean known = varies.get(e);
        if (known != null) {
            return known;
        }
        boolean found = e instanceof Expr.Var variable && variable.name().equals(by);
        for (int i = 0; !found && i < e.parts().size(); i++) {
            found = varies(e.parts().get(i));
        }
        varies.put(e, found);
        return found;
    }

    private Optional<Expr> replacement(Rule rule, Expr at) {
        Site site = new Site(sites.size(), rule, at);
        sites.add(site);
        return replacements.apply(site);
    }

    private Expr formula(Rule rule, Expr at) {
        return replacement(rule, at).orElseGet(() -> rule.formula().orElseThrow());
    }

    private Step step(Rule rule, Expr before, Expr after, List<Step> inner) {
        return explanation.step(new Step(rule, by, before, after, List.of(), inner));
    }

    /** The derivative of what does not vary is 0, if it is anything. */
    private Step constant(Expr e) {
        boolean undefined = Trees.isConstant(e) && Double.isNaN(Evaluator.evaluate(e, Map.of()));
        Expr zero = Formula.filled(formula(Rule.CONSTANT, e), Map.of("c", e, "u", e));
        return step(Rule.CONSTANT, e, undefined ? Expr.product(zero, e) : zero, List.of());
    }

    @Override
    public Step number(Expr.Num number) {
        return constant(number);
    }

    @Override
    public Step constant(Expr.Const constant) {
        return constant((Expr) constant);
    }

    @Override
    public Step variable(Expr.Var variable) {
        return step(Rule.VARIABLE, variable, Formula.filled(formula(Rule.VARIABLE, variable), Map.of("u", variable)),
                List.of());
    }

    @Override
    public Step sum(Expr.Sum sum) {
        Optional<Expr> whole = replacement(Rule.SUM, sum);
        List<Step> inner = sum.terms().stream().map(this::of).toList();
        return step(Rule.SUM, sum, whole.orElseGet(() -> Formula.sum(results(inner))), inner);
    }

    private static List<Expr> results(List<Step> steps) {
        return steps.stream().map(Step::after).toList();
    }

    @Override
    public Step product(Expr.Product product) {
        List<Expr> fixed = product.factors().stream().filter(factor -> !varies(factor)).toList();
        List<Expr> varying = product.factors().stream().filter(this::varies).toList();
        if (!fixed.isEmpty()) {
            return constantFactor(product, Expr.productOf(fixed), Expr.productOf(varying));
        }
        Optional<Expr> replacement = replacement(Rule.PRODUCT, product);
        List<Step> inner = varying.stream().map(this::of).toList();
        if (replacement.isPresent() || varying.size() == 2) {
            Expr formula = replacement.orElseGet(() -> Rule.PRODUCT.formula().orElseThrow());
            return pair(Rule.PRODUCT, product, formula, List.of(varying.get(0),
                    Expr.productOf(varying.subList(1, varying.size()))));
        }
        return step(Rule.PRODUCT, product, oneAtATime(varying, results(inner)), inner);
    }

    private static Expr oneAtATime(List<Expr> factors, List<Expr> derivatives) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            List<Expr> term = new ArrayList<>(factors);
            term.set(i, derivatives.get(i));
            terms.add(Formula.product(term));
        }
        return Formula.sum(terms);
    }

    /** A whole number times a product rule is multiplied into its terms. */
    private Step constantFactor(Expr e, Expr factor, Expr rest) {
        Expr formula = formula(Rule.CONSTANT_FACTOR, e);
        Step inner = of(rest);
        boolean product = rest instanceof Expr.Product && inner.after() instanceof Expr.Sum
                && factor instanceof Expr.Num number && number.value().isInteger();
        List<Expr> terms = product ? inner.after().parts() : List.of(inner.after());
        Expr after = Formula.sum(terms.stream()
                .map(term -> Formula.filled(formula, Map.of("c", factor, "u", rest, "du", term)))
                .toList());
        return step(Rule.CONSTANT_FACTOR, e, after, List.of(inner));
    }

    private Step pair(Rule rule, Expr e, Expr formula, List<Expr> parts) {
        List<Step> inner = parts.stream().map(this::of).toList();
        return step(rule, e, filled(formula, parts, inner), inner);
    }

    private static Expr filled(Expr formula, List<Expr> parts, List<Step> inner) {
        return Formula.filled(formula, Map.of("u", parts.get(0), "v", parts.get(1),
                "du", inner.get(0).after(), "dv", inner.get(1).after()));
    }

    @Override
    public Step quotient(Expr.Quotient quotient) {
        Expr divisor = quotient.denominator();
        if (!varies(divisor)) {
            return constantFactor(quotient, Expr.quotient(Expr.num(1), divisor), quotient.numerator());
        }
        return pair(Rule.QUOTIENT, quotient, formula(Rule.QUOTIENT, quotient),
                List.of(quotient.numerator(), divisor));
    }

    @Override
    public Step power(Expr.Power power) {
        Expr base = power.base();
        Expr exponent = power.exponent();
        if (varies(base) && varies(exponent)) {
            return generalPower(power);
        }
        Rule rule = varies(base) ? Rule.POWER : Rule.EXPONENTIAL;
        Expr formula = replacement(rule, power).orElseGet(() -> base.is(0) ? base
                : Exponentials.isE(base) ? NATURAL_EXPONENTIAL : rule.formula().orElseThrow());
        return chain(new Outer(rule, power, List.of(varies(base) ? 0 : 1), List.of(formula)));
    }

    /** The logarithm's derivative, (g·ln f)', is shown as the product that it is. */
    private Step generalPower(Expr.Power power) {
        List<Expr> parts = List.of(power.base(), power.exponent());
        List<Step> inner = parts.stream().map(this::of).toList();
        Expr after = filled(formula(Rule.GENERAL_POWER, power), parts, inner);
        return step(Rule.GENERAL_POWER, power, after,
                explanation.isFull() ? List.of(logarithm(power, inner.get(0), inner.get(1))) : inner);
    }

    private Step logarithm(Expr.Power power, Step base, Step exponent) {
        Expr.Call ln = new Expr.Call(Function.LN, List.of(power.base()));
        Outer outer = new Outer(Rule.FUNCTION, ln, List.of(0), List.of(Function.LN.derivative(0).orElseThrow()));
        List<Expr> parts = List.of(power.exponent(), ln);
        List<Step> inner = List.of(exponent,
                isPlain(outer) ? chain(outer) : chain(outer, Rule.CHAIN.formula().orElseThrow(), List.of(base)));
        return step(Rule.PRODUCT, Expr.productOf(parts),
                filled(Rule.PRODUCT.formula().orElseThrow(), parts, inner), inner);
    }

    @Override
    public Step call(Expr.Call call) {
        Function function = call.function();
        if (function.derivative(0).isEmpty()) {
            return definition(call);
        }
        Optional<Expr> replacement = replacement(Rule.FUNCTION, call);
        List<Integer> places = new ArrayList<>();
        List<Expr> formulas = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            if (varies(call.arguments().get(i))) {
                places.add(i);
                formulas.add(replacement.isPresent() ? replacement.get() : function.derivative(i).orElseThrow());
            }
        }
        return chain(new Outer(Rule.FUNCTION, call, places, formulas));
    }

    private Step definition(Expr.Call call) {
        Function function = call.function();
        Expr definition = function.definition()
                .orElseThrow(() -> new NotDifferentiableException(function, call));
        Map<String, Expr> arguments = new HashMap<>();
        arguments.put("u", call.argument());
        arguments.put("v", call.arguments().get(call.arguments().size() - 1));
        Step inner = of(Trees.substitute(definition, arguments));
        return step(Rule.DEFINITION, call, inner.after(), List.of(inner));
    }

    /** The outer function's derivative, and times that of each part inside that is more than the variable. */
    private Step chain(Outer outer) {
        if (isPlain(outer)) {
            return step(outer.rule(), outer.whole(), outer.derivative(0), List.of());
        }
        Expr formula = formula(Rule.CHAIN, outer.whole());
        return chain(outer, formula, outer.inside().stream().map(this::of).toList());
    }

    private static boolean isPlain(Outer outer) {
        return outer.inside().size() == 1 && outer.inside().get(0) instanceof Expr.Var;
    }

    private Step chain(Outer outer, Expr formula, List<Step> inner) {
        Expr e = outer.whole();
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < inner.size(); i++) {
            terms.add(Formula.filled(formula, Map.of("y", outer.derivative(i), "u", outer.inside().get(i),
                    "du", inner.get(i).after())));
        }
        return explanation.chain(new Step(Rule.CHAIN, by, e, Formula.sum(terms), List.of(), inner), outer);
    }
}
