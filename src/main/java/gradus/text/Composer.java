package gradus.text;

import java.util.List;

/**
 * How parts of mathematics are put together, on one line or in two dimensions.
 *
 * @param <B> what a part is
 */
interface Composer<B> {
    B text(String text);

    /** Parts side by side. */
    B row(List<B> parts);

    /** Whether a fraction stands as a block of its own, so that its parts need no brackets. */
    boolean stacksFractions();

    B fraction(B numerator, B denominator);

    /** @param loose whether the exponent needs brackets where it stands on the line */
    B power(B base, B exponent, boolean loose);

    /** @param loose whether the radicand needs brackets where it stands on the line */
    B root(String sign, B radicand, boolean loose);

    /** A part between brackets or bars, {@code (} or {@code |}. */
    B fenced(char fence, B part);
}
