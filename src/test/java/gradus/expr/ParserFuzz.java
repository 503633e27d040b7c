package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What is typed is read, and printed and read again as the same, or refused at a place in it. */
public final class ParserFuzz {
    private static final Names NAMES = Names.of(Set.of("x", "y", "loss", "w_1"));

    private ParserFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        try {
            Value value = Reading.of(text, NAMES).value();
            String printed = Printer.print(value);
            assertEquals(printed, Printer.print(read(printed)));
            String latex = LatexPrinter.readable(value);
            if (value instanceof Value.Scalar) {
                read(latex);
            }
            String readable = Printer.readable(value);
            assertEquals(readable, Printer.readable(read(readable)));
        } catch (SyntaxException refused) {
            assertEquals(text, refused.source());
            assertTrue(refused.span().end() <= text.length());
            refused.suggestion().ifPresent(ParserFuzz::read);
        }
        Reading.alternatives(text, NAMES);
    }

    private static Value read(String text) {
        try {
            return Reading.of(text, NAMES).value();
        } catch (SyntaxException error) {
            throw new AssertionError("printed or suggested, but unreadable: " + text, error);
        }
    }
}
