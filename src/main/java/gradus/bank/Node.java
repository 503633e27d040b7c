package gradus.bank;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a bank file that knows where it stands: from {@code start}, inclusive, to {@code end}, exclusive. */
sealed interface Node {
    int start();

    int end();

    /** Keys and values in the order of the file. */
    record Mapping(int start, int end, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }
    }

    /** A key, where it stands, and its value. */
    record Entry(String key, int start, Node value) {
    }

    record Sequence(int start, int end, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A text, number or truth value: all of them the text as it was written. */
    record Scalar(int start, int end, String text, Style style) implements Node {
        private static final Pattern TRUTH = Pattern.compile("true|True|TRUE|false|False|FALSE");
        private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+");

        /** Whether other programs take it for a text too, and not for a number or truth value. */
        boolean isText() {
            return style != Style.MISSING && !isTruth() && (style != Style.PLAIN || !NUMBER.matcher(text).matches());
        }

        /** Whether other programs take it for a truth value. */
        boolean isTruth() {
            return style == Style.PLAIN && TRUTH.matcher(text).matches();
        }
    }

    /** How a scalar is written, which says what its characters mean. */
    enum Style {
        PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED, BLOCK,
        /** Nothing is there, or null. */
        MISSING
    }
}
