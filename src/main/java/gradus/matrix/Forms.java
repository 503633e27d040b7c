package gradus.matrix;

import gradus.calculus.Simplifier;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import gradus.matrix.Matrix.Constant;
import gradus.matrix.Matrix.Entrywise;
import gradus.matrix.Matrix.Filled;
import gradus.matrix.Matrix.Hadamard;
import gradus.matrix.Matrix.Identity;
import gradus.matrix.Matrix.Made;
import gradus.matrix.Matrix.Product;
import gradus.matrix.Matrix.Scaled;
import gradus.matrix.Matrix.Sum;
import gradus.matrix.Matrix.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds matrices and keeps them tidy: numbers in front, no sums in sums or products in products, transposes at the
 * factors, what is zero or one left out. Each result equals what was asked for wherever that has a value.
 */
final class Forms {
    static final Expr U = Expr.var("u");
    static final Expr RECIPROCAL = Expr.quotient(Expr.num(1), U);
    static final Matrix ONE = number(Rational.ONE);

    private Forms() {
    }

    static Matrix number(Rational value) {
        return new Constant(Expr.num(value));
    }

    static Matrix number(long value) {
        return number(Rational.of(value));
    }

    static Matrix zero(Dimensions shape) {
        return shape.isScalar() ? number(0) : new Filled(false, shape);
    }

    static Matrix ones(Dimensions shape) {
        return shape.isScalar() ? ONE : new Filled(true, shape);
    }

    static Matrix identity(String size) {
        return size.equals(Dimensions.ONE) ? ONE : new Identity(size);
    }

    static boolean isZero(Matrix m) {
        return m instanceof Filled filled && !filled.ones() || m instanceof Constant c && c.value().is(0);
    }

    static boolean isOne(Matrix m) {
        return m instanceof Constant c && c.value().is(1);
    }

    private static boolean isNumber(Matrix m) {
        return m instanceof Constant c && c.value() instanceof Expr.Num;
    }

    private static Rational value(Matrix number) {
        return ((Expr.Num) ((Constant) number).value()).value();
    }

    /** The number that a matrix is multiplied by. */
    static Rational coefficient(Matrix m) {
        return isNumber(m) ? value(m) : m instanceof Scaled scaled && isNumber(scaled.scalar()) ? value(scaled.scalar())
                : Rational.ONE;
    }

    /** What is left without the {@link #coefficient}. */
    static Matrix body(Matrix m) {
        return isNumber(m) ? ONE : m instanceof Scaled scaled && isNumber(scaled.scalar()) ? scaled.of() : m;
    }

    static Matrix negate(Matrix m) {
        return scale(number(-1), m);
    }

    static Matrix subtract(Matrix left, Matrix right) {
        return sum(List.of(left, negate(right)));
    }

    static Matrix sum(Matrix left, Matrix right) {
        return sum(List.of(left, right));
    }

    /** The sum of one or more terms, like ones taken together. */
    static Matrix sum(List<Matrix> terms) {
        Map<Matrix, Rational> collected = new LinkedHashMap<>();
        for (Matrix term : terms) {
            for (Matrix flat : term instanceof Sum inner ? inner.terms() : List.of(term)) {
                if (!isZero(flat)) {
                    collected.merge(body(flat), coefficient(flat), Rational::plus);
                }
            }
        }
        List<Matrix> kept = new ArrayList<>();
        collected.forEach((body, coefficient) -> {
            if (!coefficient.isZero()) {
                kept.add(scale(number(coefficient), body));
            }
        });
        return kept.isEmpty() ? zero(terms.get(0).shape()) : kept.size() == 1 ? kept.get(0) : new Sum(kept);
    }

    /** A scalar times a matrix. */
    static Matrix scale(Matrix scalar, Matrix of) {
        if (isZero(scalar) || isZero(of)) {
            return zero(of.shape());
        }
        Rational coefficient = coefficient(scalar).times(coefficient(of));
        Matrix body = scaledBody(body(scalar), body(of));
        return withCoefficient(coefficient.times(coefficient(body)), body(body));
    }

    private static Matrix scaledBody(Matrix scalar, Matrix of) {
        if (isOne(scalar)) {
            return of;
        }
        if (isOne(of)) {
            return scalar;
        }
        if (scalar instanceof Constant a && of instanceof Constant b) {
            return new Constant(Expr.product(a.value(), b.value()));
        }
        if (cancels(scalar, of) || cancels(of, scalar)) {
            return ONE;
        }
        return scalar instanceof Scaled inner ? new Scaled(inner.scalar(), scaledBody(inner.of(), of))
                : new Scaled(scalar, of);
    }

