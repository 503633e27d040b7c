package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Rule;
import gradus.calculus.Site;
import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A derivative with one rule bent at one place, at all places where it fits, or two at two places, in every way that
 * {@link Mistake} lists; the commonest first. What comes out right by chance is left out.
 */
final class BentDerivatives {
    private static final int MAX_BENDS = 240;

    private final Expr question;
    private final String by;
    private final boolean shielding;
    private final List<Charged> charges;
    private final List<Bent> single;

    BentDerivatives(Expr question, String by) {
        this.question = question;
        this.by = by;
        this.shielding = Bend.mustShield(question);
        Sieve right = right();
        List<Charged> telling = new ArrayList<>();
        List<Bent> results = new ArrayList<>();
        for (Charged charge : charges()) {
            Optional<Expr> result = derivative(charge.bend()::replacement);
            if (result.isPresent() && !right.passes(Subject.of(result.get()))) {
                telling.add(charge);
                results.add(new Bent(charge.blame(), result.get()));
            }
        }
        this.charges = List.copyOf(telling);
        this.single = List.copyOf(results);
    }

    /** A wrong derivative, not simplified. */
    record Bent(Blame blame, Expr result) {
    }

    /** One way to go wrong at one place. */
    private record Charged(Blame blame, Bend bend) {
        int commonness() {
            return blame.way().map(way -> way.mistake().ordinal()).orElse(Integer.MAX_VALUE);
        }
    }

    private Sieve right() {
        Expr right = Differentiator.unsimplified(question, by, site -> Optional.empty());
        SortedSet<String> names = gradus.expr.Trees.variables(question);
        return new Sieve(Value.Scalar.of(right), names);
    }

    private List<Charged> charges() {
        List<Charged> charges = new ArrayList<>();
        for (Site site : Differentiator.sites(question, by)) {
            for (Mistake mistake : Mistake.values()) {
                List<Bend> bends = mistake.at(site, by);
                for (int i = 0; i < bends.size(); i++) {
                    charges.add(charged(new Mistake.Way(mistake, i), bends.get(i)));
                }
            }
        }
        charges.sort(Comparator.comparingInt(Charged::commonness));
        return charges.subList(0, Math.min(MAX_BENDS, charges.size()));
    }

    private Charged charged(Mistake.Way way, Bend bend) {
        Scene scene = new Scene(question, bend.site().rule(), bend.part(), by);
        Mistake mistake = way.mistake();
        return new Charged(new Blame(mistake.id(), mistake.wording(), Optional.of(scene), Optional.of(way), 1), bend);
    }

    List<Bent> single() {
        return single;
    }

    /** With the derivative of one function or another left open. */
    List<OpenDerivative> open() {
        List<OpenDerivative> all = new ArrayList<>();
        for (Site site : Differentiator.sites(question, by)) {
            if (site.rule() == Rule.FUNCTION && site.at() instanceof Expr.Call call && call.arguments().size() == 1) {
                Optional<Expr> without = with(site, Expr.num(0));
                Optional<Expr> once = with(site, Expr.num(1));
                if (without.isPresent() && once.isPresent()) {
                    Blame blame = new Blame("elementary.wrong", "mistake.elementary.wrong",
                            Optional.of(new Scene(question, site.rule(), site.at(), by)), Optional.empty(), 1);
                    all.add(new OpenDerivative(blame, Subject.of(without.get()), Subject.of(once.get()),
                            call.function(), Subject.of(call.argument())));
                }
            }
        }
        return all;
    }

    private Optional<Expr> with(Site site, Expr formula) {
        return derivative(Bend.of(site, site.rule(), formula)::replacement);
    }

    /** The same rule bent in the same way wherever it is used, where that is at more than one place. */
    List<Bent> everywhere() {
        Map<Mistake.Way, List<Charged>> alike = new LinkedHashMap<>();
        charges.forEach(charge -> alike.computeIfAbsent(charge.blame().way().orElseThrow(), way -> new ArrayList<>())
                .add(charge));
        List<Bent> bent = new ArrayList<>();
        alike.values().stream().filter(charges -> charges.size() > 1).forEach(charges ->
                derivative(site -> charges.stream().flatMap(charge -> charge.bend().replacement(site).stream()).findFirst())
                        .ifPresent(result -> bent.add(new Bent(charges.get(0).blame(), result))));
        return bent;
    }

    /** At most so many; the commoner of the two mistakes is named. */
    List<Bent> twofold(int most) {
        List<Bent> bent = new ArrayList<>();
        for (int sum = 1; sum < 2 * charges.size() && bent.size() < most; sum++) {
            for (int i = Math.max(0, sum - charges.size() + 1); 2 * i < sum && bent.size() < most; i++) {
                twice(charges.get(i), charges.get(sum - i)).ifPresent(bent::add);
            }
        }
        return bent;
    }

    private Optional<Bent> twice(Charged first, Charged second) {
        if (first.bend().site().number() == second.bend().site().number()) {
            return Optional.empty();
        }
        return derivative(site -> first.bend().replacement(site).or(() -> second.bend().replacement(site)))
                .map(result -> new Bent(first.blame(), result));
    }

    private Optional<Expr> derivative(java.util.function.Function<Site, Optional<Expr>> replacements) {
        try {
            Expr result = Differentiator.unsimplified(question, by, replacements);
            return Optional.of(shielding ? Bend.unshielded(result) : result);
        } catch (TooComplexException | NotDifferentiableException | ArithmeticException none) {
            return Optional.empty();
        }
    }
}
