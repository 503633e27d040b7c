package gradus.expr;

import java.util.List;

/**
 * One way to calculate: with doubles, enclosures, exact normal forms, truncated series, … An expression
 * evaluated in it ({@link Evaluator}) answers one question about that expression.
 *
 * <p>A value that does not exist is a value of T here (NaN, an empty enclosure), not an exception.
 */
public interface Arithmetic<T> {
    T number(Rational value);

    T constant(Constant constant);

    T add(T left, T right);

    T multiply(T left, T right);

    T divide(T numerator, T denominator);

    /** A power with a rational exponent: whole exponents take every base, others only where it is real. */
    T power(T base, Rational exponent);

    /** A power whose exponent is not a known rational: the base must be positive. */
    T power(T base, T exponent);

    /** A row of the function table at as many arguments as it takes. */
    T apply(Function function, List<T> arguments);
}