    private static boolean cancels(Matrix reciprocal, Matrix of) {
        return reciprocal instanceof Entrywise map && map.function().equals(RECIPROCAL) && map.of().equals(of)
                && of instanceof Matrix.Size;
    }

    private static Matrix withCoefficient(Rational coefficient, Matrix body) {
        if (coefficient.isOne()) {
            return body;
        }
        return isOne(body) ? number(coefficient) : new Scaled(number(coefficient), body);
    }

    static Matrix product(List<Matrix> factors) {
        return factors.stream().reduce(Forms::multiply).orElse(ONE);
    }

    /** The matrix product; a factor that is a scalar scales. */
    static Matrix multiply(Matrix left, Matrix right) {
        if (left.shape().isScalar()) {
            return scale(left, right);
        }
        if (right.shape().isScalar()) {
            return scale(right, left);
        }
        if (isZero(left) || isZero(right)) {
            return zero(new Dimensions(left.shape().rows(), right.shape().columns()));
        }
        if (left instanceof Scaled scaled) {
            return scale(scaled.scalar(), multiply(scaled.of(), right));
        }
        if (right instanceof Scaled scaled) {
            return scale(scaled.scalar(), multiply(left, scaled.of()));
        }
        if (left instanceof Filled a && right instanceof Filled b && a.shape().columns().equals(Dimensions.ONE)) {
            return new Filled(a.ones() && b.ones(), new Dimensions(a.shape().rows(), b.shape().columns()));
        }
        if (left instanceof Identity) {
            return right;
        }
        return right instanceof Identity ? left : joined(left, right);
    }

    /** One product of the factors of two, without those that undo each other where they meet. */
    private static Matrix joined(Matrix left, Matrix right) {
        List<Matrix> all = new ArrayList<>(factors(left));
        List<Matrix> more = new ArrayList<>(factors(right));
        while (!all.isEmpty() && !more.isEmpty() && undo(all.get(all.size() - 1), more.get(0))) {
            all.remove(all.size() - 1);
            more.remove(0);
        }
        if (!all.isEmpty() && !more.isEmpty() && isDiagonal(all.get(all.size() - 1)) && isDiagonal(more.get(0))) {
            Matrix diagonal = hadamard(all.remove(all.size() - 1).parts().get(0), more.remove(0).parts().get(0));
            return product(List.of(product(all), make(Making.DIAGONAL_OF, diagonal), product(more)));
        }
        all.addAll(more);
        if (all.isEmpty()) {
            return identity(left.shape().rows());
        }
        return all.size() == 1 ? all.get(0) : new Product(all);
    }

    private static boolean isDiagonal(Matrix m) {
        return m instanceof Made made && made.making() == Making.DIAGONAL_OF;
    }

    private static boolean undo(Matrix left, Matrix right) {
        return left instanceof Made a && a.making() == Making.INVERSE && a.of().equals(right)
                || right instanceof Made b && b.making() == Making.INVERSE && b.of().equals(left);
    }

    static List<Matrix> factors(Matrix m) {
        return m instanceof Product product ? product.factors() : List.of(m);
    }

    static Matrix hadamard(Matrix left, Matrix right) {
        if (left.shape().isScalar()) {
            return scale(left, right);
        }
        if (isZero(left) || isZero(right)) {
            return zero(left.shape());
        }
        if (left instanceof Scaled scaled) {
            return scale(scaled.scalar(), hadamard(scaled.of(), right));
        }
        if (right instanceof Scaled scaled) {
            return scale(scaled.scalar(), hadamard(left, scaled.of()));
        }
        if (left instanceof Filled) {
            return right;
        }
        return right instanceof Filled ? left : merged(left, right);
    }

    /** Functions of one matrix become one function, so that what cancels does. */
    private static Matrix merged(Matrix left, Matrix right) {
        if (right instanceof Hadamard inner) {
            return hadamard(hadamard(left, inner.left()), inner.right());
        }
        Matrix last = left instanceof Hadamard inner ? inner.right() : left;
        Matrix of = argument(last);
        if (!of.equals(argument(right)) || of == last && of == right) {
            return new Hadamard(left, right);
        }
        Expr product = Simplifier.simplify(Expr.product(function(last), function(right)));
        Matrix both = entrywise(product, of);
        return left instanceof Hadamard inner ? hadamard(inner.left(), both) : both;
    }

    private static Matrix argument(Matrix m) {
        return m instanceof Entrywise map ? map.of() : m;
    }

    private static Expr function(Matrix m) {
        return m instanceof Entrywise map ? map.function() : U;
    }

