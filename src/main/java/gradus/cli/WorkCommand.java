package gradus.cli;

import gradus.expr.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A hand derivation from a file. Without {@code --ask} its first line is the question: an ask as JSON, or the
 * function, such as {@code f(x) = x^2*sin(x)}, whose derivative or gradient is worked out below. Lines are counted
 * from the one after the question.
 */
@Command(name = "work", sortOptions = false)
final class WorkCommand extends RequestCommand {
    private static final Pattern FUNCTION =
            Pattern.compile("\\s*\\p{L}\\w*\\s*[(（]([\\p{L}\\w\\s,，]+)[)）]\\s*[=＝](.*)");

    @Option(names = "--ask", paramLabel = "JSON")
    private String ask = "";

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file;

    private List<String> lines = List.of();

    @Override
    Map<String, Object> reply(Requests requests, Fields fields) throws RequestException {
        return requests.reply("work", fields);
    }

    @Override
    Map<String, Object> fields() throws Failure, RequestException {
        List<String> all = read();
        int start = 0;
        while (start < all.size() && all.get(start).isBlank()) {
            start++;
        }
        boolean asked = !ask.isEmpty();
        if (!asked && start == all.size()) {
            throw new Failure(ExitCode.USAGE, Message.of("work.empty", file.toString()));
        }
        Map<String, Object> question = question(asked ? ask : all.get(start));
        lines = all.subList(asked ? 0 : start + 1, all.size());
        return Map.of("ask", question, "lines", lines);
    }

    private Map<String, Object> question(String text) throws Failure, RequestException {
        Map<String, Object> question = new LinkedHashMap<>();
        Matcher function = FUNCTION.matcher(text);
        if (function.matches()) {
            List<String> by = List.of(function.group(1).strip().split("\\s*[,，]\\s*"));
            question.put(by.size() == 1 ? "derivative" : "gradient", function.group(2).strip());
            question.put("by", by.size() == 1 ? by.get(0) : by);
        } else if (text.strip().startsWith("{")) {
            new Json().readObject(text, question);
        } else {
            throw new Failure(ExitCode.USAGE, Message.of("work.no-question", file.toString()));
        }
        return question;
    }

    private List<String> read() throws Failure, RequestException {
        List<String> all = new ArrayList<>();
        try (InputStream in = open()) {
            InputLines input = new InputLines(in);
            for (InputLines.Line line = input.read(); !(line instanceof InputLines.Line.End); line = input.read()) {
                all.add(text(line, all.size() + 1));
            }
        } catch (IOException e) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.unreadable-file", file.toString()));
        }
        return all;
    }

    private String text(InputLines.Line line, int number) throws Failure {
        if (line instanceof InputLines.Line.Text text) {
            return text.text();
        }
        throw new Failure(ExitCode.USAGE, Message.of("work.unreadable-line", file.toString(), number));
    }

    private InputStream open() throws Failure, IOException {
        if (file.toString().equals("-")) {
            return program().host().in();
        }
        if (Files.isDirectory(file)) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.is-folder", file.toString()));
        }
        return Files.newInputStream(file);
    }

    @Override
    List<String> lines(Map<String, Object> reply) throws Failure {
        List<String> shown = new ArrayList<>();
        List<?> verdicts = (List<?>) reply.get("lines");
        for (int i = 0; i < verdicts.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(i, (Map<?, ?>) verdicts.get(i), shown);
            }
        }
        shown.add(program().catalog().words("work.outcome." + reply.get("verdict")));
        return shown;
    }

    private void line(int index, Map<?, ?> verdict, List<String> shown) throws Failure {
        shown.add(program().catalog().words("work.line", index + 1, lines.get(index).strip(),
                program().catalog().words("work.verdict." + verdict.get("verdict"))));
        for (Object mistake : (List<?>) verdict.get("mistakes")) {
            shown.add("    " + ((Map<?, ?>) mistake).get("message"));
        }
        if (!verdict.get("message").equals("")) {
            verdict.get("message").toString().lines().forEach(message -> shown.add("    " + message));
        }
    }

    @Override
    int code(Map<String, Object> reply) {
        return switch (reply.get("verdict").toString()) {
            case "correct" -> ExitCode.DONE;
            case "unreadable" -> ExitCode.USAGE;
            default -> ExitCode.NOT_RIGHT;
        };
    }
}
