package gradus.cli;

import gradus.calculus.Gradient;
import gradus.calculus.Hessian;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    double height(double x, double y) {
        return Evaluator.evaluate(function, at(x, y));
    }

    private Map<String, Double> at(double x, double y) {
        return Map.of(by.get(0), x, by.get(1), y);
    }

    /** The places, the start among them; fewer than asked for at a level place, or where it leads to no value or out of all bounds. */
    List<Stop> path(double x, double y, int steps) {
        List<Expr> gradient = Gradient.of(function, by);
        List<List<Expr>> hessian = method == Method.NEWTON ? Hessian.of(function, by) : List.of();
        List<Stop> path = new ArrayList<>();
        double[] place = {x, y};
        for (int i = 0; i <= steps; i++) {
            Map<String, Double> here = at(place[0], place[1]);
            double[] slope = {Evaluator.evaluate(gradient.get(0), here), Evaluator.evaluate(gradient.get(1), here)};
            Stop stop = new Stop(place[0], place[1], Evaluator.evaluate(function, here), Math.hypot(slope[0], slope[1]));
            if (!stop.isUsable()) {
                break;
            }
            path.add(stop);
            if (stop.slope() == 0) {
                break;
            }
            double[] step = method == Method.NEWTON ? newton(hessian, here, slope) : new double[] {rate * slope[0], rate * slope[1]};
            place = new double[] {place[0] - step[0], place[1] - step[1]};
        }
        return path;
    }

    /** The inverse of the Hessian times the gradient, by Cramer's rule; not finite where there is no inverse. */
    private static double[] newton(List<List<Expr>> hessian, Map<String, Double> here, double[] slope) {
        double a = Evaluator.evaluate(hessian.get(0).get(0), here);
        double b = Evaluator.evaluate(hessian.get(0).get(1), here);
        double d = Evaluator.evaluate(hessian.get(1).get(1), here);
        double determinant = a * d - b * b;
        return new double[] {(d * slope[0] - b * slope[1]) / determinant, (a * slope[1] - b * slope[0]) / determinant};
    }
}
