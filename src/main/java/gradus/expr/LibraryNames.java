package gradus.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that programs give to mathematics: {@code np.log1p}, {@code math.pow}, {@code Math.SQRT2}. A library knows
 * every function of the function table by its label and aliases; here stand the names that it has besides, and those that
 * mean another thing there, each with its meaning in {@code u}, {@code v} and {@code w}, one for each number of arguments.
 * No meaning uses an argument twice, so that nested calls grow no faster than what was typed.
 */
final class LibraryNames {
    /** Modules by the names under which programs import them. */
    private static final Set<String> LIBRARIES = Set.of("np", "numpy", "jnp", "jax", "torch", "F", "nn", "math", "cmath",
            "Math", "StrictMath", "sp", "sympy", "scipy", "special", "tf", "tensorflow", "K", "keras", "cp", "cupy", "mpmath");
    private static final Set<String> MODULES = Set.of("numpy", "nn", "functional", "math", "special", "scipy", "keras",
            "activations", "backend", "ops", "linalg");
    private static final int LONGEST_LIBRARY = 10;
    /** What makes an array, or a number of some kind, of its argument, and changes nothing. */
    private static final Set<String> ARRAYS = Set.of("array", "asarray", "tensor", "as_tensor", "Matrix", "constant",
            "float32", "float64", "Float", "Integer", "sympify");
    private static final Names ARGUMENTS = Names.of(Set.of("u", "v", "w"));
    private static final List<List<String>> ROWS = List.of(
            List.of("log", "ln(u)", "log(v,u)"), List.of("log1p", "ln(1+u)"), List.of("expm1", "exp(u)-1"),
            List.of("exp2", "2^u"), List.of("xlogy", "u*ln(v)"), List.of("logaddexp", "ln(exp(u)+exp(v))"),
            List.of("power", "u^v"), List.of("pow", "u^v"), List.of("float_power", "u^v"), List.of("square", "u^2"),
            List.of("rsqrt", "1/sqrt(u)"), List.of("reciprocal", "1/u"), List.of("root", "root(v,u)"),
            List.of("maximum", "max(u,v)"), List.of("minimum", "min(u,v)"), List.of("clip", "max(v,min(u,w))"),
            List.of("clamp", "max(v,min(u,w))"), List.of("absolute", "abs(u)"), List.of("fabs", "abs(u)"),
            List.of("negative", "-u"), List.of("neg", "-u"), List.of("add", "u+v"), List.of("subtract", "u-v"),
            List.of("sub", "u-v"), List.of("multiply", "u*v"), List.of("mul", "u*v"), List.of("divide", "u/v"),
            List.of("div", "u/v"), List.of("true_divide", "u/v"), List.of("Rational", "u", "u/v"),
            List.of("acot", "atan(1/u)"), List.of("erfc", "1-erf(u)"), List.of("logsigmoid", "ln(sigmoid(u))"),
            List.of("log_sigmoid", "ln(sigmoid(u))"), List.of("relu6", "min(max(u,0),6)"),
            List.of("hardtanh", "max(-1,min(u,1))"), List.of("tf.leaky_relu", "leakyrelu(u,1/5)", "leakyrelu(u,v)"),
            List.of("radians", "u*pi/180"), List.of("deg2rad", "u*pi/180"), List.of("toRadians", "u*pi/180"),
            List.of("degrees", "u*180/pi"), List.of("rad2deg", "u*180/pi"), List.of("toDegrees", "u*180/pi"),
            List.of("tau", "2*pi"), List.of("SQRT2", "sqrt(2)"), List.of("SQRT1_2", "sqrt(1/2)"), List.of("LN2", "ln(2)"),
            List.of("LN10", "ln(10)"), List.of("LOG2E", "1/ln(2)"), List.of("LOG10E", "1/ln(10)"));

    private LibraryNames() {
    }

    /** The meanings by name and number of arguments, read when the first library name is met. */
    private static final class Meanings {
        static final Map<String, Map<Integer, Expr>> TABLE = table();

        private static Map<String, Map<Integer, Expr>> table() {
            Map<String, Map<Integer, Expr>> table = new HashMap<>();
            for (List<String> row : ROWS) {
                Map<Integer, Expr> meanings = new HashMap<>();
                row.stream().skip(1).map(LibraryNames::meaning).forEach(e -> meanings.put(Trees.variables(e).size(), e));
                table.put(row.get(0), Map.copyOf(meanings));
            }
            return Map.copyOf(table);
        }
    }

    private static Expr meaning(String text) {
        try {
            return Parser.parse(text, ARGUMENTS);
        } catch (SyntaxException e) {
            throw new IllegalStateException("library names: " + e.getMessage(), e);
        }
    }

    static int longestLibrary() {
        return LONGEST_LIBRARY;
    }

    static boolean isLibrary(String word) {
        return LIBRARIES.contains(word);
    }

    static boolean isModule(String word) {
        return MODULES.contains(word);
    }

    static boolean isArray(String name) {
        return ARRAYS.contains(name);
    }

    /** The row that a library's name has in this table. */
    static Optional<String> row(String library, String name) {
        String own = (library.equals("tensorflow") ? "tf" : library) + "." + name;
        return Meanings.TABLE.containsKey(own) ? Optional.of(own)
                : Meanings.TABLE.containsKey(name) ? Optional.of(name) : Optional.empty();
    }

    /** Whether a row is a number of its own and takes no arguments. */
    static boolean isConstant(String row) {
        return Meanings.TABLE.get(row).containsKey(0);
    }

    /** How many arguments a row takes, at the most. */
    static int arity(String row) {
        return Meanings.TABLE.get(row).keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** A row's meaning for these arguments; empty where it has none for so many. */
    static Optional<Expr> applied(String row, List<Expr> arguments) {
        Map<String, Expr> replacements = new HashMap<>();
        for (int i = 0; i < Math.min(arguments.size(), 3); i++) {
            replacements.put(List.of("u", "v", "w").get(i), arguments.get(i));
        }
        return Optional.ofNullable(Meanings.TABLE.get(row).get(arguments.size()))
                .map(meaning -> Trees.substitute(meaning, replacements));
    }

    /** The known name that a misspelt one is nearest to. */
    static Optional<String> nearest(String name) {
        Set<String> known = new TreeSet<>(ARRAYS);
        Meanings.TABLE.keySet().stream().filter(row -> row.indexOf('.') < 0).forEach(known::add);
        for (Function function : Function.values()) {
            known.add(function.label());
            known.addAll(function.aliases());
        }
        return Spelling.nearest(name, new ArrayList<>(known));
    }
}
