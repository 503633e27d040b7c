package gradus.grade;

import gradus.bank.Question;

/**
 * Where an answer belongs.
 *
 * @param variant the index of the variant, from 0
 * @param part    the part, from 1
 */
record Place(Question question, int variant, int part) {
}
