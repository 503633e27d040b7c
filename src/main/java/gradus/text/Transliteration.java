package gradus.text;

import gradus.expr.Function;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A formula's characters, command by command, without understanding it: {@code \nabla f'(x)} as {@code ∇f′(x)},
 * {@code \frac{dy}{dx}} as {@code dy/dx}. What is not known stays as it stands.
 */
final class Transliteration {
    private static final Map<String, String> UNICODE = table("cdot · times × div ÷ nabla ∇ partial ∂ infty ∞ to → "
            + "leftarrow ← iff ⇔ rightarrow → Rightarrow ⇒ mapsto ↦ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ equiv ≡ sim ∼ in ∈ pm ± sum ∑ "
            + "prod ∏ int ∫ ldots … dots … cdots ⋯ lVert ‖ rVert ‖ Vert ‖ | ‖ top ⊤ odot ⊙ circ ∘ ell ℓ prime ′ propto ∝ "
            + "forall ∀ exists ∃ subset ⊂ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩ star ⋆ ast ∗");
    private static final Map<String, String> ASCII = table("cdot * times * div / nabla grad  partial d infty inf to -> "
            + "leftarrow <- iff <=> rightarrow -> Rightarrow => mapsto -> le <= leq <= ge >= geq >= ne != neq != approx ~ equiv == sim ~ in in "
            + "pm +- sum sum prod prod int int ldots ... dots ... cdots ... lVert || rVert || Vert || | || top T odot * "
            + "circ o ell l prime ' propto ~ forall all exists some subset in lfloor floor( rfloor ) lceil ceil( rceil ) langle < rangle > star * ast *");
    /** What a sign of Unicode is in ASCII. */
    private static final Map<Character, String> SIGNS = signs();
    private static final Set<String> DROPPED = Set.of("left", "right", "big", "Big", "bigl", "bigr", "displaystyle",
            "mathrm", "mathbf", "mathit", "operatorname", "text", "textrm", "textbf", "boldsymbol", "bm", "mathsf",
            "mathcal", "mathbb", "limits", "!");
    private static final Set<String> SPACES = Set.of(",", ";", ":", " ", "quad", "qquad");

    /** Deeper braces are shown as they stand. */
    private static final int MAX_DEPTH = 40;

    private final String text;
    private final Notation notation;
    private int at;
    private int depth;

    private Transliteration(String text, Notation notation) {
        this.text = text;
        this.notation = notation;
    }

    private static Map<String, String> table(String pairs) {
        String[] words = pairs.split(" ");
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return Map.copyOf(table);
    }

