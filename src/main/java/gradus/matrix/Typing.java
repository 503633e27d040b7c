package gradus.matrix;

import gradus.calculus.Differentiator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.Span;
import gradus.expr.Spelling;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import gradus.matrix.Matrix.Constant;
import gradus.matrix.Matrix.Entrywise;
import gradus.matrix.Matrix.Identity;
import gradus.matrix.Matrix.Symbol;
import gradus.matrix.Written.Applied;
import gradus.matrix.Written.Bars;
import gradus.matrix.Written.Leaf;
import gradus.matrix.Written.Negative;
import gradus.matrix.Written.Norm;
import gradus.matrix.Written.Over;
import gradus.matrix.Written.Raised;
import gradus.matrix.Written.Sign;
import gradus.matrix.Written.Times;
import gradus.matrix.Written.Total;
import gradus.matrix.Written.Turned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives what was typed its shapes, and tells where they do not fit. An identity matrix takes its size from what it is
 * added to; until then its size is {@value #ANY}.
 */
final class Typing {
    static final String ANY = "?";
    private static final int LARGEST = 4_000;
    private static final int HIGHEST_POWER = 8;

    private final String source;
    private final Declarations declared;
    private final Shapes shapes;
    private final Calls calls;

    Typing(String source, Declarations declared) {
        this.source = source;
        this.declared = declared;
        this.shapes = new Shapes(source);
        this.calls = new Calls(this, source);
    }

    Matrix matrix(Written written) throws SyntaxException {
        Matrix typed = typed(written);
        if (typed.size(LARGEST) >= LARGEST) {
            throw error(Message.of("matrix.too-large"), written.span());
        }
        return typed;
    }

    private Matrix typed(Written written) throws SyntaxException {
        if (written instanceof Leaf leaf) {
            return leaf(leaf);
        } else if (written instanceof Total total) {
            return sum(total);
        } else if (written instanceof Negative negative) {
            return Forms.negate(matrix(negative.of()));
        } else if (written instanceof Times times) {
            return times(times);
        } else if (written instanceof Over over) {
            return over(over);
        } else if (written instanceof Raised raised) {
            return raised(raised);
        } else if (written instanceof Turned turned) {
            return Forms.transpose(matrix(turned.of()));
        } else if (written instanceof Norm norm) {
            return norm(norm);
        } else if (written instanceof Bars bars) {
            return bars(bars);
        }
        return calls.matrix((Applied) written);
    }

    private SyntaxException error(Message what, Span span) {
        return new SyntaxException(what, span, source);
    }

    private Matrix leaf(Leaf leaf) throws SyntaxException {
        if (leaf.isNumber()) {
            return Forms.number(leaf.value());
        }
        String name = leaf.name();
        Optional<Symbol> symbol = declared.symbol(name);
        if (symbol.isPresent()) {
            return symbol.get();
        }
        if (declared.dimensions().contains(name)) {
            return Forms.size(name);
        }
        return switch (name) {
            case "I", "eye" -> new Identity(ANY);
            case "e" -> new Constant(new Expr.Const(gradus.expr.Constant.E));
            case "pi" -> new Constant(new Expr.Const(gradus.expr.Constant.PI));
            default -> identity(name).orElseThrow(() -> unknown(leaf));
        };
    }

    /** {@code I_n} or {@code I_3}. */
    private Optional<Matrix> identity(String name) {
        String size = name.startsWith("I_") ? name.substring(2) : name.matches("I[1-9]") ? name.substring(1) : "";
        boolean known = declared.dimensions().contains(size) || size.matches("[1-9]");
        return known ? Optional.of(Forms.identity(size)) : Optional.empty();
    }

    private SyntaxException unknown(Leaf leaf) {
        Optional<String> near = leaf.name().length() == 1 ? Optional.empty()
                : Spelling.nearest(leaf.name(), new Names(declared).all());
        String known = String.join(", ", declared.names());
        SyntaxException error = error(near.map(word -> Message.of("matrix.unknown-name-near", leaf.name(), word))
                .orElse(Message.of("matrix.unknown-name", leaf.name(), known)), leaf.span());
        return near.map(word -> error.suggesting(source.substring(0, leaf.span().start()) + word
                + source.substring(leaf.span().end()))).orElse(error);
    }

    private Matrix sum(Total total) throws SyntaxException {
        List<Matrix> terms = new ArrayList<>();
        for (Written part : total.parts()) {
            terms.add(matrix(part));
        }
        Dimensions shape = terms.stream().map(Matrix::shape).filter(s -> !s.isScalar() && !s.rows().equals(ANY)).findFirst()
                .or(() -> terms.stream().map(Matrix::shape).filter(s -> s.rows().equals(ANY)).findFirst())
                .orElse(Dimensions.SCALAR);
        List<Matrix> fitted = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            fitted.add(shapes.fitted(terms.get(i), shape, total.parts().get(i), total.parts().get(0)));
        }
        return Forms.sum(fitted);
    }

    private Matrix times(Times times) throws SyntaxException {
        Matrix left = matrix(times.left());
        Matrix right = matrix(times.right());
        if (left.shape().isScalar() || right.shape().isScalar()) {
            return Forms.multiply(left, right);
        }
        if (times.sign() == Sign.ENTRYWISE || times.sign() == Sign.STAR) {
            return shapes.hadamard(left, right, times);
        }
        if (shapes.chain(left, right)) {
            return Forms.multiply(left, right);
        }
        boolean columns = left.shape().isColumn() && left.shape().equals(right.shape());
        if (columns && (times.sign() == Sign.DOT || times.sign() == Sign.AT)) {
            return Forms.multiply(Forms.transpose(left), right);
        }
        boolean rowVector = times.sign() == Sign.AT && left.shape().isColumn()
                && left.shape().rows().equals(right.shape().rows());
        if (rowVector) {
            return Forms.multiply(Forms.transpose(right), left);
        }
        throw shapes.misfit("matrix.product-misfit", left, right, times);
    }

    private Matrix over(Over over) throws SyntaxException {
        Matrix above = matrix(over.above());
        Matrix below = matrix(over.below());
        if (below.shape().isScalar()) {
            return Forms.scale(Forms.reciprocal(below), above);
        }
        if (above.shape().equals(below.shape())) {
            return Forms.hadamard(above, Forms.entrywise(Forms.RECIPROCAL, below));
        }
        if (above.shape().isScalar() && over.entrywise()) {
            return Forms.scale(above, Forms.entrywise(Forms.RECIPROCAL, below));
        }
        throw error(Message.of("matrix.division", below.shape().toString()), over.below().span());
    }

    private Matrix raised(Raised raised) throws SyntaxException {
        Matrix base = matrix(raised.base());
        Optional<Rational> exponent = number(matrix(raised.exponent()));
        if (exponent.isEmpty() || exponent.get().bits() > 16) {
            throw error(Message.of("matrix.exponent"), raised.exponent().span());
        }
        if (base.shape().isScalar() || raised.entrywise()) {
            return power(base, exponent.get());
        }
        boolean whole = exponent.get().isInteger() && exponent.get().abs().compareTo(Rational.of(HIGHEST_POWER)) <= 0;
        if (!base.shape().isSquare() || !whole) {
            throw error(Message.of("matrix.power", base.shape().toString()), raised.span());
        }
        int times = exponent.get().toInt();
        Matrix factor = times < 0 ? Forms.make(Making.INVERSE, base) : base;
        Matrix power = Forms.identity(base.shape().rows());
        for (int i = 0; i < Math.abs(times); i++) {
            power = Forms.multiply(power, factor);
        }
        return power;
    }

    /** A power of each entry; a norm is the root of a square, and its square is that again. */
    static Matrix power(Matrix base, Rational exponent) {
        boolean root = base instanceof Entrywise map && map.function().equals(Expr.call(Function.SQRT, Forms.U));
        if (root && exponent.equals(Rational.TWO) && base.parts().get(0) instanceof Matrix.Made) {
            return base.parts().get(0);
        }
        return exponent.equals(Rational.MINUS_ONE) && base.shape().isScalar() ? Forms.reciprocal(base)
                : Forms.entrywise(exponent.isOne() ? Forms.U : Expr.power(Forms.U, Expr.num(exponent)), base);
    }

    static Optional<Rational> number(Matrix m) {
        return m instanceof Constant constant ? Trees.rational(constant.value()) : Optional.empty();
    }

    private Matrix norm(Norm norm) throws SyntaxException {
        Matrix of = sized(norm.of());
        boolean vector = of.shape().isColumn() || of.shape().isRow() || of.shape().isScalar();
        if (norm.kind().equals("1") && vector) {
            return Forms.make(Making.TOTAL, Forms.entrywise(Expr.call(Function.ABS, Forms.U), of));
        }
        boolean frobenius = norm.kind().equals("F") || norm.kind().equals("Fro");
        if (!frobenius && !(vector && norm.kind().equals("2"))) {
            throw error(Message.of("matrix.norm", norm.kind(), of.shape().toString()), norm.span());
        }
        return Forms.make(Making.NORM, of);
    }

    private Matrix bars(Bars bars) throws SyntaxException {
        Matrix of = sized(bars.of());
        if (of.shape().isScalar()) {
            return Forms.entrywise(Expr.call(Function.ABS, Forms.U), of);
        }
        if (!of.shape().isSquare()) {
            throw error(Message.of("matrix.bars", of.shape().toString()), bars.span());
        }
        return Forms.make(Making.DETERMINANT, of);
    }

    /** A part whose size must be known by itself. */
    Matrix sized(Written part) throws SyntaxException {
        Matrix of = matrix(part);
        if (of.shape().rows().equals(ANY)) {
            throw error(Message.of("matrix.size-unknown"), part.span());
        }
        return of;
    }

    /** A dimension that is given as an argument. */
    String dimension(Written part) throws SyntaxException {
        Matrix of = matrix(part);
        Optional<Rational> number = number(of);
        if (of instanceof Matrix.Size size) {
            return size.dimension();
        }
        if (number.isPresent() && number.get().isInt() && number.get().toInt() > 0 && number.get().toInt() < 10) {
            return String.valueOf(number.get().toInt());
        }
        throw error(Message.of("matrix.dimension-expected", String.join(", ", declared.dimensions())), part.span());
    }

    static Expr derived(Expr function, int primes) {
        Expr derived = function;
        for (int i = 0; i < primes; i++) {
            derived = Differentiator.derivative(derived, "u");
        }
        return derived;
    }

    Shapes shapes() {
        return shapes;
    }
}
