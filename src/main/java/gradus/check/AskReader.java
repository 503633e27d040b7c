package gradus.check;

import gradus.expr.Message;
import java.util.List;
import java.util.Map;

/** From the object in a bank or request to what it asks. */
final class AskReader {
    private AskReader() {
    }

    static Ask read(Map<String, Object> fields) throws AskException {
        throw new AskException(List.of(), Message.of("ask.kind-missing", String.join(", ", fields.keySet())));
    }
}
