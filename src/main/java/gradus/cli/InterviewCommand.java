package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.expr.Message;
import gradus.quiz.Interview;
import gradus.quiz.InterviewResult;
import gradus.quiz.Journal;
import gradus.quiz.JournalException;
import gradus.text.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A timed mock interview and its report. */
@Command(name = "interview", sortOptions = false)
final class InterviewCommand implements Callable<Integer> {
    private static final int MINUTES_A_QUESTION = 3;
    private static final List<String> REPORTS = List.of(".md", ".markdown", ".html", ".htm", ".json");

    @ParentCommand
    private RootCommand root;

    @Option(names = "--minutes", paramLabel = "N")
    private Integer minutes;

    @Option(names = "--count", paramLabel = "N")
    private Integer count;

    @Option(names = "--seed", paramLabel = "N")
    private Long seed;

    @Option(names = "--topic", paramLabel = "T")
    private List<String> topics = new ArrayList<>();

    @Option(names = "--bank", paramLabel = "PATH")
    private List<Path> banks = new ArrayList<>();

    @Option(names = "--last")
    private boolean last;

    @Option(names = "--report", paramLabel = "FILE")
    private String report = "";

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Program program = root.program();
        requireReport();
        PracticeCommand.requireFrom(minutes, 1, 600, "--minutes");
        PracticeCommand.requireFrom(count, 1, 200, "--count");
        BankLibrary library = banks.isEmpty() ? Banks.library(program, List.of()) : Banks.only(program, banks);
        for (String topic : topics) {
            Banks.requireTopic(topic, library);
        }
        try {
            Journal journal = last ? Journals.open(program) : Journals.openToChange(program);
            Optional<Interview> over = last ? Interview.last(library, journal) : talk(program, library, journal);
            if (last && over.isEmpty()) {
                throw new Failure(ExitCode.USAGE, Message.of("interview.none"));
            }
            if (over.isPresent()) {
                tell(program, library, over.get().result());
            }
            return ExitCode.DONE;
        } catch (JournalException e) {
            throw new Failure(ExitCode.JOURNAL, e.what());
        }
    }

    private void requireReport() throws Failure {
        if (!report.isEmpty() && REPORTS.stream().noneMatch(report.toLowerCase(Locale.ROOT)::endsWith)) {
            throw new Failure(ExitCode.USAGE, Message.of("interview.report-kind", report));
        }
    }

    /** Where the conversation goes: what a program reads is kept apart from it. */
    private Page page(Program program) {
        return PracticeRun.page(program, json ? program.err() : program.out());
    }

    /** The interview when it is over; empty when it was left. */
    private Optional<Interview> talk(Program program, BankLibrary library, Journal journal)
            throws IOException, JournalException {
        Page page = page(program);
        Optional<Interview> resumed = Interview.resume(library, journal);
        Interview interview = resumed.isPresent() ? resumed.get() : begin(program, library, journal);
        page.tell(Style.PLAIN, resumed.isPresent() ? "interview.resumed" : "interview.begun", interview.count(),
                InterviewTalk.clock(interview.left()));
        page.tell(Style.MUTED, "interview.keys");
        List<String> words = Arrays.stream(InterviewWord.values()).map(word -> ":" + word.word()).toList();
        try (Typing typing = PracticeRun.typing(program, words)) {
            ExerciseView view = new ExerciseView(page, library.topics(), PracticeRun.sets(program));
            boolean over = new InterviewTalk(interview, typing, page, view).run();
            if (!over) {
                page.blank();
                page.tell(Style.MUTED, "interview.paused", InterviewTalk.clock(interview.left()));
            }
            page.flush();
            return over ? Optional.of(interview) : Optional.empty();
        }
    }

    private Interview begin(Program program, BankLibrary library, Journal journal) throws JournalException {
        int time = minutes == null ? 30 : minutes;
        int questions = count == null ? Math.max(1, time / MINUTES_A_QUESTION) : count;
        return Interview.begin(library, library.listings().stream()
                .filter(listing -> topics.isEmpty() || topics.contains(listing.topic())).toList(), journal, time,
                questions, seed == null ? program.host().seeds().getAsLong() : seed);
    }

    private void tell(Program program, BankLibrary library, InterviewResult result) throws Failure {
        SkillNames names = new SkillNames(program.catalog(), library.topics());
        List<ReportPart> parts =
                InterviewReport.of(result, page(program), names, program.host().clock().getZone());
        if (json) {
            program.out().data(new Json().write(InterviewData.of(result)));
        } else {
            ReportWriter.show(parts, page(program));
        }
        if (!report.isEmpty()) {
            write(Path.of(report), text(program, parts, result), program);
            program.tell(Message.of("interview.report-written", report));
        }
    }

    private String text(Program program, List<ReportPart> parts, InterviewResult result) {
        String name = report.toLowerCase(Locale.ROOT);
        return name.endsWith(".json") ? new Json().write(InterviewData.of(result)) + "\n"
                : name.endsWith(".md") || name.endsWith(".markdown") ? ReportWriter.markdown(parts)
                : ReportWriter.html(parts, program.catalog().language());
    }

    private static void write(Path file, String text, Program program) throws Failure {
        try {
            SavedFile.write(file, program, out -> out.write(text));
        } catch (IOException e) {
            throw new Failure(ExitCode.NOT_RIGHT, Message.of("cli.unwritable", String.valueOf(e.getMessage())));
        }
    }
}
