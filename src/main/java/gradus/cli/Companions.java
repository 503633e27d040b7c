package gradus.cli;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Point;
import gradus.calculus.PointValue;
import gradus.calculus.Series;
import gradus.calculus.Taylor;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.text.Catalog;
import gradus.text.Spot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is drawn beside a function: its derivative, its tangent at a point, Taylor polynomials that close in on it.
 *
 * @param tangent where the tangent touches
 * @param about   the centre of the polynomials
 * @param order   the highest order of the polynomials; 0 for none
 * @param steps   how many polynomials lead there
 */
record Companions(
        String by, boolean derivative, Optional<Expr> tangent, Expr about, int order, int steps, Catalog catalog) {
    private static final int LONGEST = 160;
    private static final int DIGITS = 4;
    private static final int POLYNOMIALS = 3;

    static Companions of(Fields fields, String by, int functions, Catalog catalog) throws RequestException {
        Optional<Expr> tangent = fields.has("tangent-at")
                ? Optional.of(PlotRequest.constant(fields, "tangent-at")) : Optional.empty();
        Expr about = fields.has("about") ? PlotRequest.constant(fields, "about") : Expr.num(0);
        return new Companions(by, fields.truth("derivative"), tangent, about, PlotRequest.order(fields),
                functions > 1 ? 1 : POLYNOMIALS, catalog);
    }

    /** Where the middle of the picture is unless that is said. */
    double centre() {
        return value(tangent.orElse(about)).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static Optional<BigDecimal> value(Expr constant) {
        return new Point(Map.of()).value(constant) instanceof PointValue.Finite finite
                ? Optional.of(finite.value()) : Optional.empty();
    }

    /** The function itself. */
    PlottedFunction function(Expr f) {
        return curve("function", shortened(Printer.print(f)), f, List.of(), List.of());
    }

    /** The function and what goes with it. */
    List<PlottedFunction> with(Expr f) throws RequestException {
        List<PlottedFunction> all = new ArrayList<>(List.of(function(f)));
        try {
            if (derivative) {
                Expr slope = Differentiator.derivative(f, by);
                String formula = shortened(Printer.print(slope));
                all.add(curve("derivative", catalog.words("plot.derivative", formula), slope, List.of(f), List.of()));
            }
            if (tangent.isPresent()) {
                all.add(tangent(f, tangent.get()));
            }
            if (order > 0) {
                all.addAll(polynomials(f));
            }
        } catch (NotDifferentiableException e) {
            throw new RequestException(e.what());
        } catch (TooComplexException e) {
            throw new RequestException(e.what());
        }
        return all;
    }

    private PlottedFunction curve(String kind, String label, Expr value, List<Expr> where, List<Spot> spots) {
        return new PlottedFunction(kind, label, value, where, by, spots);
    }

    private static String shortened(String formula) {
        return formula.length() <= LONGEST ? formula : formula.substring(0, LONGEST - 1) + "…";
    }

    private PlottedFunction tangent(Expr f, Expr at) throws RequestException {
        Point point = new Point(Map.of(by, at));
        if (!(point.value(f) instanceof PointValue.Finite height)
                || !(point.derivative(f, by, 1) instanceof PointValue.Finite slope) || value(at).isEmpty()) {
            throw new RequestException(Message.of("plot.no-tangent", f, by, at));
        }
        Taylor line = new Taylor(by, at, List.of(number(height.value()), number(slope.value())));
        String sign = slope.value().signum() < 0 ? " - " : " + ";
        Expr distance = line.distance();
        String formula = rounded(height.value()) + sign + rounded(slope.value().abs()) + "*"
                + (distance instanceof Expr.Var ? by : "(" + Printer.print(distance) + ")");
        return curve("tangent", catalog.words("plot.tangent", by, Printer.print(at), formula), line.polynomial(),
                List.of(), List.of(new Spot(value(at).get().doubleValue(), height.toDouble())));
    }

    private static Expr number(BigDecimal value) {
        return Expr.num(Rational.of(value));
    }

    private static String rounded(BigDecimal value) {
        return Values.literal(value.round(new MathContext(DIGITS)));
    }

    /** Polynomials of a few orders up to the one that is asked for. */
    private List<PlottedFunction> polynomials(Expr f) throws RequestException {
        Series series = Taylor.of(f, by, about, order);
        if (!(series instanceof Series.Polynomial polynomial)) {
            throw new RequestException(
                    series instanceof Series.None none ? none.why() : ((Series.Undecided) series).why());
        }
        List<Expr> coefficients = polynomial.taylor().coefficients();
        List<PlottedFunction> all = new ArrayList<>();
        for (int degree : degrees(coefficients)) {
            Expr value = new Taylor(by, about, coefficients.subList(0, degree + 1)).polynomial();
            all.add(curve("taylor", catalog.words("plot.taylor", degree, shortened(Printer.print(value))), value,
                    List.of(), List.of()));
        }
        return all;
    }

    /** Some of the degrees at which a term comes in, the last among them. */
    private List<Integer> degrees(List<Expr> coefficients) {
        List<Integer> degrees = new ArrayList<>();
        for (int k = 0; k < coefficients.size(); k++) {
            if (!coefficients.get(k).is(0)) {
                degrees.add(k);
            }
        }
        if (degrees.isEmpty()) {
            return List.of(0);
        }
        if (degrees.size() > 1 && degrees.get(0) == 0) {
            degrees.remove(0);
        }
        List<Integer> some = new ArrayList<>();
        for (int i = 1; i <= steps; i++) {
            int degree = degrees.get(Math.max(0, (degrees.size() * i + steps - 1) / steps - 1));
            if (!some.contains(degree)) {
                some.add(degree);
            }
        }
        return some;
    }
}
