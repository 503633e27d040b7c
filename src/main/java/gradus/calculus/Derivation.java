package gradus.calculus;

import gradus.expr.Expr;

/** A derivative with the steps that lead to it; the last of them, {@code root}, ends in {@code result}. */
public record Derivation(Expr question, String by, Expr result, Step root) {
}
