package gradus.expr;

/** A named real constant. */
public enum Constant {
    E("e", StrictMath.E, "e"),
    PI("pi", StrictMath.PI, "\\pi");

    private final String label;
    private final double value;
    private final String latex;

    Constant(String label, double value, String latex) {
        this.label = label;
        this.value = value;
        this.latex = latex;
    }

    /** The name in the language, plain ASCII. */
    public String label() {
        return label;
    }

    /** The nearest double. */
    public double value() {
        return value;
    }

    public String latex() {
        return latex;
    }
}
