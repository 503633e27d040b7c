package gradus.cli;

import gradus.expr.Message;
import gradus.text.Sanitizer;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON (RFC 8259) to maps, lists, texts, {@link JsonNumber}s, {@code Boolean}s and empty {@code Optional}s for
 * null, and back. Strict: no key twice, nothing behind the value, and no deep nesting.
 */
final class Json {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER = 1_000;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER).maxStringLength(InputLines.MAX_BYTES)
                    .maxNameLength(InputLines.MAX_BYTES).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /**
     * Reads an object into a map; on failure the map holds what came before the fault.
     *
     * @throws RequestException where the text is anything else, with the column
     */
    void readObject(String text, Map<String, Object> fields) throws RequestException {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new RequestException(Message.of("request.no-object"), OptionalInt.of(1));
            }
            readFields(parser, fields);
            if (parser.nextToken() != null) {
                throw new RequestException(Message.of("request.json-after-object"),
                        OptionalInt.of(parser.currentTokenLocation().getColumnNr()));
            }
        } catch (JacksonException e) {
            throw fault(e);
        }
    }

    private static void readFields(JsonParser parser, Map<String, Object> fields) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, readValue(parser));
        }
    }

    private static Object readValue(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                readFields(parser, fields);
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(readValue(parser));
                }
                yield items;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> Optional.empty();
            default -> parser.getString();
        };
    }

    /** The library's words are for programmers, so only the place is taken over. */
    private static RequestException fault(JacksonException e) {
        int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
        Message what = e instanceof StreamConstraintsException
                ? Message.of("request.json-too-large", MAX_DEPTH, MAX_NUMBER) : Message.of("request.json");
        return new RequestException(what, OptionalInt.of(column));
    }

    /** One line of JSON. */
    String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            write(value, generator);
        }
        return harmless(text.toString());
    }

    /** What could act on a terminal is escaped, which in JSON means the same. */
    private static String harmless(String json) {
        if (Sanitizer.visible(json).equals(json)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length() + 64);
        json.codePoints().forEach(point -> {
            String character = Character.toString(point);
            if (Sanitizer.visible(character).equals(character)) {
                escaped.append(character);
            } else {
                character.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\u%04x", unit)));
            }
        });
        return escaped.toString();
    }

    private static void write(Object value, JsonGenerator generator) {
        if (value instanceof Map<?, ?> fields) {
            generator.writeStartObject();
            fields.forEach((name, field) -> {
                generator.writeName(name.toString());
                write(field, generator);
            });
            generator.writeEndObject();
        } else if (value instanceof List<?> items) {
            generator.writeStartArray();
            items.forEach(item -> write(item, generator));
            generator.writeEndArray();
        } else {
            writeScalar(value, generator);
        }
    }

    private static void writeScalar(Object value, JsonGenerator generator) {
        if (value instanceof JsonNumber number) {
            generator.writeNumber(number.literal());
        } else if (value instanceof Integer || value instanceof Long || value instanceof BigDecimal) {
            generator.writeNumber(value.toString());
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof Optional<?>) {
            generator.writeNull();
        } else {
            generator.writeString(value.toString());
        }
    }
}
