package gradus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text whose pieces say what they are. Whatever it was made of, no control character is left in it but new
 * lines, so that it is safe to show.
 */
public record Markup(List<Piece> pieces) {
    public static final Markup EMPTY = new Markup(List.of());

    public Markup {
        pieces = List.copyOf(pieces);
    }

    /** Some characters of one style. */
    public record Piece(Style style, String text) {
        public Piece {
            text = Sanitizer.visible(text);
        }
    }

    public static Markup of(String text) {
        return of(Style.PLAIN, text);
    }

    public static Markup of(Style style, String text) {
        return new Markup(List.of(new Piece(style, text)));
    }

    public Markup plus(Markup more) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(more.pieces);
        return new Markup(all);
    }

    public Markup plus(Style style, String text) {
        return plus(of(style, text));
    }

    public Markup plus(String text) {
        return plus(Style.PLAIN, text);
    }

    /** Lines, one below the other. */
    public static Markup lines(List<Markup> lines) {
        List<Piece> all = new ArrayList<>();
        for (Markup line : lines) {
            if (!all.isEmpty()) {
                all.add(new Piece(Style.PLAIN, "\n"));
            }
            all.addAll(line.pieces);
        }
        return new Markup(all);
    }

    /** The characters alone. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** The columns it takes on one line. */
    public int width() {
        return Width.of(text());
    }
}
