package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Site;
import gradus.expr.Decimal;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The wrong answers to a derivative of any order: bent rules in one of the differentiations, the wrong thing
 * differentiated or not, the wrong point.
 */
final class DerivativeSuspects extends Suspects {
    private static final int MOST_PAIRS = 700;
    private static final int MOST_SLIPS = 400;

    private final Expr function;
    private final List<String> by;
    private final Optional<SortedMap<String, Expr>> point;
    /** Worked out when the first wrong answer comes. */
    private List<BentPass> passes = List.of();

    /** @param by the variable of each differentiation, in order */
    DerivativeSuspects(Expr function, List<String> by, Optional<SortedMap<String, Expr>> point) {
        this.function = function;
        this.by = List.copyOf(by);
        this.point = point;
    }

    /** The right derivative, before the point is put in. */
    Expr right() {
        return derivative(function, by);
    }

    /** The variable of the last differentiation. */
    String variable() {
        return by.get(by.size() - 1);
    }

    Expr function() {
        return function;
    }

    int order() {
        return by.size();
    }

    /** After the first differentiation. */
    Expr first() {
        return derivative(function, by.subList(0, 1));
    }

    private static Expr derivative(Expr e, List<String> by) {
        Expr result = e;
        for (String variable : by) {
            result = Differentiator.derivative(result, variable);
        }
        return result;
    }

    /** One of the differentiations, with its bent rules; the others are right. */
    private record BentPass(BentDerivatives bent, int number, List<String> after) {
        Expr finished(Expr result) {
            Expr finished = result;
            for (String variable : after) {
                finished = Differentiator.unsimplified(finished, variable, site -> Optional.empty());
            }
            return finished;
        }
    }

    private List<BentPass> passes() {
        if (passes.isEmpty()) {
            List<BentPass> made = new ArrayList<>();
            for (List<String> order : orders()) {
                if (order.size() == 2) {
                    addPasses(order, 0, made);
                }
                addPasses(order, order.size() - 1, made);
            }
            passes = List.copyOf(made);
        }
        return passes;
    }

    /** Mixed derivatives are taken in either order. */
    private Set<List<String>> orders() {
        Set<List<String>> orders = new LinkedHashSet<>();
        orders.add(by);
        List<String> turned = new ArrayList<>(by);
        java.util.Collections.reverse(turned);
        orders.add(turned);
        return orders;
    }

    private void addPasses(List<String> order, int k, List<BentPass> made) {
        List<Expr> forms = k == 0 ? Rewriting.forms(function) : before(order.subList(0, k));
        for (Expr form : forms) {
            try {
                BentDerivatives bent = new BentDerivatives(form, order.get(k));
                made.add(new BentPass(bent, k + 1, order.subList(k + 1, order.size())));
            } catch (TooComplexException | NotDifferentiableException none) {
                continue;
            }
        }
    }

    /** What the last differentiation starts from: simplified, in other forms, and as the rules leave it. */
    private List<Expr> before(List<String> done) {
        Expr before = derivative(function, done);
        if (done.size() > 1) {
            return List.of(before);
        }
        Set<Expr> forms = new LinkedHashSet<>(Rewriting.forms(before));
        forms.add(Differentiator.unsimplified(function, done.get(0), site -> Optional.empty()));
        return List.copyOf(forms);
    }

    private List<Suspect> bent(Function<BentDerivatives, List<BentDerivatives.Bent>> which) {
        List<Suspect> suspects = new ArrayList<>();
        for (BentPass pass : passes()) {
            for (BentDerivatives.Bent bent : which.apply(pass.bent())) {
                add(suspects, bent.blame().inPass(pass.number()), () -> pass.finished(bent.result()));
            }
        }
        return suspects;
    }

    private void add(List<Suspect> suspects, Blame blame, java.util.function.Supplier<Expr> wrong) {
        try {
            suspects.add(new Suspect(blame, List.of(at(wrong.get()))));
        } catch (TooComplexException | NotDifferentiableException | ArithmeticException none) {
            return;
        }
    }

    private Subject at(Expr e) {
        return AtPoint.of(Subject.of(e), point);
    }

    /** What happens to the function as it was written, then as it may have been rewritten. */
    @Override
    List<Suspect> single(int entry) {
        List<Suspect> bent = bent(BentDerivatives::single);
        List<Suspect> suspects = new ArrayList<>();
        bent.stream().filter(suspect -> !suspect.blame().isRare(function)).forEach(suspects::add);
        suspects.addAll(ofTheWhole());
        bent.stream().filter(suspect -> suspect.blame().isRare(function)).forEach(suspects::add);
        return suspects;
    }

    private List<Suspect> ofTheWhole() {
        List<Suspect> suspects = new ArrayList<>();
        Expr right = right();
        add(suspects, Blame.of("sign.overall"), () -> Expr.negate(right));
        for (int k = by.size() - 1; k > 0; k--) {
            List<String> fewer = by.subList(0, k);
            add(suspects, Blame.of("order.too-low"), () -> derivative(function, fewer));
        }
        if (by.size() == 2) {
            add(suspects, Blame.of("order.squared"), () -> Expr.power(first(), Expr.num(2)));
        }
        add(suspects, Blame.of("function-instead-of-derivative"), () -> function);
        add(suspects, Blame.of("order.too-high"), () -> Differentiator.derivative(right, by.get(by.size() - 1)));
        otherVariables(right, suspects);
        point.ifPresent(values -> suspects.addAll(new NumberSuspects(Subject.of(right), values).all()));
        suspects.addAll(GraphSuspects.beside(function, by, point));
        return suspects;
    }

