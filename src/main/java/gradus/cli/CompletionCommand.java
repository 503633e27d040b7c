package gradus.cli;

import gradus.expr.Message;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A script that teaches a shell the commands and options, made from the same model that reads them. */
@Command(name = "completion", sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "bash|zsh|fish", descriptionKey = "SHELL")
    private String shell;

    @Override
    public Integer call() throws Exception {
        CommandSpec program = spec.root();
        OptionChoices choices = new OptionChoices(
                Banks.library(root.program(), List.of()).topics().stream().map(topic -> topic.id()).toList());
        root.program().out().document(switch (shell) {
            // The one for bash is for zsh too, by bashcompinit, which it loads itself.
            case "bash", "zsh" -> bash(program, choices);
            case "fish" -> new FishCompletion(program, choices).script();
            default -> throw new Failure(ExitCode.USAGE,
                    Message.of("cli.wrong-value", "SHELL", shell, "bash, zsh, fish"));
        });
        return ExitCode.DONE;
    }

    private static String bash(CommandSpec program, OptionChoices choices) {
        choices.putInto(program.commandLine());
        return AutoComplete.bash(program.name(), program.commandLine()) + "\n";
    }
}
