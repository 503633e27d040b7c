package gradus.text;

/** What a piece of text is, apart from how it looks. */
public enum Style {
    PLAIN(""),
    HEADING("1"),
    EMPHASIS("1"),
    CORRECT("32"),
    WRONG("31"),
    ERROR("31"),
    WARNING("1;35"),
    HINT("35"),
    CODE("1"),
    MUTED("2"),
    FIRST_CURVE(""),
    SECOND_CURVE("35"),
    THIRD_CURVE("32"),
    FOURTH_CURVE("31");

    private final String ansi;

    Style(String ansi) {
        this.ansi = ansi;
    }

    /**
     * The parameters of the ANSI escape sequence; empty for none. Of the eight colours that every palette has, those
     * that can be read on white and on black: neither yellow, cyan nor blue.
     */
    String ansi() {
        return ansi;
    }
}
