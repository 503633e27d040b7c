package gradus.text;

import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula from a text, written in the language or in LaTeX, in some style. Each side of an equation is read and
 * set; what is no expression, such as {@code f'(x)} or {@code \nabla f}, is only transliterated.
 */
final class FormulaText<T> {
    /** Signs that part a formula into sides. */
    private static final Pattern RELATION = Pattern.compile(
            "\\\\(?:leq?|geq?|neq?|approx|to|in|mapsto|equiv|sim|rightarrow|Rightarrow|quad|qquad)(?![A-Za-z])"
                    + "|<=|>=|!=|->|→|≤|≥|≠|≈|∈|[=<>,;]");
    /** A single letter, perhaps primed, right before a bracket is rather a function than a factor. */
    private static final Pattern UNKNOWN_FUNCTION =
            Pattern.compile("(?<![A-Za-z\\\\_])[A-Za-zΑ-ρτ-ω](?:_\\w)?['′]*\\s?(?:\\\\left|\\^\\{)?\\(");
    /** Differentials over differentials, and transposes, are no products and powers. */
    private static final Pattern NO_EXPRESSION = Pattern.compile(
            "(?<![A-Za-z])d\\w*\\s*(?:/|\\}\\s*\\{)\\s*d[A-Za-z]|\\^\\{?(?:T|\\\\top)(?![a-z])|\\A[\\d.]+\\z|\\A\\+");

    private final FormulaParts<T> style;
    private final Set<String> names;

    FormulaText(FormulaParts<T> style, Set<String> names) {
        this.style = style;
        this.names = names;
    }

    /** The sides and the signs between them. */
    List<T> of(String formula) {
        List<T> parts = new ArrayList<>();
        Matcher relation = RELATION.matcher(formula);
        int from = 0;
        int at = 0;
        while (relation.find(at)) {
            at = relation.end();
            if (depth(formula.substring(from, relation.start())) == 0) {
                side(formula.substring(from, relation.start())).ifPresent(parts::add);
                parts.add(style.relation(relation.group()));
                from = at;
            }
        }
        side(formula.substring(from)).ifPresent(parts::add);
        return parts;
    }

    /** How many brackets are open at the end of a piece. */
    private static int depth(String piece) {
        int depth = 0;
        for (char c : piece.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        return depth;
    }

    private Optional<T> side(String side) {
        String stripped = side.strip();
        return stripped.isEmpty() ? Optional.empty() : Optional.of(written(stripped));
    }

    private T written(String side) {
        if (UNKNOWN_FUNCTION.matcher(side).find() || NO_EXPRESSION.matcher(side).find()) {
            return style.other(side);
        }
        try {
            boolean array = side.startsWith("\\begin");
            return array
                    ? style.list(Reading.of(side, Names.of(names)).value())
                    : style.expression(Parser.parse(side, Names.of(names)), side);
        } catch (SyntaxException noExpression) {
            return style.other(side);
        }
    }
}
