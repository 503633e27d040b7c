package gradus.expr;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What single Unicode characters mean: operators, digits and letters in other clothes, Greek, superscripts. */
final class Glyphs {
    private static final Map<Integer, Character> OPERATORS = pairs(
            "−-–-—-‐-‑-﹣-", "·*⋅*•*∙*×*∗*✕*⨯*・*", "÷/∕/⁄/∶/", "′'’'‘'", "，,、,；;。.∣|‖|⟨(⟩)【[】]");
    private static final Map<Integer, Character> SUPERSCRIPTS =
            pairs("⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻-⁽(⁾)ⁿnˣxʸyⁱiᵏkᵐmᵗt");
    private static final Map<Integer, Character> SUBSCRIPTS = pairs("₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9ₙnᵢiⱼjₖkₓx");
    private static final Map<Integer, String> GREEK = greek();
    private static final Set<String> GREEK_NAMES = Set.copyOf(GREEK.values());
    private static final Set<String> GREEK_STARTS =
            GREEK_NAMES.stream().map(name -> name.substring(0, 2)).collect(Collectors.toUnmodifiableSet());

    private Glyphs() {
    }

    private static Map<Integer, Character> pairs(String... texts) {
        Map<Integer, Character> map = new HashMap<>();
        for (String text : texts) {
            int[] points = text.codePoints().toArray();
            for (int i = 0; i < points.length; i += 2) {
                map.put(points[i], (char) points[i + 1]);
            }
        }
        return Map.copyOf(map);
    }

    private static Map<Integer, String> greek() {
        String[] names = ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho "
                + "varsigma sigma tau upsilon phi chi psi omega").split(" ");
        Map<Integer, String> map = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            map.put('α' + i, names[i]);
        }
        for (String capital : new String[] {"Γ Gamma", "Δ Delta", "Θ Theta", "Λ Lambda", "Ξ Xi", "Π Pi", "Σ Sigma",
            "Φ Phi", "Ψ Psi", "Ω Omega"}) {
            map.put((int) capital.charAt(0), capital.substring(2));
        }
        map.put((int) 'ϵ', "epsilon");
        map.put((int) 'ε', "epsilon");
        map.put((int) 'ϕ', "phi");
        map.put((int) 'ϑ', "theta");
        map.put((int) 'µ', "mu");
        return Map.copyOf(map);
    }

    /** The ASCII character that a character stands for, or the character itself. */
    static int ascii(int point) {
        if (isAscii(point)) {
            return Character.isWhitespace(point) ? ' ' : point;
        }
        Character operator = OPERATORS.get(point);
        if (operator != null) {
            return operator;
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return ' ';
        }
        if (isSuperscript(point) || SUBSCRIPTS.containsKey(point) || GREEK.containsKey(point)) {
            return point;
        }
        String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        int first = plain.codePointAt(0);
        return plain.length() == Character.charCount(first) && first != point ? ascii(first) : point;
    }

    private static boolean isAscii(int point) {
        return point < 128;
    }

    static boolean isSuperscript(int point) {
        return !isAscii(point) && SUPERSCRIPTS.containsKey(point);
    }

    static char superscript(int point) {
        return SUPERSCRIPTS.get(point);
    }

    static boolean isSubscript(int point) {
        return !isAscii(point) && SUBSCRIPTS.containsKey(point);
    }

    static char subscript(int point) {
        return SUBSCRIPTS.get(point);
    }

    /** The spelled name of a Greek letter. */
    static Optional<String> greekName(int point) {
        return isAscii(point) ? Optional.empty() : Optional.ofNullable(GREEK.get(point));
    }

    /** Whether some Greek letter's name starts with these two letters. */
    static boolean startsGreekName(String letters) {
        return GREEK_STARTS.contains(letters);
    }

    /** The letter of a Greek name, the first one where there are several. */
    static Optional<String> greekLetter(String name) {
        return GREEK.entrySet().stream().filter(letter -> letter.getValue().equals(name)).map(Map.Entry::getKey)
                .min(Integer::compare).map(Character::toString);
    }

    static boolean isGreekName(String name) {
        return GREEK_NAMES.contains(name);
    }

    /** The fraction that a character such as ½ is, as {@code 1/2}. */
    static Optional<String> vulgarFraction(int point) {
        String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        return plain.length() > 2 && plain.indexOf('⁄') > 0
                ? Optional.of(plain.replace('⁄', '/'))
                : Optional.empty();
    }

    static boolean isLetter(int point) {
        return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || !isAscii(point) && GREEK.containsKey(point);
    }

    static boolean isDigit(int point) {
        return point >= '0' && point <= '9';
    }
}
