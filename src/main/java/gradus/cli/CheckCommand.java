package gradus.cli;

import gradus.expr.Span;
import gradus.text.Excerpt;
import gradus.text.Width;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One verdict. */
@Command(name = "check", sortOptions = false)
final class CheckCommand extends RequestCommand {
    @Option(names = "--ask", paramLabel = "JSON", required = true)
    private String ask;

    @Parameters(paramLabel = "ANSWER", descriptionKey = "ANSWER")
    private String answer;

    @Override
    Map<String, Object> reply(Requests requests, Fields fields) throws RequestException {
        return requests.reply("check", fields);
    }

    @Override
    Map<String, Object> fields() throws RequestException {
        Map<String, Object> asked = new LinkedHashMap<>();
        new Json().readObject(ask, asked);
        return Map.of("ask", asked, "answer", answer);
    }

    @Override
    List<String> lines(Map<String, Object> reply) throws Failure {
        List<String> lines = new ArrayList<>();
        if (!reply.get("read").equals("")) {
            lines.add(program().catalog().words("repl.read-as", reply.get("read")));
        }
        lines.add(program().catalog().words("repl.verdict." + reply.get("verdict")));
        String shown = "";
        for (Object mistake : likeliest((List<?>) reply.get("mistakes"))) {
            Map<?, ?> fields = (Map<?, ?>) mistake;
            if (fields.get("place") instanceof Map<?, ?> place && !place.toString().equals(shown)) {
                lines.addAll(excerpt(place));
                shown = place.toString();
            }
            lines.add(fields.get("message").toString());
        }
        if (!reply.get("message").equals("")) {
            lines.add(reply.get("message").toString());
        }
        return lines;
    }

    private static List<?> likeliest(List<?> mistakes) {
        return mistakes.subList(0, Math.min(mistakes.size(), PracticeScreen.MOST_MISTAKES));
    }

    private static List<String> excerpt(Map<?, ?> place) {
        String question = place.get("in").toString();
        Span span = new Span((Integer) place.get("start"), (Integer) place.get("end"));
        return Excerpt.of(question, span, Width.of(question) + 1).stream().map(line -> "  " + line.text()).toList();
    }

    @Override
    int code(Map<String, Object> reply) {
        return reply.get("verdict").equals("correct") ? ExitCode.DONE : ExitCode.NOT_RIGHT;
    }
}
