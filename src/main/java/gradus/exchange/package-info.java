/**
 * Questions on their way out of Gradus and in from elsewhere, and whole classes' answers.
 *
 * <p>A package between bank and program, because it knows what other systems hold and the bank must not: an
 * {@link gradus.exchange.Export} is questions with their parameters fixed, an {@link gradus.exchange.ExportFormat}
 * writes them, and what a format cannot hold is kept in {@link gradus.exchange.Losses}.
 */
package gradus.exchange;
