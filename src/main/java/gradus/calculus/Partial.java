package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parts of an expression that limit where it has a value; a broken power counts as the square root. */
final class Partial {
    private Partial() {
    }

    static Set<Expr> of(Expr e) {
        Set<Expr> partial = new HashSet<>();
        collect(e, partial);
        return partial;
    }

    /** Whether others, which must have values too, limit the domain at least as much. */
    static boolean impliedBy(Expr e, List<Expr> others) {
        Set<Expr> given = new HashSet<>();
        others.forEach(other -> collect(other, given));
        return given.containsAll(of(e));
    }

    static void collect(Expr e, Set<Expr> partial) {
        e.parts().forEach(part -> collect(part, partial));
        boolean structural = e.parts().isEmpty() || e instanceof Expr.Sum || e instanceof Expr.Product;
        if (!structural && !Domains.isTotal(e)) {
            partial.add(limit(e));
        }
    }

    private static Expr limit(Expr e) {
        boolean broken = e instanceof Expr.Power power && power.exponent() instanceof Expr.Num number
                && !number.value().isInteger();
        return broken ? Expr.call(Function.SQRT, e.parts().get(0)) : e;
    }
}
