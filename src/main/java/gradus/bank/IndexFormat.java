package gradus.bank;

/**
 * The file of compiled questions: {@link #MAGIC}, {@link #VERSION}, the CRC-32 of the rest; then the topics, the
 * listings, each with the place of its question among the bodies, and the bodies.
 */
final class IndexFormat {
    static final int MAGIC = 0x47524458;
    static final int VERSION = 3;
    /** Bytes before the part that the checksum covers. */
    static final int HEADER = 4 + 4 + 8;

    private IndexFormat() {
    }
}
