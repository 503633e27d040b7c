package gradus.matrix;

import gradus.expr.Message;
import gradus.expr.Span;
import gradus.expr.SyntaxException;
import gradus.matrix.Matrix.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that matrices are made of, each with its shape: {@code n×d}, {@code n x d}, {@code [n, d]}, {@code d} for
 * a column, {@code scalar} or {@code 1}; a property may follow, as in {@code n×n symmetric}.
 */
public record Declarations(SortedMap<String, Symbol> symbols) {
    private static final int MOST_NAMES = 40;
    private static final String NAME = "[\\p{L}][\\p{L}\\p{N}]*(?:_\\{?[\\p{L}\\p{N}]+\\}?)?";
    /** Numbers of one digit: matrices of rationals are multiplied and inverted at each sample. */
    private static final String DIMENSION = "(?:[\\p{L}][\\p{L}0-9]*?(?:_?[0-9]+)?|[1-9])";
    /** What a name comes to once Greek letters are spelled out. */
    private static final Pattern READABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern PAIR = Pattern.compile(
            "[(\\[]?\\s*(" + DIMENSION + ")\\s*(?:×|\\\\times|\\*|,|\\bx\\b|(?<=[a-zA-Z0-9])x(?=[a-zA-Z0-9]))\\s*("
                    + DIMENSION + ")?\\s*,?\\s*[)\\]]?");
    private static final Pattern SINGLE = Pattern.compile("[(\\[]?\\s*(" + DIMENSION + ")\\s*,?\\s*[)\\]]?");
    private static final Pattern PROPERTY = Pattern.compile(
            "^(.*?)[\\s,]+(symmetric|sym|positive[- ]definite|spd|pd|diagonal|positive)$", Pattern.CASE_INSENSITIVE);

    public Declarations {
        symbols = Collections.unmodifiableSortedMap(new TreeMap<>(symbols));
    }

    /** Shapes by name, as in an ask. */
    public static Declarations of(Map<String, String> shapes) throws SyntaxException {
        SortedMap<String, Symbol> symbols = new TreeMap<>();
        for (Map.Entry<String, String> entry : shapes.entrySet()) {
            String name = requireName(entry.getKey());
            symbols.put(name, symbol(name, entry.getValue()));
        }
        if (symbols.size() > MOST_NAMES) {
            throw error(Message.of("matrix.names-too-many", MOST_NAMES), "");
        }
        requireNoDimension(symbols);
        return new Declarations(symbols);
    }

    /** Shapes in one text: {@code X: n×d, w: d, y: n}. */
    public static Map<String, String> split(String text) throws SyntaxException {
        Map<String, String> shapes = new TreeMap<>();
        Matcher starts = Pattern.compile("(" + NAME + ")\\s*[:：]").matcher(text);
        List<int[]> found = new ArrayList<>();
        while (starts.find()) {
            found.add(new int[] {starts.start(), starts.end(1), starts.end()});
        }
        if (found.isEmpty() || !text.substring(0, found.get(0)[0]).isBlank()) {
            throw error(Message.of("matrix.shapes-expected", text.strip()), text);
        }
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1)[0] : text.length();
            String shape = text.substring(found.get(i)[2], end).strip().replaceAll("[,;，；]+$", "");
            shapes.put(text.substring(found.get(i)[0], found.get(i)[1]), shape);
        }
        return shapes;
    }

    private static String requireName(String name) throws SyntaxException {
        String plain = Names.canonical(name);
        if (name.length() > 40 || !name.matches(NAME) || !READABLE.matcher(plain).matches()) {
            throw error(Message.of("matrix.name-expected", name), name);
        }
        return plain;
    }

    private static Symbol symbol(String name, String text) throws SyntaxException {
        Matcher property = PROPERTY.matcher(text.strip());
        boolean has = property.matches();
        Dimensions shape = shape(has ? property.group(1) : text);
        Optional<Property> known = has ? Property.named(property.group(2).replace(' ', '-')) : Optional.empty();
        if (known.filter(Property::isSymmetric).isPresent() && !shape.isSquare()) {
            throw error(Message.of("matrix.property-not-square", known.get().label(), shape.toString()), text);
        }
        return new Symbol(name, shape, known);
    }

    private static Dimensions shape(String text) throws SyntaxException {
        String plain = text.strip();
        if (plain.equalsIgnoreCase("scalar") || plain.equals("1") || plain.equals("()")) {
            return Dimensions.SCALAR;
        }
        Matcher single = SINGLE.matcher(plain);
        Matcher pair = PAIR.matcher(plain);
        if (pair.matches()) {
            String columns = pair.group(2) == null ? Dimensions.ONE : pair.group(2);
            return new Dimensions(dimension(pair.group(1), text), dimension(columns, text));
        }
        if (single.matches()) {
            return Dimensions.column(dimension(single.group(1), text));
        }
        throw error(Message.of("matrix.shape-expected", text), text);
    }

    private static String dimension(String name, String shape) throws SyntaxException {
        String plain = Names.canonical(name);
        if (!Character.isDigit(plain.charAt(0)) && !READABLE.matcher(plain).matches()) {
            throw error(Message.of("matrix.shape-expected", shape), shape);
        }
        return plain;
    }

    /** A name cannot mean a dimension and a matrix, though a scalar may be a dimension. */
    private static void requireNoDimension(Map<String, Symbol> symbols) throws SyntaxException {
        for (String dimension : dimensions(symbols)) {
            if (symbols.containsKey(dimension)) {
                throw error(Message.of("matrix.name-twice", dimension), dimension);
            }
        }
    }

    private static SortedSet<String> dimensions(Map<String, Symbol> symbols) {
        SortedSet<String> names = new TreeSet<>();
        for (Symbol symbol : symbols.values()) {
            names.addAll(List.of(symbol.shape().rows(), symbol.shape().columns()));
        }
        names.removeIf(name -> Character.isDigit(name.charAt(0)));
        return names;
    }

    private static SyntaxException error(Message what, String source) {
        return new SyntaxException(what, new Span(0, source.length()), source);
    }

    /** The dimensions that are names. */
    public SortedSet<String> dimensions() {
        return dimensions(symbols);
    }

    /** These and one scalar more. */
    public Declarations with(String scalar) {
        SortedMap<String, Symbol> more = new TreeMap<>(symbols);
        more.put(scalar, new Symbol(scalar, Dimensions.SCALAR, Optional.empty()));
        return new Declarations(more);
    }

    /** These with one square matrix symmetric; empty where it is not square, or has a property. */
    public Optional<Declarations> symmetric(String name) {
        Symbol symbol = symbols.get(name);
        if (symbol.shape().isScalar() || !symbol.shape().isSquare() || symbol.property().isPresent()) {
            return Optional.empty();
        }
        SortedMap<String, Symbol> changed = new TreeMap<>(symbols);
        changed.put(name, new Symbol(name, symbol.shape(), Optional.of(Property.SYMMETRIC)));
        return Optional.of(new Declarations(changed));
    }

    public Optional<Symbol> symbol(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>(symbols.keySet());
        names.addAll(dimensions());
        return names;
    }

    /** {@code X: n×d, w: d×1}; scalars are left out. */
    public String text() {
        return String.join(", ", symbols.values().stream().filter(symbol -> !symbol.shape().isScalar())
                .map(symbol -> symbol.name() + ": " + symbol.shape()
                        + symbol.property().map(property -> " " + property.label()).orElse("")).toList());
    }
}
