package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** An expression with one slip in its simplification, in every way and at every node that {@link Slip} knows. */
final class Slips {
    private static final int MOST = 120;
    private static final int LARGEST = 160;

    private final Expr whole;
    private final List<Slipped> slipped = new ArrayList<>();

    Slips(Expr whole) {
        this.whole = tidied(whole);
    }

    /** As it would be written down: the rules leave exponents such as 2 − 1. */
    static Expr tidied(Expr e) {
        if (e instanceof Expr.Power power && Trees.rational(power.exponent()).isPresent()) {
            Rational exponent = Trees.rational(power.exponent()).get();
            Expr base = tidied(power.base());
            return exponent.equals(Rational.ONE) ? base : Expr.power(base, Expr.num(exponent));
        }
        return e.parts().isEmpty() ? e : Trees.withParts(e, e.parts().stream().map(Slips::tidied).toList());
    }

    /** A wrong simplification. */
    record Slipped(Blame blame, Expr node, Expr result) {
        /** The place is what was rewritten where that stands in the question, or else the part that it comes from. */
        Blame within(Origins origins) {
            return blame.at(origins.scene(node));
        }
    }

    /** The commonest slips first; none of what is too large to be worked with by hand. */
    List<Slipped> all() {
        return all(slip -> true);
    }

    List<Slipped> all(Predicate<Slip> which) {
        if (Trees.size(whole, LARGEST) < LARGEST) {
            Arrays.stream(Slip.values()).filter(which).forEach(slip -> collect(slip, whole, result -> result));
        }
        return List.copyOf(slipped);
    }

    private void collect(Slip slip, Expr node, UnaryOperator<Expr> context) {
        for (Expr wrong : slip.at(node)) {
            if (slipped.size() < MOST) {
                slipped.add(new Slipped(Blame.of(slip.id()), node, context.apply(wrong)));
            }
        }
        List<Expr> parts = node.parts();
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            collect(slip, parts.get(i), inner -> context.apply(with(node, place, inner)));
        }
    }

    private static Expr with(Expr node, int place, Expr part) {
        List<Expr> parts = new ArrayList<>(node.parts());
        parts.set(place, part);
        return Trees.withParts(node, parts);
    }
}
