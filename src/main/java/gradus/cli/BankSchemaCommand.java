package gradus.cli;

import gradus.bank.BankSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Prints the JSON Schema of banks, for editors. */
@Command(name = "schema", sortOptions = false)
final class BankSchemaCommand implements Callable<Integer> {
    @ParentCommand
    private BankCommand bank;

    @Override
    public Integer call() throws Failure {
        BankSchema.text().lines().forEach(bank.program().out()::data);
        return ExitCode.DONE;
    }
}
