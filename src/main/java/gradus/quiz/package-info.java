/**
 * What to ask next, and what happened: practice without a terminal.
 *
 * <p>A {@code Session} puts questions and judges answers; everything that happens is an
 * {@link gradus.quiz.Event}, on the disk in the {@link gradus.quiz.Journal} before anybody is told. All other
 * state (where the person was, which {@link gradus.quiz.Card} is due) is calculated from the events.
 */
package gradus.quiz;
