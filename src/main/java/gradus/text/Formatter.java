package gradus.text;

/** How markup becomes characters for a terminal or a file. */
public enum Formatter {
    /** The characters alone. */
    PLAIN {
        @Override
        public String format(Markup markup) {
            return markup.text();
        }
    },
    /** With colour and weight, by ANSI escape sequences (ECMA-48 SGR) that end with each line. */
    ANSI {
        @Override
        public String format(Markup markup) {
            StringBuilder text = new StringBuilder();
            for (Markup.Piece piece : markup.pieces()) {
                String code = piece.style().ansi();
                String open = code.isEmpty() ? "" : "\u001b[" + code + "m";
                String close = code.isEmpty() ? "" : "\u001b[0m";
                text.append(open).append(piece.text().replace("\n", close + "\n" + open)).append(close);
            }
            return text.toString();
        }
    };

    public abstract String format(Markup markup);
}
