package gradus.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * What may stand behind an option, for the completion of a shell: what its label lists, {@code auto|always|never},
 * and the topics that there are.
 */
final class OptionChoices {
    private final List<String> topics;

    OptionChoices(List<String> topics) {
        this.topics = List.copyOf(topics);
    }

    /** The choices; none where anything may stand there. */
    List<String> of(OptionSpec option) {
        if (option.arity().max() == 0) {
            return List.of();
        }
        if (option.longestName().equals("--topic")) {
            return topics;
        }
        List<String> listed = Arrays.asList(option.paramLabel().split("\\|"));
        return listed.size() == 1 ? List.of() : listed.stream().filter(word -> !word.equals(word.toUpperCase(Locale.ROOT))).toList();
    }

    /** Tells the model of the commands, from which a script is then made. */
    void putInto(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        for (OptionSpec option : List.copyOf(spec.options())) {
            if (!of(option).isEmpty()) {
                spec.remove(option);
                spec.addOption(option.toBuilder().scopeType(ScopeType.LOCAL).inherited(false).completionCandidates(of(option)).build());
            }
        }
        command.getSubcommands().values().forEach(this::putInto);
    }
}