    private static Map<Character, String> signs() {
        Map<Character, String> signs = new HashMap<>(Map.of('−', "-", '√', "sqrt", '′', "'", '×', "*"));
        UNICODE.forEach((word, sign) -> signs.put(sign.charAt(0), ASCII.get(word)));
        Notation.greekLetters().forEach((name, letter) -> signs.put(letter.charAt(0), name));
        for (int i = 0; i < 10; i++) {
            signs.put("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(i), "^" + i);
            signs.put("₀₁₂₃₄₅₆₇₈₉".charAt(i), "_" + i);
        }
        return Map.copyOf(signs);
    }

    static String of(String formula, Notation notation) {
        return new Transliteration(formula, notation).run('\0').replaceAll(" {2,}", " ").strip();
    }

    /** All up to a closing character, which is taken; all when there is none. */
    private String run(char closing) {
        StringBuilder shown = new StringBuilder();
        while (at < text.length() && text.charAt(at) != closing) {
            shown.append(next());
        }
        at += at < text.length() ? 1 : 0;
        return shown.toString();
    }

    private String next() {
        if (depth == MAX_DEPTH) {
            return Character.toString(text.charAt(at++));
        }
        depth++;
        String shown = sign(text.charAt(at++));
        depth--;
        return shown;
    }

    private String sign(char c) {
        return switch (c) {
            case '\\' -> command();
            case '{' -> run('}');
            case '^' -> shifted(c);
            case '_' -> shifted(c);
            case '*' -> isAfterCoefficient() ? "" : notation.times();
            case '\'' -> notation == Notation.UNICODE ? "′" : "'";
            case '-' -> text.startsWith(">", at) ? "-" : notation.minus();
            default -> plain(c);
        };
    }

    /** Whether the sign of a product is left out: {@code 2*x} is 2x, though {@code 1/2*x} is not 1/2x. */
    private boolean isAfterCoefficient() {
        int start = at - 1;
        while (start > 0 && (isDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        boolean alone = start == 0 || " (,+-−=[".indexOf(text.charAt(start - 1)) >= 0;
        return notation == Notation.UNICODE && start < at - 1 && alone
                && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A character as it is; a letter starts a word, which may be a Greek letter's name. */
    private String plain(char c) {
        if (c >= 128 && notation == Notation.ASCII) {
            boolean afterLetter = at > 1 && isLatin(text.charAt(at - 2)) && Character.isLetter(c);
            return (afterLetter ? " " : "") + SIGNS.getOrDefault(c, Character.toString(c));
        }
        int end = at;
        while (isLatin(c) && end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at - 1, end);
        at = end;
        return end - at > 0 || word.length() > 1 ? notation.name(word) : word;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private String command() {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        String word = text.substring(at, Math.max(end, Math.min(at + 1, text.length())));
        at += word.length();
        if (DROPPED.contains(word)) {
            return "";
        }
        if (SPACES.contains(word)) {
            return " ";
        }
        return switch (word) {
            case "frac", "dfrac", "tfrac" -> tight(argument()) + "/" + tight(argument());
            case "sqrt" -> (notation == Notation.UNICODE ? "√" : "sqrt") + bracketed(argument());
            case "hat" -> accented("\u0302", "_hat");
            case "bar", "overline" -> accented("\u0304", "_bar");
            default -> symbol(word);
        };
    }

    private String accented(String accent, String inAscii) {
        String letter = argument();
        return notation == Notation.UNICODE
                ? Normalizer.normalize(letter + accent, Normalizer.Form.NFC)
                : letter + inAscii;
    }

    /** A sign, a Greek letter, a function's name; what is none of those keeps its backslash. */
    private String symbol(String word) {
        while ((word.equals("nabla") || word.equals("partial")) && at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        String sign = (notation == Notation.UNICODE ? UNICODE : ASCII).get(word);
        if (sign != null) {
            return sign;
        }
        boolean known = !notation.name(word).equals(word) || Function.named(word).isPresent()
                || Set.of("lim", "max", "min", "det", "log", "sup", "inf", "arg").contains(word);
        return known || notation == Notation.ASCII && !Notation.UNICODE.name(word).equals(word)
                ? notation.name(word)
                : word.length() == 1 && !Character.isLetter(word.charAt(0)) ? word : "\\" + word;
    }

    /** What a command applies to: braces, or the next sign. */
    private String argument() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at == text.length()) {
            return "";
        }
        boolean letter = isLatin(text.charAt(at)) || Character.isDigit(text.charAt(at));
        return letter ? text.substring(at, ++at) : next();
    }

    private String shifted(char sign) {
        String argument = argument();
        boolean up = sign == '^';
        if (argument.equals("⊤") || up && argument.equals("T") && notation == Notation.UNICODE) {
            return "ᵀ";
        }
        if (up && (argument.equals("′") || argument.equals("'"))) {
            return argument;
        }
        if (up && notation == Notation.UNICODE && argument.matches("\\(\\d\\)|[-−+]")) {
            return argument.matches("\\+") ? "⁺" : argument.length() == 1 ? "⁻"
                    : "⁽" + notation.raised(argument.substring(1, 2)) + "⁾";
        }
        String small = up ? notation.raised(argument) : notation.lowered(argument);
        return !small.isEmpty() ? small : sign + bracketed(argument);
    }

    /** Brackets round more than one word. */
    private static String bracketed(String argument) {
        return argument.matches("[\\p{L}\\p{N}∞′+−-]?|[\\p{L}\\p{N}∞′]*") || argument.startsWith("(") ? argument : "(" + argument + ")";
    }

    private static String tight(String argument) {
        return argument.matches("[^-+−*·/ ]*") ? argument : "(" + argument + ")";
    }
}
