package gradus.matrix;

import gradus.expr.Arithmetic;
import gradus.expr.Evaluator;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.matrix.Matrix.Constant;
import gradus.matrix.Matrix.Entrywise;
import gradus.matrix.Matrix.Filled;
import gradus.matrix.Matrix.Hadamard;
import gradus.matrix.Matrix.Identity;
import gradus.matrix.Matrix.Made;
import gradus.matrix.Matrix.Product;
import gradus.matrix.Matrix.Scaled;
import gradus.matrix.Matrix.Size;
import gradus.matrix.Matrix.Sum;
import gradus.matrix.Matrix.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The entries of a matrix expression, with a number for each dimension and a grid for each symbol, in any arithmetic.
 * No step asks what a value is: inverses are adjugates over determinants, so that duals and enclosures take every way
 * that numbers take.
 *
 * @param <T> what is calculated with
 */
final class MatrixEvaluator<T> {
    private final Arithmetic<T> arithmetic;
    private final Map<String, Integer> sizes;
    private final Map<String, Grid<T>> values;

    MatrixEvaluator(Arithmetic<T> arithmetic, Map<String, Integer> sizes, Map<String, Grid<T>> values) {
        this.arithmetic = arithmetic;
        this.sizes = sizes;
        this.values = values;
    }

    Grid<T> value(Matrix m) {
        if (m instanceof Constant constant) {
            return single(Evaluator.evaluate(constant.value(), Map.of(), arithmetic));
        } else if (m instanceof Size size) {
            return single(number(size(size.dimension())));
        } else if (m instanceof Symbol symbol) {
            return values.get(symbol.name());
        } else if (m instanceof Identity identity) {
            int n = size(identity.size());
            return Grid.of(n, n, (i, j) -> number(i == j ? 1 : 0));
        } else if (m instanceof Filled filled) {
            return Grid.of(size(filled.shape().rows()), size(filled.shape().columns()),
                    (i, j) -> number(filled.ones() ? 1 : 0));
        } else if (m instanceof Sum sum) {
            return sum.terms().stream().map(this::value).reduce(this::add).orElseThrow();
        } else if (m instanceof Scaled scaled) {
            T scalar = value(scaled.scalar()).at(0, 0);
            return value(scaled.of()).map(entry -> arithmetic.multiply(scalar, entry));
        } else if (m instanceof Product product) {
            return product(product.factors());
        } else if (m instanceof Hadamard hadamard) {
            return hadamard(value(hadamard.left()), value(hadamard.right()));
        } else if (m instanceof Entrywise map) {
            return value(map.of()).map(u -> Evaluator.evaluate(map.function(), Map.of("u", u), arithmetic));
        }
        return made((Made) m);
    }

    private int size(String dimension) {
        return Character.isDigit(dimension.charAt(0)) ? Integer.parseInt(dimension) : sizes.get(dimension);
    }

    private T number(long value) {
        return arithmetic.number(Rational.of(value));
    }

    private Grid<T> single(T value) {
        return new Grid<>(1, 1, List.of(value));
    }

    private T negate(T value) {
        return arithmetic.multiply(number(-1), value);
    }

    private Grid<T> add(Grid<T> a, Grid<T> b) {
        return Grid.of(a.rows(), a.columns(), (i, j) -> arithmetic.add(a.at(i, j), b.at(i, j)));
    }

    private Grid<T> hadamard(Grid<T> a, Grid<T> b) {
        return Grid.of(a.rows(), a.columns(), (i, j) -> arithmetic.multiply(a.at(i, j), b.at(i, j)));
    }

    /** From the side that is narrower, so that a vector at the end keeps all products small. */
    private Grid<T> product(List<Matrix> factors) {
        List<Grid<T>> grids = factors.stream().map(this::value).toList();
        if (grids.get(grids.size() - 1).columns() > grids.get(0).rows()) {
            return grids.stream().reduce(this::multiply).orElseThrow();
        }
        Grid<T> product = grids.get(grids.size() - 1);
        for (int i = grids.size() - 2; i >= 0; i--) {
            product = multiply(grids.get(i), product);
        }
        return product;
    }

