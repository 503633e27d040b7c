/**
 * What to ask next, and what happened: practice without a terminal.
 *
 * <p>A {@code Session} puts questions and judges answers; everything that happens is an
 * {@link gradus.quiz.Event}, on the disk in the {@link gradus.quiz.Journal} before anybody is told. All other
 * state (where the person was, which {@code Card} is due) is calculated from the events by a {@code History}.
 *
 * <p>When a question comes again is up to {@code Fsrs}. Each review trains the memory of its question, whatever the
 * variant, and the memory of every skill that the question's derivation uses; the journal names the skills, the
 * weights and a hash of what was asked, so that what happened counts for ever as it did then. A question whose hash
 * changed keeps its memory and is asked soon, with a word that it changed.
 */
package gradus.quiz;
