package gradus.check;

import gradus.expr.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the object in a bank or request to what it asks: the one list of kinds. */
final class AskReader {
    /** Builds an ask of one kind. */
    private interface Kind {
        Ask read(AskFields fields) throws AskException;
    }

    private static final Map<String, Kind> KINDS = kinds();

    private AskReader() {
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("value", ValueAsk::read);
        kinds.put("expression", ExpressionAsk::read);
        kinds.put("derivative", DerivativeAsk::read);
        kinds.put("gradient", GradientAsk::read);
        kinds.put("jacobian", JacobianAsk::read);
        kinds.put("hessian", HessianAsk::read);
        kinds.put("directional", DirectionalAsk::read);
        kinds.put("taylor", TaylorAsk::read);
        kinds.put("limit", LimitAsk::read);
        kinds.put("choice", ChoiceAsk::read);
        kinds.put("explain", ExplainAsk::read);
        kinds.put("graph", GraphAsk::read);
        kinds.put("matrix", MatrixAsk::read);
        kinds.put("work", WorkAsk::read);
        return kinds;
    }

    static Ask read(Map<String, Object> fields) throws AskException {
        List<String> present = KINDS.keySet().stream().filter(fields::containsKey).toList();
        if (present.isEmpty()) {
            throw new AskException(List.of(), Message.of("ask.kind-missing", String.join(", ", KINDS.keySet())));
        }
        if (present.size() > 1) {
            throw new AskException(List.of(present.get(1)), Message.of("ask.kinds-several", String.join(", ", present)));
        }
        AskFields read = new AskFields(fields);
        read.requireCommon();
        String kind = present.get(0);
        return read.calculated(kind, () -> KINDS.get(kind).read(read));
    }
}
