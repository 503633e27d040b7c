package gradus.cli;

import gradus.calculus.Sweep;
import gradus.calculus.Tape;
import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/**
 * The way down a function of two variables, step by step.
 *
 * @param by the two variables
 */
record Descent(Expr function, List<String> by, Method method, double rate) {
    private static final double FARTHEST = 1e12;

    /** How a step is found. */
    enum Method {
        /** Against the gradient, times the rate. */
        GRADIENT,
        /** To where the second-order approximation is stationary. */
        NEWTON;

        static Optional<Method> of(String name) {
            for (Method each : values()) {
                if (each.label().equals(name)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A place on the way, its height, and how steep it is there. */
    record Stop(double x, double y, double height, double slope) {
        boolean isUsable() {
            return Double.isFinite(height) && Double.isFinite(slope) && Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST;
        }
    }

    Descent {
        by = List.copyOf(by);
    }

    /** The function itself, from one caller at a time. */
    DoubleBinaryOperator heights() {
        Sweep sweep = Tape.ofValues(List.of(function), by).sweep();
        double[] place = new double[2];
        return (x, y) -> {
            place[0] = x;
            place[1] = y;
            return sweep.value(place);
        };
    }

    /** The places, the start among them; fewer than asked for at a level place, or where it leads to no value or out of all bounds. */
    List<Stop> path(double x, double y, int steps) {
        Sweep sweep = Tape.of(List.of(function), by).sweep();
        List<Stop> path = new ArrayList<>();
        double[] place = {x, y};
        double[] slope = new double[2];
        for (int i = 0; i <= steps; i++) {
            double height = sweep.gradient(place, slope);
            Stop stop = new Stop(place[0], place[1], height, Math.hypot(slope[0], slope[1]));
            if (!stop.isUsable()) {
                break;
            }
            path.add(stop);
            if (stop.slope() == 0) {
                break;
            }
            double[] step = method == Method.NEWTON ? newton(sweep, place, slope) : new double[] {rate * slope[0], rate * slope[1]};
            place = new double[] {place[0] - step[0], place[1] - step[1]};
        }
        return path;
    }

    /** The inverse of the Hessian times the gradient, by Cramer's rule; not finite where there is no inverse. */
    private static double[] newton(Sweep sweep, double[] place, double[] slope) {
        double[][] h = new double[2][2];
        sweep.hessian(place, h);
        double determinant = h[0][0] * h[1][1] - h[0][1] * h[0][1];
        return new double[] {(h[1][1] * slope[0] - h[0][1] * slope[1]) / determinant,
                (h[0][0] * slope[1] - h[0][1] * slope[0]) / determinant};
    }
}
