package gradus.expr;

import gradus.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Splits a run of letters into names: the longest declared variable, function, constant or Greek name at each
 * place, else a single letter, each with its digits or subscript. {@code xsin(x)} is x·sin(x); {@code sinx} is an
 * error that offers {@code sin x}, because it might as well be a misspelt name.
 */
final class NameReader {
    /** No function's name and no Greek letter's has more letters. */
    private static final int LONGEST_FUNCTION = 12;

    /** Behind the brace, up to the last of its words. */
    private static final int LONGEST_SUBSCRIPT = 60;

    private final SourceText text;
    private final Names names;
    private final int longestDeclared;
    private int lastEnd;

    NameReader(SourceText text, Names names) {
        this.text = text;
        this.names = names;
        this.longestDeclared = 4 + names.declared().stream().mapToInt(String::length).max().orElse(0);
    }

    Names names() {
        return names;
    }

    List<Token> read(int start) throws SyntaxException {
        int end = runEnd(start);
        if (isWithinSubscript(start)) {
            return List.of(new Token(Kind.VARIABLE, spelled(start, end), text.span(start, end), false));
        }
        refuseMisspelt(start, end);
        List<Token> tokens = new ArrayList<>();
        int at = start;
        while (at < end) {
            Token token = nameAt(at, end);
            tokens.add(token);
            at = text.indexOfOffset(token.span().end());
            if (token.is(Kind.FUNCTION) && Glyphs.isSubscript(text.glyph(at))) {
                tokens.addAll(loweredBase(at));
                break;
            }
            if (token.is(Kind.FUNCTION)) {
                refuseUnparted(token, start, at, end);
                break;
            }
        }
        return tokens;
    }

    /** In {@code w_{maxi}} no function is meant; the base of a logarithm is an expression. */
    private boolean isWithinSubscript(int start) {
        int open = start - 1;
        while (open > Math.max(start - LONGEST_SUBSCRIPT, 0) && (isNamePart(text.glyph(open)) || "_\\,".indexOf(text.glyph(open)) >= 0)) {
            open--;
        }
        return open > 0 && text.glyph(open) == '{' && text.glyph(open - 1) == '_'
                && !text.plain(Math.max(open - 4, 0), open - 1).equals("log");
    }

    /** {@code log₂} is {@code log_2}. */
    private List<Token> loweredBase(int start) {
        int stop = start;
        while (Glyphs.isSubscript(text.glyph(stop))) {
            stop++;
        }
        String base = spelled(start, stop).substring(1);
        Kind kind = base.chars().allMatch(Character::isDigit) ? Kind.NUMBER : Kind.VARIABLE;
        return List.of(new Token(Kind.SUBSCRIPT, "_", text.span(start, start), false),
                new Token(kind, base, text.span(start, stop), false));
    }

    private int runEnd(int start) {
        int end = Math.max(start, lastEnd);
        while (isNamePart(text.glyph(end)) || text.glyph(end) == '_' && isNamePart(text.glyph(end + 1))) {
            end++;
        }
        lastEnd = end;
        return end;
    }

    private static boolean isNamePart(int point) {
        return Glyphs.isLetter(point) || Glyphs.isDigit(point) || Glyphs.isSubscript(point);
    }

    private Token nameAt(int at, int end) {
        Optional<Token> known = functionAt(at, end).or(() -> constantAt(at, end));
        Optional<Token> variable = declaredAt(at, end);
        int knownEnd = known.map(token -> token.span().end()).orElseGet(() -> letterEnd(at, end));
        boolean longEnough = variable.filter(token -> knownEnd <= token.span().end()).isPresent();
        if (longEnough && !isConstantIn(known, variable.get())) {
            return variable.get();
        }
        return known.orElseGet(() -> singleAt(at, end));
    }

    /** With {@code p_i} declared, {@code pi} is the constant all the same: there would be no way to write it. */
    private boolean isConstantIn(Optional<Token> known, Token variable) {
        return known.filter(token -> token.is(Kind.CONSTANT) && token.span().equals(variable.span())).isPresent()
                && !names.declared().contains(known.get().text());
    }

