package gradus.exact;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves equalities of minima and maxima by taking apart the orders of what they are taken of: in each order every
 * minimum is one of its two arguments, and what follows from an order (x ≤ y ≤ z gives x ≤ z) is not asked again.
 * Sound, for some order holds at every point; what is left in each is compared as any other expressions are.
 */
final class OrderCases {
    private static final int MAX_TERMS = 7;
    private static final int MAX_CASES = 400;
    /** Orders in which what is left is not the same by its make, and has to be proved the same. */
    private static final int MAX_PROOFS = 24;

    private final Expr left;
    private final Expr right;
    private final List<Expr> defined;
    private final List<Expr> terms = new ArrayList<>();
    private int cases;
    private int proofs;

    private OrderCases(Expr left, Expr right, List<Expr> defined) {
        this.left = left;
        this.right = right;
        this.defined = defined;
    }

    /** Whether two are equal wherever both, and the given others, are defined; false where that is not proved. */
    static boolean isProved(Expr left, Expr right, List<Expr> defined) {
        boolean ordered = isOrdered(left) || isOrdered(right);
        return ordered && new OrderCases(left, right, defined).holds(new boolean[MAX_TERMS][MAX_TERMS]);
    }

    private static boolean isOrdered(Expr e) {
        return Trees.calls(e, Function.MIN) || Trees.calls(e, Function.MAX);
    }

    /** Two of which neither is known not to be the greater; −1 where too many were met. */
    private record Undecided(int one, int other) {
        static final Undecided NOTHING = new Undecided(-1, -1);
        static final Undecided TOO_MANY = new Undecided(-2, -2);
    }

    /** @param atMost whether the first of two terms is known to be at most the second, closed under what follows */
    private boolean holds(boolean[][] atMost) {
        Undecided[] met = {Undecided.NOTHING};
        Expr one = reduced(left, atMost, met);
        Expr other = met[0] == Undecided.NOTHING ? reduced(right, atMost, met) : right;
        if (met[0] == Undecided.TOO_MANY || ++cases > MAX_CASES) {
            return false;
        }
        if (met[0] != Undecided.NOTHING) {
            return holds(atMost, met[0].one, met[0].other) && holds(atMost, met[0].other, met[0].one);
        }
        return one.equals(other)
                || ++proofs <= MAX_PROOFS && Difference.of(one, other, defined).proof().isPresent();
    }

    /** The same with one more thing known; true of an order that cannot be. */
    private boolean holds(boolean[][] atMost, int low, int high) {
        boolean[][] more = new boolean[MAX_TERMS][];
        for (int i = 0; i < MAX_TERMS; i++) {
            more[i] = atMost[i].clone();
        }
        for (int i = 0; i < terms.size(); i++) {
            for (int j = 0; j < terms.size(); j++) {
                boolean follows = (i == low || isAtMost(i, low, atMost)) && (j == high || isAtMost(high, j, atMost));
                more[i][j] |= follows;
                if (follows && isGreater(i, j)) {
                    return true;
                }
            }
        }
        return holds(more);
    }

    private boolean isAtMost(int i, int j, boolean[][] atMost) {
        return atMost[i][j] || number(i).isPresent() && number(j).isPresent() && !isGreater(i, j);
    }

    private boolean isGreater(int i, int j) {
        Optional<Rational> one = number(i);
        Optional<Rational> other = number(j);
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) > 0;
    }

    private Optional<Rational> number(int i) {
        return Trees.rational(terms.get(i));
    }

    private Expr reduced(Expr e, boolean[][] atMost, Undecided[] met) {
        List<Expr> parts = new ArrayList<>();
        for (Expr part : e.parts()) {
            parts.add(reduced(part, atMost, met));
            if (met[0] != Undecided.NOTHING) {
                return e;
            }
        }
        Expr same = parts.equals(e.parts()) ? e : Trees.withParts(e, parts);
        return same instanceof Expr.Call call ? chosen(call, atMost, met) : same;
    }

    /** The argument that a minimum or maximum is. */
    private Expr chosen(Expr.Call call, boolean[][] atMost, Undecided[] met) {
        boolean least = call.function() == Function.MIN;
        boolean relu = call.function() == Function.RELU;
        if (!least && !relu && call.function() != Function.MAX) {
            return call;
        }
        Expr one = call.arguments().get(0);
        Expr other = relu ? Expr.num(0) : call.arguments().get(1);
        int i = index(one);
        int j = index(other);
        if (i < 0 || j < 0) {
            met[0] = Undecided.TOO_MANY;
            return call;
        }
        if (i == j || isAtMost(i, j, atMost)) {
            return least ? one : other;
        }
        if (!isAtMost(j, i, atMost)) {
            met[0] = new Undecided(i, j);
            return call;
        }
        return least ? other : one;
    }

    private int index(Expr term) {
        int index = terms.indexOf(term);
        if (index < 0 && terms.size() < MAX_TERMS) {
            terms.add(term);
            return terms.size() - 1;
        }
        return index;
    }
}
