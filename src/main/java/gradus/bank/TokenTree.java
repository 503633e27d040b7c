package gradus.bank;

import gradus.bank.Node.Entry;
import gradus.bank.Node.Scalar;
import gradus.bank.Node.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** A parser's tokens to a tree, with the refusals that all formats share. */
abstract class TokenTree {
    /** Deeper files are refused: no question needs it. */
    static final int MAX_DEPTH = 32;
    /** Longer texts are refused. */
    static final int MAX_SCALAR = 1 << 16;
    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final JsonParser parser;
    private final Problems problems;

    TokenTree(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The offset in the file of a place that the parser gives. */
    abstract int offset(TokenStreamLocation location);

    /** Reports what a key must not be. */
    abstract void inspectKey(String key, int start);

    /** Reports what the value at hand must not be. */
    abstract void inspectValue(int start);

    /** The message that says how to write a backslash. */
    abstract String mistakenEscape();

    Problems problems() {
        return problems;
    }

    /** The tree of the whole file, or nothing where it is empty or too deep. */
    Optional<Node> root() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            problems.add(Fault.EMPTY, 0);
            return Optional.empty();
        }
        Optional<Node> root = node(first, 1);
        if (root.isPresent() && parser.nextToken() != null) {
            problems.add(Fault.SEVERAL_DOCUMENTS, start());
        }
        return root;
    }

    private int start() {
        return offset(parser.currentTokenLocation());
    }

    private int end() {
        return offset(parser.currentLocation());
    }

    private Optional<Node> node(JsonToken token, int depth) {
        int start = start();
        inspectValue(start);
        if (token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY) {
            return Optional.of(scalar(token, start));
        }
        if (depth > MAX_DEPTH) {
            problems.add(Fault.TOO_DEEP, start, MAX_DEPTH);
            return Optional.empty();
        }
        return token == JsonToken.START_OBJECT ? mapping(start, depth) : sequence(start, depth);
    }

    private Optional<Node> mapping(int start, int depth) {
        List<Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int keyStart = start();
            String key = TextScan.clean(parser.getString());
            inspectKey(key, keyStart);
            if (!keys.add(key)) {
                problems.add(Fault.DUPLICATE_KEY, keyStart, shortened(key));
            }
            Optional<Node> value = node(parser.nextToken(), depth + 1);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            entries.add(new Entry(key, keyStart, value.get()));
        }
        return Optional.of(new Node.Mapping(start, end(), entries));
    }

    private Optional<Node> sequence(int start, int depth) {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            Optional<Node> item = node(token, depth + 1);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return Optional.of(new Node.Sequence(start, end(), items));
    }

    private Scalar scalar(JsonToken token, int start) {
        String text = parser.getString();
        Style style = style(token, text, start);
        if (text.length() > MAX_SCALAR) {
            problems.add(Fault.TOO_LONG, start, MAX_SCALAR / 1024);
            text = text.substring(0, 100);
        }
        if (style == Style.PLAIN && NOT_FINITE.matcher(text).matches()) {
            problems.add(Fault.NOT_FINITE, start, text);
            text = "1";
        }
        Scalar scalar = new Scalar(start, end(), TextScan.clean(text), style);
        TextScan.report(text, scalar, mistakenEscape(), problems);
        return scalar;
    }

    private Style style(JsonToken token, String text, int start) {
        String source = problems.source().text();
        char first = start < source.length() ? source.charAt(start) : ' ';
        if (token == JsonToken.VALUE_STRING && first == '\'') {
            return Style.SINGLE_QUOTED;
        }
        if (token == JsonToken.VALUE_STRING && first == '"') {
            return Style.DOUBLE_QUOTED;
        }
        if (token == JsonToken.VALUE_STRING && (first == '|' || first == '>')) {
            return Style.BLOCK;
        }
        return NULLS.contains(text) ? Style.MISSING : Style.PLAIN;
    }

    private static String shortened(String key) {
        return key.length() <= 40 ? key : key.substring(0, 40) + "…";
    }
}
