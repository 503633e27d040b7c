package gradus.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of JSON lines, to and from a map. Written here and not with a library because every start reads the
 * journal before the first question, and this costs no classes to load.
 *
 * <p>Read values are texts, {@code Double}s, {@code Boolean}s, lists, maps, and {@link #NULL}.
 */
final class JsonLine {
    static final Object NULL = new Object();
    private static final int MAX_DEPTH = 20;

    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    /** The line cannot be read; never leaves this class. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    /** An object of texts, whole numbers, truth values, and lists of texts. */
    static String write(Map<String, Object> fields) {
        StringBuilder line = new StringBuilder("{");
        fields.forEach((name, value) -> {
            line.append(line.length() > 1 ? "," : "");
            quote(name, line).append(':');
            write(value, line);
        });
        return line.append('}').toString();
    }

    private static void write(Object value, StringBuilder line) {
        if (value instanceof Integer || value instanceof Boolean) {
            line.append(value);
        } else if (value instanceof Double number) {
            line.append(number == Math.rint(number) && Math.abs(number) < 1e9 ? String.valueOf(number.longValue())
                    : number.toString());
        } else if (value instanceof List<?> items) {
            line.append('[');
            for (int i = 0; i < items.size(); i++) {
                line.append(i > 0 ? "," : "");
                write(items.get(i), line);
            }
            line.append(']');
        } else {
            quote(value.toString(), line);
        }
    }

    private static StringBuilder quote(String value, StringBuilder line) {
        line.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029' || c == '\u007f') {
                line.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16))
                        .append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                line.append(c);
            }
        }
        return line.append('"');
    }

    /** The object in a line; empty when the line is anything else. */
    static Optional<Map<String, Object>> read(String line) {
        JsonLine reader = new JsonLine(line);
        try {
            reader.skipSpace();
            Map<String, Object> fields = reader.object(0);
            reader.skipSpace();
            return reader.at == line.length() ? Optional.of(fields) : Optional.empty();
        } catch (Unreadable notAnObject) {
            return Optional.empty();
        }
    }

    private Object value(int depth) throws Unreadable {
        skipSpace();
        if (depth > MAX_DEPTH) {
            throw new Unreadable();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object(int depth) throws Unreadable {
        Map<String, Object> fields = new LinkedHashMap<>();
        expect('{');
        skipSpace();
        while (peek() != '}') {
            skipSpace();
            String name = string();
            skipSpace();
            expect(':');
            fields.put(name, value(depth + 1));
            endOfItem('}');
        }
        at++;
        return fields;
    }

    private List<Object> array(int depth) throws Unreadable {
        List<Object> items = new ArrayList<>();
        expect('[');
        skipSpace();
        while (peek() != ']') {
            items.add(value(depth + 1));
            endOfItem(']');
        }
        at++;
        return items;
    }

    /** After an item comes the closing bracket, or a comma that something follows. */
    private void endOfItem(char close) throws Unreadable {
        skipSpace();
        if (peek() == close) {
            return;
        }
        expect(',');
        skipSpace();
        if (peek() == close) {
            throw new Unreadable();
        }
    }

    private String string() throws Unreadable {
        expect('"');
        int start = at;
        while (peek() != '"' && peek() != '\\') {
            at++;
        }
        return peek() == '"' ? text.substring(start, at++) : unescaped(start);
    }

    /** A string of which so much was read already. */
    private String unescaped(int start) throws Unreadable {
        StringBuilder unescaped = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            char c = text.charAt(at++);
            unescaped.append(c == '\\' ? escaped() : c);
        }
        at++;
        return unescaped.toString();
    }

    private char escaped() throws Unreadable {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            case '"', '\\', '/' -> c;
            default -> throw new Unreadable();
        };
    }

    private char unicode() throws Unreadable {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw new Unreadable();
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private Object word() throws Unreadable {
        int start = at;
        while (at < text.length() && ",]} \t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return isDigits(start) ? Double.valueOf(digits(start)) : word(text.substring(start, at));
    }

    /** Nearly all numbers of a journal are short whole ones. */
    private boolean isDigits(int start) {
        for (int i = start; i < at; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return at > start && at - start < 10;
    }

    private double digits(int start) {
        int number = 0;
        for (int i = start; i < at; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static Object word(String word) throws Unreadable {
        return switch (word) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "null" -> NULL;
            default -> number(word);
        };
    }

    private static Double number(String word) throws Unreadable {
        if (word.isEmpty() || word.chars().anyMatch(c -> "+-.0123456789eE".indexOf(c) < 0)) {
            throw new Unreadable();
        }
        try {
            return Double.valueOf(word);
        } catch (NumberFormatException notANumber) {
            throw new Unreadable();
        }
    }

    private void expect(char wanted) throws Unreadable {
        if (peek() != wanted) {
            throw new Unreadable();
        }
        at++;
    }

    private char peek() throws Unreadable {
        if (at >= text.length()) {
            throw new Unreadable();
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
