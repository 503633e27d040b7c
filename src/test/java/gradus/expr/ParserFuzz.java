package gradus.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** What is typed is read, and printed and read again as the same, or refused at a place in it. */
public final class ParserFuzz {
    private static final Set<String> DECLARED = Set.of("x", "y", "loss", "w_1");
    private static final Names NAMES = Names.of(DECLARED);

    private ParserFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        try {
            Value value = Reading.of(text, NAMES).value();
            Names names = names(value);
            String printed = Printer.print(value);
            assertEquals(printed, Printer.print(read(printed, names)));
            String latex = LatexPrinter.readable(value);
            if (value instanceof Value.Scalar) {
                read(latex, names);
            }
            String readable = Printer.readable(value);
            assertEquals(readable, Printer.readable(read(readable, names)));
        } catch (SyntaxException refused) {
            assertEquals(text, refused.source());
            assertTrue(refused.span().end() <= text.length());
            refused.suggestion().ifPresent(suggestion -> read(suggestion, NAMES));
        }
        Reading.alternatives(text, NAMES);
    }

    /** What was read has names that the program knows when it reads what it printed itself. */
    private static Names names(Value value) {
        Set<String> names = new TreeSet<>(DECLARED);
        collect(value, names);
        return Names.of(names);
    }

    private static void collect(Value value, Set<String> names) {
        if (value instanceof Value.Entries entries) {
            entries.entries().forEach(entry -> collect(entry, names));
        } else if (value instanceof Value.Scalar scalar) {
            names.addAll(Trees.variables(scalar.expression()));
        }
    }

    private static Value read(String text, Names names) {
        try {
            return Reading.of(text, names).value();
        } catch (SyntaxException error) {
            throw new AssertionError("printed or suggested, but unreadable: " + text, error);
        }
    }
}
