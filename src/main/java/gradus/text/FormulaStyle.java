package gradus.text;

import gradus.expr.Expr;
import gradus.expr.Value;

/** How the parts of a formula are written: on a line of a terminal, in LaTeX, or in MathML. */
public interface FormulaStyle {
    /** LaTeX for math mode, without delimiters. */
    FormulaStyle LATEX = new LatexStyle();
    /** MathML Core, without the {@code math} element round it. */
    FormulaStyle MATHML = new MathMlStyle();

    /** @param source the expression as it was written */
    String expression(Expr e, String source);

    /** A vector or a matrix. */
    String list(Value list);

    /** What is no expression, such as {@code f'(x)}. */
    String other(String source);

    /** A sign between two sides, such as {@code =} or {@code \le}. */
    String relation(String sign);
}
