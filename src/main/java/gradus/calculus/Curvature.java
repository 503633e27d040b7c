package gradus.calculus;

import gradus.exact.Enclosure;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.series.EnclosureCoefficients;
import gradus.series.NoSeriesException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Hessian at a point, from second derivatives along lines: 2·f_xy is the one along (1, 1) less those along
 * the axes. With enclosures that subtraction costs precision that is measured and made up for.
 */
final class Curvature {
    /** A variable, with a precision. */
    private record Axis(String name, int bits) {
    }

    private final Point point;
    private final Expr f;
    private final List<String> by;
    private final PointValue own;
    private final Map<Axis, LineDerivative<Enclosure>> axes = new HashMap<>();

    Curvature(Point point, Expr f, List<String> by) {
        this.point = point;
        this.f = f;
        this.by = by;
        this.own = point.value(f);
    }

    List<List<PointValue>> entries() {
        List<List<PointValue>> rows = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            List<PointValue> row = new ArrayList<>();
            for (int j = 0; j < by.size(); j++) {
                row.add(j < i ? rows.get(j).get(i) : entry(by.get(i), by.get(j)));
            }
            rows.add(row);
        }
        return rows.stream().map(List::copyOf).toList();
    }

    private PointValue entry(String x, String y) {
        if (x.equals(y)) {
            return point.derivative(f, x, 2);
        }
        return own instanceof PointValue.Finite ? Precision.settle(numbers -> mixed(x, y, numbers)) : own;
    }

    private Optional<PointValue> mixed(String x, String y, EnclosureCoefficients numbers) {
        LineDerivative<Enclosure> xx = second(x, numbers);
        LineDerivative<Enclosure> yy = second(y, numbers);
        LineDerivative<Enclosure> up = second(Map.of(x, Expr.num(1), y, Expr.num(1)), numbers);
        Enclosure right = half(up.right(), xx.right(), yy.right(), numbers);
        if (xx.branched() || yy.branched() || up.branched()) {
            Enclosure left = half(up.left(), xx.left(), yy.left(), numbers);
            return apart(left, right, crossed(x, y, xx, yy, numbers), numbers);
        }
        return Precision.digits(right).map(PointValue.Finite::new);
    }

    /** Along one axis, which all entries of a row and a column need. */
    private LineDerivative<Enclosure> second(String axis, EnclosureCoefficients numbers) {
        Axis key = new Axis(axis, numbers.bits());
        LineDerivative<Enclosure> found = axes.get(key);
        if (found == null) {
            found = second(Map.of(axis, Expr.num(1)), numbers);
            axes.put(key, found);
        }
        return found;
    }

    private LineDerivative<Enclosure> second(Map<String, Expr> direction, EnclosureCoefficients numbers) {
        return point.line(f, direction, 2, numbers);
    }

    private static Enclosure half(Enclosure up, Enclosure xx, Enclosure yy, EnclosureCoefficients numbers) {
        Enclosure minus = numbers.number(Rational.MINUS_ONE);
        Enclosure rest = numbers.add(up, numbers.multiply(minus, numbers.add(xx, yy)));
        return numbers.multiply(numbers.number(Rational.HALF), rest);
    }

    /** The same from the other diagonal, (1, −1), where the sign is opposite. */
    private Enclosure crossed(
            String x, String y, LineDerivative<Enclosure> xx, LineDerivative<Enclosure> yy,
            EnclosureCoefficients numbers) {
        LineDerivative<Enclosure> down = second(Map.of(x, Expr.num(1), y, Expr.num(-1)), numbers);
        Enclosure half = half(down.right(), xx.right(), yy.right(), numbers);
        return numbers.multiply(numbers.number(Rational.MINUS_ONE), half);
    }

    private static Optional<PointValue> apart(
            Enclosure left, Enclosure right, Enclosure crossed, EnclosureCoefficients numbers) {
        boolean agree = LineDerivative.equal(left, right, numbers);
        if (agree && !LineDerivative.equal(right, crossed, numbers)) {
            throw new NoSeriesException(Message.of("point.lower-order", 1));
        }
        return Precision.digits(right).flatMap(r -> agree
                ? Optional.of(new PointValue.Finite(r))
                : Precision.digits(left).map(l -> new PointValue.Kink(l, r)));
    }
}
