package gradus.cli;

import gradus.check.Ask;
import gradus.check.AskException;
import gradus.text.Catalog;
import java.util.Map;

/** A verdict on an answer. */
final class CheckRequest implements Request {
    private final Catalog catalog;

    CheckRequest(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        return new VerdictFields(catalog).of(ask(fields).judge(fields.text("answer")));
    }

    private static Ask ask(Fields fields) throws RequestException {
        try {
            return Ask.of(fields.object("ask"));
        } catch (AskException fault) {
            throw RequestException.of(fault);
        }
    }
}
