package gradus.expr;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts of the function table, read. An enum cannot parse names while it is being initialised, and start-up
 * should not parse at all, so each holder below reads its column when it is first asked.
 */
final class FunctionTexts {
    private static final Names ARGUMENTS = Names.of(Set.of("u", "v", "y"));

    private FunctionTexts() {
    }

    private static final class ByName {
        static final Map<String, Function> TABLE = table();
        static final Set<String> STARTS = TABLE.keySet().stream()
                .map(name -> name.substring(0, Math.min(2, name.length())))
                .collect(Collectors.toUnmodifiableSet());

        private static Map<String, Function> table() {
            Map<String, Function> table = new HashMap<>();
            for (Function function : Function.values()) {
                table.put(function.label(), function);
                function.aliases().forEach(alias -> table.put(alias, function));
            }
            return Map.copyOf(table);
        }
    }

    private static final class Derivatives {
        static final Map<Function, List<Expr>> TABLE = column(f -> read(f.row().derivatives()));
    }

    private static final class Defined {
        static final Map<Function, List<Expr>> TABLE = column(f -> read(present(f.row().definition())));
    }

    private static final class Kinks {
        static final Map<Function, List<Expr>> TABLE = column(f -> read(f.row().kinks()));
    }

    private static final class Defaults {
        static final Map<Function, List<Expr>> TABLE = column(f -> read(present(f.row().lastDefault())));
    }

    private static final class Domains {
        static final Map<Function, List<Condition>> TABLE =
                column(f -> f.row().domain().stream().map(FunctionTexts::condition).toList());
    }

    private static <T> Map<Function, List<T>> column(java.util.function.Function<Function, List<T>> reader) {
        Map<Function, List<T>> column = new EnumMap<>(Function.class);
        for (Function function : Function.values()) {
            column.put(function, reader.apply(function));
        }
        return column;
    }

    private static List<String> present(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<Expr> read(List<String> texts) {
        List<Expr> expressions = new ArrayList<>();
        texts.forEach(text -> expressions.add(read(text)));
        return List.copyOf(expressions);
    }

    private static Expr read(String text) {
        try {
            return Parser.parse(text, ARGUMENTS);
        } catch (SyntaxException e) {
            throw new IllegalStateException("function table: " + e.getMessage(), e);
        }
    }

    private static Condition condition(String text) {
        String[] words = text.split(" ");
        Expr left = read(words[0]);
        Expr right = read(words[2]);
        return switch (words[1]) {
            case ">" -> new Condition(difference(left, right), Condition.Relation.POSITIVE);
            case ">=" -> new Condition(difference(left, right), Condition.Relation.NON_NEGATIVE);
            case "<" -> new Condition(difference(right, left), Condition.Relation.POSITIVE);
            case "<=" -> new Condition(difference(right, left), Condition.Relation.NON_NEGATIVE);
            case "!=" -> new Condition(difference(left, right), Condition.Relation.NON_ZERO);
            default -> throw new IllegalStateException("function table: " + text);
        };
    }

    private static Expr difference(Expr left, Expr right) {
        return right.is(0) ? left : left.is(0) ? Expr.negate(right) : Expr.sum(left, Expr.negate(right));
    }

    static Optional<Function> named(String name) {
        return Optional.ofNullable(ByName.TABLE.get(name));
    }

    /** Whether some name starts with these two letters, or is this one letter. */
    static boolean startsName(String letters) {
        return ByName.STARTS.contains(letters) || ByName.TABLE.containsKey(letters.substring(0, 1));
    }

    static Optional<Expr> derivative(Function function, int argument) {
        List<Expr> texts = Derivatives.TABLE.get(function);
        return argument < texts.size() ? Optional.of(texts.get(argument)) : Optional.empty();
    }

    static Optional<Expr> definition(Function function) {
        return Defined.TABLE.get(function).stream().findFirst();
    }

    static Optional<Expr> lastDefault(Function function) {
        return Defaults.TABLE.get(function).stream().findFirst();
    }

    static List<Condition> domain(Function function) {
        return Domains.TABLE.get(function);
    }

    static List<Expr> kinks(Function function) {
        return Kinks.TABLE.get(function);
    }
}
