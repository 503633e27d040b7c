/**
 * The language: read, hold, evaluate and write expressions.
 *
 * <p>{@link gradus.expr.Lexer} and {@link gradus.expr.Parser} read text once into an {@link gradus.expr.Expr};
 * {@link gradus.expr.Evaluator} calculates it in any {@link gradus.expr.Arithmetic}; {@link gradus.expr.Printer}
 * writes it. What each function means is one row of {@link gradus.expr.Function}.
 */
package gradus.expr;