    private Grid<T> multiply(Grid<T> a, Grid<T> b) {
        return Grid.of(a.rows(), b.columns(), (i, j) -> {
            T total = arithmetic.multiply(a.at(i, 0), b.at(0, j));
            for (int k = 1; k < a.columns(); k++) {
                total = arithmetic.add(total, arithmetic.multiply(a.at(i, k), b.at(k, j)));
            }
            return total;
        });
    }

    private Grid<T> made(Made made) {
        Grid<T> of = value(made.of());
        return switch (made.making()) {
            case TRANSPOSE -> of.transposed();
            case INVERSE -> inverse(of);
            case TRACE -> single(total(diagonal(of)));
            case DETERMINANT -> single(determinant(of));
            case LOG_DETERMINANT -> single(arithmetic.apply(Function.LN, List.of(determinant(of))));
            case TOTAL -> single(total(of));
            case MEAN -> single(arithmetic.divide(total(of), number((long) of.rows() * of.columns())));
            case SQUARED_NORM -> single(squares(of));
            case NORM -> single(arithmetic.apply(Function.SQRT, List.of(squares(of))));
            case SOFTMAX -> softmax(of);
            case LOG_SUM_EXP -> logSumExp(of);
            case DIAGONAL_OF -> Grid.of(of.rows(), of.rows(), (i, j) -> i == j ? of.at(i, 0) : number(0));
            case DIAGONAL -> diagonal(of);
        };
    }

    private static <T> Grid<T> diagonal(Grid<T> of) {
        return Grid.of(of.rows(), 1, (i, j) -> of.at(i, i));
    }

    private T total(Grid<T> of) {
        return of.entries().stream().reduce(arithmetic::add).orElseThrow();
    }

    private T squares(Grid<T> of) {
        return total(hadamard(of, of));
    }

    private T exp(T value) {
        return arithmetic.apply(Function.EXP, List.of(value));
    }

    private Grid<T> softmax(Grid<T> of) {
        Grid<T> exponentials = of.map(this::exp);
        boolean column = of.columns() == 1;
        List<T> totals = column ? List.of(total(exponentials)) : rowTotals(exponentials);
        return Grid.of(of.rows(), of.columns(),
                (i, j) -> arithmetic.divide(exponentials.at(i, j), totals.get(column ? 0 : i)));
    }

    private List<T> rowTotals(Grid<T> of) {
        return Grid.of(of.rows(), 1, (i, j) -> of.entries().subList(i * of.columns(), (i + 1) * of.columns()).stream()
                .reduce(arithmetic::add).orElseThrow()).entries();
    }

    private Grid<T> logSumExp(Grid<T> of) {
        Grid<T> exponentials = of.map(this::exp);
        List<T> totals = of.columns() == 1 ? List.of(total(exponentials)) : rowTotals(exponentials);
        return Grid.of(totals.size(), 1, (i, j) -> arithmetic.apply(Function.LN, List.of(totals.get(i))));
    }

    private Grid<T> inverse(Grid<T> of) {
        T determinant = determinant(of);
        if (of.rows() == 1) {
            return single(arithmetic.divide(number(1), determinant));
        }
        return Grid.of(of.rows(), of.rows(), (i, j) -> {
            T minor = determinant(without(of, j, i));
            return arithmetic.divide((i + j) % 2 == 0 ? minor : negate(minor), determinant);
        });
    }

    private static <T> Grid<T> without(Grid<T> of, int row, int column) {
        return Grid.of(of.rows() - 1, of.columns() - 1,
                (i, j) -> of.at(i < row ? i : i + 1, j < column ? j : j + 1));
    }

    /** By expansion along the rows, each set of columns once. Cost: the size times two to its power. */
    private T determinant(Grid<T> of) {
        Map<Integer, T> known = new HashMap<>();
        known.put(0, number(1));
        return determinant(of, (1 << of.rows()) - 1, known);
    }

    private T determinant(Grid<T> of, int columns, Map<Integer, T> known) {
        T found = known.get(columns);
        if (found != null) {
            return found;
        }
        int row = Integer.bitCount(columns) - 1;
        T total = number(0);
        int position = row;
        for (int j = 0; j < of.columns(); j++) {
            if ((columns & 1 << j) != 0) {
                T term = arithmetic.multiply(of.at(row, j), determinant(of, columns & ~(1 << j), known));
                total = arithmetic.add(total, position % 2 == 0 ? term : negate(term));
                position--;
            }
        }
        known.put(columns, total);
        return total;
    }
}
