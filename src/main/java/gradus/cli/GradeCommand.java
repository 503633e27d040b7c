package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.bank.Listing;
import gradus.bank.Question;
import gradus.expr.Message;
import gradus.grade.GradeRun;
import gradus.grade.Gradebook;
import gradus.grade.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Judges a class's answers. */
@Command(name = "grade", sortOptions = false)
final class GradeCommand implements Callable<Integer> {
    private static final long ROWS_BETWEEN_CHECKPOINTS = 200_000;

    @ParentCommand
    private RootCommand root;

    @Parameters(paramLabel = "SUBMISSIONS", descriptionKey = "SUBMISSIONS")
    private Path submissions;

    @Option(names = "--bank", paramLabel = "PATH")
    private List<Path> banks = new ArrayList<>();

    @Option(names = "--report", paramLabel = "FILE|DIR")
    private Optional<Path> report = Optional.empty();

    @Option(names = "--resume")
    private boolean resume;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Failure, IOException {
        Program program = root.program();
        boolean typed = submissions.toString().equals("-");
        if (resume && (report.isEmpty() || typed)) {
            throw new Failure(ExitCode.USAGE, Message.of("grade.resume-needs"));
        }
        if (report.isPresent()) {
            SavedFile.requireOutside(report.get(), program);
        }
        BankLibrary library = banks.isEmpty() ? Banks.library(program, List.of()) : Banks.only(program, banks);
        if (!library.problems().isEmpty()) {
            throw new Failure(ExitCode.BANK, Message.of("grade.bank-has-errors", library.problems().size()));
        }
        GradeProgress progress = new GradeProgress(program, submissions, typed ? 0 : size());
        Gradebook book = judged(library, progress, program, typed);
        progress.end(book);
        Report results = new Report(book, ids(library), program.catalog());
        if (json) {
            Map<String, Object> data = new LinkedHashMap<>(results.totals());
            data.put("questions", results.questions());
            data.put("learners", results.learners());
            program.out().data(new Json().write(data));
        } else if (report.isEmpty()) {
            new GradeTables(book, ids(library), program).show();
        }
        return book.bad() > 0 ? ExitCode.NOT_RIGHT : ExitCode.DONE;
    }

    private Gradebook judged(BankLibrary library, GradeProgress progress, Program program, boolean typed)
            throws Failure, IOException {
        String fingerprint = resume || report.isPresent() ? Fingerprint.of(typed ? Optional.empty() : Optional.of(submissions),
                banks, library.listings(), program.catalog().language().tag()) : "";
        GradeRun.Wish wish = new GradeRun.Wish(submissions.toString(), report, resume, fingerprint,
                Banks.processors(), ROWS_BETWEEN_CHECKPOINTS);
        try (InputStream in = typed ? program.host().in() : InputFile.open(submissions)) {
            return new GradeRun(questions(library), wish, progress, program.catalog()).run(in);
        } catch (GradeRun.Refused refused) {
            throw new Failure(ExitCode.USAGE, refused.what());
        }
    }

    private static Map<String, Question> questions(BankLibrary library) {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (String id : ids(library)) {
            questions.put(id, library.question(id).orElseThrow());
        }
        return questions;
    }

    private static List<String> ids(BankLibrary library) {
        return library.listings().stream().map(Listing::id).toList();
    }

    private long size() throws Failure {
        try {
            return Files.size(submissions);
        } catch (IOException e) {
            throw InputFile.unreadable(submissions.toString());
        }
    }
}
