package gradus.text;

/** What a piece of text is, apart from how it looks. */
public enum Style {
    PLAIN(""),
    HEADING("1"),
    EMPHASIS("1"),
    CORRECT("32"),
    WRONG("31"),
    ERROR("31"),
    WARNING("33"),
    HINT("35"),
    CODE("36"),
    MUTED("2"),
    FIRST_CURVE("36"),
    SECOND_CURVE("35"),
    THIRD_CURVE("32"),
    FOURTH_CURVE("34");

    private final String ansi;

    Style(String ansi) {
        this.ansi = ansi;
    }

    /** The parameters of the ANSI escape sequence, from the eight colours that every palette has; empty for none. */
    String ansi() {
        return ansi;
    }
}
