package gradus.text;

/** How the parts of a formula are written: on a line of a terminal, in LaTeX, or in MathML. */
public interface FormulaStyle extends FormulaParts<String> {
    /** LaTeX for math mode, without delimiters. */
    FormulaStyle LATEX = new LatexStyle();
    /** MathML Core, without the {@code math} element round it. */
    FormulaStyle MATHML = new MathMlStyle();
}
