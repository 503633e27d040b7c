package gradus.text;

import java.util.List;

/** Puts mathematics together as elements of MathML Core. */
final class MathMlComposer implements Composer<String> {
    /** Text for an element, or for an attribute in double quotes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** A number, a sign, or a name; names of one letter are italic by custom, which the browser knows. */
    @Override
    public String text(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        char first = stripped.charAt(0);
        String element = Character.isDigit(first) ? "mn" : Character.isLetter(first) ? "mi" : "mo";
        return "<" + element + ">" + escaped(stripped) + "</" + element + ">";
    }

    @Override
    public String row(List<String> parts) {
        return "<mrow>" + String.join("", parts) + "</mrow>";
    }

    @Override
    public boolean stacksFractions() {
        return true;
    }

    @Override
    public String fraction(String numerator, String denominator) {
        return "<mfrac>" + row(List.of(numerator)) + row(List.of(denominator)) + "</mfrac>";
    }

    @Override
    public String power(String base, String exponent, boolean loose) {
        return "<msup>" + row(List.of(base)) + row(List.of(exponent)) + "</msup>";
    }

    @Override
    public String root(String sign, String radicand, boolean loose) {
        return sign.equals("∛")
                ? "<mroot>" + row(List.of(radicand)) + "<mn>3</mn></mroot>"
                : "<msqrt>" + radicand + "</msqrt>";
    }

    @Override
    public String fenced(char fence, String part) {
        String open = fence == '|' ? "|" : "(";
        String close = fence == '|' ? "|" : ")";
        return "<mrow><mo fence=\"true\">" + open + "</mo>" + part + "<mo fence=\"true\">" + close + "</mo></mrow>";
    }

    /** A matrix between its brackets. */
    String brackets(String part) {
        return "<mrow><mo fence=\"true\">[</mo>" + part + "<mo fence=\"true\">]</mo></mrow>";
    }
}
