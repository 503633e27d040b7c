package gradus.cli;

import gradus.calculus.Point;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The fields of a request, each asked for as what it should be. */
final class Fields {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_]{0,63}");

    private final Map<String, Object> values;

    Fields(Map<String, Object> values) {
        this.values = values;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** A text, or a number as it was written. */
    String text(String name) throws RequestException {
        Object value = required(name);
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        throw new RequestException(Message.of("request.wrong-type", name, Message.of("request.type.text")));
    }

    private Object required(String name) throws RequestException {
        Object value = values.get(name);
        if (value == null) {
            throw new RequestException(Message.of("request.field-missing", name));
        }
        return value;
    }

    boolean truth(String name) throws RequestException {
        Object value = values.getOrDefault(name, Boolean.FALSE);
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new RequestException(Message.of("request.wrong-type", name, Message.of("request.type.truth")));
    }

    /** A whole number from 0 to the most, or the standard one when the field is missing. */
    int count(String name, int standard, int most) throws RequestException {
        if (!has(name)) {
            return standard;
        }
        String text = text(name);
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > most) {
            throw new RequestException(Message.of("request.count", name, most));
        }
        return Integer.parseInt(text);
    }

    /** One text or a list of texts, as a list. */
    List<String> texts(String name) throws RequestException {
        if (!(required(name) instanceof List<?> items)) {
            return List.of(text(name));
        }
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            texts.add(new Fields(Map.of(name, item)).text(name));
        }
        if (texts.isEmpty()) {
            throw new RequestException(Message.of("request.field-missing", name));
        }
        return texts;
    }

    /** Names of variables: the texts of a list, or one text in which commas part them. */
    List<String> variables(String name) throws RequestException {
        List<String> names = new ArrayList<>();
        for (String text : texts(name)) {
            for (String part : text.split("[,，]", -1)) {
                names.add(variable(name, part.strip()));
            }
        }
        return names;
    }

    private static String variable(String field, String text) throws RequestException {
        if (!NAME.matcher(text).matches()) {
            throw new RequestException(Message.of("request.no-variable", field, text));
        }
        try {
            if (Parser.parse(text, Names.of(Set.of(text))) instanceof Expr.Var named) {
                return named.name();
            }
        } catch (SyntaxException unreadable) {
            throw RequestException.of(unreadable);
        }
        throw new RequestException(Message.of("request.no-variable", field, text));
    }

    /** The names that the request itself uses for variables. */
    Names names() throws RequestException {
        Set<String> names = new TreeSet<>();
        for (String field : List.of("variables", "by")) {
            if (has(field)) {
                names.addAll(variables(field));
            }
        }
        if (values.get("at") instanceof Map<?, ?> at) {
            for (Object name : at.keySet()) {
                names.add(variable("at", name.toString()));
            }
        }
        return Names.of(names);
    }

    Expr expression(String name) throws RequestException {
        return expression(text(name), names());
    }

    static Expr expression(String text, Names names) throws RequestException {
        try {
            return Parser.parse(text, names);
        } catch (SyntaxException unreadable) {
            throw RequestException.of(unreadable);
        }
    }

    /** The variable to differentiate by: the one that is named, or the only one that there is. */
    String variableOf(Expr expression) throws RequestException {
        if (has("by")) {
            List<String> named = variables("by");
            if (named.size() == 1) {
                return named.get(0);
            }
            throw new RequestException(Message.of("request.one-variable"));
        }
        Set<String> all = Trees.variables(expression);
        if (all.size() == 1) {
            return all.iterator().next();
        }
        throw new RequestException(all.isEmpty() ? Message.of("request.field-missing", "by")
                : Message.of("request.which-variable", List.copyOf(all)));
    }

    /** Several expressions: a list of texts, or one text that is a vector. */
    List<Expr> outputs(String name) throws RequestException {
        List<Expr> outputs = new ArrayList<>();
        Names names = names();
        for (String text : texts(name)) {
            try {
                add(Reading.of(text, names).value(), name, outputs);
            } catch (SyntaxException unreadable) {
                throw RequestException.of(unreadable);
            }
        }
        return outputs;
    }

    private static void add(Value value, String name, List<Expr> outputs) throws RequestException {
        if (value instanceof Value.Scalar scalar) {
            outputs.add(scalar.expression());
            return;
        }
        for (Value entry : ((Value.Entries) value).entries()) {
            if (!(entry instanceof Value.Scalar scalar)) {
                throw new RequestException(Message.of("request.no-vector", name));
            }
            outputs.add(scalar.expression());
        }
    }

    /** Where to evaluate: an exact constant for each variable. */
    Point point() throws RequestException {
        Map<String, Expr> point = new TreeMap<>();
        if (!(required("at") instanceof Map<?, ?> at)) {
            throw new RequestException(Message.of("request.wrong-type", "at", Message.of("request.type.object")));
        }
        for (Map.Entry<?, ?> entry : at.entrySet()) {
            String name = variable("at", entry.getKey().toString());
            point.put(name, constant(name, entry.getValue()));
        }
        return new Point(point);
    }

    private static Expr constant(String name, Object value) throws RequestException {
        Expr constant = expression(new Fields(Map.of(name, value)).text(name), Names.NONE);
        if (!Trees.isConstant(constant)) {
            throw new RequestException(Message.of("request.no-constant", name, constant));
        }
        return constant;
    }

    /** An object with all scalars as texts, as they were written. */
    Map<String, Object> object(String name) throws RequestException {
        if (!(required(name) instanceof Map<?, ?> object)) {
            throw new RequestException(Message.of("request.wrong-type", name, Message.of("request.type.object")));
        }
        return plain(object);
    }

    /** An object, list or text with all scalars as texts. */
    Object tree(String name) throws RequestException {
        return plain(name, required(name));
    }

    private static Map<String, Object> plain(Map<?, ?> object) throws RequestException {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            plain.put(entry.getKey().toString(), plain(entry.getKey().toString(), entry.getValue()));
        }
        return plain;
    }

    private static Object plain(String name, Object value) throws RequestException {
        if (value instanceof Map<?, ?> object) {
            return plain(object);
        }
        if (value instanceof List<?> items) {
            List<Object> plain = new ArrayList<>();
            for (Object item : items) {
                plain.add(plain(name, item));
            }
            return plain;
        }
        if (value instanceof Optional<?>) {
            throw new RequestException(Message.of("request.null", name));
        }
        return value instanceof JsonNumber number ? number.literal() : value.toString();
    }
}
