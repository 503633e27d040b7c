package gradus.bank;

/** A named expression of a question, as the instructor wrote it. */
record Given(String name, String text) {
}
