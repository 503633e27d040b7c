package gradus.matrix;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import gradus.matrix.Written.Applied;
import gradus.matrix.Written.Leaf;
import gradus.matrix.Written.Over;
import java.util.List;
import java.util.Optional;

/** Functions and operations at their arguments. */
final class Calls {
    private final Typing typing;
    private final String source;

    Calls(Typing typing, String source) {
        this.typing = typing;
        this.source = source;
    }

    Matrix matrix(Applied call) throws SyntaxException {
        int count = call.parts().size();
        return switch (call.name()) {
            case "ones", "zeros" -> filled(call);
            case "eye", "I" -> Forms.identity(typing.dimension(argument(call, 0, 1)));
            case "outer" -> two(call, (a, b) -> Forms.multiply(a, Forms.transpose(b)));
            case "multiply", "hadamard" -> entrywiseProduct(call);
            case "dot", "matmul", "inner" -> typing.matrix(new Written.Times(Written.Sign.AT, argument(call, 0, 2),
                    argument(call, 1, 2), call.span()));
            case "divide" -> typing.matrix(new Over(true, argument(call, 0, 2), argument(call, 1, 2), call.span()));
            case "square" -> Typing.power(typing.sized(argument(call, 0, 1)), Rational.TWO);
            case "maximum", "minimum", "max", "min" -> extreme(call);
            case "solve" -> typing.matrix(new Written.Times(Written.Sign.AT, new Applied("inv", 0,
                    List.of(argument(call, 0, 2)), call.span()), argument(call, 1, 2), call.span()));
            case "log1p" -> Forms.entrywise(Expr.call(Function.LN, Expr.sum(Expr.num(1), Forms.U)), typing.sized(argument(call, 0, 1)));
            case "expm1" -> Forms.entrywise(Expr.sum(Expr.call(Function.EXP, Forms.U), Expr.num(-1)), typing.sized(argument(call, 0, 1)));
            case "softmax" -> count > 1 ? softmax(call) : made(call);
            case "sum", "mean" -> count > 1 ? axis(call) : made(call);
            default -> Making.named(call.name()).isPresent() ? made(call) : function(call);
        };
    }

    private SyntaxException error(Message what, Written where) {
        return new SyntaxException(what, where.span(), source);
    }

    private Written argument(Applied call, int index, int count) throws SyntaxException {
        if (call.parts().size() != count) {
            throw error(Message.of("syntax.argument-count", call.name(), count, call.parts().size()), call);
        }
        return call.parts().get(index);
    }

    private Matrix filled(Applied call) throws SyntaxException {
        if (call.parts().isEmpty() || call.parts().size() > 2) {
            throw error(Message.of("syntax.argument-count", call.name(), 1, call.parts().size()), call);
        }
        String rows = typing.dimension(call.parts().get(0));
        String columns = call.parts().size() == 1 ? Dimensions.ONE : typing.dimension(call.parts().get(1));
        Dimensions shape = new Dimensions(rows, columns);
        return call.name().equals("ones") ? Forms.ones(shape) : Forms.zero(shape);
    }

    /** An operation of two arguments. */
    private interface Binary {
        Matrix of(Matrix left, Matrix right);
    }

    private Matrix two(Applied call, Binary operation) throws SyntaxException {
        Matrix left = typing.sized(argument(call, 0, 2));
        Matrix right = typing.sized(argument(call, 1, 2));
        if (!left.shape().isColumn() || !right.shape().isColumn()) {
            throw typing.shapes().misfit("matrix.outer-misfit", left, right, call);
        }
        return operation.of(left, right);
    }

    private Matrix entrywiseProduct(Applied call) throws SyntaxException {
        Matrix left = typing.matrix(argument(call, 0, 2));
        return typing.shapes().hadamard(left, typing.matrix(argument(call, 1, 2)), call);
    }

