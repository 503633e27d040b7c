package gradus.cli;

import gradus.bank.BankSchema;
import gradus.text.Markup;
import gradus.text.Style;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the JSON Schema of banks, for editors, or explains the format to a person. */
@Command(name = "schema", sortOptions = false)
final class BankSchemaCommand implements Callable<Integer> {
    @ParentCommand
    private BankCommand bank;

    @Option(names = "--explain")
    private boolean explain;

    @Override
    public Integer call() throws Failure {
        Program program = bank.program();
        if (explain) {
            String page = BankSchema.explanation(program.catalog().language());
            page.lines().forEach(line -> program.out().line(Markup.of(style(line), line)));
        } else {
            BankSchema.text().lines().forEach(program.out()::data);
        }
        return ExitCode.DONE;
    }

    /** Headings stand alone at the margin, without a stop; what can be typed stands further in. */
    private static Style style(String line) {
        boolean heading = line.matches("[^\\s“「][^.。:：,，、]*") && line.equals(line.toUpperCase(Locale.ROOT));
        return heading ? Style.HEADING : line.startsWith("    ") ? Style.CODE : Style.PLAIN;
    }
}
