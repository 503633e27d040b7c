package gradus.expr;

/**
 * A word of the language.
 *
 * @param text        a number's digits, a name, a function's label, a row of {@link LibraryNames}; of a derivative, what {@link DerivativeSign} says;
 *                    else as it stands in the text
 * @param spaceBefore whether white space stands before it, which parts entries of a matrix
 */
record Token(Kind kind, String text, Span span, boolean spaceBefore) {
    enum Kind {
        NUMBER, VARIABLE, CONSTANT, FUNCTION,
        PLUS, MINUS, TIMES, DIVIDE, POWER, FACTORIAL, SUBSCRIPT,
        LEFT_PARENTHESIS, RIGHT_PARENTHESIS, LEFT_BRACKET, RIGHT_BRACKET, LEFT_BRACE, RIGHT_BRACE, BAR,
        COMMA, SEMICOLON, EQUALS,
        FRACTION, RADICAL, TRANSPOSE, LIBRARY, ARRAY, DERIVATIVE, END;

        boolean opens() {
            return this == LEFT_PARENTHESIS || this == LEFT_BRACKET || this == LEFT_BRACE;
        }

        boolean closes() {
            return this == RIGHT_PARENTHESIS || this == RIGHT_BRACKET || this == RIGHT_BRACE;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    Function function() {
        return Function.named(text).orElseThrow();
    }
}
