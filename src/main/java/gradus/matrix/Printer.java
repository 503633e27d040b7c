package gradus.matrix;

import gradus.expr.Expr;
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
import java.util.List;

/** Matrices as text: {@code 2*X^T*(X*w - y)}, {@code sigmoid(z) .* (1 - sigmoid(z))}. */
final class Printer {
    /** How tightly the outermost sign of a text binds. */
    private enum Binding {
        SUM, PRODUCT, ATOM
    }

    private record Piece(String text, Binding binding) {
        String inside(Binding least) {
            return binding.compareTo(least) < 0 ? "(" + text + ")" : text;
        }
    }

    private Printer() {
    }

    static String print(Matrix m) {
        return piece(m).text();
    }

    private static Piece atom(String text) {
        return new Piece(text, Binding.ATOM);
    }

    private static Piece piece(Matrix m) {
        if (m instanceof Constant constant) {
            return constant(constant.value());
        } else if (m instanceof Size size) {
            return atom(size.dimension());
        } else if (m instanceof Symbol symbol) {
            return atom(symbol.name());
        } else if (m instanceof Identity identity) {
            return atom(identity.size().equals(Typing.ANY) ? "I" : "I_" + identity.size());
        } else if (m instanceof Filled filled) {
            return filled(filled);
        } else if (m instanceof Sum sum) {
            return sum(sum.terms());
        } else if (m instanceof Scaled scaled) {
            return scaled(scaled);
        } else if (m instanceof Product product) {
            return new Piece(String.join("*", product.factors().stream().map(f -> tight(f)).toList()), Binding.PRODUCT);
        } else if (m instanceof Hadamard hadamard) {
            return hadamard(hadamard);
        } else if (m instanceof Entrywise map) {
            return entrywise(map.function(), piece(map.of()), map.of().shape().isScalar());
        }
        return made((Made) m);
    }

    /** A factor of a product: Hadamard products bind like other products, so they are put in brackets. */
    private static String tight(Matrix factor) {
        return piece(factor).inside(Binding.ATOM);
    }

    private static Piece constant(Expr value) {
        String text = gradus.expr.Printer.print(value);
        boolean whole = value instanceof Expr.Num number && number.value().isInteger() && number.value().signum() >= 0;
        boolean atom = whole || value instanceof Expr.Const || value instanceof Expr.Call;
        return new Piece(text, atom ? Binding.ATOM : text.startsWith("-") || value instanceof Expr.Sum ? Binding.SUM
                : Binding.PRODUCT);
    }

    private static Piece filled(Filled filled) {
        String name = filled.ones() ? "ones" : "zeros";
        Dimensions shape = filled.shape();
        return atom(shape.isRow() ? name + "(" + shape.columns() + ")^T"
                : name + "(" + shape.rows() + (shape.isColumn() ? "" : ", " + shape.columns()) + ")");
    }

    private static Piece sum(List<Matrix> terms) {
        StringBuilder text = new StringBuilder();
        boolean others = terms.stream().anyMatch(term -> !(Forms.body(term) instanceof Filled));
        for (Matrix term : terms) {
            Matrix plain = others && Forms.body(term) instanceof Filled ? Forms.number(Forms.coefficient(term)) : term;
            String printed = piece(plain).text();
            if (text.isEmpty()) {
                text.append(printed);
            } else if (printed.startsWith("-") && Forms.coefficient(plain).signum() < 0) {
                text.append(" - ").append(piece(Forms.negate(plain)).inside(Binding.PRODUCT));
            } else {
                text.append(" + ").append(printed);
            }
        }
        return new Piece(text.toString(), Binding.SUM);
    }

    private static Piece scaled(Scaled scaled) {
        if (scaled.scalar() instanceof Entrywise map && map.function().equals(Forms.RECIPROCAL)) {
            return new Piece(piece(scaled.of()).inside(Binding.PRODUCT) + "/" + tight(map.of()), Binding.PRODUCT);
        }
        Rational number = Forms.coefficient(scaled);
        Piece of = piece(scaled.of());
        boolean loose = scaled.of() instanceof Hadamard;
        String body = loose ? of.inside(Binding.ATOM) : of.inside(Binding.PRODUCT);
        if (number.equals(Rational.MINUS_ONE)) {
            return new Piece("-" + body, Binding.SUM);
        }
        if (number.signum() < 0) {
            return new Piece("-" + piece(Forms.negate(scaled)).text(), Binding.SUM);
        }
        return new Piece(piece(scaled.scalar()).inside(Binding.PRODUCT) + "*" + body, Binding.PRODUCT);
    }

