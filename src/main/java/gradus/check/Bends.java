package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.Rule;
import gradus.calculus.Site;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The makings of {@link Mistake}: from a site to the ways in which a rule can be bent there. */
final class Bends {
    private static final Set<Function> TURNING = EnumSet.of(Function.SIN, Function.COS, Function.CSC, Function.COT,
            Function.ACOS, Function.SINH, Function.COSH);

    private static final Formulas ON_EXP = new Formulas("u*exp(u-1)");
    /** The chain rule without its inner derivative. */
    private static final Expr OUTER = Expr.var("y");
    private static final Mistake.Makings FACTOR_LOST = formula(Rule.CONSTANT_FACTOR, "du");
    private static final Mistake.Makings FACTOR_CHANGED =
            formula(Rule.CONSTANT_FACTOR, "c*du/2", "2*c*du", "du/c");
    private static final Mistake.Makings SIGN_TURNED = formula(Rule.POWER, "n*u^(-n-1)", "-n*u^(-n-1)");
    private static final Mistake.Makings RECIPROCAL = formula(Rule.QUOTIENT, "u/dv", "0");
    private static final Mistake.Makings QUOTIENT = formula(Rule.QUOTIENT, "du/dv");
    private static final Mistake.Makings FACTOR_TWICE = formula(Rule.CONSTANT_FACTOR, "c^2*du");

    private Bends() {
    }

    /** Formulas that are read when they are first needed, and once. */
    private static final class Formulas {
        private final List<String> texts;
        private List<Expr> read = List.of();

        Formulas(String... texts) {
            this.texts = List.of(texts);
        }

        List<Expr> all() {
            if (read.isEmpty()) {
                read = texts.stream().map(Rule::read).toList();
            }
            return read;
        }
    }

    /** Any of these formulas in the place of one rule's own. */
    static Mistake.Makings formula(Rule rule, String... texts) {
        Formulas formulas = new Formulas(texts);
        return (site, by) -> site.rule() == rule
                ? formulas.all().stream().map(formula -> Bend.of(site, rule, formula)).toList()
                : List.of();
    }

    /** Two rules bent at one place. */
    static Mistake.Makings formula(Rule rule, String text, Rule also, String second) {
        Formulas formulas = new Formulas(text, second);
        return (site, by) -> site.rule() == rule
                ? List.of(both(site, rule, formulas.all().get(0), also, formulas.all().get(1)))
                : List.of();
    }

    private static Bend both(Site site, Rule rule, Expr formula, Rule also, Expr second) {
        Map<Rule, Expr> formulas = new EnumMap<>(Rule.class);
        formulas.put(rule, formula);
        formulas.put(also, second);
        return new Bend(site, formulas, site.at());
    }

    /** The derivative of a part, fit to stand in a formula. */
    private static Expr derivative(Expr part, String by) {
        return Bend.shielded(Differentiator.unsimplified(part, by, site -> Optional.empty()));
    }

    private static Optional<Function> function(Site site) {
        return site.rule() == Rule.FUNCTION && site.at() instanceof Expr.Call call && call.arguments().size() == 1
                ? Optional.of(call.function())
                : Optional.empty();
    }

    /** Of functions one of whose kin has a derivative with a minus. */
    static List<Bend> turningSign(Site site, String by) {
        return function(site).filter(TURNING::contains).isPresent() ? functionSign(site, by) : List.of();
    }

    static List<Bend> functionSign(Site site, String by) {
        return function(site).flatMap(function -> function.derivative(0))
                .map(own -> List.of(Bend.of(site, Rule.FUNCTION, Expr.negate(own))))
                .orElse(List.of());
    }

    static List<Bend> functionWrong(Site site, String by) {
        return function(site).map(Confusions::of).orElse(List.of()).stream()
                .map(formula -> Bend.of(site, Rule.FUNCTION, formula))
                .toList();
    }

    static List<Bend> powerRuleOnExp(Site site, String by) {
        if (function(site).filter(Function.EXP::equals).isEmpty()) {
            return List.of();
        }
        Expr formula = ON_EXP.all().get(0);
        return List.of(Bend.of(site, Rule.FUNCTION, formula), both(site, Rule.FUNCTION, formula, Rule.CHAIN, OUTER));
    }

