package gradus.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the build runs once to make the start-up archive: a short session that touches what a person's
 * first minutes touch. It runs at a pseudo-terminal and must end by itself.
 */
final class Training {
    private static final String REQUESTS = """
            {"id": 1, "do": "parse", "text": "2x^2"}
            {"id": 2, "do": "evaluate", "of": "sin(x)", "at": {"x": 1.5}}
            {"id": 3, "do": "derivative", "of": "x^2 sin x", "by": "x", "at": {"x": 2}, "steps": true}
            {"id": 4, "do": "gradient", "of": "x^2 y", "by": ["x", "y"]}
            {"id": 5, "do": "taylor", "of": "e^x", "by": "x", "about": 0, "order": 3}
            {"id": 6, "do": "check", "ask": {"derivative": "tanh(x)", "by": "x"}, "answer": "1 - tanh(x)^2"}
            {"id": 8, "do": "check", "ask": {"derivative": "x^2*sin(x)", "by": "x"}, "answer": "2x cos(x)"}
            {"id": 9, "do": "check", "ask": {"derivative": "x/(1+x)", "by": "x"}, "answer": "1/(1+x)^2"}
            {"id": 7, "do": "check", "ask": {"derivative": "x^2", "by": "x"}, "answer": "2x +"}
            """;
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--help"), List.of("evaluate", "1/3"), List.of("derivative", "x^2", "--steps"),
            List.of("hessian", "x y", "--by", "x,y"), List.of("taylor", "e^x", "--json"),
            List.of("limit", "sin(x)/x", "--to", "0"), List.of("gradient", "x^2 y", "--by", "x,y"), List.of("stats"),
            List.of("check", "--ask", "{\"value\": \"1/3\"}", "0.333"), List.of("bank", "list"),
            List.of("batch"), List.of("doctor"));

    private static final String BANK = "own.yaml";

    private Training() {
    }

    /**
     * @param arguments {@code repl} for the bare session alone, {@code commands} for the commands too, {@code banks}
     *                  for a bank of one's own in the current folder
     */
    public static void main(String[] arguments) {
        Host process = Host.ofProcess();
        if (List.of(arguments).contains("banks")) {
            Main.run(silent(process), "bank", "new", BANK);
            Main.run(silent(process), "bank", "check", BANK);
            System.exit(Main.run(process, "practice", "--bank", BANK));
        }
        if (List.of(arguments).contains("commands")) {
            COMMANDS.forEach(command -> Main.run(silent(process), command.toArray(String[]::new)));
            System.exit(Main.run(process, "practice", "--seed", "1"));
        }
        System.exit(Main.run(process));
    }

    private static Host silent(Host process) {
        return new Host(process.environment(), process.properties(),
                new ByteArrayInputStream(REQUESTS.getBytes(StandardCharsets.UTF_8)), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(), process.clock(), process.ids(), process.seeds());
    }
}
