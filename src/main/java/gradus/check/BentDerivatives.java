package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Rule;
import gradus.calculus.Site;
import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A derivative with one rule bent at one place, or two at two places, in every way that {@link Mistake} lists. */
final class BentDerivatives {
    private static final int MAX_BENDS = 160;
    private static final int MAX_PAIRS = 160;

    private final Expr function;
    private final String by;

    BentDerivatives(Expr function, String by) {
        this.function = function;
        this.by = by;
    }

    /** A wrong derivative. */
    record Bent(String id, Expr at, Expr result) {
        Suspect suspect(Subject subject) {
            return new Suspect(id, Printer.print(at), List.of(subject));
        }
    }

    /** One way to go wrong at one place. */
    private record Way(Mistake mistake, Expr at, int site, Map<Rule, Expr> formulas) {
        Optional<Expr> replacement(Site other) {
            boolean here = other.number() == site || formulas.size() > 1 && other.at() == at;
            return here ? Optional.ofNullable(formulas.get(other.rule())) : Optional.empty();
        }
    }

    List<Bent> single() {
        Set<Bent> bent = new LinkedHashSet<>();
        for (Way way : ways()) {
            derivative(way, way).ifPresent(result -> bent.add(new Bent(way.mistake.id(), way.at, result)));
        }
        return List.copyOf(bent);
    }

    List<Bent> twofold() {
        List<Way> ways = ways();
        Set<Bent> bent = new LinkedHashSet<>();
        int tried = 0;
        for (int i = 0; i < ways.size() && tried < MAX_PAIRS; i++) {
            for (int j = i + 1; j < ways.size() && tried < MAX_PAIRS; j++) {
                Way first = ways.get(i);
                Way second = ways.get(j);
                if (first.site != second.site) {
                    tried++;
                    derivative(first, second)
                            .ifPresent(result -> bent.add(new Bent(first.mistake.id(), first.at, result)));
                }
            }
        }
        return List.copyOf(bent);
    }

    private Optional<Expr> derivative(Way first, Way second) {
        try {
            return Optional.of(Differentiator.derivative(function, by,
                    site -> first.replacement(site).or(() -> second.replacement(site))));
        } catch (TooComplexException | NotDifferentiableException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (Site site : Differentiator.sites(function, by)) {
            for (Mistake mistake : Mistake.values()) {
                for (Map<Rule, Expr> formulas : mistake.at(site.rule(), site.at())) {
                    if (ways.size() < MAX_BENDS) {
                        ways.add(new Way(mistake, site.at(), site.number(), formulas));
                    }
                }
            }
        }
        return ways;
    }
}
