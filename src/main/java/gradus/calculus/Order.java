package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Trees;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which a textbook writes factors: numbers, constants, variables, brackets, exponentials, functions;
 * within each the alphabet and the order of the function table.
 */
final class Order implements Comparator<Expr> {
    static final Order FACTORS = new Order();

    private static final int MAX_SIZE = 100;

    private Order() {
    }

    @Override
    public int compare(Expr a, Expr b) {
        int byRank = Integer.compare(rank(a), rank(b));
        return byRank != 0 ? byRank : structure(a, b);
    }

    private static int rank(Expr e) {
        Expr base = e instanceof Expr.Power power ? power.base() : e;
        boolean plainExponent = !(e instanceof Expr.Power power) || Trees.isConstant(power.exponent());
        if (e instanceof Expr.Num) {
            return 0;
        }
        if (base instanceof Expr.Num || base instanceof Expr.Const) {
            return plainExponent ? 1 : 4;
        }
        if (base instanceof Expr.Call call) {
            return Trees.isConstant(call) && isRadical(call) ? 1 : 5;
        }
        if (base instanceof Expr.Var) {
            return plainExponent || ((Expr.Power) e).exponent() instanceof Expr.Var v && !v.equals(base) ? 2 : 4;
        }
        return !plainExponent ? 4 : isAlgebraic(base) ? 3 : 6;
    }

    private static boolean isRadical(Expr.Call call) {
        return call.function() == Function.SQRT || call.function() == Function.CBRT;
    }

    private static boolean isAlgebraic(Expr e) {
        if (e instanceof Expr.Call || e instanceof Expr.Power power && !Trees.isConstant(power.exponent())) {
            return false;
        }
        return e.parts().stream().allMatch(Order::isAlgebraic);
    }

    /** A total order of trees: by the bases of powers first, so that a base's powers stand together. */
    static int structure(Expr a, Expr b) {
        if (a == b) {
            return 0;
        }
        Expr left = base(a);
        Expr right = base(b);
        if (left != a || right != b) {
            int byBase = structure(left, right);
            return byBase != 0 ? byBase : exponents(exponent(a), exponent(b));
        }
        int byKind = Integer.compare(kind(a), kind(b));
        return byKind != 0 ? byKind : sameKind(a, b);
    }

    /** Short exponents first: {@code e^x*e^(e^x)}. */
    private static int exponents(Expr a, Expr b) {
        int bySize = Integer.compare(Trees.size(a, MAX_SIZE), Trees.size(b, MAX_SIZE));
        return bySize != 0 ? bySize : structure(a, b);
    }

    private static Expr base(Expr e) {
        return e instanceof Expr.Power power ? power.base() : e;
    }

    private static Expr exponent(Expr e) {
        return e instanceof Expr.Power power ? power.exponent() : Expr.num(1);
    }

    private static int kind(Expr e) {
        if (e instanceof Expr.Num) {
            return 0;
        }
        if (e instanceof Expr.Const) {
            return 1;
        }
        if (e instanceof Expr.Var) {
            return 2;
        }
        return e instanceof Expr.Call ? 3 : e instanceof Expr.Product ? 4 : e instanceof Expr.Sum ? 5 : 6;
    }

    private static int sameKind(Expr a, Expr b) {
        if (a instanceof Expr.Num left && b instanceof Expr.Num right) {
            return left.value().compareTo(right.value());
        }
        if (a instanceof Expr.Const left && b instanceof Expr.Const right) {
            return left.constant().compareTo(right.constant());
        }
        if (a instanceof Expr.Var left && b instanceof Expr.Var right) {
            return names(left.name(), right.name());
        }
        if (a instanceof Expr.Call left && b instanceof Expr.Call right && left.function() != right.function()) {
            return Integer.compare(place(left.function()), place(right.function()));
        }
        return parts(a.parts(), b.parts());
    }

    /** As in the function table, but secants before tangents. */
    private static int place(Function function) {
        return switch (function) {
            case SEC -> 2 * Function.TAN.ordinal() - 1;
            case SECH -> 2 * Function.TANH.ordinal() - 1;
            default -> 2 * function.ordinal();
        };
    }

    private static int parts(List<Expr> a, List<Expr> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int byPart = structure(a.get(i), b.get(i));
            if (byPart != 0) {
                return byPart;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    /** By the alphabet, numbers by their value: x2 before x10. */
    private static int names(String a, String b) {
        if (a.length() == b.length()) {
            return a.compareTo(b);
        }
        String left = a.replaceAll("\\d+$", "");
        String right = b.replaceAll("\\d+$", "");
        return left.equals(right) ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
}
