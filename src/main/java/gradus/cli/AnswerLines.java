package gradus.cli;

import gradus.check.Verdict;
import gradus.expr.SyntaxException;
import gradus.quiz.Exercise;
import gradus.text.Style;
import gradus.text.SyntaxErrorText;
import java.io.IOException;
import java.util.Optional;

/** Answers as they are typed, one a line, and what is said of one that cannot be read. */
final class AnswerLines {
    static final String PROMPT = "> ";

    private final Typing typing;
    private final Page page;

    AnswerLines(Typing typing, Page page) {
        this.typing = typing;
        this.page = page;
    }

    /** A line; empty when there will be no more. */
    Optional<String> read() throws IOException {
        return read(PROMPT);
    }

    /** The same with something else before it. */
    Optional<String> read(String prompt) throws IOException {
        while (true) {
            page.flush();
            Typing.Typed typed = typing.read(prompt);
            if (typed instanceof Typing.Typed.End) {
                return Optional.empty();
            }
            if (typed instanceof Typing.Typed.Text text) {
                return Optional.of(text.text().strip());
            }
            if (typed instanceof Typing.Typed.Unusable unusable) {
                page.tell(Style.ERROR, unusable.why());
            }
        }
    }

    /** Shows where a line cannot be read. */
    void tell(SyntaxException error) {
        SyntaxErrorText.lines(error, page.catalog(), page.width()).forEach(page.out()::line);
    }

    /** Shows where an answer cannot be read, or what its reader has to say. */
    void tellUnreadable(String text, Exercise exercise, Verdict verdict) {
        Optional<SyntaxException> complaint = exercise.asked().ask().complaint(text);
        if (complaint.isPresent()) {
            tell(complaint.get());
            return;
        }
        page.tell(Style.ERROR, "repl.verdict.unreadable");
        verdict.messages().forEach(message -> page.tell(Style.PLAIN, message));
    }
}
