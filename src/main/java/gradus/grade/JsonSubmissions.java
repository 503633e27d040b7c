package gradus.grade;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Answers as JSON objects, one a line. Numbers are the texts that they are written as. */
final class JsonSubmissions implements SubmissionReader {
    private static final int MAX_NUMBER = 1_000;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).maxNumberLength(MAX_NUMBER).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public Submission read(String text) throws BadRowException {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadRowException("grade.no-object");
            }
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                field(parser, fields);
            }
            if (parser.nextToken() != null) {
                throw new BadRowException("grade.behind-object");
            }
        } catch (JacksonException e) {
            throw new BadRowException("grade.json", e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr()));
        }
        for (Field required : Field.REQUIRED) {
            if (!fields.containsKey(required)) {
                throw new BadRowException("grade.no-field", required.label());
            }
        }
        return SubmissionReader.of(text(fields, Field.LEARNER), text(fields, Field.QUESTION), text(fields, Field.VARIANT),
                text(fields, Field.SEED), text(fields, Field.PART), text(fields, Field.ANSWER));
    }

    private static String text(Map<Field, String> fields, Field field) {
        return fields.getOrDefault(field, "");
    }

    /** Takes a field; what is none of ours may hold anything and is passed over. */
    private static void field(JsonParser parser, Map<Field, String> fields) throws BadRowException {
        Optional<Field> field = Field.named(parser.currentName());
        JsonToken value = parser.nextToken();
        if (field.isEmpty()) {
            parser.skipChildren();
            return;
        }
        if (!value.isScalarValue()) {
            throw new BadRowException("grade.no-text", field.get().label());
        }
        if (value != JsonToken.VALUE_NULL && fields.put(field.get(), parser.getString()) != null) {
            throw new BadRowException("grade.column-twice", field.get().label());
        }
    }
}
