package gradus.text;

import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula from a text, written in the language or in LaTeX, in some style. Each side of an equation is read and
 * set; what is no expression, such as {@code f'(x)} or {@code \nabla f}, is only transliterated.
 */
final class FormulaText {
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

    private final FormulaStyle style;
    private final Set<String> names;

    FormulaText(FormulaStyle style, Set<String> names) {
        this.style = style;
        this.names = names;
    }

    String of(String formula) {
        StringBuilder text = new StringBuilder();
        Matcher relation = RELATION.matcher(formula);
        int from = 0;
        int at = 0;
        while (relation.find(at)) {
            at = relation.end();
            if (depth(formula.substring(from, relation.start())) == 0) {
                text.append(side(formula.substring(from, relation.start()))).append(style.relation(relation.group()));
                from = at;
            }
        }
        return text.append(side(formula.substring(from))).toString().strip();
    }

    /** How many brackets are open at the end of a piece. */
    private static int depth(String piece) {
        int depth = 0;
        for (char c : piece.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        }
        return depth;
    }

    private String side(String side) {
        String stripped = side.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        if (UNKNOWN_FUNCTION.matcher(stripped).find() || NO_EXPRESSION.matcher(stripped).find()) {
            return style.other(stripped);
        }
        try {
            boolean array = stripped.startsWith("\\begin");
            return array
                    ? style.list(Reading.of(stripped, Names.of(names)).value())
                    : style.expression(Parser.parse(stripped, Names.of(names)), stripped);
        } catch (SyntaxException noExpression) {
            return style.other(stripped);
        }
    }
}
