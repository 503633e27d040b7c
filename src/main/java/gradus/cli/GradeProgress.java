package gradus.cli;

import gradus.expr.Message;
import gradus.grade.BadRow;
import gradus.grade.GradeRun;
import gradus.grade.Gradebook;
import gradus.text.Markup;
import gradus.text.Style;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Tells how a run over a class's answers goes: what is skipped, and on a terminal how far it is. */
final class GradeProgress implements GradeRun.Watch {
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LINES = Duration.ofMillis(200);
    private static final int SHOWN_BAD_ROWS = 100;

    private final Program program;
    private final Path file;
    private final long size;
    private final boolean live;
    private final Instant start;
    private Instant checkpoint;
    private Instant shown;
    private long rows;
    private long begun = -1;
    private long bad;
    private boolean open;

    /** @param size of the file in bytes; 0 where it is not known */
    GradeProgress(Program program, Path file, long size) {
        this.program = program;
        this.file = file;
        this.size = size;
        this.live = program.host().showsOnTerminal() && program.host().isCapable() && !program.settings().plain();
        this.start = program.host().clock().instant();
        this.checkpoint = start;
        this.shown = start;
    }

    @Override
    public void bad(BadRow row) {
        bad++;
        if (bad > SHOWN_BAD_ROWS) {
            return;
        }
        clear();
        program.err().line(Markup.of(Style.EMPHASIS, file + ":" + row.line() + ":")
                .plus(" " + program.catalog().render(row.what())));
        program.err().flush();
    }

    @Override
    public void note(Message what) {
        clear();
        program.tell(what);
    }

    @Override
    public boolean progress(long offset, long more) {
        rows += more;
        begun = begun < 0 ? offset : begun;
        Instant now = program.host().clock().instant();
        if (live && Duration.between(shown, now).compareTo(BETWEEN_LINES) >= 0) {
            shown = now;
            show(offset, Duration.between(start, now));
        }
        if (Duration.between(checkpoint, now).compareTo(BETWEEN_CHECKPOINTS) < 0) {
            return false;
        }
        checkpoint = now;
        return true;
    }

    private void show(long offset, Duration spent) {
        double seconds = Math.max(0.001, spent.toMillis() / 1000.0);
        long done = offset - begun;
        long left = done > 0 && size > 0 ? Math.round(seconds * (size - offset) / done) : 0;
        String percent = size > 0 ? Math.min(100, 100 * offset / size) + "%" : "";
        String line = program.catalog().words("grade.progress", percent, rows, Math.round(rows / seconds),
                left / 60 + ":" + (left % 60 < 10 ? "0" : "") + left % 60);
        program.err().status(line);
        open = true;
    }

    private void clear() {
        if (open) {
            program.err().status("");
            open = false;
        }
    }

    /** The last word: how many rows, and how many of them were skipped. */
    void end(Gradebook book) {
        clear();
        if (bad > SHOWN_BAD_ROWS) {
            program.err().line(program.catalog().words("grade.more-bad", bad - SHOWN_BAD_ROWS));
        }
        program.err().line(program.catalog().words("grade.done", book.rows(), book.learners().size()));
        if (book.bad() > 0) {
            program.err().line(program.catalog().words("grade.skipped", book.bad()));
        }
        if (book.others().answers() > 0) {
            program.err().line(program.catalog().words("grade.many-learners", book.learners().size()));
        }
        program.err().flush();
    }
}
