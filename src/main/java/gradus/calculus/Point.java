package gradus.calculus;

import gradus.exact.Enclosure;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.Trees;
import gradus.series.EnclosureCoefficients;
import gradus.series.Germ;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A point, each coordinate an exact constant such as {@code 1/2} or {@code pi/2}, and what functions and their
 * derivatives come to there: numbers right to at least 15 significant digits whatever cancels or overflows on the
 * way, calculated with as many digits as it takes.
 *
 * <p>Outside a function's natural domain it has neither value nor derivatives. A derivative where the two sides
 * differ is a {@link PointValue.Kink}.
 */
public record Point(Map<String, Expr> coordinates) {
    /** Derivatives of higher order are not calculated. */
    public static final int MAX_ORDER = 500;

    public Point {
        coordinates = Map.copyOf(coordinates);
    }

    /** f's value. */
    public PointValue value(Expr f) {
        return missing(f).orElseGet(() -> Precision.settle(numbers -> {
            Enclosure value = strictValue(f, numbers);
            return numbers.exists(value)
                    ? Precision.digits(value).map(PointValue.Finite::new)
                    : Optional.of(new PointValue.Undefined(new Absence(numbers, start(numbers)).reason(f)));
        }));
    }

    /**
     * The derivative of any order by one variable; of order 0 the value.
     *
     * @throws IllegalArgumentException for a negative order
     */
    public PointValue derivative(Expr f, String by, int order) {
        return along(f, Map.of(by, Expr.num(1)), order);
    }

    /** The partial derivatives of the first order, one a variable. */
    public List<PointValue> gradient(Expr f, List<String> by) {
        PointValue own = value(f);
        return by.stream().map(name -> along(f, Map.of(name, Expr.num(1)), 1, own)).toList();
    }

    /** J: m×n, one row an output, one column a variable. */
    public List<List<PointValue>> jacobian(List<Expr> outputs, List<String> by) {
        return outputs.stream().map(output -> gradient(output, by)).toList();
    }

    /** H: n×n, the partial derivatives of the second order. */
    public List<List<PointValue>> hessian(Expr f, List<String> by) {
        return new Curvature(this, f, by).entries();
    }

    /**
     * The derivative along a direction, which is taken as it is and not normalised: d/dh f(point + h·direction).
     */
    public PointValue directional(Expr f, Map<String, Expr> direction) {
        return along(f, direction, 1);
    }

    /** J·v: each output's derivative along the direction. */
    public List<PointValue> jacobianVector(List<Expr> outputs, Map<String, Expr> direction) {
        return outputs.stream().map(output -> directional(output, direction)).toList();
    }

    /**
     * wᵀ·J: the gradient of the outputs' weighted sum. The weights are those at the point. Where an output has
     * no derivative there is none, though what is missing might cancel.
     *
     * @throws IllegalArgumentException unless there is one weight an output
     */
    public List<PointValue> vectorJacobian(List<Expr> weights, List<Expr> outputs, List<String> by) {
        if (weights.size() != outputs.size()) {
            throw new IllegalArgumentException(weights.size() + " weights for " + outputs.size() + " outputs");
        }
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            terms.add(Expr.product(Trees.substitute(weights.get(i), coordinates), outputs.get(i)));
        }
        List<PointValue> products = new ArrayList<>(gradient(Expr.sumOf(terms), by));
        outputs.forEach(output -> refuseMissing(output, by, products));
        return products;
    }

    private void refuseMissing(Expr output, List<String> by, List<PointValue> products) {
        List<PointValue> partials = gradient(output, by);
        for (int j = 0; j < by.size(); j++) {
            boolean missing = partials.get(j) instanceof PointValue.Undefined
                    || partials.get(j) instanceof PointValue.Kink;
            if (missing && products.get(j) instanceof PointValue.Finite) {
                products.set(j, new PointValue.Undefined(Message.of("point.no-derivative", output)));
            }
        }
    }

    private PointValue along(Expr f, Map<String, Expr> direction, int order) {
        if (order < 0) {
            throw new IllegalArgumentException("a derivative of order " + order);
        }
        return along(f, direction, order, value(f));
    }

    /** @param own f's value, without which there is no derivative */
    private PointValue along(Expr f, Map<String, Expr> direction, int order, PointValue own) {
        if (order == 0 || !(own instanceof PointValue.Finite)) {
            return own;
        }
        return order > MAX_ORDER
                ? new PointValue.Undecided(Message.of("point.too-complex"))
                : Precision.settle(numbers -> found(line(f, direction, order, numbers)));
    }

    /** The derivative along a line with some precision. */
    LineDerivative<Enclosure> line(Expr f, Map<String, Expr> direction, int order, EnclosureCoefficients numbers) {
        Map<String, Enclosure> slope = new TreeMap<>();
        direction.forEach((name, expr) -> slope.put(name, strictValue(expr, numbers)));
        Map<String, Expr> still = new HashMap<>(coordinates);
        still.keySet().removeAll(direction.keySet());
        Expr moving = Trees.substitute(f, still);
        Map<String, Enclosure> start = start(numbers);
        slope.keySet().forEach(name -> start.putIfAbsent(name, numbers.number(Rational.ZERO)));
        return LineDerivative.of(moving, new Germ.Line<>(start, slope), () -> strictValue(f, numbers), order, numbers);
    }

    private static Optional<PointValue> found(LineDerivative<Enclosure> derivative) {
        return Precision.digits(derivative.right()).flatMap(right -> derivative.agree()
                ? Optional.of(new PointValue.Finite(right))
                : Precision.digits(derivative.left()).map(left -> new PointValue.Kink(left, right)));
    }

    private Enclosure strictValue(Expr f, EnclosureCoefficients numbers) {
        return Evaluator.evaluate(f, start(numbers), numbers);
    }

    private Map<String, Enclosure> start(EnclosureCoefficients numbers) {
        Map<String, Enclosure> start = new TreeMap<>();
        coordinates.forEach((name, value) -> start.put(name, constant(value, numbers)));
        return start;
    }

    private static Enclosure constant(Expr value, EnclosureCoefficients numbers) {
        return Evaluator.evaluate(value, Map.of(), numbers);
    }

    /** That a variable of f has no coordinate here, or a coordinate no value. */
    Optional<PointValue> missing(Expr f) {
        return Trees.variables(f).stream()
                .filter(name -> !coordinates.containsKey(name))
                .findFirst()
                .map(name -> new PointValue.Undefined(Message.of("point.no-coordinate", name)));
    }
}
