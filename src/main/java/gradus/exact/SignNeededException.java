package gradus.exact;

/** Exact calculation has to know one sign before it can go on: a power depends on it. */
final class SignNeededException extends NoValueException {
    private static final long serialVersionUID = 1L;

    private final int sign;

    /** @param sign the number of the generator that is the sign */
    SignNeededException(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }
}
