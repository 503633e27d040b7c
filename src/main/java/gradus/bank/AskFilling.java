package gradus.bank;

import gradus.check.Ask;
import gradus.check.AskException;
import gradus.expr.Expr;
import gradus.expr.Language;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Printer;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fixes the parameters of what a question asks: an ask object with numbers for names. */
final class AskFilling {
    private final Question question;
    private final Bindings bindings;
    private final Insertion texts;
    private Names names;

    AskFilling(Question question, Bindings bindings) {
        this.question = question;
        this.bindings = bindings;
        this.names = bindings.names();
        this.texts = new Insertion(bindings);
    }

    Part part(AskTemplate template) throws AskException, SyntaxException {
        if (template.fields().get("nodes") instanceof Map<?, ?> nodes) {
            names = names.with(nodes.keySet().stream().map(Object::toString).collect(Collectors.toSet()));
        }
        Map<String, Object> fields = fields(template);
        Optional<FromMistakes> mistakes = FromMistakes.read(fields.get("choice"));
        Ask ask = mistakes.isPresent() ? mistakes.get().fill(fields) : Ask.of(fields);
        return new Part(template.prompt().map(texts::fill), ask, words(fields, "choice"),
                words(fields, "points"), fields, answers(template, template.accept()),
                answers(template, template.reject()));
    }

    private Map<String, Object> fields(AskTemplate template) throws AskException, SyntaxException {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Map.Entry<String, Object> field : template.fields().entrySet()) {
            fields.put(field.getKey(), filled(field.getKey(), field.getValue()));
        }
        Set<Object> variables = new LinkedHashSet<>(list(fields.getOrDefault("variables", List.of())));
        variables.addAll(question.variables().stream().sorted().toList());
        if (!variables.isEmpty()) {
            fields.put("variables", List.copyOf(variables));
        }
        return fields;
    }

    private Object filled(String key, Object value) throws SyntaxException {
        if (AskShape.isWords(key)) {
            Optional<FromMistakes> mistakes = FromMistakes.read(value);
            return mistakes.isPresent() ? filledMistakes(mistakes.get()) : filledWords(value);
        }
        if (AskShape.isMatrices(key) && value instanceof String text) {
            return MatrixText.filled(text, bindings.parameters());
        }
        return AskShape.isExpressions(key) ? filledExpressions(value) : filledSettings(value);
    }

    private Object filledMistakes(FromMistakes mistakes) throws SyntaxException {
        Map<String, Object> of = new LinkedHashMap<>();
        for (Map.Entry<String, Object> field : mistakes.of().entrySet()) {
            of.put(field.getKey(), filled(field.getKey(), field.getValue()));
        }
        return Map.of("of", of, "count", filledSettings(mistakes.count()));
    }

    private Object filledWords(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::filledWords).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().collect(Collectors.toMap(
                    Map.Entry::getKey, entry -> filledWords(entry.getValue()), (a, b) -> a, LinkedHashMap::new));
        }
        return texts.fill((String) value);
    }

    private Object filledExpressions(Object value) throws SyntaxException {
        if (value instanceof List<?> list) {
            List<Object> filled = new ArrayList<>();
            for (Object item : list) {
                filled.add(filledExpressions(item));
            }
            return filled;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> filled = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                filled.put(entry.getKey(), filledExpressions(entry.getValue()));
            }
            return filled;
        }
        return filledExpression((String) value);
    }

    /** A text in which nothing is to be put in stays as it was typed. */
    private String filledExpression(String text) throws SyntaxException {
        if (AskShape.isEnd(text)) {
            return text;
        }
        Expr read = Parser.parse(text, names);
        return bindings.concerns(read) ? Printer.print(bindings.fill(read)) : text;
    }

    /** A setting may be the name of a parameter: {@code correct: k}. */
    private Object filledSettings(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::filledSettings).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().collect(Collectors.toMap(
                    Map.Entry::getKey, entry -> filledSettings(entry.getValue()), (a, b) -> a, LinkedHashMap::new));
        }
        Expr parameter = bindings.parameters().get(value);
        return parameter == null ? value : Printer.print(parameter);
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }

    private static List<Text> words(Map<String, Object> fields, String key) {
        return list(fields.getOrDefault(key, List.of())).stream().map(AskFilling::text).toList();
    }

    private static Text text(Object words) {
        if (!(words instanceof Map<?, ?> map)) {
            return Text.of(words.toString());
        }
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        map.forEach((tag, word) ->
                Language.tagged(tag.toString()).ifPresent(language -> byLanguage.put(language, word.toString())));
        return new Text(byLanguage);
    }

    private List<String> answers(AskTemplate template, List<String> answers) {
        boolean named = AskShape.isMatrices(template.kind()) || template.kind().equals("work");
        return answers.stream().map(text -> named ? MatrixText.filled(text, bindings.parameters()) : answer(text))
                .toList();
    }

    /** An answer with the numbers put in; as typed where there is none to put in or it is no mathematics. */
    private String answer(String template) {
        try {
            Value value = Reading.of(template, bindings.names()).value();
            return concerns(value) ? print(value) : template;
        } catch (SyntaxException noMathematics) {
            return template;
        }
    }

    private boolean concerns(Value value) {
        return value instanceof Value.Entries entries
                ? entries.entries().stream().anyMatch(this::concerns)
                : bindings.concerns(((Value.Scalar) value).expression());
    }

    private String print(Value value) {
        return value instanceof Value.Entries entries
                ? entries.entries().stream().map(this::print).collect(Collectors.joining(", ", "[", "]"))
                : Printer.print(bindings.fill(((Value.Scalar) value).expression()));
    }
}