    /** A lost minus sign is a mistake of its own. */
    static List<Bend> constantFactorLost(Site site, String by) {
        return isSign(site, by) ? List.of() : FACTOR_LOST.at(site, by);
    }

    static List<Bend> constantFactorChanged(Site site, String by) {
        return isSign(site, by) ? List.of() : FACTOR_CHANGED.at(site, by);
    }

    private static boolean isSign(Site site, String by) {
        return site.at() instanceof Expr.Product product && product.factors().get(0).is(-1)
                && product.factors().subList(1, product.factors().size()).stream()
                        .allMatch(factor -> Trees.mentions(factor, by));
    }

    /** The power rule on a number, as in 2·π for the derivative of π². */
    static List<Bend> constantDifferentiated(Site site, String by) {
        if (site.rule() != Rule.CONSTANT) {
            return List.of();
        }
        if (site.at() instanceof Expr.Power power) {
            Expr lowered = Expr.sum(power.exponent(), Expr.num(-1));
            Expr wrong = Expr.product(power.exponent(), Expr.power(power.base(), lowered));
            return List.of(Bend.of(site, Rule.CONSTANT, Bend.shielded(wrong)));
        }
        boolean logarithm = site.at() instanceof Expr.Call call && call.function() == Function.LN;
        return logarithm
                ? List.of(Bend.of(site, Rule.CONSTANT, Bend.shielded(Expr.quotient(Expr.num(1), site.at().parts().get(0)))))
                : List.of();
    }

    static List<Bend> exponentSign(Site site, String by) {
        boolean negative = site.rule() == Rule.POWER && site.at() instanceof Expr.Power power
                && Trees.rational(power.exponent()).map(Rational::signum).orElse(0) < 0;
        return negative ? SIGN_TURNED.at(site, by) : List.of();
    }

    /** f/g differentiated as f'/g', where f is no constant. */
    static List<Bend> quotientOfDerivatives(Site site, String by) {
        return isReciprocal(site, by) ? List.of() : QUOTIENT.at(site, by);
    }

    /** 1/f differentiated as 1/f', or as 0/f'. */
    static List<Bend> reciprocalOfDerivative(Site site, String by) {
        return isReciprocal(site, by) ? RECIPROCAL.at(site, by) : List.of();
    }

    private static boolean isReciprocal(Site site, String by) {
        return site.rule() == Rule.QUOTIENT && !Trees.mentions(site.at().parts().get(0), by);
    }

    /** A minus sign in the place of a factor that is lost. */
    static List<Bend> signLost(Site site, String by) {
        return isSign(site, by) ? FACTOR_LOST.at(site, by) : List.of();
    }

    static List<Bend> constantFactorTwice(Site site, String by) {
        return isSign(site, by) ? List.of() : FACTOR_TWICE.at(site, by);
    }

    /** The outer derivative at the inner derivative: cos(2x) for sin(x^2), with the inner factor or without. */
    static List<Bend> outerAtDerivative(Site site, String by) {
        return inside(site, by).map(inner -> {
            Expr elsewhere = outerAt(site, derivative(inner, by), by);
            return List.of(both(site, site.rule(), elsewhere, Rule.CHAIN, OUTER),
                    Bend.of(site, site.rule(), elsewhere));
        }).orElse(List.of());
    }

    /** The outer derivative at the variable: cos(x)·2x for sin(x^2). */
    static List<Bend> outerAtVariable(Site site, String by) {
        return inside(site, by)
                .map(inner -> List.of(Bend.of(site, site.rule(), outerAt(site, Bend.shielded(Expr.var(by)), by))))
                .orElse(List.of());
    }

    /** The outer function left as it is: sin(x^2)·2x. */
    static List<Bend> outerNotDerived(Site site, String by) {
        return inside(site, by)
                .map(inner -> List.of(Bend.of(site, site.rule(), Bend.shielded(site.at()))))
                .orElse(List.of());
    }

