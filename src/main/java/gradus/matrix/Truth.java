package gradus.matrix;

import gradus.expr.Arithmetic;
import gradus.expr.Rational;
import gradus.matrix.Matrix.Symbol;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The right answer at an instance, by automatic differentiation entry by entry; no rule for matrices is used. */
final class Truth<T> {
    private final Arithmetic<T> arithmetic;
    private final Instance instance;
    private final Target target;

    Truth(Arithmetic<T> arithmetic, Instance instance, Target target) {
        this.arithmetic = arithmetic;
        this.instance = instance;
        this.target = target;
    }

    Grid<T> value() {
        if (target.by().isEmpty()) {
            return plain(arithmetic, instance, target.of());
        }
        Grid<T> derivative = target.order() == 2 ? second(target.by().get()) : first(target.by().get());
        boolean turned = target.layout() == Layout.NUMERATOR && !target.by().get().shape().isScalar();
        return turned ? derivative.transposed() : derivative;
    }

    /** The entries of an expression at an instance. */
    static <T> Grid<T> plain(Arithmetic<T> arithmetic, Instance instance, Matrix m) {
        Map<String, Grid<T>> values = new TreeMap<>();
        instance.values().forEach((name, grid) -> values.put(name, grid.map(arithmetic::number)));
        return new MatrixEvaluator<>(arithmetic, instance.sizes(), values).value(m);
    }

    private Grid<T> first(Symbol by) {
        Duals<T> duals = new Duals<>(arithmetic);
        Grid<Rational> point = instance.values().get(by.name());
        int count = point.entries().size();
        Grid<Dual<T>> variables = Grid.of(point.rows(), point.columns(), (i, j) -> duals.variable(
                arithmetic.number(point.at(i, j)), i * point.columns() + j, count));
        Grid<Dual<T>> result = evaluated(duals, by, variables);
        if (count == 1) {
            return result.map(dual -> tangent(dual, 0));
        }
        return target.of().shape().isScalar()
                ? Grid.of(point.rows(), point.columns(), (i, j) -> tangent(result.at(0, 0), i * point.columns() + j))
                : Grid.of(point.rows(), result.rows(), (i, j) -> tangent(result.at(j, 0), i));
    }

    private <S> Grid<S> evaluated(Arithmetic<S> with, Symbol by, Grid<S> variables) {
        Map<String, Grid<S>> values = new TreeMap<>();
        instance.values().forEach((name, grid) -> values.put(name, grid.map(with::number)));
        values.put(by.name(), variables);
        return new MatrixEvaluator<>(with, instance.sizes(), values).value(target.of());
    }

    private T tangent(Dual<T> dual, int index) {
        return dual.tangents().isEmpty() ? arithmetic.number(Rational.ZERO) : dual.tangents().get(index);
    }

    private Grid<T> second(Symbol by) {
        Duals<T> inner = new Duals<>(arithmetic);
        Duals<Dual<T>> outer = new Duals<>(inner);
        Grid<Rational> point = instance.values().get(by.name());
        int count = point.entries().size();
        Grid<Dual<Dual<T>>> variables = Grid.of(point.rows(), 1, (i, j) -> outer.variable(
                inner.variable(arithmetic.number(point.at(i, 0)), i, count), i, count));
        List<Dual<Dual<T>>> result = evaluated(outer, by, variables).entries();
        return Grid.of(count, count, (i, j) -> result.get(0).tangents().isEmpty() ? arithmetic.number(Rational.ZERO)
                : tangent(result.get(0).tangents().get(i), j));
    }
}
