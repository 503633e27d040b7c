package gradus.expr;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Questions about an expression's tree, and substitution in it. */
public final class Trees {
    /** Exact powers with more bits than this are left as they are written. */
    private static final int MAX_BITS = 8_192;

    private Trees() {
    }

    /** The names of the variables, in alphabetical order. */
    public static SortedSet<String> variables(Expr e) {
        SortedSet<String> names = new TreeSet<>();
        collect(e, names);
        return names;
    }

    private static void collect(Expr e, Set<String> names) {
        if (e instanceof Expr.Var variable) {
            names.add(variable.name());
        }
        for (Expr part : e.parts()) {
            collect(part, names);
        }
    }

    /** Whether a variable occurs. */
    public static boolean mentions(Expr e, String name) {
        if (e instanceof Expr.Var variable) {
            return variable.name().equals(name);
        }
        for (Expr part : e.parts()) {
            if (mentions(part, name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a function is called somewhere. */
    public static boolean calls(Expr e, Function function) {
        if (e instanceof Expr.Call call && call.function() == function) {
            return true;
        }
        for (Expr part : e.parts()) {
            if (calls(part, function)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no variable occurs. */
    public static boolean isConstant(Expr e) {
        if (e instanceof Expr.Var) {
            return false;
        }
        for (Expr part : e.parts()) {
            if (!isConstant(part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether some node has more than so many ancestors. Cost: linear; needs no stack. */
    public static boolean isHigherThan(Expr e, int limit) {
        List<Expr> level = List.of(e);
        for (int height = 0; height <= limit && !level.isEmpty(); height++) {
            List<Expr> below = new ArrayList<>();
            for (Expr node : level) {
                below.addAll(node.parts());
            }
            level = below;
        }
        return !level.isEmpty();
    }

    /** The number of nodes, counted as a tree, as far as {@code limit}. */
    public static int size(Expr e, int limit) {
        int size = 1;
        for (Expr part : e.parts()) {
            if (size >= limit) {
                return limit;
            }
            size += size(part, limit - size);
        }
        return size;
    }

    /** The size after a {@link #substitute}, which need not be done for it; as far as {@code limit}. */
    public static int sizeWith(Expr e, Map<String, Expr> replacements, int limit) {
        if (e instanceof Expr.Var variable) {
            return size(replacements.getOrDefault(variable.name(), e), limit);
        }
        int size = 1;
        for (Expr part : e.parts()) {
            if (size >= limit) {
                return limit;
            }
            size += sizeWith(part, replacements, limit - size);
        }
        return size;
    }

    /** The same kind of node with other parts, as many as it has. */
    public static Expr withParts(Expr e, List<Expr> parts) {
        return e.match(new Rebuilder(parts));
    }

    /** The expression with variables replaced, all at once. */
    public static Expr substitute(Expr e, Map<String, Expr> replacements) {
        if (e instanceof Expr.Var variable) {
            return replacements.getOrDefault(variable.name(), e);
        }
        return e.parts().isEmpty()
                ? e
                : withParts(e, e.parts().stream().map(part -> substitute(part, replacements)).toList());
    }

    /** The value of an expression of numbers only, where it is rational and of moderate size. */
    public static Optional<Rational> rational(Expr e) {
        if (e instanceof Expr.Num number) {
            return Optional.of(number.value());
        }
        boolean arithmetic = e instanceof Expr.Quotient || e instanceof Expr.Product || e instanceof Expr.Sum
                || e instanceof Expr.Power;
        if (!arithmetic) {
            return Optional.empty();
        }
        Rational total = null;
        for (Expr part : e.parts()) {
            Optional<Rational> value = rational(part);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            Optional<Rational> next = total == null ? value : combined(e, total, value.get());
            if (next.isEmpty()) {
                return Optional.empty();
            }
            total = next.get();
        }
        return Optional.of(total);
    }

    private static Optional<Rational> combined(Expr e, Rational left, Rational right) {
        if (left.bits() + right.bits() > MAX_BITS) {
            return Optional.empty();
        }
        if (e instanceof Expr.Sum) {
            return Optional.of(left.plus(right));
        }
        if (e instanceof Expr.Product) {
            return Optional.of(left.times(right));
        }
        if (e instanceof Expr.Quotient) {
            return right.isZero() ? Optional.empty() : Optional.of(left.dividedBy(right));
        }
        return wholePower(left, right);
    }

    /** An exact whole power of moderate size. */
    public static Optional<Rational> wholePower(Rational base, Rational exponent) {
        boolean pole = base.isZero() && exponent.signum() < 0;
        if (!exponent.isInt() || pole || !isShortPower(base, exponent)) {
            return Optional.empty();
        }
        return Optional.of(base.pow(exponent.toInt()));
    }

    /** Whether what is rational in the power has few enough digits to be written out. */
    public static boolean isShortPower(Rational base, Rational exponent) {
        BigInteger whole = exponent.abs().floor();
        return whole.bitLength() < Integer.SIZE && base.bits() * whole.longValue() <= MAX_BITS;
    }
}
