package gradus.cli;

import gradus.expr.Message;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** What instructors do with banks; a subcommand is one more class here. */
@Command(name = "bank", sortOptions = false,
        subcommands = {
            BankNewCommand.class,
            BankCheckCommand.class,
            BankShowCommand.class,
            BankListCommand.class,
            BankExportCommand.class,
            BankImportCommand.class,
            BankSchemaCommand.class})
final class BankCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    Program program() throws Failure {
        return root.program();
    }

    boolean isWithinPractice() {
        return root.isWithinPractice();
    }

    @Override
    public Integer call() throws Failure {
        throw new Failure(ExitCode.USAGE, Message.of("cli.missing", "new|check|show|list|export|import|schema", "gradus bank"));
    }
}
