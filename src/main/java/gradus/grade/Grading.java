package gradus.grade;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Judges the rows of a file on several threads and hands the results over in the order of the file, a batch at a time.
 * Only a few batches are under way at once.
 */
final class Grading {
    private static final int BATCH = 500;
    private static final long STACK = 16 << 20;

    private final RecordReader records;
    private final SubmissionReader reader;
    private final Judge judge;
    private final List<RowFormat> formats;
    private final int threads;

    /** What came of one row: a bad one has no submission and no place. */
    record Result(long line, Optional<Submission> submission, Optional<Judge.Placed> placed, List<String> texts,
            Optional<BadRow> bad) {
    }

    /** Some rows in order, and how far in the file they reach. */
    record Batch(List<Result> results, long offset, long lines) {
    }

    /** What takes the results. */
    interface Sink {
        void take(Batch batch) throws IOException;
    }

    /** @param formats how each judged row is to be written */
    Grading(RecordReader records, SubmissionReader reader, Judge judge, List<RowFormat> formats, int threads) {
        this.records = records;
        this.reader = reader;
        this.judge = judge;
        this.formats = List.copyOf(formats);
        this.threads = threads;
    }

    void run(Sink sink) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, Grading::thread);
        try {
            Queue<Future<Batch>> underWay = new ArrayDeque<>();
            for (List<RawRecord> batch = batch(); !batch.isEmpty(); batch = batch()) {
                List<RawRecord> rows = batch;
                underWay.add(workers.submit(() -> judged(rows)));
                if (underWay.size() > 2 * threads) {
                    sink.take(done(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                sink.take(done(underWay.remove()));
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

    private static Batch done(Future<Batch> batch) throws IOException {
        try {
            return batch.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private Batch judged(List<RawRecord> rows) {
        RawRecord last = rows.get(rows.size() - 1);
        return new Batch(rows.stream().map(this::judged).toList(), last.end(), last.lines());
    }

    private Result judged(RawRecord row) {
        try {
            Submission submission = reader.read(row);
            Judge.Placed placed = judge.judge(submission);
            List<String> texts = formats.stream().map(format -> format.row(row.line(), submission, placed)).toList();
            return new Result(row.line(), Optional.of(submission), Optional.of(placed), texts, Optional.empty());
        } catch (BadRowException e) {
            return bad(row, e);
        } catch (StackOverflowError | RuntimeException bug) {
            return bad(row, new BadRowException("grade.internal", bug.toString()));
        }
    }

    private static Result bad(RawRecord row, BadRowException e) {
        return new Result(row.line(), Optional.empty(), Optional.empty(), List.of(),
                Optional.of(new BadRow(row.line(), e.what())));
    }
}
