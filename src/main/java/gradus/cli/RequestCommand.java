package gradus.cli;

import gradus.expr.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A command that is one request of the batch protocol, and shows its reply. */
abstract class RequestCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Option(names = "--json")
    private boolean json;

    /** Makes the request. */
    abstract Map<String, Object> reply(Requests requests, Fields fields) throws RequestException;

    /** The request's fields. */
    abstract Map<String, Object> fields() throws Failure, RequestException;

    /** The reply for a person, line by line. */
    abstract List<String> lines(Map<String, Object> reply) throws Failure;

    /** The exit code that goes with a reply. */
    int code(Map<String, Object> reply) {
        return ExitCode.DONE;
    }

    Program program() throws Failure {
        return root.program();
    }

    @Override
    public final Integer call() throws Exception {
        Program program = root.program();
        try {
            Map<String, Object> reply = reply(new Requests(program.catalog()), new Fields(fields()));
            if (json) {
                program.out().data(new Json().write(reply));
            } else {
                lines(reply).forEach(program.out()::line);
            }
            return code(reply);
        } catch (RequestException e) {
            throw e.syntax().isPresent() ? Failure.of(e.syntax().get())
                    : new Failure(ExitCode.USAGE, e.what());
        }
    }

    /** {@code x=1.5,y=2} as the protocol's object. */
    static Map<String, Object> point(String text) throws Failure {
        Map<String, Object> point = new LinkedHashMap<>();
        for (String assignment : entries(text)) {
            put(assignment, point);
        }
        return point;
    }

    /** What commas part; those within brackets part nothing. */
    static List<String> entries(String text) {
        List<String> entries = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0 && (c == ',' || c == '，')) {
                entries.add(text.substring(start, i));
                start = i + 1;
            }
        }
        entries.add(text.substring(start));
        return entries;
    }

    private static void put(String assignment, Map<String, Object> point) throws Failure {
        String[] parts = assignment.split("[=＝]", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.no-assignment", assignment.strip()));
        }
        point.put(parts[0].strip(), parts[1].strip());
    }
}
