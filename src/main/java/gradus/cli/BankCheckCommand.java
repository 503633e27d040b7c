package gradus.cli;

import gradus.bank.BankCompiler;
import gradus.bank.BankCompiler.Care;
import gradus.bank.BankProblem;
import gradus.bank.Question;
import gradus.expr.Message;
import gradus.text.Catalog;
import gradus.text.Markup;
import gradus.text.Style;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compiles and proves banks, and shows all that is wrong with them. */
@Command(name = "check", sortOptions = false)
final class BankCheckCommand implements Callable<Integer> {
    @ParentCommand
    private BankCommand bank;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "PATH")
    private List<Path> paths = List.of();

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--mistakes")
    private boolean mistakes;

    @Option(names = "--watch")
    private boolean watch;

    @Override
    public Integer call() throws Failure {
        Program program = bank.program();
        if (watch && bank.isWithinPractice()) {
            throw new Failure(ExitCode.USAGE, Message.of("bank.watch-refused"));
        }
        FileWatch files = new FileWatch(paths);
        int code = check(program);
        while (watch && waited(program, files)) {
            code = checkAgain(program);
        }
        return code;
    }

    private boolean waited(Program program, FileWatch files) {
        if (!json) {
            String time = LocalTime.ofInstant(program.host().clock().instant(), ZoneId.systemDefault())
                    .truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME);
            program.out().line(Markup.of(Style.MUTED, program.catalog().words("bank.watching", time)));
        }
        program.out().flush();
        return files.awaitChange();
    }

    /** A file that an editor is just replacing may be missing for a moment. */
    private int checkAgain(Program program) {
        try {
            program.out().line("");
            return check(program);
        } catch (Failure unreadable) {
            program.tell(unreadable.what());
            return unreadable.code();
        }
    }

    private int check(Program program) throws Failure {
        ProgressBar bar = new ProgressBar(program);
        BankCompiler.Result result = BankCompiler.compile(Banks.files(paths), Care.all(true), bar::show,
                Banks.processors());
        bar.end();
        if (json) {
            program.out().data(new Json().write(data(result, program.catalog())));
        } else {
            show(result, program);
        }
        return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.BANK;
    }

    private static int variants(BankCompiler.Result result) {
        return result.questions().stream().mapToInt(Question::variantCount).sum();
    }

    private static Map<String, Object> data(BankCompiler.Result result, Catalog catalog) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("problems", result.problems().stream().map(problem -> data(problem, catalog)).toList());
        data.put("notes", result.notes().stream().map(note -> data(note, catalog)).toList());
        data.put("questions", result.questions().size());
        data.put("variants", variants(result));
        data.put("samples", result.questions().stream().filter(Question::isSample).map(BankCheckCommand::sample).toList());
        return data;
    }

    private static Map<String, Object> sample(Question question) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("question", question.id());
        data.put("proved", question.variantCount());
        data.put("of", question.combinations());
        return data;
    }

    private static Map<String, Object> data(BankProblem problem, Catalog catalog) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", problem.file());
        data.put("line", problem.line());
        data.put("column", problem.column());
        data.put("code", problem.code());
        data.put("message", catalog.render(problem.message()));
        return data;
    }

    private void show(BankCompiler.Result result, Program program) {
        List<BankProblem> alike = result.notes().stream().filter(BankProblem::isAlikeMistakes).toList();
        Stream.concat(result.problems().stream(), result.notes().stream())
                .filter(problem -> mistakes || !problem.isAlikeMistakes())
                .forEach(problem -> ProblemLines.of(problem, program.catalog()).forEach(program.out()::line));
        if (!mistakes && !alike.isEmpty()) {
            long places = alike.stream().map(problem -> problem.file() + ":" + problem.place()).distinct().count();
            program.out().line(Markup.of(Style.MUTED, program.catalog().words("bank.mistakes-alike", places)));
        }
        int wrong = result.problems().size();
        program.out().line(Markup.of(wrong == 0 ? Style.CORRECT : Style.WRONG, wrong == 0
                ? program.catalog().words("bank.in-order", result.questions().size(), variants(result))
                : program.catalog().words("bank.problems", wrong, result.questions().size())));
    }
}
