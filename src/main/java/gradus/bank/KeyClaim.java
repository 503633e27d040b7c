package gradus.bank;

import gradus.calculus.Differentiator;
import gradus.calculus.Directional;
import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an entry of a key says: that an expression is the derivative of a function by some variables, one after the
 * other; by none it is the function's value.
 *
 * @param at where it says so; the variables that are not in it are free
 */
record KeyClaim(Expr key, Expr function, List<String> by, SortedMap<String, Expr> at) {
    /** A name that no bank can declare, for the distance along a direction. */
    private static final String DISTANCE = "_t";
    /** Coefficients of higher powers are not looked at. */
    private static final int HIGHEST = 4;

    /** The claims of a part's key, none where it is no matter of derivatives. */
    static List<KeyClaim> of(Part part) throws SyntaxException {
        Value key = part.ask().key().orElse(new Value.Entries(List.of()));
        return new Reading(part).claims(part.ask().kind(), leaves(key));
    }

    private static List<Expr> leaves(Value value) {
        return value instanceof Value.Entries entries
                ? entries.entries().stream().flatMap(entry -> leaves(entry).stream()).toList()
                : List.of(((Value.Scalar) value).expression());
    }

    /** The fields of an ask, read again. */
    private static final class Reading {
        private final Map<String, Object> fields;
        private final Names names;
        private final SortedMap<String, Expr> at = new TreeMap<>();

        Reading(Part part) throws SyntaxException {
            this.fields = part.fields();
            this.names = Names.of(part.ask().variables());
            if (fields.get("at") instanceof Map<?, ?> point) {
                for (Map.Entry<?, ?> entry : point.entrySet()) {
                    at.put(entry.getKey().toString(), parsed(entry.getValue()));
                }
            }
        }

        List<KeyClaim> claims(String kind, List<Expr> key) throws SyntaxException {
            return switch (kind) {
                case "derivative" -> List.of(new KeyClaim(key.get(0), function(kind), repeated(texts("by").get(0), order()), at));
                case "gradient", "jacobian" -> entries(key, functions(kind), texts("by"));
                case "hessian" -> second(key, function(kind), texts("by"));
                case "directional" -> List.of(along(key.get(0), function(kind)));
                case "taylor" -> coefficients(key.get(0), function(kind));
                default -> List.of();
            };
        }

        private List<KeyClaim> entries(List<Expr> key, List<Expr> functions, List<String> by) {
            List<KeyClaim> claims = new ArrayList<>();
            for (Expr function : functions) {
                by.forEach(name -> claims.add(new KeyClaim(key.get(claims.size()), function, List.of(name), at)));
            }
            return claims;
        }

        private List<KeyClaim> second(List<Expr> key, Expr function, List<String> by) {
            List<KeyClaim> claims = new ArrayList<>();
            for (String first : by) {
                by.forEach(next -> claims.add(new KeyClaim(key.get(claims.size()), function, List.of(first, next), at)));
            }
            return claims;
        }

        private KeyClaim along(Expr key, Expr function) throws SyntaxException {
            List<String> by = texts("by");
            List<Expr> unit = Directional.unit(by, functions("along"));
            Map<String, Expr> moved = new TreeMap<>();
            for (int i = 0; i < by.size(); i++) {
                moved.put(by.get(i), Expr.sum(Expr.var(by.get(i)), Expr.product(Expr.var(DISTANCE), unit.get(i))));
            }
            SortedMap<String, Expr> start = new TreeMap<>(at);
            start.put(DISTANCE, Expr.num(0));
            return new KeyClaim(key, Trees.substitute(function, moved), List.of(DISTANCE), start);
        }

        private List<KeyClaim> coefficients(Expr polynomial, Expr function) throws SyntaxException {
            String by = texts("by").get(0);
            SortedMap<String, Expr> centre = new TreeMap<>(Map.of(by, parsed(fields.get("about"))));
            List<KeyClaim> claims = new ArrayList<>();
            for (int order = 0; order <= Math.min(HIGHEST, order()); order++) {
                Expr derivative = order == 0 ? polynomial : Differentiator.derivative(polynomial, by, order);
                claims.add(new KeyClaim(derivative, function, repeated(by, order), centre));
            }
            return claims;
        }

        private static List<String> repeated(String name, int times) {
            return Collections.nCopies(times, name);
        }

        private int order() throws SyntaxException {
            return fields.containsKey("order")
                    ? Trees.rational(parsed(fields.get("order"))).orElseThrow().toInt()
                    : 1;
        }

        private Expr function(String key) throws SyntaxException {
            return parsed(fields.get(key));
        }

        private List<Expr> functions(String key) throws SyntaxException {
            List<Expr> functions = new ArrayList<>();
            for (String text : texts(key)) {
                functions.add(parsed(text));
            }
            return functions;
        }

        private List<String> texts(String key) {
            return fields.get(key) instanceof List<?> list
                    ? list.stream().map(Object::toString).collect(Collectors.toList())
                    : List.of(fields.get(key).toString());
        }

        private Expr parsed(Object text) throws SyntaxException {
            return Parser.parse(text.toString(), names);
        }
    }
}
