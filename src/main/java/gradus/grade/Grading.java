package gradus.grade;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Judges the rows of a file on several threads and hands the results over in the order of the file, a batch at a time.
 * Only a few batches are under way at once. Between reading and judging, the rows pass one by one, in order: there
 * they meet what the same learner answered before.
 */
final class Grading {
    private static final int BATCH = 500;
    private static final long STACK = 16 << 20;

    private final RecordReader records;
    private final SubmissionReader reader;
    private final Judge judge;
    private final EarlierAnswers earlier;
    private final List<RowFormat> formats;
    private final int threads;

    /** A row that was read: a bad one has no submission and no place. */
    private record Row(long line, Optional<Submission> submission, Optional<Place> place, Map<Integer, String> before,
            Optional<BadRow> bad) {
    }

    /** What came of one row: of a bad one only why it is bad. */
    record Result(Optional<Submission> submission, Optional<Place> place, Optional<Judged> judged, List<String> texts,
            Optional<BadRow> bad) {
    }

    /** Some rows in order, and how far in the file they reach. */
    record Batch(List<Result> results, long offset, long lines) {
    }

    /** What takes the results. */
    interface Sink {
        void take(Batch batch) throws IOException;
    }

    /**
     * @param earlier what learners answered in the rows before these
     * @param formats how each judged row is to be written
     */
    Grading(RecordReader records, SubmissionReader reader, Judge judge, EarlierAnswers earlier, List<RowFormat> formats, int threads) {
        this.records = records;
        this.reader = reader;
        this.judge = judge;
        this.earlier = earlier;
        this.formats = List.copyOf(formats);
        this.threads = threads;
    }

    void run(Sink sink) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, Grading::thread);
        try {
            Queue<Future<List<Row>>> reading = new ArrayDeque<>();
            Queue<Future<Batch>> judging = new ArrayDeque<>();
            Queue<RawRecord> lasts = new ArrayDeque<>();
            boolean more = true;
            while (more || !reading.isEmpty() || !judging.isEmpty()) {
                List<RawRecord> batch = more ? batch() : List.of();
                more = !batch.isEmpty();
                if (more) {
                    lasts.add(batch.get(batch.size() - 1));
                    reading.add(workers.submit(() -> batch.stream().map(this::read).toList()));
                }
                if (!more && !reading.isEmpty() || reading.size() > threads) {
                    List<Row> rows = met(done(reading.remove()));
                    RawRecord last = lasts.remove();
                    judging.add(workers.submit(() -> new Batch(rows.stream().map(this::judged).toList(), last.end(), last.lines())));
                }
                if (reading.isEmpty() && !judging.isEmpty() || judging.size() > threads) {
                    sink.take(done(judging.remove()));
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Deep expressions need room on the stack. */
    private static Thread thread(Runnable task) {
        Thread thread = new Thread(null, task, "grading", STACK);
        thread.setDaemon(true);
        return thread;
    }

    private List<RawRecord> batch() throws IOException {
        List<RawRecord> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            Optional<RawRecord> record = records.read();
            if (record.isEmpty()) {
                break;
            }
            batch.add(record.get());
        }
        return batch;
    }

    private static <T> T done(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Row read(RawRecord record) {
        try {
            Submission submission = reader.read(record);
            return new Row(record.line(), Optional.of(submission), Optional.of(judge.place(submission)), Map.of(), Optional.empty());
        } catch (BadRowException e) {
            return bad(record.line(), e);
        } catch (StackOverflowError | RuntimeException bug) {
            return bad(record.line(), new BadRowException("grade.internal", bug.toString()));
        }
    }

    private static Row bad(long line, BadRowException e) {
        return new Row(line, Optional.empty(), Optional.empty(), Map.of(), Optional.of(new BadRow(line, e.what())));
    }

    /** The rows with what was answered before them. */
    private List<Row> met(List<Row> rows) {
        return rows.stream().map(row -> row.place().isEmpty() ? row : new Row(row.line(), row.submission(), row.place(),
                earlier.before(row.submission().get(), row.place().get()), row.bad())).toList();
    }

    private Result judged(Row row) {
        if (row.place().isEmpty()) {
            return new Result(row.submission(), row.place(), Optional.empty(), List.of(), row.bad());
        }
        Submission submission = row.submission().get();
        Place place = row.place().get();
        try {
            Judged judged = judge.judge(place, submission.answer(), row.before());
            List<String> texts = formats.stream().map(format -> format.row(row.line(), submission, place, judged)).toList();
            return new Result(row.submission(), row.place(), Optional.of(judged), texts, Optional.empty());
        } catch (StackOverflowError | RuntimeException bug) {
            BadRow bad = new BadRow(row.line(), new BadRowException("grade.internal", bug.toString()).what());
            return new Result(row.submission(), row.place(), Optional.empty(), List.of(), Optional.of(bad));
        }
    }
}
