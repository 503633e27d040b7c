package gradus.expr;

import gradus.expr.Token.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the signs of derivatives in a text: {@code d/dx}, {@code d²/dx²}, {@code ∂²/∂x∂y}, {@code dy/dx},
 * {@code ∂f/∂x}, {@code \frac{d}{dx}} and {@code \frac{dy}{dx}}, where the names are known.
 *
 * <p>The token's text is the function, empty for the operator alone, a bar, and the variables parted by commas.
 */
final class DerivativeSign {
    private static final int LONGEST = 80;
    private static final String D = "(?:d|∂|\\\\partial ?)";
    private static final String ORDER = "(?:\\^?\\{?\\d\\}?|[²³⁴])?";
    private static final Pattern INDEXED = Pattern.compile("([^_\\d]+)(?:_([A-Za-z\\d]+)|(\\d+))");
    private static final Pattern DIGIT = Pattern.compile("[\\d²³⁴]");

    private final SourceText text;
    private final Names names;
    private final Pattern sign;
    private final Pattern factor;

    DerivativeSign(SourceText text, Names names, Working working) {
        this.text = text;
        this.names = names;
        String by = longestFirst(working.variables());
        String factors = "(?:" + D + " ?" + by + ORDER + " ?)+";
        String function = "(?:\\(?(" + longestFirst(working.functions()) + ")\\)?(?:\\([A-Za-z_0-9, ]+\\))? ?)?";
        String above = D + "(" + ORDER + ") ?" + function;
        this.factor = Pattern.compile(D + " ?(" + by + ")(" + ORDER + ")");
        this.sign = Pattern.compile("(?:" + above + "/ ?(" + factors + ")|" + above + "/ ?\\((" + factors + ")\\)"
                + "|\\\\[dt]?frac ?\\{ ?" + above + "\\} ?\\{ ?(" + factors + ")\\})(?![A-Za-z_0-9]*=)");
    }

    private static String longestFirst(Collection<String> names) {
        return "(?:" + names.stream().filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
                .map(DerivativeSign::spellings).collect(Collectors.joining("|")) + ")";
    }

    /** A Greek letter's name may be written as the letter; {@code x_1}, {@code x1}, <code>x_{1}</code>, x₁ are the same. */
    private static String spellings(String name) {
        Matcher indexed = INDEXED.matcher(name);
        String letter = indexed.matches() ? indexed.group(1) : name;
        String greek = Glyphs.greekLetter(letter).map(one -> "|" + one + "|\\\\" + letter).orElse("");
        String spelled = "(?:" + Pattern.quote(letter) + greek + ")";
        if (!indexed.matches()) {
            return spelled;
        }
        String index = indexed.group(2) != null ? indexed.group(2) : indexed.group(3);
        return spelled + "(?:_?" + index + "|_\\{" + index + "\\}|" + lowered(index) + ")";
    }

    private static String lowered(String index) {
        StringBuilder lowered = new StringBuilder();
        index.chars().map(c -> Character.isDigit(c) ? c - '0' + '₀' : c).forEach(lowered::appendCodePoint);
        return lowered.toString();
    }

    /** The sign that starts here; empty where none does. */
    Optional<Token> read(int at) {
        int first = text.glyph(at);
        if (first != 'd' && first != '∂' && first != '\\') {
            return Optional.empty();
        }
        String ahead = text.plain(at, Math.min(at + LONGEST, text.length()));
        Matcher found = sign.matcher(ahead);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        int branch = found.group(3) != null ? 1 : found.group(6) != null ? 4 : 7;
        int order = order(found.group(branch));
        List<String> by = new ArrayList<>();
        int used = variables(found.group(branch + 2), order, by);
        boolean all = used == found.group(branch + 2).length();
        if (by.size() != order || !all && branch != 1) {
            return Optional.empty();
        }
        String function = found.group(branch + 1) == null ? "" : plainName(found.group(branch + 1));
        int end = at + ahead.codePointCount(0, all ? found.end() : found.start(branch + 2) + used);
        while (text.glyph(end - 1) == ' ') {
            end--;
        }
        return Optional.of(new Token(Kind.DERIVATIVE, function + "|" + String.join(",", by), text.span(at, end), false));
    }

    /** Takes as many as the order wants: in ∂L/∂u ∂u/∂x another sign follows. Tells how far they reach. */
    private int variables(String factors, int order, List<String> by) {
        Matcher one = factor.matcher(factors);
        while (one.find()) {
            for (int i = order(one.group(2)); i > 0; i--) {
                by.add(plainName(one.group(1)));
            }
            if (by.size() >= order && !one.hitEnd() && !factors.substring(one.end()).isBlank()) {
                return one.end();
            }
        }
        return factors.length();
    }

    private String plainName(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints().filter(c -> "\\{}".indexOf(c) < 0).forEach(c -> plain.append(
                Glyphs.isSubscript(c) ? Character.toString(Glyphs.subscript(c)) : Glyphs.greekName(c).orElse(Character.toString(c))));
        return names.declaredAs(plain.toString()).orElse(plain.toString());
    }

    private static int order(String typed) {
        Matcher digit = DIGIT.matcher(typed == null ? "" : typed);
        return digit.find() ? "0123456789".indexOf(digit.group()) >= 0 ? digit.group().charAt(0) - '0'
                : 2 + "²³⁴".indexOf(digit.group()) : 1;
    }
}
