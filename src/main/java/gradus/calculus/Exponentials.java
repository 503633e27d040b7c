package gradus.calculus;

import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;

/**
 * The two spellings of the exponential function. While simplifying, it is a power of e; a person who wrote
 * {@code exp(x)} throughout gets it back as {@code exp(x)}.
 */
final class Exponentials {
    static final Expr BASE = new Expr.Const(Constant.E);

    private Exponentials() {
    }

    static Expr power(Expr exponent) {
        return Expr.power(BASE, exponent);
    }

    static boolean isE(Expr e) {
        return e.equals(BASE);
    }

    /** Whether a power of e occurs that is no constant. */
    static boolean hasPower(Expr e) {
        boolean found = isPower(e);
        for (int i = 0; !found && i < e.parts().size(); i++) {
            found = hasPower(e.parts().get(i));
        }
        return found;
    }

    private static boolean isPower(Expr e) {
        return e instanceof Expr.Power power && isE(power.base()) && !Trees.isConstant(power.exponent());
    }

    /** An exponent in the parts that read better apart: {@code e^x*e^(e^x)}, and not {@code e^(x + e^x)}. */
    static List<Expr> parts(Expr.Sum exponent) {
        List<Expr> plain = new ArrayList<>();
        List<Expr> parts = new ArrayList<>();
        for (Expr term : exponent.terms()) {
            (hasPower(term) ? parts : plain).add(term);
        }
        if (!plain.isEmpty()) {
            parts.add(0, Expr.sumOf(plain));
        }
        return parts;
    }

    private static boolean hasCall(Expr e) {
        boolean found = e instanceof Expr.Call call && call.function() == Function.EXP;
        for (int i = 0; !found && i < e.parts().size(); i++) {
            found = hasCall(e.parts().get(i));
        }
        return found;
    }

    /** The simplified expression in the spelling of the original, which has no power of e. */
    static Expr written(Expr original, Expr simplified) {
        return hasCall(original) ? asCalls(simplified) : simplified;
    }

    private static Expr asCalls(Expr e) {
        if (e.parts().isEmpty()) {
            return e;
        }
        if (isPower(e)) {
            return Expr.call(Function.EXP, asCalls(e.parts().get(1)));
        }
        List<Expr> parts = e.parts().stream().map(Exponentials::asCalls).toList();
        return parts.equals(e.parts()) ? e : Trees.withParts(e, parts);
    }
}
