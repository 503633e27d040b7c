/**
 * A class's answers, judged.
 *
 * <p>A {@link gradus.grade.RecordReader} parts the file into records, of which a bad one spoils only itself; a
 * {@link gradus.grade.Grading} judges them on all processors and puts the results back in the order of the file; a
 * {@link gradus.grade.Gradebook} counts them by question and by learner. What is held in memory is bounded, whatever
 * the number of rows: so many judgements, so many variants, so many learners. A {@link gradus.grade.Checkpoint} is all
 * that a run needs to go on where one before it ended. A package of its own, because nothing of it is about exchange
 * with other systems, and the program only starts it.
 */
package gradus.grade;
