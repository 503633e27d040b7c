package gradus.check;

import gradus.expr.Message;
import gradus.expr.SyntaxException;
import gradus.matrix.Declarations;
import gradus.matrix.Layout;
import gradus.matrix.Matrices;
import gradus.matrix.Matrix;
import gradus.matrix.Matrix.Symbol;
import gradus.matrix.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a matrix question out of an ask: names with shapes, the expression, what it is differentiated by. */
final class MatrixFields {
    private static final int MOST_SCALARS = 20;

    private final AskFields fields;
    private Declarations declared;

    MatrixFields(AskFields fields) throws AskException {
        this.fields = fields;
        this.declared = declare(shapes());
    }

    Declarations declared() {
        return declared;
    }

    private Declarations declare(Map<String, String> shapes) throws AskException {
        try {
            return Declarations.of(shapes);
        } catch (SyntaxException e) {
            throw new AskException(List.of("shapes"), e.what());
        }
    }

    private Map<String, String> shapes() throws AskException {
        Map<String, String> shapes = new LinkedHashMap<>();
        if (fields.has("variables")) {
            for (String name : fields.names().declared()) {
                shapes.put(name, "scalar");
            }
            shapes.keySet().removeIf(name -> !listed(name));
        }
        if (!fields.has("shapes")) {
            return shapes;
        }
        if (fields.raw("shapes") instanceof String text) {
            try {
                shapes.putAll(Declarations.split(text));
            } catch (SyntaxException e) {
                throw new AskException(List.of("shapes"), e.what());
            }
        } else if (fields.raw("shapes") instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                shapes.put(entry.getKey().toString(), shape(entry.getKey().toString(), entry.getValue()));
            }
        } else {
            throw new AskException(List.of("shapes"), Message.of("ask.matrix-shapes"));
        }
        return shapes;
    }

    /** Whether a name is declared as a variable, and not only named elsewhere in the ask. */
    private boolean listed(String name) {
        try {
            Object listed = fields.raw("variables");
            return listed instanceof List<?> list ? list.contains(name) : name.equals(listed);
        } catch (AskException absent) {
            return false;
        }
    }

    private static String shape(String name, Object value) throws AskException {
        if (value instanceof List<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.joining("×"));
        }
        return AskFields.text(List.of("shapes", name), value);
    }

    Target target() throws AskException {
        Matrix of = expression();
        Optional<Symbol> by = Optional.empty();
        if (fields.has("by")) {
            by = Optional.of(symbol());
        }
        int order = fields.whole("order", by.isPresent() ? 1 : 0, by.isPresent() ? 1 : 0, 2);
        Target target = new Target(of, by, order, layout());
        Optional<Message> refusal = target.refusal();
        if (refusal.isPresent()) {
            throw new AskException(List.of("by"), refusal.get());
        }
        return target;
    }

    private Symbol symbol() throws AskException {
        Object raw = fields.raw("by");
        Object only = raw instanceof List<?> list && list.size() == 1 ? list.get(0) : raw;
        String name = AskFields.text(List.of("by"), only);
        try {
            if (Matrices.read(name, declared) instanceof Symbol symbol) {
                return symbol;
            }
        } catch (SyntaxException notKnown) {
            // said below, with the names that are
        }
        throw new AskException(List.of("by"), Message.of("ask.matrix-by", name, String.join(", ", declared.symbols().keySet())));
    }

    private Layout layout() throws AskException {
        String label = fields.has("layout") ? fields.text("layout") : Layout.DENOMINATOR.label();
        return Layout.labelled(label).orElseThrow(
                () -> new AskException(List.of("layout"), Message.of("ask.matrix-layout", label)));
    }

    /** The expression; in a question, a letter without a shape is a scalar. */
    private Matrix expression() throws AskException {
        String text = fields.text("matrix");
        for (int i = 0; i < MOST_SCALARS; i++) {
            try {
                return Matrices.sized(Matrices.read(text, declared), text);
            } catch (SyntaxException e) {
                Optional<String> scalar = Matrices.unknownLetter(e);
                if (scalar.isEmpty()) {
                    throw new AskException(List.of("matrix"), e);
                }
                declared = declared.with(scalar.get());
            }
        }
        throw new AskException(List.of("matrix"), Message.of("matrix.names-too-many", MOST_SCALARS));
    }
}
