package gradus.cli;

import gradus.expr.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Practice, narrowed. */
@Command(name = "practice", sortOptions = false)
final class PracticeCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Option(names = "--topic", paramLabel = "T")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--level", paramLabel = "N")
    private Integer level;

    @Option(names = "--bank", paramLabel = "PATH")
    private List<Path> banks = new ArrayList<>();

    @Option(names = "--from", paramLabel = "due|new|weak|mistakes|ID")
    private List<String> from = new ArrayList<>();

    @Option(names = "--count", paramLabel = "N")
    private Integer count;

    @Option(names = "--new", paramLabel = "N")
    private Integer pace;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--no-save")
    private boolean forgetful;

    @Override
    public Integer call() throws Exception {
        requireFrom(level, 1, 5, "--level");
        requireFrom(count, 1, 1_000_000, "--count");
        requireFrom(pace, 0, 1_000, "--new");
        PracticeWish wish = new PracticeWish(Set.copyOf(topics), optional(level), banks, from,
                optional(count), optional(pace),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed), !forgetful);
        return PracticeRun.run(root.program(), wish);
    }

    static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static void requireFrom(Integer value, int least, int most, String option) throws Failure {
        if (value != null && (value < least || value > most)) {
            throw new Failure(ExitCode.USAGE,
                    Message.of("cli.wrong-value", option, value, Message.of("cli.from-to", least, most)));
        }
    }
}
