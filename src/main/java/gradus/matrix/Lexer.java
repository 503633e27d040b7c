package gradus.matrix;

import gradus.expr.Message;
import gradus.expr.Span;
import gradus.expr.SyntaxException;
import gradus.matrix.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text to tokens. Cost: linear in the text, which is short. */
final class Lexer {
    static final int MAX_LENGTH = 4_000;
    /** The vector of ones, 𝟏, is no single char. */
    private static final int BOLD_ONE = "𝟏".codePointAt(0);
    private static final int MAX_TOKENS = 500;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,200}(?:\\.(?![*/^T])\\d{0,200})?|\\.\\d{1,200}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:_(?:\\{[A-Za-z0-9]{1,20}\\}|[0-9]+|[A-Za-z]))?");
    private static final Pattern LIBRARY = Pattern.compile(
            "(?:np|numpy|jnp|torch|tf|F|math|scipy|special|nn)\\.(?:(?:linalg|special|functional|nn)\\.)?(?=[a-z])");
    /** What people write before the mathematics, such as {@code ∇L(w) =}. */
    private static final Pattern LABEL = Pattern.compile("^[\\p{L}\\d∇∂'′_^/\\\\{}(), |]{1,60}=(?!=)");
    private static final Pattern TURN = Pattern.compile("\\^\\s*(\\{\\s*)?([-−])?\\s*(T|\\\\top|\\\\intercal"
            + "|\\\\mathsf\\s*\\{?T\\}?|⊤|\\\\mathrm\\s*\\{T\\})\\s*(\\})?");
    /** The name of an argument, which says no more than its place. */
    private static final Pattern KEYWORD = Pattern.compile("(?:axis|dim)\\s*=\\s*");
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)");
    private static final Pattern NAMING = Pattern.compile(
            "\\\\(?:mathbf|mathrm|mathit|operatorname|text|textbf|boldsymbol|bm|mathsf)\\s*\\{\\s*\\\\?([A-Za-z0-9]+)\\s*\\}");
    private static final Set<String> SPACES = Set.of("left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", ",",
            ";", "!", ":", "quad", "limits", "displaystyle", " ", "nolimits");
    private static final Map<Integer, Kind> SIGNS = Map.ofEntries(Map.entry((int) '+', Kind.PLUS),
            Map.entry((int) '＋', Kind.PLUS), Map.entry((int) '-', Kind.MINUS), Map.entry((int) '−', Kind.MINUS),
            Map.entry((int) '–', Kind.MINUS), Map.entry((int) '*', Kind.TIMES), Map.entry((int) '×', Kind.TIMES),
            Map.entry((int) '·', Kind.DOT), Map.entry((int) '⋅', Kind.DOT), Map.entry((int) '@', Kind.AT),
            Map.entry((int) '⊙', Kind.ENTRYWISE), Map.entry((int) '∘', Kind.ENTRYWISE), Map.entry((int) '/', Kind.DIVIDE),
            Map.entry((int) '÷', Kind.DIVIDE), Map.entry((int) '⊘', Kind.ENTRY_DIVIDE), Map.entry((int) '^', Kind.POWER),
            Map.entry((int) '(', Kind.OPEN), Map.entry((int) '（', Kind.OPEN), Map.entry((int) '[', Kind.OPEN),
            Map.entry((int) '{', Kind.OPEN), Map.entry((int) ')', Kind.CLOSE), Map.entry((int) '）', Kind.CLOSE),
            Map.entry((int) ']', Kind.CLOSE), Map.entry((int) '}', Kind.CLOSE), Map.entry((int) '|', Kind.BAR),
            Map.entry((int) '∣', Kind.BAR), Map.entry((int) '‖', Kind.NORM), Map.entry((int) '∥', Kind.NORM),
            Map.entry((int) ',', Kind.COMMA), Map.entry((int) '，', Kind.COMMA), Map.entry((int) '\'', Kind.PRIME),
            Map.entry((int) '’', Kind.PRIME), Map.entry((int) '′', Kind.PRIME), Map.entry((int) '⊤', Kind.TRANSPOSE),
            Map.entry((int) 'ᵀ', Kind.TRANSPOSE), Map.entry((int) '_', Kind.SUBSCRIPT));
    private static final Map<String, Kind> COMMANDS = Map.ofEntries(Map.entry("odot", Kind.ENTRYWISE),
            Map.entry("circ", Kind.ENTRYWISE), Map.entry("oslash", Kind.ENTRY_DIVIDE), Map.entry("cdot", Kind.DOT),
            Map.entry("times", Kind.TIMES), Map.entry("top", Kind.TRANSPOSE), Map.entry("prime", Kind.PRIME),
            Map.entry("|", Kind.NORM), Map.entry("Vert", Kind.NORM), Map.entry("lVert", Kind.NORM),
            Map.entry("rVert", Kind.NORM), Map.entry("vert", Kind.BAR), Map.entry("lvert", Kind.BAR),
            Map.entry("rvert", Kind.BAR), Map.entry("frac", Kind.FRACTION), Map.entry("tfrac", Kind.FRACTION),
            Map.entry("dfrac", Kind.FRACTION), Map.entry("{", Kind.OPEN), Map.entry("}", Kind.CLOSE),
            Map.entry("lbrack", Kind.OPEN), Map.entry("rbrack", Kind.CLOSE));
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Map<Integer, String[]> FRACTIONS = Map.of((int) '½', new String[] {"1", "2"},
            (int) '¼', new String[] {"1", "4"}, (int) '¾', new String[] {"3", "4"}, (int) '⅓', new String[] {"1", "3"});

    private final String text;
    private final Names names;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text, Names names) {
        this.text = text;
        this.names = names;
    }

    /** Whether somebody writes code, in which a star multiplies entry by entry. */
    static boolean isCode(String text) {
        return text.indexOf('@') >= 0 || Pattern.compile("\\.T\\b|\\*\\*|\\b(np|numpy|torch|jnp|tf)\\.|(?<!\\d)\\.[a-z]+\\(").matcher(text).find();
    }

    List<Token> run() throws SyntaxException {
        if (text.length() > MAX_LENGTH) {
            throw error(Message.of("syntax.too-long", text.length(), MAX_LENGTH), MAX_LENGTH, MAX_LENGTH);
        }
        Matcher label = LABEL.matcher(text);
        at = label.lookingAt() && isBalanced(label.group()) ? label.end() : 0;
        while (at < text.length()) {
            next();
            if (tokens.size() > MAX_TOKENS) {
                throw error(Message.of("syntax.too-many-words", MAX_TOKENS), at - 1, at);
            }
        }
        add(Kind.END, "", at, at);
        return List.copyOf(tokens);
    }

    private static boolean isBalanced(String label) {
        return label.chars().filter(c -> c == '(').count() == label.chars().filter(c -> c == ')').count();
    }

    private void next() throws SyntaxException {
        int point = text.codePointAt(at);
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == '$') {
            at += Character.charCount(point);
        } else if (takes(KEYWORD)) {
            at = matcher(KEYWORD).orElseThrow().end();
        } else if (takes(NUMBER)) {
            number();
        } else if (point < 128 && Character.isLetter(point)) {
            word();
        } else if (point == '\\') {
            command();
        } else if (point == '^') {
            power();
        } else {
            symbol(point);
        }
    }

    private boolean takes(Pattern pattern) {
        return matcher(pattern).isPresent();
    }

    private Optional<Matcher> matcher(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private void number() {
        Matcher number = matcher(NUMBER).orElseThrow();
        add(Kind.NUMBER, number.group(), at, number.end());
        at = number.end();
    }

    private void word() throws SyntaxException {
        Optional<Matcher> library = matcher(LIBRARY);
        if (library.isPresent()) {
            at = library.get().end();
        }
        Matcher word = matcher(WORD).orElseThrow(() -> error(Message.of("syntax.unexpected", rest()), at, at + 1));
        int start = at;
        for (String piece : names.parted(word.group())) {
            add(Kind.NAME, Names.canonical(piece), start, start + piece.length());
            start += piece.length();
        }
        at = word.end();
    }

    private String rest() {
        return text.substring(at, text.offsetByCodePoints(at, 1));
    }

    private void command() throws SyntaxException {
        Optional<Matcher> naming = matcher(NAMING);
        if (naming.isPresent()) {
            String name = naming.get().group(1);
            boolean ones = name.equals("1");
            add(ones || !Character.isDigit(name.charAt(0)) ? Kind.NAME : Kind.NUMBER, ones ? "ones" : Names.canonical(name), at,
                    naming.get().end());
            at = naming.get().end();
            return;
        }
        Matcher command = matcher(COMMAND).orElseThrow(() -> error(Message.of("syntax.unexpected", "\\"), at, at + 1));
        String name = command.group(1);
        if (COMMANDS.containsKey(name)) {
            add(COMMANDS.get(name), name, at, command.end());
        } else if (!SPACES.contains(name)) {
            add(Kind.NAME, name, at, command.end());
        }
        at = command.end();
    }

    /** A transpose after a hat, or the hat alone. */
    private void power() {
        Optional<Matcher> turn = matcher(TURN);
        if (turn.isEmpty()) {
            boolean entrywise = matcher(Pattern.compile("\\^\\s*\\{?\\s*(\\\\odot|\\\\circ|∘|⊙)")).isPresent();
            add(entrywise ? Kind.ENTRY_POWER : Kind.POWER, "^", at, at + 1);
            at++;
            matcher(Pattern.compile("\\s*\\{\\s*(\\\\odot|\\\\circ|∘|⊙)")).ifPresent(open -> {
                add(Kind.OPEN, "{", open.end() - 1, open.end());
                at = open.end();
            });
            return;
        }
        if (turn.get().group(2) != null) {
            inverse(turn.get().end());
        }
        add(Kind.TRANSPOSE, "T", at, turn.get().end());
        at = turn.get().end();
    }

    private void inverse(int end) {
        add(Kind.POWER, "^", at, end);
        add(Kind.MINUS, "-", at, end);
        add(Kind.NUMBER, "1", at, end);
    }

    private void symbol(int point) throws SyntaxException {
        Optional<String> greek = Names.greek(point);
        int end = at + Character.charCount(point);
        if (greek.isPresent()) {
            Matcher more = Pattern.compile("(?:[0-9₀-₉]+|_\\{?[A-Za-z0-9]+\\}?)?").matcher(text).region(end, text.length());
            more.lookingAt();
            add(Kind.NAME, Names.canonical(greek.get() + more.group()), at, more.end());
            at = more.end();
        } else if (FRACTIONS.containsKey(point)) {
            fraction(FRACTIONS.get(point), end);
        } else if (point == '⁻' || SUPERSCRIPTS.indexOf(point) >= 0) {
            superscript();
        } else if (point == '√' || point == BOLD_ONE) {
            add(Kind.NAME, point == '√' ? "sqrt" : "ones", at, end);
            at = end;
        } else {
            sign(point, end);
        }
    }

    private void fraction(String[] parts, int end) {
        add(Kind.OPEN, "(", at, end);
        add(Kind.NUMBER, parts[0], at, end);
        add(Kind.DIVIDE, "/", at, end);
        add(Kind.NUMBER, parts[1], at, end);
        add(Kind.CLOSE, ")", at, end);
        at = end;
    }

    private void superscript() {
        int start = at;
        boolean minus = text.charAt(at) == '⁻';
        at += minus ? 1 : 0;
        if (minus && at < text.length() && text.charAt(at) == 'ᵀ') {
            at = start;
            inverse(start + 1);
            at = start + 1;
            return;
        }
        StringBuilder digits = new StringBuilder();
        while (at < text.length() && SUPERSCRIPTS.indexOf(text.charAt(at)) >= 0) {
            digits.append(SUPERSCRIPTS.indexOf(text.charAt(at++)));
        }
        add(Kind.POWER, "^", start, at);
        if (minus) {
            add(Kind.MINUS, "-", start, at);
        }
        if (!digits.isEmpty()) {
            add(Kind.NUMBER, digits.toString(), start, at);
        }
    }

    private void sign(int point, int end) throws SyntaxException {
        String two = text.substring(at, Math.min(text.length(), at + 2));
        Kind pair = switch (two) {
            case "**" -> Kind.POWER;
            case ".*" -> Kind.ENTRYWISE;
            case "./" -> Kind.ENTRY_DIVIDE;
            case ".^" -> Kind.ENTRY_POWER;
            case "||" -> Kind.NORM;
            default -> Kind.END;
        };
        if (pair != Kind.END) {
            add(pair, two, at, at + 2);
            at += 2;
        } else if (point == '.') {
            method();
        } else if (SIGNS.containsKey(point)) {
            add(SIGNS.get(point), text.substring(at, end), at, end);
            at = end;
        } else {
            throw error(Message.of("syntax.unexpected", text.substring(at, end)), at, end);
        }
    }

    private void method() throws SyntaxException {
        Matcher method = matcher(Pattern.compile("\\.([A-Za-z]+)"))
                .orElseThrow(() -> error(Message.of("syntax.unexpected", "."), at, at + 1));
        boolean turn = method.group(1).equals("T") || method.group(1).equals("mT");
        add(turn ? Kind.TRANSPOSE : Kind.METHOD, method.group(1), at, method.end());
        at = method.end();
    }

    private void add(Kind kind, String word, int from, int to) {
        tokens.add(new Token(kind, word, new Span(from, to)));
    }

    private SyntaxException error(Message what, int from, int to) {
        return new SyntaxException(what, new Span(from, Math.max(from, Math.min(to, text.length()))), text);
    }
}
