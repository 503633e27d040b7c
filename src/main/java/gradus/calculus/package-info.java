/**
 * Derivatives in every form, all from the one text in a function's row.
 *
 * <p>Numbers at a point: {@link gradus.calculus.Point}, over one-sided series ({@code Germ}, {@code Jet}) in
 * enclosures of growing precision. A series is calculated coefficient by coefficient when asked for, so forward
 * mode is its first two coefficients, and no type of dual numbers stands beside it.
 */
package gradus.calculus;