    /** The inner function of a chain, where it is more than the variable. */
    private static Optional<Expr> inside(Site site, String by) {
        boolean chain = function(site).isPresent() || site.rule() == Rule.POWER || site.rule() == Rule.EXPONENTIAL;
        if (!chain) {
            return Optional.empty();
        }
        return site.at().parts().stream()
                .filter(part -> Trees.mentions(part, by) && !(part instanceof Expr.Var))
                .findFirst();
    }

    private static Expr outerAt(Site site, Expr inner, String by) {
        if (site.at() instanceof Expr.Call call) {
            return Trees.substitute(call.function().derivative(0).orElseThrow(),
                    Map.of("u", inner, "y", Expr.call(call.function(), inner)));
        }
        return Trees.substitute(site.rule().formula().orElseThrow(), Map.of("u", inner));
    }

    private static List<Expr> factors(Site site, String by) {
        boolean several = site.rule() == Rule.PRODUCT && site.at().parts().size() > 2;
        return several ? site.at().parts().stream().filter(factor -> Trees.mentions(factor, by)).toList() : List.of();
    }

    /** Of three factors and more. */
    static List<Bend> productOfDerivatives(Site site, String by) {
        List<Expr> factors = factors(site, by);
        return factors.isEmpty() ? List.of() : List.of(Bend.of(site, Rule.PRODUCT,
                Expr.productOf(factors.stream().map(factor -> derivative(factor, by)).toList())));
    }

    /** Of three factors and more: the term in which each is differentiated. */
    private static List<Expr> productTerms(List<Expr> factors, String by) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            List<Expr> term = new ArrayList<>(factors.stream().map(Bend::shielded).toList());
            term.set(i, derivative(factors.get(i), by));
            terms.add(Expr.productOf(term));
        }
        return terms;
    }

    /** Any one never differentiated, then all but one. */
    static List<Bend> productTermLost(Site site, String by) {
        List<Bend> bends = new ArrayList<>();
        List<Expr> factors = factors(site, by);
        List<Expr> terms = productTerms(factors, by);
        for (int lost = 0; lost < factors.size(); lost++) {
            List<Expr> kept = new ArrayList<>(terms);
            kept.remove(lost);
            bends.add(new Bend(site, Map.of(Rule.PRODUCT, Expr.sumOf(kept)), factors.get(lost)));
        }
        terms.forEach(only -> bends.add(Bend.of(site, Rule.PRODUCT, only)));
        return bends;
    }

    /** The term of any one of several factors with the other sign. */
    static List<Bend> productTermSign(Site site, String by) {
        List<Bend> bends = new ArrayList<>();
        List<Expr> terms = productTerms(factors(site, by), by);
        for (int i = 0; i < terms.size(); i++) {
            List<Expr> turned = new ArrayList<>(terms);
            turned.set(i, Expr.negate(terms.get(i)));
            bends.add(Bend.of(site, Rule.PRODUCT, Expr.sumOf(turned)));
        }
        return bends;
    }

    /** What a term of a sum becomes, wrongly. */
    private interface Term {
        Expr wrong(Expr term, Expr derivative);
    }

    private static List<Bend> terms(Site site, String by, Term change) {
        List<Bend> bends = new ArrayList<>();
        if (site.rule() != Rule.SUM) {
            return bends;
        }
        List<Expr> terms = site.at().parts();
        List<Expr> derivatives = terms.stream().map(term -> derivative(term, by)).toList();
        boolean several = derivatives.stream().filter(derivative -> !derivative.is(0)).count() > 1;
        for (int i = 0; several && i < terms.size(); i++) {
            if (!derivatives.get(i).is(0)) {
                List<Expr> wrong = new ArrayList<>(derivatives);
                wrong.set(i, change.wrong(Bend.shielded(terms.get(i)), derivatives.get(i)));
                bends.add(new Bend(site, Map.of(Rule.SUM, Expr.sumOf(wrong)), terms.get(i)));
            }
        }
        return bends;
    }

    static List<Bend> termSign(Site site, String by) {
        return terms(site, by, (term, derivative) -> Expr.negate(derivative));
    }

    static List<Bend> termLost(Site site, String by) {
        return terms(site, by, (term, derivative) -> Expr.num(0));
    }

    static List<Bend> termKept(Site site, String by) {
        return terms(site, by, (term, derivative) -> term);
    }
}
