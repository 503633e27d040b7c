package gradus.text;

import gradus.expr.Expr;
import gradus.expr.Value;

/** Formulas on one line of a terminal. */
record LineStyle(Notation notation) implements FormulaStyle {
    @Override
    public String expression(Expr e, String source) {
        String line = MathLine.of(e, notation);
        boolean letter = notation == Notation.UNICODE && (source.contains("\\sigma") || source.contains("σ"));
        return letter ? line.replace("sigmoid(", "σ(") : line;
    }

    @Override
    public String list(Value list) {
        return MathLine.of(list, notation);
    }

    @Override
    public String other(String source) {
        return Transliteration.of(source, notation);
    }

    @Override
    public String relation(String sign) {
        String shown = Transliteration.of(sign, notation).strip();
        return shown.equals(",") || shown.equals(";") ? shown + " " : " " + shown + " ";
    }
}
