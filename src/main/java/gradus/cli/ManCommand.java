package gradus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The manual page, in the language of {@code man}. */
@Command(name = "man", sortOptions = false)
final class ManCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        root.program().out().document(new ManPage(spec.root(), root.program().catalog()).text());
        return ExitCode.DONE;
    }
}
