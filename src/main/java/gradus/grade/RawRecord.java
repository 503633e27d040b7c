package gradus.grade;

/**
 * The bytes of one row, not yet read.
 *
 * @param line  where it starts, from 1
 * @param end   the offset in the file behind it
 * @param lines how many lines are before that offset
 * @param fault the message id of why it is no row; empty for one that can be read
 */
record RawRecord(long line, long end, long lines, byte[] bytes, String fault) {
    boolean isFaulty() {
        return !fault.isEmpty();
    }
}
