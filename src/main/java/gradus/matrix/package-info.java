/**
 * Matrix expressions at symbolic shapes: read, given shapes, differentiated by a scalar, a vector or a matrix, and
 * evaluated at any sizes in exact or enclosed numbers.
 *
 * <p>What was typed is first {@link gradus.matrix.Written}, in which factors need not fit, so that a missing transpose
 * can be named; with the shapes of its names it becomes a {@link gradus.matrix.Matrix}. The right derivative is never
 * taken from symbols alone: at sizes drawn for the purpose it is worked out entry by entry with dual numbers.
 */
package gradus.matrix;
