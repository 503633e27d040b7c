package gradus.grade;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One answer that somebody handed in.
 *
 * @param variant the index of the variant from 0; empty where a seed says it or there is only one
 * @param part    the part of the question from 1; empty where there is only one
 */
record Submission(String learner, String question, OptionalInt variant, OptionalLong seed, OptionalInt part, String answer) {
}
