package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Trees;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of an expression that limit where it has a value; a broken power counts as the square root. */
final class Partial {
    private final Set<Expr> partial = new HashSet<>();
    private final Map<Expr, Boolean> total = new IdentityHashMap<>();

    private final Domains domains;

    private Partial(Domains domains) {
        this.domains = domains;
    }

    static Set<Expr> of(Expr e, Domains domains) {
        return of(List.of(e), domains);
    }

    private static Set<Expr> of(Collection<Expr> all, Domains domains) {
        Partial found = new Partial(domains);
        all.forEach(found::collect);
        return found.partial;
    }

    /** What expressions that have values tell: nothing of constants, which are undefined everywhere or nowhere. */
    static Set<Expr> given(Collection<Expr> others, Domains domains) {
        Set<Expr> partial = of(others, domains);
        partial.removeIf(Trees::isConstant);
        return partial;
    }

    /** Whether others, which must have values too, limit the domain at least as much. */
    static boolean impliedBy(Expr e, List<Expr> others, Domains domains) {
        return given(others, domains).containsAll(of(e, domains));
    }

    /** Whether there is a value everywhere, as {@link Domains#isTotal}; shared subtrees are looked at once. */
    private boolean collect(Expr e) {
        Boolean known = total.get(e);
        if (known != null) {
            return known;
        }
        boolean everywhere = true;
        for (Expr part : e.parts()) {
            everywhere &= collect(part);
        }
        everywhere = everywhere && domains.takesParts(e);
        boolean structural = e.parts().isEmpty() || e instanceof Expr.Sum || e instanceof Expr.Product;
        if (!structural && !everywhere) {
            partial.add(limit(e));
        }
        total.put(e, everywhere);
        return everywhere;
    }

    private static Expr limit(Expr e) {
        boolean broken = e instanceof Expr.Power power
                && !(power.exponent() instanceof Expr.Num number && number.value().isInteger());
        return broken ? Expr.call(Function.SQRT, e.parts().get(0)) : e;
    }
}
