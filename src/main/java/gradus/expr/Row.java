package gradus.expr;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What the function table says of one function. All mathematics is text in the language itself, in the
 * arguments {@code u} and {@code v} and the function's own value {@code y}; {@link FunctionTexts} reads it when
 * first asked.
 *
 * @param value       the value in doubles; NaN where it is undefined
 * @param derivatives the partial derivative by each argument; empty where there is none to give
 * @param definition  the function in terms of others; empty for a primitive
 * @param domain      comparisons that must all hold, such as {@code u > 0}; empty for every real argument
 * @param kinks       expressions whose zeros are the points where the function is not differentiable
 * @param inverse     the label of the inverse function, which {@code sin^-1 x} means; empty for none
 * @param lastDefault text of the last argument's value when it is left out; empty when it must be given
 * @param alone       the label of the function that the name means with one argument; empty for this one
 * @param variadic    whether more than two arguments are read as nested applications
 */
record Row(
        String label,
        List<String> aliases,
        int arity,
        DoubleBinaryOperator value,
        List<String> derivatives,
        String definition,
        List<String> domain,
        List<String> kinks,
        String latex,
        String inverse,
        String lastDefault,
        String alone,
        boolean variadic) {

    /** A function of one argument. */
    static Row of(String label, DoubleUnaryOperator value) {
        return new Row(label, List.of(), 1, (u, v) -> value.applyAsDouble(u), List.of(), "", List.of(), List.of(),
                "", "", "", "", false);
    }

    /** A function of two arguments. */
    static Row of(String label, DoubleBinaryOperator value) {
        return new Row(label, List.of(), 2, value, List.of(), "", List.of(), List.of(), "", "", "", "", false);
    }

    Row derivative(String... texts) {
        return new Row(label, aliases, arity, value, List.of(texts), definition, domain, kinks, latex, inverse,
                lastDefault, alone, variadic);
    }

    Row definition(String text) {
        return new Row(label, aliases, arity, value, derivatives, text, domain, kinks, latex, inverse,
                lastDefault, alone, variadic);
    }

    Row domain(String... conditions) {
        return new Row(label, aliases, arity, value, derivatives, definition, List.of(conditions), kinks, latex,
                inverse, lastDefault, alone, variadic);
    }

    Row kinks(String... zeros) {
        return new Row(label, aliases, arity, value, derivatives, definition, domain, List.of(zeros), latex,
                inverse, lastDefault, alone, variadic);
    }

    Row aliases(String... names) {
        return new Row(label, List.of(names), arity, value, derivatives, definition, domain, kinks, latex,
                inverse, lastDefault, alone, variadic);
    }

    Row latex(String command) {
        return new Row(label, aliases, arity, value, derivatives, definition, domain, kinks, command, inverse,
                lastDefault, alone, variadic);
    }

    Row inverse(String name) {
        return new Row(label, aliases, arity, value, derivatives, definition, domain, kinks, latex, name,
                lastDefault, alone, variadic);
    }

    /** The last argument may be left out. */
    Row lastDefault(String text) {
        return new Row(label, aliases, arity, value, derivatives, definition, domain, kinks, latex, inverse,
                text, alone, variadic);
    }

    /** With one argument the name means another function. */
    Row alone(String name) {
        return new Row(label, aliases, arity, value, derivatives, definition, domain, kinks, latex, inverse,
                lastDefault, name, variadic);
    }

    /** More than two arguments are read as nested applications. */
    Row anyNumberOfArguments() {
        return new Row(label, aliases, arity, value, derivatives, definition, domain, kinks, latex, inverse,
                lastDefault, alone, true);
    }
}
