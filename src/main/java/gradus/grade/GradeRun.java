package gradus.grade;

import gradus.bank.Question;
import gradus.expr.Message;
import gradus.text.Catalog;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run over a file of answers: from where it begins, or from its checkpoint, to its report. */
public final class GradeRun {
    private final Map<String, Question> questions;
    private final Wish wish;
    private final Watch watch;
    private final Catalog catalog;
    private final Gradebook book = new Gradebook();
    /** As of the rows that were taken; those that are being judged are ahead of it. */
    private final EarlierAnswers taken = new EarlierAnswers();
    private final List<RowFile> rowFiles = new ArrayList<>();
    private Optional<ReportFiles> files = Optional.empty();
    private long rowsSinceCheckpoint;

    /**
     * What is asked for.
     *
     * @param name        the name of the submissions, whose ending may say the format
     * @param report      where the report goes
     * @param fingerprint of submissions and banks: a checkpoint of another one is of no use
     * @param every       so many rows lie between two checkpoints at most
     */
    public record Wish(String name, Optional<Path> report, boolean resume, String fingerprint, int threads, long every) {
    }

    /** Who is told how it goes. */
    public interface Watch {
        void bad(BadRow row);

        void note(Message what);

        /** Called between batches; says whether it is time for a checkpoint although few rows were done. */
        boolean progress(long offset, long rows);
    }

    /** The run cannot begin: the message says why. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message what;

        Refused(Message what) {
            super(what.id(), null, false, false);
            this.what = what;
        }

        public Message what() {
            return what;
        }
    }

    /** @param questions all questions by id, in the order of the banks */
    public GradeRun(Map<String, Question> questions, Wish wish, Watch watch, Catalog catalog) {
        this.questions = questions;
        this.wish = wish;
        this.watch = watch;
        this.catalog = catalog;
    }

    /** Judges all rows and writes the report; gives what it came to. */
    public Gradebook run(InputStream submissions) throws IOException, Refused {
        files = files();
        Optional<Checkpoint> before = checkpoint();
        InputStream in = new BufferedInputStream(submissions, 1 << 16);
        Source source = Source.open(in, wish.name());
        source.ignored().forEach(name -> watch.note(Message.of("grade.ignored", SubmissionReader.shortened(name))));
        try {
            RecordReader records = source.from(before.map(Checkpoint::offset).orElse(source.offset()),
                    before.map(Checkpoint::lines).orElse(source.lines()));
            openRows(before);
            before.ifPresent(checkpoint -> taken.restore(checkpoint.earlier()));
            EarlierAnswers earlier = new EarlierAnswers();
            earlier.restore(taken.data());
            new Grading(records, source.reader(), new Judge(questions), earlier, rowFiles.stream().map(RowFile::format).toList(),
                    wish.threads()).run(this::take);
            finish();
        } finally {
            for (RowFile rows : rowFiles) {
                rows.close();
            }
        }
        return book;
    }

    private Optional<ReportFiles> files() throws Refused, IOException {
        if (wish.report().isEmpty()) {
            return Optional.empty();
        }
        Path report = wish.report().get();
        ReportKind kind = ReportKind.of(report).orElseThrow(() -> new Refused(Message.of("grade.report-ending", report.toString())));
        Path folder = kind == ReportKind.FOLDER ? report : report.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        return Optional.of(new ReportFiles(report, kind));
    }

    private Optional<Checkpoint> checkpoint() throws IOException {
        if (files.isEmpty() || !wish.resume()) {
            return Optional.empty();
        }
        Optional<Checkpoint> found = Checkpoint.read(files.get().checkpoint(), wish.fingerprint(), book);
        watch.note(found.isPresent() ? Message.of("grade.resumed", found.get().lines())
                : Message.of("grade.nothing-to-resume"));
        return found;
    }

    private void openRows(Optional<Checkpoint> before) throws IOException {
        if (files.isPresent()) {
            for (Map.Entry<Path, RowFormat> rows : files.get().rows().entrySet()) {
                long length = before.isEmpty() ? 0 : before.get().lengths().get(rowFiles.size());
                rowFiles.add(new RowFile(rows.getKey(), rows.getValue(), length));
            }
        }
    }

    private void take(Grading.Batch batch) throws IOException {
        for (Grading.Result result : batch.results()) {
            result.place().ifPresent(place -> taken.before(result.submission().get(), place));
            if (result.bad().isPresent()) {
                book.addBad();
                watch.bad(result.bad().get());
            } else {
                book.add(result.submission().get().learner(), result.place().get().question().id(), result.judged().get());
                for (int i = 0; i < rowFiles.size(); i++) {
                    rowFiles.get(i).write(result.texts().get(i));
                }
            }
        }
        rowsSinceCheckpoint += batch.results().size();
        boolean due = watch.progress(batch.offset(), batch.results().size()) || rowsSinceCheckpoint >= wish.every();
        if (due && files.isPresent()) {
            keep(batch);
        }
    }

    private void keep(Grading.Batch batch) throws IOException {
        List<Long> lengths = new ArrayList<>();
        for (RowFile rows : rowFiles) {
            lengths.add(rows.force());
        }
        new Checkpoint(wish.fingerprint(), batch.offset(), batch.lines(), lengths, book.data(), taken.data()).write(files.get().checkpoint());
        rowsSinceCheckpoint = 0;
    }

    private void finish() throws IOException {
        if (files.isEmpty()) {
            return;
        }
        Report report = new Report(book, List.copyOf(questions.keySet()), catalog);
        for (RowFile rows : rowFiles) {
            if (rows.format() == RowFormat.JSON_LINES) {
                StringWriter lines = new StringWriter();
                report.lines(lines);
                rows.write(lines.toString());
            }
            rows.finish();
        }
        report.write(files.get());
        Files.deleteIfExists(files.get().checkpoint());
    }
}
