package gradus.check;

import gradus.calculus.NotDifferentiableException;
import gradus.expr.Expr;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The wrong next sides of a line: one of the derivatives in the side before taken by a bent rule, or a slip in its
 * simplification.
 */
final class WorkSuspects extends Suspects {
    private static final int MOST = 600;

    private final WorkLanguage language;
    private final List<Expr> before;
    private final Set<String> names;

    /**
     * @param before the side before, entry by entry, with marks for its derivatives
     * @param names  the variables that a next side can hold: no others are suspected to be left over
     */
    WorkSuspects(WorkLanguage language, List<Expr> before, Set<String> names) {
        this.language = language;
        this.before = List.copyOf(before);
        this.names = Set.copyOf(names);
    }

    private void add(List<Suspect> suspects, Blame blame, Expr wrong) {
        Subject subject = Subject.of(language.plain(wrong));
        if (suspects.size() < MOST && names.containsAll(subject.variables())) {
            suspects.add(new Suspect(blame, List.of(subject)));
        }
    }

    /** How one derivative of the side before may have gone wrong. */
    private record Derived(String mark, WorkLanguage.Operation operation, DerivativeSuspects suspects) {
    }

    private List<Derived> derived(int entry) {
        List<Derived> derived = new ArrayList<>();
        for (String mark : language.marks(before.get(entry))) {
            WorkLanguage.Operation operation = language.operation(Expr.var(mark)).orElseThrow();
            derived.add(new Derived(mark, operation,
                    new DerivativeSuspects(operation.of(), operation.by(), operation.at())));
        }
        return derived;
    }

    private List<Suspect> inContext(int entry, Function<DerivativeSuspects, List<Suspect>> which) {
        List<Suspect> suspects = new ArrayList<>();
        for (Derived derived : derived(entry)) {
            for (Suspect suspect : which.apply(derived.suspects())) {
                add(suspects, suspect.blame(), inContext(entry, derived, suspect));
            }
        }
        return suspects;
    }

    private Expr inContext(int entry, Derived derived, Suspect suspect) {
        return Trees.substitute(before.get(entry), Map.of(derived.mark(), suspect.entries().get(0).value()));
    }

    private Expr plain(int entry) {
        return language.plain(before.get(entry));
    }

    @Override
    List<Suspect> single(int entry) {
        List<Suspect> suspects = inContext(entry, derived -> derived.single(0));
        suspects.add(Suspect.of("sign.overall", Subject.of(Expr.negate(plain(entry)))));
        if (suspects.size() == 1) {
            suspects.addAll(slips(entry));
        }
        return suspects;
    }

    private List<Suspect> slips(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        Expr whole = language.resolved(before.get(entry));
        for (Slips.Slipped slip : new Slips(whole).all()) {
            add(suspects, slip.blame(), slip.result());
        }
        return suspects;
    }

    @Override
    List<Suspect> further(int entry) {
        List<Suspect> suspects = inContext(entry, derived -> derived.further(0));
        suspects.addAll(slips(entry));
        return suspects;
    }

    @Override
    List<Suspect> twofold(int entry) {
        return inContext(entry, derived -> derived.twofold(0));
    }

    /** What can be undone only where the whole side is one derivative. */
    @Override
    List<Undone> undone(int entry) {
        boolean alone = language.operation(before.get(entry)).filter(language::isPlain).isPresent();
        List<Derived> derived = alone ? derived(entry) : List.of();
        try {
            return derived.isEmpty() ? List.of() : derived.get(0).suspects().undone(0);
        } catch (TooComplexException | NotDifferentiableException none) {
            return List.of();
        }
    }

    @Override
    Optional<Subject> proportional(int entry) {
        return Optional.of(Subject.of(plain(entry)));
    }
}