    /** Differentiated by another variable, or by all at once. */
    private void otherVariables(Expr right, List<Suspect> suspects) {
        String last = by.get(by.size() - 1);
        List<String> before = by.subList(0, by.size() - 1);
        List<Expr> all = new ArrayList<>(List.of(right));
        for (String other : Trees.variables(function)) {
            if (!other.equals(last)) {
                Expr wrong = Differentiator.derivative(derivative(function, before), other);
                add(suspects, Blame.of("partial.wrong-variable"), () -> wrong);
                add(suspects, Blame.of("partial.all-variables"), () -> Expr.sum(right, wrong));
                all.add(wrong);
            }
        }
        add(suspects, Blame.of("partial.all-variables"), () -> Expr.sumOf(all));
    }

    @Override
    List<Undone> undone(int entry) {
        if (point.isPresent()) {
            return List.of();
        }
        List<Undone> undone = new ArrayList<>();
        Expr before = derivative(function, by.subList(0, by.size() - 1));
        undone.add(new Undone("integrated-instead",
                answer -> Differentiator.derivative(answer, by.get(by.size() - 1)), Subject.of(before)));
        for (Expr inner : inners()) {
            undone.add(new Undone("chain-rule.not-substituted-back", answer -> back(answer, inner), Subject.of(right())));
        }
        return undone;
    }

    /** The inner functions of the question. */
    private Set<Expr> inners() {
        Set<Expr> inners = new LinkedHashSet<>();
        for (Site site : Differentiator.sites(function, by.get(0))) {
            if (site.rule() == gradus.calculus.Rule.CHAIN) {
                site.at().parts().stream().filter(part -> Trees.mentions(part, by.get(0))).forEach(inners::add);
            }
        }
        return inners;
    }

    /** The one letter that the question does not know, replaced by an inner function. */
    private Expr back(Expr answer, Expr inner) {
        Set<String> strangers = Equivalence.strangers(answer, Trees.variables(function));
        strangers.removeAll(by);
        return strangers.size() == 1
                ? Trees.substitute(answer, Map.of(strangers.iterator().next(), inner))
                : answer;
    }

    @Override
    List<Suspect> further(int entry) {
        List<Suspect> suspects = new ArrayList<>(bent(BentDerivatives::everywhere));
        point.ifPresent(values -> suspects.addAll(new NumberSuspects(Subject.of(right()), values).fartherOff()));
        return suspects;
    }

    /** Of the last differentiation: one before it would have to be differentiated, too. */
    @Override
    List<OpenDerivative> open(int entry) {
        return passes().stream().filter(pass -> pass.after().isEmpty())
                .flatMap(pass -> pass.bent().open().stream().map(open -> open.in(pass.number(), point)))
                .toList();
    }

    @Override
    List<Suspect> slipped(int entry) {
        return slipped(Slip::isKnownByLooks);
    }

    @Override
    List<Suspect> termSlipped(int entry) {
        List<Suspect> suspects = new ArrayList<>(slipped(slip -> !slip.isKnownByLooks()));
        suspects.addAll(bentThenSlipped());
        return suspects;
    }

    private List<Suspect> slipped(Predicate<Slip> which) {
        List<Suspect> suspects = new ArrayList<>();
        if (by.size() == 1) {
            Expr raw = Differentiator.unsimplified(function, by.get(0), site -> Optional.empty());
            addSlips(new Slips(raw).all(which), suspects);
        }
        addSlips(new Slips(right()).all(which), suspects);
        return suspects;
    }

    private void addSlips(List<Slips.Slipped> slips, List<Suspect> suspects) {
        Origins origins = new Origins(function, by.get(0));
        slips.forEach(slip -> add(suspects, slip.within(origins), slip::result));
    }

    @Override
    List<Suspect> twofold(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        for (BentPass pass : passes()) {
            for (BentDerivatives.Bent bent : pass.bent().twofold(MOST_PAIRS / passes().size())) {
                add(suspects, bent.blame().inPass(pass.number()), () -> pass.finished(bent.result()));
            }
        }
        return suspects;
    }

    @Override
    List<Suspect> backwards(int entry) {
        return GraphSuspects.of(function, by, point);
    }

    private List<Suspect> bentThenSlipped() {
        List<Suspect> suspects = new ArrayList<>();
        if (by.size() > 1) {
            return suspects;
        }
        for (BentPass pass : passes()) {
            for (BentDerivatives.Bent bent : pass.bent().single()) {
                for (Slips.Slipped slip : new Slips(bent.result()).all(slip -> true)) {
                    if (suspects.size() < MOST_SLIPS) {
                        add(suspects, bent.blame(), slip::result);
                    }
                }
            }
        }
        return suspects;
    }

    @Override
    boolean areNumbers() {
        return point.isPresent();
    }

    @Override
    Optional<Subject> proportional(int entry) {
        return Optional.of(at(right()));
    }

    @Override
    boolean isRoundedEarly(int entry, Decimal given) {
        Expr before = derivative(function, by.subList(0, by.size() - 1));
        Expr unsimplified = Differentiator.unsimplified(before, variable(), site -> Optional.empty());
        return point.filter(values -> new EarlyRounding(List.of(right(), unsimplified), values).gives(given)).isPresent();
    }

    @Override
    Message tellingApart(Suspect one, Suspect other) {
        return point.isPresent()
                ? Message.of("diagnosis.which-formula")
                : TellingApart.question(one.blame(), other.blame());
    }
}