    /** The end of the Greek letter's name that starts here, unless all letters of it are variables of their own. */
    private int letterEnd(int at, int end) {
        int stop = greekEnd(at, end);
        for (int i = at; i < stop; i++) {
            if (names.declaredAs(spelled(i, i + 1)).isEmpty()) {
                return stop;
            }
        }
        return at;
    }

    /** The longest declared variable that starts here and does not tear digits off. */
    private Optional<Token> declaredAt(int at, int end) {
        int longest = names.declared().isEmpty() ? 0 : longestDeclared;
        for (int stop = Math.min(end, at + longest); stop > at; stop--) {
            Optional<String> name = names.declaredAs(spelled(at, stop));
            if (name.isPresent() && !tearsDigits(stop, end)) {
                return Optional.of(new Token(Kind.VARIABLE, name.get(), text.span(at, stop), false));
            }
        }
        return Optional.empty();
    }

    private boolean tearsDigits(int stop, int end) {
        return stop < end && !Glyphs.isLetter(text.glyph(stop));
    }

    /** {@code e_1} and {@code e_{12}} are no powers of e. */
    private boolean isSubscripted(int stop, int end) {
        return tearsDigits(stop, end) || text.glyph(stop) == '_';
    }

    private Optional<Token> functionAt(int at, int end) {
        if (!FunctionTexts.startsName(text.plain(at, Math.min(at + 2, end)).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        for (int stop = Math.min(end, at + LONGEST_FUNCTION); stop > at; stop--) {
            Optional<Function> function = functionNamed(at, stop, end);
            if (function.isPresent()) {
                return Optional.of(new Token(Kind.FUNCTION, function.get().label(), text.span(at, stop), false));
            }
        }
        return Optional.empty();
    }

    private Optional<Function> functionNamed(int at, int stop, int end) {
        String name = text.plain(at, stop);
        if (name.equals("σ")) {
            return text.glyph(stop) == '(' ? Function.named(name) : Optional.empty();
        }
        Optional<Function> exact = Function.named(name);
        boolean called = text.glyph(stop) == '(' && name.length() > 1;
        boolean asCapitals = exact.isEmpty() && (called || name.length() > 2 && stop == end);
        return asCapitals ? Function.named(name.toLowerCase(Locale.ROOT)) : exact;
    }

    private Optional<Token> constantAt(int at, int end) {
        if (text.glyph(at) == 'e' && !isSubscripted(at + 1, end) && greekEnd(at, end) == at) {
            return Optional.of(new Token(Kind.CONSTANT, "e", text.span(at, at + 1), false));
        }
        if (text.plain(at, Math.min(at + 2, end)).equals("pi") && !isSubscripted(at + 2, end)) {
            return Optional.of(new Token(Kind.CONSTANT, "pi", text.span(at, at + 2), false));
        }
        return text.glyph(at) == 'π' && !isSubscripted(at + 1, end)
                ? Optional.of(new Token(Kind.CONSTANT, "pi", text.span(at, at + 1), false))
                : Optional.empty();
    }

    /** One letter, or a Greek letter's name, with its digits or subscript. */
    private Token singleAt(int at, int end) {
        int stop = subscriptEnd(Math.max(at + 1, greekEnd(at, end)), end);
        String name = spelled(at, stop);
        return new Token(Kind.VARIABLE, names.declaredAs(name).orElse(name), text.span(at, stop), false);
    }

    /** The end of the Greek letter's name that starts here; the start where none does. */
    private int greekEnd(int at, int end) {
        int longest = Glyphs.startsGreekName(text.plain(at, Math.min(at + 2, end))) ? LONGEST_FUNCTION : 0;
        for (int stop = Math.min(end, at + longest); stop > at + 1; stop--) {
            if (Glyphs.isGreekName(text.plain(at, stop))) {
                return stop;
            }
        }
        return at;
    }

    /** Behind digits, and behind each underscore with a digit or a letter; letters only behind an underscore and letters. */
    private int subscriptEnd(int from, int end) {
        int stop = from;
        boolean worded = false;
        while (stop < end) {
            int glyph = text.glyph(stop);
            boolean underscore = glyph == '_';
            if (!underscore && !Glyphs.isDigit(glyph) && !Glyphs.isSubscript(glyph) && !(worded && Glyphs.isLetter(glyph))) {
                break;
            }
            worded = underscore ? Glyphs.isLetter(text.glyph(stop + 1)) : worded;
            stop++;
        }
        return stop;
    }

    /** The plain name of a stretch: Greek letters spelled out, lowered characters as a subscript. */
    private String spelled(int from, int to) {
        StringBuilder name = new StringBuilder();
        boolean lowered = false;
        for (int i = from; i < to; i++) {
            int point = text.glyph(i);
            if (Glyphs.isSubscript(point)) {
                name.append(lowered ? "" : "_").append(Glyphs.subscript(point));
                lowered = true;
            } else {
                name.append(Glyphs.greekName(point).orElse(Character.toString(point)));
            }
        }
        return name.toString();
    }

    /** A word that is certainly meant to be a function, and is none that the language knows. */
    private void refuseMisspelt(int start, int end) throws SyntaxException {
        String word = text.plain(start, Math.min(end, start + LONGEST_FUNCTION));
        boolean whole = end - start <= LONGEST_FUNCTION && end - start > 2;
        if (!whole || Function.named(word.toLowerCase(Locale.ROOT)).isPresent() || names.declaredAs(word).isPresent() || isProduct(word)) {
            return;
        }
        boolean called = text.glyph(end) == '(';
        boolean applied = called || text.glyph(end) == ' ' && Glyphs.isLetter(text.glyph(end + 1));
        Optional<String> meant = called && !names.declared().isEmpty() && !startsWithFunction(word)
                ? Misspelling.nearest(word)
                : Misspelling.slip(word);
        if (applied && meant.isPresent()) {
            throw misspelt(word, meant.get(), start, end);
        }
        if (called && Misspelling.isFunctionElsewhere(word)) {
            throw text.error(Message.of("syntax.no-such-function", word), start, end);
        }
    }

    private boolean startsWithFunction(String word) {
        return Function.named(word.substring(0, 2)).isPresent() || Function.named(word.substring(0, 3)).isPresent();
    }

    /** Whether every letter is a declared variable, so that the word is their product. */
    private boolean isProduct(String word) {
        return word.chars().allMatch(c -> c == 'e' || names.declaredAs(Character.toString(c)).isPresent());
    }

    private SyntaxException misspelt(String word, String meant, int start, int end) {
        return text.error(Message.of("syntax.unknown-function", word, meant), start, end)
                .suggesting(text.replacing(start, end, meant));
    }

    /** A function's name must not run on into more letters. */
    private void refuseUnparted(Token function, int start, int at, int end) throws SyntaxException {
        boolean logBase = at < end && text.glyph(at) == '_';
        if (at == end || logBase) {
            return;
        }
        String word = text.plain(start, end);
        boolean called = text.glyph(end) == '(' && !isArgument(text.plain(at, end));
        Optional<String> meant = called ? Misspelling.nearest(word) : Misspelling.slip(word);
        if (meant.isPresent()) {
            throw misspelt(word, meant.get(), start, end);
        }
        int from = text.indexOfOffset(function.span().start());
        throw text.error(Message.of("syntax.function-runs-on", text.slice(from, at), text.slice(at, end)), from, end)
                .suggesting(text.replacing(at, at, " "));
    }

    /** Whether letters behind a function's name are rather its argument than a slip of the finger. */
    private boolean isArgument(String letters) {
        return "x y z t".contains(letters) || names.declaredAs(letters).isPresent();
    }
}
