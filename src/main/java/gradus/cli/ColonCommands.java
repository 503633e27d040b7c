package gradus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The program's commands as they are typed in the practice session, after a colon. */
final class ColonCommands implements Practice.CommandLineRunner {
    private static final List<String> EXPRESSIONS =
            List.of("evaluate", "derivative", "gradient", "directional", "jacobian", "hessian", "taylor", "limit", "plot",
                    "graph");
    private static final List<String> OTHERS = List.of("check", "work", "bank", "stats", "export", "doctor");

    private final Program program;

    ColonCommands(Program program) {
        this.program = program;
    }

    @Override
    public List<String> names() {
        return Stream.concat(EXPRESSIONS.stream(), OTHERS.stream()).toList();
    }

    @Override
    public void run(String line) {
        run(words(line));
    }

    @Override
    public void run(List<String> words) {
        new Commands(program.host(), Optional.of(program)).run(words.toArray(String[]::new));
        program.out().flush();
    }

    /**
     * The words of a line. Of a command that takes an expression, all up to the first option is the expression, so
     * that nothing need be quoted; what stands in quotes is one word all the same.
     */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        String[] named = line.split("\\s+", 2);
        words.add(named[0]);
        String rest = named.length > 1 ? named[1] : "";
        if (!EXPRESSIONS.contains(named[0])) {
            words.addAll(quoted(rest));
            return words;
        }
        int options = rest.startsWith("--") ? 0 : rest.indexOf(" --");
        String operands = options < 0 ? rest : rest.substring(0, options);
        words.addAll(operands.indexOf('\'') < 0 && operands.indexOf('"') < 0 ? whole(operands) : quoted(operands));
        words.addAll(options < 0 ? List.of() : quoted(rest.substring(options)));
        return words;
    }

    private static List<String> whole(String operands) {
        return operands.isBlank() ? List.of() : List.of(operands.strip());
    }

    static List<String> quoted(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean begun = false;
        for (char c : text.toCharArray()) {
            if (quote == 0 && (c == '\'' || c == '"') && word.isEmpty()) {
                quote = c;
                begun = true;
            } else if (quote != 0 ? c == quote : Character.isWhitespace(c)) {
                quote = 0;
                if (begun || !word.isEmpty()) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(c);
            }
        }
        if (begun || !word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
