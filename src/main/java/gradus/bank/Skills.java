package gradus.bank;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Rule;
import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a question trains: its topic ({@code topic:taylor}) and the differentiation rules that its derivation uses
 * ({@code rule:chain}). Found once, when a bank is compiled.
 */
final class Skills {
    /** Rules that nobody practises for their own sake. */
    private static final Set<Rule> TRIVIAL = EnumSet.of(Rule.CONSTANT, Rule.VARIABLE, Rule.SUM, Rule.CONSTANT_FACTOR,
            Rule.DEFINITION, Rule.SIMPLIFY);
    private static final List<String> DERIVED =
            List.of("derivative", "gradient", "jacobian", "hessian", "directional", "taylor");

    private Skills() {
    }

    /** By name, the topic first. */
    static List<String> of(Question question) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        question.variant(0).parts().forEach(part -> addRules(part.asResult(), rules));
        rules.removeAll(TRIVIAL);
        List<String> skills = new ArrayList<>(List.of("topic:" + question.topic()));
        rules.forEach(rule -> skills.add("rule:" + rule.id()));
        return skills;
    }

    private static void addRules(Part part, Set<Rule> rules) {
        Object asked = part.fields().get(part.ask().kind());
        if (DERIVED.contains(part.ask().kind()) && part.fields().containsKey("by")) {
            for (Object text : asked instanceof List<?> several ? several : List.of(asked)) {
                addRules(text.toString(), part, rules);
            }
        }
    }

    private static void addRules(String text, Part part, Set<Rule> rules) {
        try {
            Expr asked = Parser.parse(text, Names.of(part.ask().variables()));
            Object by = part.fields().get("by");
            for (Object name : by instanceof List<?> several ? several : List.of(by)) {
                Differentiator.sites(asked, name.toString()).forEach(site -> rules.add(site.rule()));
            }
        } catch (SyntaxException | NotDifferentiableException | TooComplexException noRules) {
            return;
        }
    }
}
