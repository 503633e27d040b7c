/**
 * Power series of a function along a line, over numbers of any kind.
 *
 * <p>A {@link gradus.series.Jet} calculates its coefficients one after the other when they are asked for, by the
 * arithmetic {@code JetArithmetic} and the text in a function's row; a {@link gradus.series.Germ} is what a function
 * does on one side of a point. The numbers are {@link gradus.series.Coefficients}: certain enclosures, or
 * {@link gradus.series.Exact} constants, sums of rational multiples of products of powers of known kernels.
 */
package gradus.series;
