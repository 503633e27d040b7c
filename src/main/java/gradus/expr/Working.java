package gradus.expr;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the language of hand working knows besides expressions: functions by name, and what {@code d/dx}, primes and
 * {@code dy/dx} mean. A parser whose {@link Names} hold one reads those signs and asks it for the result.
 */
public interface Working {
    /** How far {@code d/dx} reaches: customs differ. */
    enum Reach {
        /** {@code d/dx x^2 * sin x} is the derivative of the product. */
        TERM,
        /** {@code d/dx x^2 * sin x} is 2x·sin x; what is juxtaposed still belongs to it. */
        FACTOR,
        /** {@code d/dx x^2 + 3x} is the derivative of the sum. */
        SUM
    }

    Reach reach();

    /** The names that a derivative may be taken by, of variables and intermediate ones. */
    Set<String> variables();

    /** The names that stand for a function of the variables; some are in {@link #variables()} too. */
    Set<String> functions();

    /** The function's value as a part of an expression. */
    Expr value(String function);

    /** A value of the function, or of a derivative of it, with its variables replaced by arguments, in order. */
    Expr at(Expr value, String function, List<Expr> arguments);

    /**
     * Whether brackets behind a function hold its argument, where a function's name stands in them, too; else they are a
     * factor.
     *
     * @param bare whether such a name stands there without arguments of its own, as in {@code f(1-f)}
     */
    boolean isCall(boolean bare);

    /** How many arguments a function takes. */
    int arity(String function);

    /**
     * The derivative by one variable after the other, the first one first.
     *
     * @return empty where it has none
     */
    Optional<Expr> derivative(Expr of, List<String> by);

    /** The variable that a prime speaks of; empty where there are several. */
    Optional<String> prime();
}
