package gradus.matrix;

import gradus.expr.Function;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a run of letters means where some names are declared: {@code Xw} is two, {@code logdet} is one. */
final class Names {
    private static final String GREEK = "αalpha βbeta γgamma δdelta εepsilon ϵepsilon ζzeta ηeta θtheta ιiota κkappa λlambda "
            + "μmu µmu νnu ξxi πpi ρrho σsigma τtau φphi ϕphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi "
            + "ΣSigma ΦPhi ΨPsi ΩOmega";
    private static final Map<Integer, String> LETTERS = letters();
    /** Words that are no matrix but mean something. */
    private static final Set<String> OURS = Set.of("I", "eye", "ones", "zeros", "e", "pi", "outer", "dot", "matmul",
            "maximum", "minimum", "multiply", "square", "transpose", "inner", "hadamard", "sigma", "divide", "solve", "log1p", "expm1");

    private final Declarations declared;

    Names(Declarations declared) {
        this.declared = declared;
    }

    private static Map<Integer, String> letters() {
        Map<Integer, String> letters = new LinkedHashMap<>();
        for (String pair : GREEK.split(" ")) {
            letters.put(pair.codePointAt(0), pair.substring(1));
        }
        return letters;
    }

    static Optional<String> greek(int point) {
        return Optional.ofNullable(LETTERS.get(point));
    }

    /** Whether a name is one letter, Latin or Greek, perhaps with a number. */
    static boolean isLetter(String name) {
        String letters = name.replaceAll("[0-9]+$", "");
        return letters.length() == 1 || LETTERS.containsValue(letters);
    }

    /** One spelling for {@code W_1}, {@code W_{1}} and {@code W1}, for {@code λ} and {@code lambda}. */
    static String canonical(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints().forEach(point -> plain.append(
                greek(point).orElse(Character.getType(point) == Character.OTHER_NUMBER
                        ? String.valueOf(Character.getNumericValue(point)) : Character.toString(point))));
        String flat = plain.toString().replaceAll("[{}\\\\]", "");
        return flat.replaceAll("_(?=[0-9])", "");
    }

    boolean isKnown(String word) {
        return declared.names().contains(word) || isFunction(word) || OURS.contains(word);
    }

    boolean isDeclared(String word) {
        return declared.names().contains(word);
    }

    /** Whether a word is an operation or function, unless it is declared. */
    boolean isFunction(String word) {
        return !declared.names().contains(word)
                && (Making.named(word).isPresent() || Function.named(word).isPresent() || word.equals("sigma"));
    }

    /** All that could be meant, to offer for a word that means nothing. */
    List<String> all() {
        List<String> all = new ArrayList<>(declared.names());
        all.addAll(Making.allNames());
        all.addAll(OURS);
        for (Function function : Function.values()) {
            all.add(function.label());
        }
        return all;
    }

    /** A run of letters and digits as names one after the other; the whole where it cannot be parted. */
    List<String> parted(String word) {
        if (isKnown(canonical(word)) || word.length() > 30) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        return part(word, 0, parts) ? parts : List.of(word);
    }

    private boolean part(String word, int from, List<String> parts) {
        if (from == word.length()) {
            return true;
        }
        for (int to = word.length(); to > from; to--) {
            String piece = word.substring(from, to);
            boolean whole = to == word.length() || !Character.isDigit(word.charAt(to)) && word.charAt(to) != '_';
            boolean fits = whole && isKnown(canonical(piece)) && !(from > 0 && piece.length() == 1 && piece.equals("e"));
            if (fits) {
                parts.add(piece);
                if (part(word, to, parts)) {
                    return true;
                }
                parts.remove(parts.size() - 1);
            }
        }
        return false;
    }
}
