package gradus.matrix;

import java.util.SortedMap;

/** What looking at an answer at several sizes came to. */
public sealed interface Comparison {
    /** The same at so many instances; {@code exactly} where all numbers were rational and none was enclosed. */
    record Same(int instances, boolean exactly) implements Comparison {
    }

    /**
     * Different beyond doubt at one entry, both counted from 1.
     *
     * @param sizes the number taken for each dimension
     */
    record Different(SortedMap<String, Integer> sizes, int row, int column, String yours, String expected)
            implements Comparison {
    }

    /** The answer's shape is not that of the right answer. */
    record Misshapen(Dimensions yours, Dimensions expected) implements Comparison {
    }

    /** Neither the same to so many digits nor certainly different, or nowhere to be compared. */
    record Unsure() implements Comparison {
    }
}
