package gradus.cli;

import gradus.expr.Message;
import gradus.text.Catalog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** JSON lines in, JSON lines out: a reply for each request, in the same order. A bad line spoils only itself. */
final class Batch {
    private final InputLines in;
    private final Output out;
    private final Catalog catalog;
    private final Requests requests;
    private final Json json = new Json();

    Batch(InputLines in, Output out, Catalog catalog) {
        this.in = in;
        this.out = out;
        this.catalog = catalog;
        this.requests = new Requests(catalog);
    }

    /** Serves until the input ends. Replies wait in a buffer only while more requests are already there. */
    void run() throws IOException {
        InputLines.Line line = in.read();
        while (!(line instanceof InputLines.Line.End)) {
            serve(line);
            if (in.wouldWait()) {
                out.flush();
            }
            line = in.read();
        }
        out.flush();
    }

    private void serve(InputLines.Line line) {
        if (line instanceof InputLines.Line.Text text && text.text().isBlank()) {
            return;
        }
        Map<String, Object> request = new LinkedHashMap<>();
        Map<String, Object> reply = new LinkedHashMap<>();
        Map<String, Object> body;
        try {
            read(line, request);
            body = requests.reply(request);
        } catch (RequestException e) {
            body = error(e);
        } catch (StackOverflowError | OutOfMemoryError spent) {
            body = error(new RequestException(Message.of("request.too-large")));
        } catch (RuntimeException bug) {
            body = error(new RequestException(Message.of("request.internal", bug.toString())));
        }
        reply.put("id", request.getOrDefault("id", Optional.empty()));
        reply.putAll(body);
        out.data(json.write(reply));
    }

    private void read(InputLines.Line line, Map<String, Object> request) throws RequestException {
        if (line instanceof InputLines.Line.NotUtf8 broken) {
            throw new RequestException(Message.of("request.not-utf8"), OptionalInt.of(broken.readable() + 1));
        }
        if (line instanceof InputLines.Line.TooLong) {
            throw new RequestException(Message.of("request.too-long", InputLines.MAX_BYTES));
        }
        json.readObject(((InputLines.Line.Text) line).text(), request);
    }

    private Map<String, Object> error(RequestException e) {
        return Map.of("error", errorFields(e, catalog));
    }

    /** What a reply says of an error. */
    static Map<String, Object> errorFields(RequestException e, Catalog catalog) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", e.code());
        String suggestion = e.syntax().flatMap(syntax -> syntax.suggestion())
                .map(corrected -> " " + catalog.words("request.suggestion", corrected)).orElse("");
        fields.put("message", catalog.render(e.what()) + suggestion);
        e.column().ifPresent(column -> fields.put("column", column));
        return fields;
    }
}
