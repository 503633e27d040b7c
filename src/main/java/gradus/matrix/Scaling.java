package gradus.matrix;

import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;

/** Factors that get lost or come twice: small numbers, and sizes such as the n of a mean. */
public final class Scaling {
    private static final List<Rational> NUMBERS = List.of(Rational.ONE, Rational.TWO, Rational.HALF, Rational.MINUS_ONE,
            Rational.of(-2), Rational.of(-1, 2), Rational.of(4), Rational.of(1, 4), Rational.of(3), Rational.of(1, 3));

    private Scaling() {
    }

    /** The factors to try, none of them one, the likeliest first. */
    public static List<Matrix> factors(Declarations declared) {
        List<Matrix> factors = new ArrayList<>();
        List<Matrix> sizes = new ArrayList<>(List.of(Forms.ONE));
        for (String dimension : declared.dimensions()) {
            sizes.add(Forms.size(dimension));
            sizes.add(Forms.reciprocal(Forms.size(dimension)));
        }
        for (Matrix size : sizes) {
            for (Rational number : NUMBERS) {
                factors.add(Forms.scale(Forms.number(number), size));
            }
        }
        factors.removeIf(Forms::isOne);
        return factors;
    }

    /** Whether a factor only turns the sign. */
    public static boolean isMinusOne(Matrix factor) {
        return factor.equals(Forms.number(-1));
    }

    public static Matrix times(Matrix factor, Matrix m) {
        return Forms.scale(factor, m);
    }

    /** What a factor must be multiplied by to give one. */
    public static Matrix inverse(Matrix factor) {
        return Forms.reciprocal(factor);
    }

    public static Matrix transposed(Matrix m) {
        return Forms.transpose(m);
    }

    /** The terms of a sum, or the whole as one. */
    public static List<Matrix> terms(Matrix m) {
        return m instanceof Matrix.Sum sum ? sum.terms() : List.of(m);
    }

    /** A sum of two of one shape. */
    public static Matrix plus(Matrix left, Matrix right) {
        return Forms.sum(left, right);
    }

    public static Matrix minus(Matrix left, Matrix right) {
        return Forms.subtract(left, right);
    }
}
