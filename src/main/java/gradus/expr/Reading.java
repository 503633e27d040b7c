package gradus.expr;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as it was understood.
 *
 * @param source what was typed
 * @param value  the mathematics in it, without a leading {@code f'(x) =} or a trailing {@code + O(x^4)}
 */
public record Reading(String source, Value value) {
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("(?:\\A|[=＝≈])[\\s+\\-−]*(([0-9]+)[,，]([0-9]+))\\s*\\z");

    /** No person means a longer text in two ways, and each way to read it has its price. */
    private static final int LONGEST_AMBIGUOUS = 1_000;

    /** A customary way to read what the language reads otherwise. */
    public enum Custom {
        /** The language's own reading. */
        PLAIN,
        /** {@code e^2x} as e^(2x). */
        EXPONENT_TAKES_PRODUCT,
        /** {@code x^1/2} as x^(1/2). */
        EXPONENT_TAKES_FRACTION,
        /** {@code √2x} as √(2x). */
        RADICAL_TAKES_PRODUCT,
        /** {@code 1/2x} as 1/(2x). */
        DIVISOR_TAKES_PRODUCT,
        /** {@code sin x^2} as (sin x)^2, and {@code sin 2x} as sin(2)·x. */
        FUNCTION_TAKES_ONE_FACTOR,
        /** {@code sin x/2} as sin(x/2). */
        FUNCTION_TAKES_TERM,
        /** {@code 2e-1} as 2·e − 1. */
        LETTER_E
    }

    /** Reads an answer, which may be a vector or a matrix. */
    public static Reading of(String text, Names names) throws SyntaxException {
        return of(text, names, Custom.PLAIN);
    }

    /** Reads an answer by another custom. */
    public static Reading of(String text, Names names, Custom custom) throws SyntaxException {
        return AnswerReader.read(text, names, custom);
    }

    /**
     * The one expression, where no list is asked for.
     *
     * @throws SyntaxException for a list
     */
    public Expr expression() throws SyntaxException {
        if (value instanceof Value.Scalar scalar) {
            return scalar.expression();
        }
        refuseDecimalComma();
        throw new SyntaxException(Message.of("syntax.list-instead"), new Span(0, source.length()), source);
    }

    /**
     * Takes a bare {@code 2,5} for a decimal with a comma, and {@code 1,000} for a number in groups, where no list is
     * asked for.
     */
    public void refuseDecimalComma() throws SyntaxException {
        Matcher comma = DECIMAL_COMMA.matcher(source);
        if (comma.find()) {
            boolean grouped = Cursor.isGrouped(comma.group(2), comma.group(3));
            throw new SyntaxException(Message.of(grouped ? "syntax.grouped-digits" : "syntax.decimal-comma"),
                    new Span(comma.start(1), comma.end(1)), source)
                    .suggesting(source.substring(0, comma.end(2)) + (grouped ? "" : ".") + source.substring(comma.start(3)));
        }
    }

    /** Other customary readings of the same text that mean something else, in a fixed order. */
    public static List<Value> alternatives(String text, Names names) {
        if (text.length() > LONGEST_AMBIGUOUS) {
            return List.of();
        }
        return AnswerReader.inEveryWay(text, names).stream().skip(1).toList();
    }
}
