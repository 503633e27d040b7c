package gradus.cli;

/** A number of JSON as it is written, so that no digit is lost on the way through. */
record JsonNumber(String literal) {
}