    /** A function of {@code u} at each entry. */
    static Matrix entrywise(Expr function, Matrix of) {
        if (function.equals(U)) {
            return of;
        }
        if (!Trees.mentions(function, "u")) {
            return scale(new Constant(function), ones(of.shape()));
        }
        if (of instanceof Constant constant) {
            return new Constant(Simplifier.simplify(
                    Trees.substitute(function, Map.of("u", constant.value()))));
        }
        if (of instanceof Entrywise inner && !inner.of().shape().isScalar()) {
            return entrywise(Simplifier.simplify(
                    Trees.substitute(function, Map.of("u", inner.function()))), inner.of());
        }
        boolean logarithm = function.equals(Expr.call(Function.LN, U));
        return logarithm && of instanceof Made made && made.making() == Making.DETERMINANT
                ? make(Making.LOG_DETERMINANT, made.of())
                : new Entrywise(function, of);
    }

    /** One divided by a scalar. */
    static Matrix reciprocal(Matrix scalar) {
        if (scalar instanceof Scaled scaled) {
            return scale(reciprocal(scaled.scalar()), reciprocal(scaled.of()));
        }
        return scalar instanceof Entrywise map && map.function().equals(RECIPROCAL)
                ? map.of() : entrywise(RECIPROCAL, scalar);
    }

    static Matrix transpose(Matrix m) {
        return make(Making.TRANSPOSE, m);
    }

    static Matrix make(Making making, Matrix of) {
        return switch (making) {
            case TRANSPOSE -> transposed(of);
            case INVERSE -> inverted(of);
            case MEAN -> scale(reciprocal(count(of.shape())), make(Making.TOTAL, of));
            case NORM -> entrywise(Expr.call(Function.SQRT, U), make(Making.SQUARED_NORM, of));
            case DIAGONAL_OF -> of instanceof Scaled scaled ? scale(scaled.scalar(), make(making, scaled.of()))
                    : of instanceof Filled filled && filled.ones() ? identity(of.shape().rows()) : new Made(making, of);
            case TRACE -> of instanceof Scaled scaled ? scale(scaled.scalar(), make(making, scaled.of())) : trace(of);
            case TOTAL -> of.shape().isScalar() ? of : of instanceof Scaled scaled
                    ? scale(scaled.scalar(), make(making, scaled.of())) : new Made(making, of);
            default -> new Made(making, of);
        };
    }

    private static Matrix trace(Matrix of) {
        return of instanceof Identity identity ? new Matrix.Size(identity.size())
                : of.shape().isScalar() ? of : new Made(Making.TRACE, of);
    }

    /** How many entries there are. */
    private static Matrix count(Dimensions shape) {
        return scale(size(shape.rows()), size(shape.columns()));
    }

    /** A dimension as a scalar. */
    static Matrix size(String dimension) {
        return Character.isDigit(dimension.charAt(0)) ? number(Long.parseLong(dimension)) : new Matrix.Size(dimension);
    }

    private static Matrix transposed(Matrix m) {
        if (m.shape().isScalar() || m instanceof Symbol symbol && symbol.isSymmetric() || m instanceof Identity) {
            return m;
        }
        if (m instanceof Scaled scaled) {
            return scale(scaled.scalar(), transpose(scaled.of()));
        }
        if (m instanceof Sum sum) {
            List<Matrix> turned = sum.terms().stream().map(Forms::transpose).toList();
            return turned.equals(sum.terms()) ? m : new Made(Making.TRANSPOSE, m);
        }
        if (m instanceof Product product) {
            List<Matrix> reversed = new ArrayList<>();
            product.factors().forEach(factor -> reversed.add(0, transpose(factor)));
            return product(reversed);
        }
        if (m instanceof Hadamard hadamard) {
            return hadamard(transpose(hadamard.left()), transpose(hadamard.right()));
        }
        if (m instanceof Entrywise map) {
            return entrywise(map.function(), transpose(map.of()));
        }
        return m instanceof Filled filled ? new Filled(filled.ones(), filled.shape().transposed()) : transposedMade(m);
    }

    private static Matrix transposedMade(Matrix m) {
        if (m instanceof Made made) {
            switch (made.making()) {
                case TRANSPOSE -> {
                    return made.of();
                }
                case INVERSE -> {
                    return make(Making.INVERSE, transpose(made.of()));
                }
                case DIAGONAL_OF -> {
                    return m;
                }
                default -> {
                    return new Made(Making.TRANSPOSE, m);
                }
            }
        }
        return new Made(Making.TRANSPOSE, m);
    }

    private static Matrix inverted(Matrix m) {
        if (m.shape().isScalar()) {
            return reciprocal(m);
        }
        if (m instanceof Identity) {
            return m;
        }
        if (m instanceof Scaled scaled) {
            return scale(reciprocal(scaled.scalar()), inverted(scaled.of()));
        }
        return m instanceof Made made && made.making() == Making.INVERSE ? made.of() : new Made(Making.INVERSE, m);
    }
}
