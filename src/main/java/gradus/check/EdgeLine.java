package gradus.check;

import gradus.calculus.Sweep;
import gradus.calculus.Tape;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * An edge ({@link Edges}) along a line in one variable, in doubles: where it is zero, and where it is nearest to
 * that. Between the points of a grid a zero shows by a change of sign, and two close ones by a dip.
 */
final class EdgeLine {
    private static final double[] GRID = grid();
    private static final int HALVINGS = 70;
    private static final double GOLDEN = 0.6180339887498949;

    private final Sweep sweep;
    private final double[] point = new double[1];
    private final TreeSet<Double> zeros = new TreeSet<>();
    private double nearest;

    EdgeLine(Expr edge, String variable, Map<String, Rational> base) {
        this.sweep = along(edge, variable, base);
        this.nearest = base.getOrDefault(variable, Rational.ONE).toDouble();
        scan();
    }

    /** The edge as a program in one variable, for it is evaluated a thousand times. */
    private static Sweep along(Expr edge, String variable, Map<String, Rational> base) {
        Map<String, Expr> fixed = new HashMap<>();
        base.forEach((name, value) -> fixed.put(name, Expr.num(value)));
        fixed.remove(variable);
        return Tape.ofValues(List.of(Trees.substitute(edge, fixed)), List.of(variable)).sweepOfMany();
    }

    private static double[] grid() {
        TreeSet<Double> values = new TreeSet<>();
        for (int power = -9; power <= 9; power++) {
            for (double digit : new double[] {1, 1.7, 2.9, 4.3, 6.1, 8.3}) {
                double value = digit * StrictMath.pow(10, power);
                values.add(value);
                values.add(-value);
            }
        }
        for (int power = 10; power <= 40; power++) {
            values.add(3 * StrictMath.pow(10, power));
            values.add(-3 * StrictMath.pow(10, power));
        }
        for (int power = 50; power <= 300; power += 10) {
            values.add(3 * StrictMath.pow(10, power));
            values.add(-3 * StrictMath.pow(10, power));
        }
        for (double value = -12.03; value < 12; value += 0.19) {
            values.add(value);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The zeros found, in order. */
    TreeSet<Double> zeros() {
        return zeros;
    }

    /** Where the edge is nearest to zero. */
    double nearest() {
        return zeros.isEmpty() ? nearest : zeros.first();
    }

    private void scan() {
        double[] values = new double[GRID.length];
        sweep.values(new double[][] {GRID}, values);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < GRID.length; i++) {
            if (values[i] == 0 && (i == 0 || values[i - 1] != 0)) {
                zeros.add(GRID[i]);
            } else if (i > 0 && values[i - 1] * values[i] < 0) {
                zeros.add(bisect(GRID[i - 1], GRID[i], values[i - 1]));
            } else if (i > 0 && i + 1 < GRID.length && isDip(values[i - 1], values[i], values[i + 1])) {
                double bottom = dip(GRID[i - 1], GRID[i + 1], values[i]);
                if (Math.abs(at(bottom)) < least) {
                    least = Math.abs(at(bottom));
                    nearest = bottom;
                }
            }
        }
    }

    /** Nearer to zero than on both sides; where nothing rises, as far out on a level, there is no bottom to look for. */
    private static boolean isDip(double before, double here, double after) {
        double size = Math.abs(here);
        return here * before > 0 && here * after > 0 && size <= Math.abs(before) && size <= Math.abs(after)
                && (size < Math.abs(before) || size < Math.abs(after));
    }

    /** The bottom of a dip by golden sections; zeros on both sides of it are kept where it goes through zero. */
    private double dip(double from, double to, double sign) {
        double side = Math.signum(sign);
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = at(left) * side;
        double atRight = at(right) * side;
        for (int i = 0; i < HALVINGS && left < right && atLeft > 0 && atRight > 0; i++) {
            if (atLeft < atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = at(left) * side;
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = at(right) * side;
            }
        }
        double bottom = atLeft <= 0 ? left : atRight <= 0 ? right : low + (high - low) / 2;
        double value = at(bottom);
        if (value * sign < 0) {
            zeros.add(bisect(from, bottom, sign));
            zeros.add(bisect(bottom, to, value));
        } else if (value == 0) {
            zeros.add(bottom);
        }
        return bottom;
    }

    private double at(double t) {
        point[0] = t;
        return sweep.value(point);
    }

    private double bisect(double from, double to, double atFrom) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            double value = at(middle);
            if (value == 0 || middle == low || middle == high) {
                return middle;
            }
            if (value * atFrom > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
