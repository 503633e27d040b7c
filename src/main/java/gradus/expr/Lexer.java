package gradus.expr;

import gradus.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Text to tokens. Unicode, full-width and LaTeX forms become the plain ones here, so that the parser knows one
 * spelling of everything. Cost: linear in the text.
 */
final class Lexer {
    /** Longer texts are refused; no person types them and no question needs them. */
    static final int MAX_LENGTH = 20_000;
    private static final String QUOTES = "\"`“”„«»「」『』";

    private final SourceText text;
    private final NameReader names;
    private final LatexReader latex;
    private final NumberReader numbers;
    private final LibraryReader libraries;
    private final Optional<DerivativeSign> derivatives;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean space;

    private Lexer(SourceText text, Names names, Reading.Custom custom) {
        this.text = text;
        this.names = new NameReader(text, names);
        this.latex = new LatexReader(text, names);
        this.libraries = new LibraryReader(text);
        this.numbers = new NumberReader(text, custom != Reading.Custom.LETTER_E);
        this.derivatives = names.working().map(working -> new DerivativeSign(text, names, working));
    }

    /** The tokens of a text, with one {@code END} token at the end. */
    static List<Token> tokens(String source, Names names, Reading.Custom custom) throws SyntaxException {
        return tokens(source, source, names, custom);
    }

    /** The tokens of a source of which parts are blanked or cut off at the end; errors show the source. */
    static List<Token> tokens(String text, String source, Names names, Reading.Custom custom)
            throws SyntaxException {
        requireLength(source);
        return new Lexer(new SourceText(text, source), names, custom).run();
    }

    static void requireLength(String source) throws SyntaxException {
        if (source.length() > MAX_LENGTH) {
            throw new SyntaxException(Message.of("syntax.too-long", source.length(), MAX_LENGTH),
                    new Span(MAX_LENGTH, MAX_LENGTH), source);
        }
    }

    private List<Token> run() throws SyntaxException {
        while (at < text.length()) {
            next();
        }
        add(Kind.END, "", at);
        return List.copyOf(tokens);
    }

    private void next() throws SyntaxException {
        int point = text.glyph(at);
        Optional<Token> derivative = derivatives.isEmpty() ? Optional.empty() : derivatives.get().read(at);
        if (derivative.isPresent()) {
            take(List.of(derivative.get()));
            return;
        }
        if (point == ' ' || point == '$') {
            space = true;
            at++;
        } else if (numbers.startsAt(at)) {
            take(numbers.read(at));
        } else if (Glyphs.isLetter(point)) {
            take(libraries.startsAt(at) ? List.of(libraries.read(at)) : names.read(at));
        } else if (point == '\\') {
            command();
        } else if (Glyphs.isSuperscript(point)) {
            superscript();
        } else {
            symbol(point);
        }
    }

    private void take(List<Token> read) {
        for (Token token : read) {
            tokens.add(new Token(token.kind(), token.text(), token.span(), space || token.spaceBefore()));
            space = false;
        }
        at = text.indexOfOffset(read.get(read.size() - 1).span().end());
    }

    /** {@code \left} and {@code \,} give no token, {@code \operatorname{f}} gives its name, the others one. */
    private void command() throws SyntaxException {
        int end = latex.skip(at);
        if (end > at) {
            space = true;
            at = end;
        } else if (latex.isWrapper(at)) {
            wrapped(latex.wrappedFrom(at));
        } else {
            take(latex.read(at));
        }
    }

    private void wrapped(int from) throws SyntaxException {
        if (Glyphs.isLetter(text.glyph(from))) {
            take(names.read(from));
            at += text.glyph(at) == '}' ? 1 : 0;
        } else {
            throw text.error(Message.of("syntax.unknown-command", text.slice(at, from)), at, from);
        }
    }

    private void add(Kind kind, String word, int end) {
        tokens.add(new Token(kind, word, text.span(at, end), space));
        space = false;
        at = end;
    }

    private void symbol(int point) throws SyntaxException {
        if (point == '*' && text.glyph(at + 1) == '*') {
            add(Kind.POWER, "**", at + 2);
            return;
        }
        Kind kind = SourceText.kindOf(point);
        if (kind != null) {
            add(kind, Character.toString(point), at + 1);
        } else if (text.vulgarFraction(at).isPresent()) {
            fraction(text.vulgarFraction(at).get());
        } else {
            throw stray(point);
        }
    }

    /** A character that is no part of the language; some have an obvious meaning. */
    private SyntaxException stray(int point) {
        String shown = text.slice(at, at + 1);
        if (point == '%') {
            return text.error(Message.of("syntax.percent"), at, at + 1).suggesting(text.replacing(at, at + 1, "/100"));
        }
        if (point == '@' || isTransposeOf(at)) {
            int end = at + (point == '@' ? 1 : 2);
            return text.error(Message.of("syntax.matrix-operator", text.slice(at, end)), at, end);
        }
        if (point == '.') {
            return text.error(Message.of("syntax.stray-point"), at, at + 1).suggesting(text.replacing(at, at + 1, ""));
        }
        if (QUOTES.indexOf(point) >= 0) {
            return text.error(Message.of("syntax.quotes", shown), at, at + 1)
                    .suggesting(text.source().replaceAll("[" + QUOTES + "]", ""));
        }
        return text.error(Message.of("syntax.unknown-character", shown), at, at + 1);
    }

    /** Whether {@code .T} stands at an index. */
    private boolean isTransposeOf(int index) {
        int after = text.glyph(index + 2);
        boolean named = Glyphs.isLetter(after) || Glyphs.isDigit(after) || after == '_';
        return text.glyph(index) == '.' && text.glyph(index + 1) == 'T' && !named;
    }

    private void fraction(String plain) {
        int slash = plain.indexOf('/');
        int end = at + 1;
        int start = at;
        for (Token token : List.of(
                token(Kind.LEFT_PARENTHESIS, "(", start), token(Kind.NUMBER, plain.substring(0, slash), start),
                token(Kind.DIVIDE, "/", start), token(Kind.NUMBER, plain.substring(slash + 1), start),
                token(Kind.RIGHT_PARENTHESIS, ")", start))) {
            tokens.add(token);
        }
        space = false;
        at = end;
    }

    private Token token(Kind kind, String word, int start) {
        return new Token(kind, word, text.span(start, start + 1), space && kind == Kind.LEFT_PARENTHESIS);
    }

    /** {@code x²} is {@code x^(2)}: a run of raised characters, read as text of its own. */
    private void superscript() throws SyntaxException {
        int start = at;
        StringBuilder raised = new StringBuilder();
        while (at < text.length() && Glyphs.isSuperscript(text.glyph(at))) {
            raised.append(Glyphs.superscript(text.glyph(at++)));
        }
        Span span = text.span(start, at);
        tokens.add(new Token(Kind.POWER, "^", span, space));
        tokens.add(new Token(Kind.LEFT_PARENTHESIS, "(", span, false));
        for (Token token : raised(raised.toString(), span)) {
            Kind kind = token.is(Kind.END) ? Kind.RIGHT_PARENTHESIS : token.kind();
            tokens.add(new Token(kind, token.is(Kind.END) ? ")" : token.text(), span, false));
        }
        space = false;
    }

    private List<Token> raised(String characters, Span span) throws SyntaxException {
        try {
            return tokens(characters, names.names(), Reading.Custom.PLAIN);
        } catch (SyntaxException error) {
            throw new SyntaxException(error.what(), span, text.source());
        }
    }
}
