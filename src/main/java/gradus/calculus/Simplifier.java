package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.Set;

/**
 * Writes an expression as a textbook would: numbers folded exactly, like terms and like factors gathered, common
 * factors of quotients cancelled, signs in front.
 *
 * <p>The value is kept, and so is the set where there is one, but for single points ({@code x/x} is 1): what is
 * undefined stays undefined ({@code 0*ln(-1)}), and {@code sqrt(x)^2} is not {@code x}. A simplified expression is
 * simplified to itself. Cost: near linear in the size of ordinary input; a {@link TooComplexException} beyond a
 * fixed budget.
 */
public final class Simplifier {
    /** More nodes, counted as a tree, are not taken and not made. */
    static final int MAX_SIZE = 100_000;
    private static final int MAX_PASSES = 6;

    private Simplifier() {
    }

    public static Expr simplify(Expr e) {
        return simplify(e, Budget.of(e), Set.of());
    }

    /** Simplifies where some {@link Partial} expressions are given to have values. */
    static Expr simplify(Expr e, Budget budget, Set<Expr> given) {
        requiredSize(e);
        Expr before = e;
        // What a pass left as it was is not looked at again by the next one.
        Simplification session = new Simplification(budget, given);
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            Expr after = session.simplify(before);
            if (after.equals(before)) {
                break;
            }
            requiredSize(after);
            before = after;
        }
        return Exponentials.hasPower(e) ? before : Exponentials.written(e, before);
    }

    /** The number of nodes. */
    static int requiredSize(Expr e) {
        int size = Trees.size(e, MAX_SIZE);
        if (size >= MAX_SIZE) {
            throw new TooComplexException(Message.of("calculus.too-large", MAX_SIZE));
        }
        return size;
    }
}
