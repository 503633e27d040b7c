package gradus.limit;

import gradus.series.Exact;
import java.util.Optional;
import java.util.function.Supplier;

/** A list of terms by falling exponents, possibly endless; each is calculated when it is first looked at. */
final class Terms {
    /** The first term, coefficient times a power, and those after it. */
    record Head(Exact exponent, Multiseries coefficient, Terms rest) {
    }

    static final Terms NONE = of(Optional.empty());

    private Supplier<Optional<Head>> source;
    private Optional<Head> first = Optional.empty();

    private Terms(Supplier<Optional<Head>> source) {
        this.source = source;
    }

    static Terms of(Supplier<Optional<Head>> source) {
        return new Terms(source);
    }

    static Terms of(Optional<Head> first) {
        Terms terms = new Terms(null);
        terms.first = first;
        return terms;
    }

    static Terms single(Exact exponent, Multiseries coefficient) {
        return of(Optional.of(new Head(exponent, coefficient, NONE)));
    }

    /** The first term; empty at the end of the list. */
    Optional<Head> first() {
        if (source != null) {
            first = source.get();
            source = null;
        }
        return first;
    }
}
