package gradus.text;

import java.util.HashMap;
import java.util.Map;

/** The characters that mathematics is set in: all that a modern terminal shows, or plain ASCII. */
public enum Notation {
    UNICODE, ASCII;

    private static final Map<String, String> GREEK = greek();
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private static Map<String, String> greek() {
        String[] pairs = ("alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν "
                + "xi ξ omicron ο pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ "
                + "Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω").split(" ");
        Map<String, String> greek = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            greek.put(pairs[i], pairs[i + 1]);
        }
        return Map.copyOf(greek);
    }

    /** Greek letters by their names. */
    static Map<String, String> greekLetters() {
        return GREEK;
    }

    /** A number that came in ASCII, with the minus sign of the page. */
    public String number(String digits) {
        return digits.replace("-", minus());
    }

    String minus() {
        return this == UNICODE ? "−" : "-";
    }

    String times() {
        return this == UNICODE ? "·" : "*";
    }

    /** A variable or constant: {@code θ₁} for {@code theta_1}. */
    public String name(String name) {
        if (this == ASCII) {
            return name;
        }
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        String stem = GREEK.getOrDefault(name.substring(0, end), name.substring(0, end));
        String rest = name.substring(end);
        boolean lowers = rest.matches("_\\d+");
        return stem + (lowers ? shifted(rest.substring(1), LOWERED) : rest);
    }

    /** A whole number as a raised one; empty text where that cannot be. */
    String raised(String digits) {
        boolean whole = this == UNICODE && digits.length() < 5 && digits.matches("[-−]?\\d+");
        return whole ? shifted(digits, RAISED) : "";
    }

    /** Digits as lowered ones, where all characters are digits and there are such. */
    String lowered(String digits) {
        return this == UNICODE && digits.matches("\\d+") ? shifted(digits, LOWERED) : "";
    }

    private static String shifted(String digits, String to) {
        StringBuilder shifted = new StringBuilder();
        for (char c : digits.toCharArray()) {
            shifted.append(c == '-' || c == '−' ? '⁻' : to.charAt(c - '0'));
        }
        return shifted.toString();
    }
}
