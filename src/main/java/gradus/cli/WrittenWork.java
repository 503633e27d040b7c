package gradus.cli;

import gradus.check.Ask;
import gradus.check.WorkAsk;
import gradus.expr.SyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a derivation while they are written, about which nothing is said but where one cannot be read. */
final class WrittenWork {
    private final WorkAsk ask;
    private final List<String> lines = new ArrayList<>();

    private WrittenWork(WorkAsk ask) {
        this.ask = ask;
    }

    /** An empty page where a derivation is asked for. */
    static Optional<WrittenWork> of(Ask ask) {
        return ask instanceof WorkAsk work ? Optional.of(new WrittenWork(work)) : Optional.empty();
    }

    /** The number of the line that comes. */
    String prompt() {
        return lines.size() + 1 + ". ";
    }

    /** Takes a line; one that cannot be read is not taken, and told why. */
    Optional<SyntaxException> add(String line) {
        lines.add(line);
        Optional<SyntaxException> complaint = ask.complaint(text());
        if (complaint.isPresent()) {
            lines.remove(lines.size() - 1);
        }
        return complaint;
    }

    String text() {
        return String.join("\n", lines);
    }
}
