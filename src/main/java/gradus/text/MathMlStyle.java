package gradus.text;

import gradus.expr.Expr;
import gradus.expr.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formulas in MathML, which browsers show and print without a library. */
final class MathMlStyle implements FormulaStyle {
    /** A word, a number or one sign, perhaps with an index. */
    private static final Pattern TOKEN = Pattern.compile("(\\p{L}[\\p{M}ᵀ⁰-⁹₀-₉²³]*|[\\d.]+|\\S)(?:_\\(?(\\w+)\\)?)?");
    private static final MathMlComposer COMPOSER = new MathMlComposer();

    @Override
    public String expression(Expr e, String source) {
        return new MathSetter<>(COMPOSER, Notation.UNICODE).set(e);
    }

    @Override
    public String list(Value list) {
        if (list instanceof Value.Scalar scalar) {
            return expression(scalar.expression(), "");
        }
        List<Value> entries = ((Value.Entries) list).entries();
        boolean matrix = !entries.isEmpty() && entries.stream().allMatch(Value.Entries.class::isInstance);
        return matrix
                ? COMPOSER.brackets(entries.stream().map(MathMlStyle::row).collect(Collectors.joining("", "<mtable>", "</mtable>")))
                : COMPOSER.fenced('(', entries.stream().map(this::list)
                        .collect(Collectors.joining("<mo separator=\"true\">,</mo>")));
    }

    private static String row(Value row) {
        return ((Value.Entries) row).entries().stream()
                .map(entry -> "<mtd>" + MATHML.list(entry) + "</mtd>")
                .collect(Collectors.joining("", "<mtr>", "</mtr>"));
    }

    @Override
    public String other(String source) {
        StringBuilder elements = new StringBuilder();
        Matcher token = TOKEN.matcher(Transliteration.of(source, Notation.UNICODE));
        while (token.find()) {
            String element = COMPOSER.text(token.group(1));
            elements.append(token.group(2) == null ? element
                    : "<msub>" + element + COMPOSER.text(token.group(2)) + "</msub>");
        }
        return "<mrow>" + elements + "</mrow>";
    }

    @Override
    public String relation(String sign) {
        return "<mo>" + MathMlComposer.escaped(Transliteration.of(sign, Notation.UNICODE).strip()) + "</mo>";
    }
}
