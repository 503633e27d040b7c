/**
 * Limits: {@link gradus.limit.Limit}, by evaluation in an arithmetic of behaviours ({@code Behaviour}): expansions in
 * an asymptotic scale that grows as exponentials and logarithms are met ({@code Multiseries}, {@code Scale}), or bounds
 * from both sides; and the worked steps ({@link gradus.limit.LimitDerivation}). {@code Plausibility} gives a second
 * opinion by values on the way to the point.
 */
package gradus.limit;