    /** {@code max(0, z)}. */
    private Matrix extreme(Applied call) throws SyntaxException {
        Matrix left = typing.sized(argument(call, 0, 2));
        Matrix right = typing.sized(argument(call, 1, 2));
        Function function = call.name().startsWith("max") ? Function.MAX : Function.MIN;
        Optional<Rational> bound = Typing.number(left).or(() -> Typing.number(right));
        if (bound.isEmpty()) {
            throw error(Message.of("matrix.bound-expected", call.name()), call);
        }
        Matrix of = Typing.number(left).isPresent() ? right : left;
        return Forms.entrywise(function == Function.MAX && bound.get().isZero() ? Expr.call(Function.RELU, Forms.U)
                : Expr.call(function, Forms.U, Expr.num(bound.get())), of);
    }

    /** Sums along one axis, {@code sum(X, 0)}; the second argument is 0 or 1. */
    private Matrix axis(Applied call) throws SyntaxException {
        Matrix of = typing.sized(call.parts().get(0));
        Optional<Rational> axis = Typing.number(typing.matrix(argument(call, 1, 2)));
        boolean down = axis.filter(Rational::isZero).isPresent();
        if (axis.isEmpty() || !down && !axis.get().isOne()) {
            throw error(Message.of("matrix.axis"), call.parts().get(1));
        }
        String along = down ? of.shape().rows() : of.shape().columns();
        Matrix ones = Forms.ones(Dimensions.column(along));
        Matrix sum = down ? Forms.multiply(Forms.transpose(of), ones) : Forms.multiply(of, ones);
        return call.name().equals("sum") ? sum : Forms.scale(Forms.reciprocal(Forms.size(along)), sum);
    }

    /** Along the axis that is given second: 0 is down, 1 and -1 are along the rows; of a column, any is down. */
    private Matrix softmax(Applied call) throws SyntaxException {
        Matrix of = typing.sized(argument(call, 0, 2));
        Optional<Rational> axis = Typing.number(typing.matrix(call.parts().get(1)));
        boolean down = axis.filter(Rational::isZero).isPresent();
        boolean along = axis.filter(number -> number.abs().isOne()).isPresent();
        if (!down && !along || of.shape().isColumn() && along && axis.get().isOne()) {
            throw error(Message.of("matrix.axis"), call.parts().get(1));
        }
        return down && !of.shape().isColumn() ? Forms.transpose(Forms.make(Making.SOFTMAX, Forms.transpose(of)))
                : Forms.make(Making.SOFTMAX, of);
    }

    private Matrix made(Applied call) throws SyntaxException {
        Making making = Making.named(call.name()).orElseThrow();
        Matrix of = making == Making.INVERSE || making == Making.TRANSPOSE ? typing.matrix(argument(call, 0, 1))
                : typing.sized(argument(call, 0, 1));
        if (making == Making.DIAGONAL_OF && !of.shape().isColumn()) {
            making = Making.DIAGONAL;
        }
        if (call.primes() > 0) {
            throw error(Message.of("matrix.primes", call.name()), call);
        }
        if (making.needsSquare() && !of.shape().isSquare()) {
            throw error(Message.of("matrix.square-misfit", call.name(), Matrices.print(of), of.shape().toString()), call);
        }
        return Forms.make(making, of);
    }

    private Matrix function(Applied call) throws SyntaxException {
        Optional<Function> named = Function.named(call.name().equals("sigma") ? "sigmoid" : call.name());
        if (named.isEmpty()) {
            throw error(Message.of("syntax.no-such-function", call.name()), call);
        }
        Matrix of = typing.sized(argument(call, 0, 1));
        Expr function = Typing.derived(applied(named.get(), call), call.primes());
        return Forms.entrywise(function, of);
    }

    private Expr applied(Function named, Applied call) throws SyntaxException {
        Function function = named.alone().orElse(named);
        if (function.arity() == 1) {
            return Expr.call(function, Forms.U);
        }
        Expr last = function.lastDefault().filter(any -> function.arity() == 2)
                .orElseThrow(() -> error(Message.of("syntax.argument-count", call.name(), function.arity(), 1), call));
        return new Expr.Call(function, List.of(Forms.U, last));
    }

    /** Whether this is a bare name, such as an axis. */
    static boolean isName(Written written) {
        return written instanceof Leaf leaf && !leaf.isNumber();
    }
}
