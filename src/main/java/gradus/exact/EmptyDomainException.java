package gradus.exact;

/** Exact calculation found that an expression has a value nowhere, or at isolated points only. */
final class EmptyDomainException extends NoValueException {
    private static final long serialVersionUID = 1L;
}
