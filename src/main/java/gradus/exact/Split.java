package gradus.exact;

import gradus.exact.Generator.Composite;
import java.util.List;

/**
 * A real value as a single term times whole powers of sums that are not known to split further.
 *
 * @param factor one real term
 * @param powers the sums and their powers
 */
record Split(NormalForm factor, List<Power> powers) {
    /** A whole power of a sum. */
    record Power(Composite of, int exponent) {
    }

    Split {
        powers = List.copyOf(powers);
    }
}
