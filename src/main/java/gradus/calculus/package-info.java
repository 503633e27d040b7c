/**
 * Derivatives in every form, all from the one text in a function's row.
 *
 * <p>Numbers at a point: {@link gradus.calculus.Point}, over one-sided series in enclosures of growing precision;
 * exact Taylor polynomials: {@link gradus.calculus.Taylor}, the same series over exact constants. A series is
 * calculated coefficient by coefficient when asked for, so forward mode is its first two coefficients, and no type of
 * dual numbers stands beside it. Values and gradients in doubles by the million: {@link gradus.calculus.Tape}, by
 * reverse mode.
 *
 * <p>Formulas: {@link gradus.calculus.Differentiator} runs the rows of {@link gradus.calculus.Rule} and of the
 * function table over an expression, and {@link gradus.calculus.Simplifier} writes what comes of it as a textbook
 * would. Any formula can be replaced at any {@link gradus.calculus.Site}, which is how mistakes are made on purpose.
 * Simplification gathers terms ({@code LikeTerms}) and factors ({@code Factors}, {@code Exponents}), cancels
 * ({@code Cancellation}) and multiplies out where that is shorter ({@code Expansion}); what it may assume of values
 * and domains is {@code Domains} and {@code Partial}.
 */
package gradus.calculus;
