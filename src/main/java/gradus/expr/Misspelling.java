package gradus.expr;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words that look like functions and are none: what was probably meant. */
final class Misspelling {
    private static final Map<String, String> SLIPS = Map.ofEntries(
            Map.entry("sen", "sin"), Map.entry("sine", "sin"), Map.entry("sinus", "sin"), Map.entry("senh", "sinh"),
            Map.entry("cosin", "cos"), Map.entry("cosine", "cos"), Map.entry("cosinus", "cos"),
            Map.entry("tang", "tan"), Map.entry("tangent", "tan"), Map.entry("secant", "sec"),
            Map.entry("cosecant", "csc"), Map.entry("cotan", "cot"), Map.entry("cotg", "cot"),
            Map.entry("cotangent", "cot"), Map.entry("arcsen", "arcsin"), Map.entry("arcsine", "arcsin"),
            Map.entry("arccosine", "arccos"), Map.entry("arctangent", "arctan"), Map.entry("arctang", "arctan"),
            Map.entry("sqr", "sqrt"), Map.entry("sqroot", "sqrt"), Map.entry("squareroot", "sqrt"),
            Map.entry("raiz", "sqrt"), Map.entry("logarithm", "ln"), Map.entry("loge", "ln"),
            Map.entry("exponential", "exp"), Map.entry("absolute", "abs"), Map.entry("sigm", "sigmoid"));
    /** Common names of functions that the language does not have. */
    private static final Set<String> ELSEWHERE = Set.of("softmax", "argmax", "argmin", "logsumexp", "norm", "sum",
            "prod", "mean", "mod", "lim", "int", "det", "trace", "diff", "grad", "erfc", "round");
    private static final int LONGEST = 20;

    private Misspelling() {
    }

    /** The function meant by a word that is certainly no product of letters. */
    static Optional<String> slip(String word) {
        return Optional.ofNullable(SLIPS.get(word));
    }

    static boolean isFunctionElsewhere(String word) {
        return ELSEWHERE.contains(word);
    }

    /** The function that a word is nearest to, within two edits, one for a short name. */
    static Optional<String> nearest(String word) {
        Optional<String> slip = slip(word);
        return slip.isPresent() || word.length() > LONGEST ? slip : names()
                .filter(name -> name.length() > 2 && Spelling.distance(word, name) <= (name.length() > 4 ? 2 : 1))
                .min(Comparator.comparingInt((String name) -> Spelling.distance(word, name))
                        .thenComparing(name -> !word.startsWith(name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Stream<String> names() {
        return Stream.of(Function.values()).flatMap(f -> Stream.concat(Stream.of(f.label()), f.aliases().stream()));
    }
}
