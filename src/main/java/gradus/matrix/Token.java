package gradus.matrix;

import gradus.expr.Span;

/** A word or sign of what was typed; Unicode, LaTeX and code spellings are one here. */
record Token(Kind kind, String text, Span span) {
    enum Kind {
        NUMBER, NAME, PLUS, MINUS, TIMES, AT, DOT, ENTRYWISE, DIVIDE, ENTRY_DIVIDE, POWER, ENTRY_POWER, OPEN, CLOSE, BAR,
        NORM, COMMA, PRIME, TRANSPOSE, METHOD, FRACTION, SUBSCRIPT, END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
