package gradus.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish: one line a command and one an option, with what it is for. */
final class FishCompletion {
    private final CommandSpec program;
    private final OptionChoices choices;
    private final StringBuilder script = new StringBuilder();

    FishCompletion(CommandSpec program, OptionChoices choices) {
        this.program = program;
        this.choices = choices;
    }

    String script() {
        options(program, "");
        commands(program, "__fish_use_subcommand");
        program.subcommands().forEach((name, command) -> {
            String seen = "__fish_seen_subcommand_from " + name;
            options(command.getCommandSpec(), seen);
            commands(command.getCommandSpec(), seen);
        });
        return script.toString();
    }

    private void commands(CommandSpec spec, String condition) {
        for (var command : spec.subcommands().entrySet()) {
            line(condition, "-f -a " + command.getKey(), spoken(description(command.getValue())));
            if (spec != program) {
                options(command.getValue().getCommandSpec(), condition + "; and __fish_seen_subcommand_from " + command.getKey());
            }
        }
    }

    private static String description(CommandLine command) {
        return String.join(" ", command.getCommandSpec().usageMessage().description());
    }

    private void options(CommandSpec spec, String condition) {
        for (OptionSpec option : spec.options()) {
            boolean inherited = option.inherited() && spec != program;
            if (!inherited) {
                String takes = option.arity().max() == 0 ? "" : " -r" + choices(option);
                line(condition, "-l " + option.longestName().substring(2) + takes, spoken(String.join(" ", option.description())));
            }
        }
    }

    private String choices(OptionSpec option) {
        List<String> words = choices.of(option);
        return words.isEmpty() ? "" : " -f -a '" + String.join(" ", words) + "'";
    }

    /** The first sentence, in quotes. */
    private static String spoken(String description) {
        String sentence = description.replace("%%", "%").split("(?<=[.。])\\s*", 2)[0];
        return "'" + sentence.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private void line(String condition, String what, String description) {
        script.append("complete -c ").append(program.name()).append(condition.isEmpty() ? "" : " -n '" + condition + "'")
                .append(' ').append(what).append(" -d ").append(description).append('\n');
    }
}
