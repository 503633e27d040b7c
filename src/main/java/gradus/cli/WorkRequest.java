package gradus.cli;

import gradus.check.AskException;
import gradus.check.Work;
import gradus.expr.Message;
import gradus.text.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The verdicts on a hand derivation, line by line. */
final class WorkRequest implements Request {
    private final Catalog catalog;

    WorkRequest(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        Work work = work(fields);
        List<String> lines = fields.texts("lines");
        if (lines.size() > Work.MOST_LINES) {
            throw new RequestException(Message.of("work.too-many-lines", lines.size(), Work.MOST_LINES));
        }
        List<Object> verdicts = new ArrayList<>();
        VerdictFields shown = new VerdictFields(catalog);
        work.judge(lines);
        work.verdicts().forEach(verdict -> verdicts.add(shown.of(verdict)));
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("verdict", work.outcome().label());
        work.firstWrong().ifPresent(line -> reply.put("firstWrong", line));
        reply.put("answered", work.isReached());
        reply.put("lines", verdicts);
        return reply;
    }

    private static Work work(Fields fields) throws RequestException {
        try {
            return Work.on(fields.object("ask"));
        } catch (AskException fault) {
            throw RequestException.of(fault);
        }
    }
}
