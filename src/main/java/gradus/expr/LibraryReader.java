package gradus.expr;

import gradus.expr.Token.Kind;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@code np.exp}, {@code torch.nn.functional.relu} and {@code Math.PI}: a library, its modules and a name, joined by
 * points. A point between letters means nothing else in the language, so that no variable is taken for a library.
 */
final class LibraryReader {
    private final SourceText text;

    LibraryReader(SourceText text) {
        this.text = text;
    }

    boolean startsAt(int start) {
        int end = start;
        while (end - start <= LibraryNames.longestLibrary() && Glyphs.isLetter(text.glyph(end))) {
            end++;
        }
        return joins(end) && LibraryNames.isLibrary(text.plain(start, end));
    }

    /** Whether a point with a name behind it stands at an index. */
    private boolean joins(int at) {
        return text.glyph(at) == '.' && Glyphs.isLetter(text.glyph(at + 1));
    }

    private int nameEnd(int from) {
        int end = from;
        while (Glyphs.isLetter(text.glyph(end)) || Glyphs.isDigit(text.glyph(end)) || text.glyph(end) == '_') {
            end++;
        }
        return end;
    }

    Token read(int start) throws SyntaxException {
        int libraryEnd = nameEnd(start);
        int from = libraryEnd + 1;
        int end = nameEnd(from);
        while (joins(end) && LibraryNames.isModule(text.plain(from, end))) {
            from = end + 1;
            end = nameEnd(from);
        }
        Optional<Token> known = known(text.plain(start, libraryEnd), text.plain(from, end), text.span(start, end));
        if (known.isEmpty()) {
            throw unknown(start, from, end);
        }
        return known.get();
    }

    private static Optional<Token> known(String library, String name, Span span) {
        Optional<String> row = LibraryNames.row(library, name);
        if (row.isPresent()) {
            return Optional.of(new Token(Kind.LIBRARY, row.get(), span, false));
        }
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.equals("pi") || plain.equals("e")) {
            return Optional.of(new Token(Kind.CONSTANT, plain, span, false));
        }
        if (LibraryNames.isArray(name)) {
            return Optional.of(new Token(Kind.ARRAY, name, span, false));
        }
        return Function.named(name).or(() -> Function.named(plain))
                .map(function -> new Token(Kind.FUNCTION, function.label(), span, false));
    }

    private SyntaxException unknown(int start, int from, int end) {
        String typed = text.slice(start, end);
        Optional<String> meant = LibraryNames.nearest(text.plain(from, end));
        if (meant.isEmpty()) {
            return text.error(Message.of("syntax.no-such-function", typed), start, end);
        }
        String corrected = text.slice(start, from) + meant.get();
        return text.error(Message.of("syntax.unknown-function", typed, corrected), start, end)
                .suggesting(text.replacing(start, end, corrected));
    }
}