    private static Piece hadamard(Hadamard hadamard) {
        if (hadamard.right() instanceof Entrywise map && map.function().equals(Forms.RECIPROCAL)) {
            return new Piece(tight(hadamard.left()) + " ./ " + tight(map.of()), Binding.PRODUCT);
        }
        return new Piece(chained(hadamard.left()) + " .* " + chained(hadamard.right()), Binding.PRODUCT);
    }

    private static String chained(Matrix m) {
        return m instanceof Hadamard ? piece(m).text() : tight(m);
    }

    private static Piece made(Made made) {
        Piece of = piece(made.of());
        return switch (made.making()) {
            case TRANSPOSE -> atom(of.inside(Binding.ATOM) + "^T");
            case INVERSE -> inverse(made.of(), of);
            case SQUARED_NORM -> atom("||" + of.text() + "||" + (isVector(made.of()) ? "^2" : "_F^2"));
            default -> atom(made.making().label() + "(" + of.text() + ")");
        };
    }

    private static Piece inverse(Matrix of, Piece printed) {
        boolean turned = of instanceof Made inner && inner.making() == Making.TRANSPOSE;
        return atom(turned ? tight(of.parts().get(0)) + "^-T" : printed.inside(Binding.ATOM) + "^-1");
    }

    private static boolean isVector(Matrix m) {
        return m.shape().isColumn() || m.shape().isRow() || m.shape().isScalar();
    }

    /** A function of {@code u} at something, written out with signs that work entry by entry. */
    private static Piece entrywise(Expr function, Piece at, boolean scalar) {
        if (function.equals(Expr.call(Function.STEP, Forms.U))) {
            return atom("relu'(" + at.text() + ")");
        }
        String norm = at.text();
        boolean root = function.equals(Expr.call(Function.SQRT, Forms.U)) && norm.startsWith("||");
        if (root && norm.endsWith("^2") && norm.indexOf("||", 2) == norm.lastIndexOf("||")) {
            return atom(norm.substring(0, norm.length() - 2));
        }
        return written(function, at, scalar ? "" : ".");
    }

    private static Piece written(Expr e, Piece at, String dot) {
        if (e.equals(Forms.U)) {
            return at;
        } else if (e instanceof Expr.Sum sum) {
            StringBuilder text = new StringBuilder();
            for (Expr term : sum.terms()) {
                String printed = written(term, at, dot).text();
                text.append(text.isEmpty() ? printed : printed.startsWith("-") ? " - " + printed.substring(1) : " + " + printed);
            }
            return new Piece(text.toString(), Binding.SUM);
        } else if (e instanceof Expr.Product product) {
            return product(product, at, dot);
        } else if (e instanceof Expr.Quotient quotient) {
            return new Piece(written(quotient.numerator(), at, dot).inside(Binding.PRODUCT) + spaced(dot, "/")
                    + written(quotient.denominator(), at, dot).inside(Binding.ATOM), Binding.PRODUCT);
        } else if (e instanceof Expr.Power power) {
            return atom(written(power.base(), at, dot).inside(Binding.ATOM) + dot + "^"
                    + exponent(power.exponent(), at, dot));
        } else if (e instanceof Expr.Call call) {
            return atom(call.function().label() + "(" + String.join(", ", call.arguments().stream()
                    .map(argument -> written(argument, at, dot).text()).toList()) + ")");
        }
        return constant(e);
    }

    private static String exponent(Expr e, Piece at, String dot) {
        Piece piece = written(e, at, dot);
        boolean plain = e instanceof Expr.Num number && number.value().isInteger();
        return plain ? piece.text() : piece.inside(Binding.ATOM);
    }

    private static String spaced(String dot, String sign) {
        return dot.isEmpty() ? sign : " " + dot + sign + " ";
    }

    private static Piece product(Expr.Product product, Piece at, String dot) {
        StringBuilder text = new StringBuilder();
        boolean first = true;
        for (Expr factor : product.factors()) {
            boolean negation = first && factor.is(-1);
            if (negation) {
                text.append("-");
                continue;
            }
            text.append(first ? "" : spaced(dot, "*")).append(written(factor, at, dot).inside(Binding.ATOM));
            first = false;
        }
        return new Piece(text.toString(), text.charAt(0) == '-' ? Binding.SUM : Binding.PRODUCT);
    }
}
