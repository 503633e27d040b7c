package gradus.cli;

import gradus.check.Diagnosis;
import gradus.check.Evidence;
import gradus.check.Place;
import gradus.check.Verdict;
import gradus.expr.Message;
import gradus.text.Catalog;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A verdict as the protocol's fields. */
final class VerdictFields {
    private final Catalog catalog;

    VerdictFields(Catalog catalog) {
        this.catalog = catalog;
    }

    Map<String, Object> of(Verdict verdict) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("verdict", verdict.outcome().label());
        reply.put("score", new JsonNumber(decimal(verdict)));
        reply.put("read", verdict.read());
        verdict.evidence().ifPresent(evidence -> reply.put("evidence", evidence(evidence)));
        reply.put("mistakes", verdict.mistakes().stream().map(this::mistake).toList());
        reply.put("message", words(verdict.messages()));
        return reply;
    }

    private static String decimal(Verdict verdict) {
        BigDecimal score = new BigDecimal(verdict.score().numerator())
                .divide(new BigDecimal(verdict.score().denominator()), MathContext.DECIMAL64);
        return score.signum() == 0 ? "0" : score.stripTrailingZeros().toPlainString();
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (evidence instanceof Evidence.Proof proof) {
            fields.put("kind", "proof");
            fields.put("by", proof.by());
        } else if (evidence instanceof Evidence.Witness witness) {
            fields.put("kind", "witness");
            fields.put("at", witness.at());
            fields.put("yours", witness.yours());
            fields.put("expected", witness.expected());
        } else if (evidence instanceof Evidence.Agreement agreement) {
            fields.put("kind", "agreement");
            fields.put("points", agreement.points());
            fields.put("digits", agreement.digits());
        }
        return fields;
    }

    private Map<String, Object> mistake(Diagnosis mistake) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", mistake.id());
        fields.put("at", mistake.at());
        fields.put("message", catalog.render(mistake.message()));
        mistake.place().ifPresent(place -> fields.put("place", place(place)));
        return fields;
    }

    /** Where the part stands in the question's text: offsets from 0, the end exclusive. */
    private static Map<String, Object> place(Place place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("in", place.question());
        fields.put("start", place.span().start());
        fields.put("end", place.span().end());
        return fields;
    }

    private String words(List<Message> messages) {
        return messages.stream().map(catalog::render).collect(Collectors.joining("\n"));
    }
}
