package gradus.cli;

import gradus.bank.Part;
import gradus.bank.Question;
import gradus.bank.Topic;
import gradus.check.Ask;
import gradus.check.ChoiceAsk;
import gradus.check.Diagnosis;
import gradus.check.Evidence;
import gradus.check.Outcome;
import gradus.check.Verdict;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.SyntaxException;
import gradus.expr.Text;
import gradus.quiz.Exercise;
import gradus.quiz.Session;
import gradus.text.Catalog;
import gradus.text.Markup;
import gradus.text.Style;
import gradus.text.SyntaxErrorText;
import gradus.text.Width;
import gradus.text.Wrap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a practice session shows. */
final class PracticeScreen {
    private final Output out;
    private final Catalog catalog;
    private final int width;
    private final Map<String, Text> topics;

    PracticeScreen(Output out, Catalog catalog, int width, List<Topic> topics) {
        this.out = out;
        this.catalog = catalog;
        this.width = width;
        this.topics = topics.stream().collect(Collectors.toMap(Topic::id, Topic::title));
    }

    /** Tells a message, wrapped. */
    void tell(Style style, Message message) {
        paragraph(style, catalog.render(message));
    }

    void tell(Style style, String id, Object... arguments) {
        tell(style, Message.of(id, arguments));
    }

    void flush() {
        out.flush();
    }

    void blank() {
        out.line("");
    }

    private void paragraph(Style style, String text) {
        Wrap.lines(text, width).forEach(line -> out.line(Markup.of(style, line)));
    }

    /** A text with a mark before it, under which its other lines are indented. */
    private void item(Style style, String mark, String text) {
        List<String> lines = Wrap.lines(text, width - mark.length());
        for (int i = 0; i < lines.size(); i++) {
            out.line(Markup.of(style, i == 0 ? mark : " ".repeat(mark.length())).plus(lines.get(i)));
        }
    }

    /** Puts the question, or the part of it that is next. */
    void question(Exercise exercise) {
        Question question = exercise.variant().question();
        int parts = exercise.variant().parts().size();
        blank();
        if (exercise.part() == 0 || exercise.resumed()) {
            tell(Style.MUTED, exercise.review() ? "repl.heading-again" : "repl.heading",
                    topics.getOrDefault(question.topic(), Text.of(question.topic())), question.level());
            paragraph(Style.PLAIN, in(exercise.variant().prompt()));
        }
        if (parts > 1) {
            tell(Style.MUTED, "repl.part", exercise.part() + 1, parts);
        }
        part(exercise.asked());
        flush();
    }

    private void part(Part part) {
        part.prompt().ifPresent(prompt -> paragraph(Style.PLAIN, in(prompt)));
        for (int i = 0; i < part.choices().size(); i++) {
            item(Style.EMPHASIS, "  " + (char) ('a' + i) + ") ", in(part.choices().get(i)));
        }
    }

    private String in(Text text) {
        Language language = catalog.language();
        return text.in(language);
    }

    /**
     * The verdict in words, then how it is known and what to say about it.
     *
     * @param secret whether the right answer must not be seen yet
     */
    void verdict(Verdict verdict, boolean secret) {
        if (!verdict.read().isEmpty()) {
            tell(Style.MUTED, "repl.read-as", verdict.read());
        }
        tell(style(verdict.outcome()), "repl.verdict." + verdict.outcome().label());
        for (Diagnosis mistake : verdict.mistakes()) {
            tell(Style.PLAIN, mistake.message());
        }
        verdict.messages().stream().filter(message -> !secret || !givesAway(message))
                .forEach(message -> tell(Style.PLAIN, message));
        if (verdict.evidence().orElse(null) instanceof Evidence.Agreement agreement) {
            tell(Style.MUTED, "repl.agreement", agreement.points(), agreement.digits());
        }
    }

    /** A witness says what the right number is. */
    private static boolean givesAway(Message message) {
        return message.id().startsWith("check.witness")
                || message.arguments().stream().anyMatch(part -> part instanceof Message inner && givesAway(inner));
    }

    private static Style style(Outcome outcome) {
        return switch (outcome) {
            case CORRECT -> Style.CORRECT;
            case PARTIAL, WRONG_FORM, UNDECIDED -> Style.WARNING;
            case INCORRECT, UNREADABLE -> Style.WRONG;
        };
    }

    void hint(Text hint) {
        item(Style.HINT, catalog.words("repl.hint") + " ", in(hint));
    }

    /** The right answer. */
    void key(Exercise exercise) {
        Part part = exercise.asked();
        Ask ask = part.ask();
        if (!part.points().isEmpty()) {
            points(part);
        } else {
            key(ask).ifPresent(key -> tell(Style.EMPHASIS, "repl.key", key));
        }
    }

    private static Optional<Object> key(Ask ask) {
        return ask instanceof ChoiceAsk choice
                ? Optional.of(ChoiceAsk.letters(choice.correct())) : ask.key().map(KeyText::of);
    }

    /** What a good explanation says, numbered. */
    void points(Part part) {
        tell(Style.EMPHASIS, "repl.points");
        for (int i = 0; i < part.points().size(); i++) {
            item(Style.EMPHASIS, "  " + (i + 1) + ". ", in(part.points().get(i)));
        }
    }

    /** What the person can do after an answer that was not right. */
    void attemptsLeft(Verdict verdict, int attempts, int hints) {
        boolean free = !verdict.costsAttempt();
        tell(Style.MUTED, free ? "repl.try-again-free" : "repl.try-again", attempts);
        tell(Style.MUTED, hints > 0 ? "repl.offer-hint" : "repl.offer-show");
    }

    void syntaxError(SyntaxException error) {
        SyntaxErrorText.lines(error, catalog, width).forEach(out::line);
        tell(Style.MUTED, "repl.costs-nothing");
    }

    void unknownCommand(String word, Optional<String> nearest) {
        nearest.ifPresentOrElse(near -> tell(Style.ERROR, "repl.unknown-command-perhaps", word, near),
                () -> tell(Style.ERROR, "repl.unknown-command", word));
    }

    void help(List<String> commands) {
        for (ReplWord word : ReplWord.values()) {
            out.line(Markup.of("  ").plus(Style.CODE, Width.padRight(":" + word.word(), 8))
                    .plus(Style.MUTED, Width.padRight(":" + word.letter(), 4))
                    .plus(catalog.words("repl.help." + word.word())));
        }
        tell(Style.PLAIN, "repl.help-commands", String.join(" ", commands.stream().map(name -> ":" + name).toList()));
        tell(Style.PLAIN, "repl.help-typing");
    }

    /** The keys that work at the start. */
    void keys() {
        tell(Style.MUTED, "repl.keys");
        flush();
    }

    /** What waits for the person after a part is over. */
    String restPrompt() {
        return catalog.words("repl.rest-prompt") + " ";
    }

    /** How the session went, at its end. */
    void farewell(Session session, boolean saved) {
        blank();
        if (session.finished() > 0) {
            tell(Style.PLAIN, "repl.result", session.finished(), session.solved());
        }
        tell(Style.MUTED, saved ? "repl.saved" : "repl.not-saved");
        flush();
    }

    /** There is nothing to ask; when the next question is due, if any is. */
    void nothingLeft(Optional<Duration> wait) {
        blank();
        tell(Style.PLAIN, wait.isPresent() ? "repl.all-done" : "repl.nothing-to-ask");
        wait.ifPresent(time -> tell(Style.PLAIN, "repl.next-due", duration(time)));
    }

    private static Message duration(Duration time) {
        if (time.toHours() >= 36) {
            return Message.of("repl.days", (time.toHours() + 12) / 24);
        }
        return time.toMinutes() >= 90 ? Message.of("repl.hours", (time.toMinutes() + 30) / 60)
                : Message.of("repl.minutes", Math.max(1, time.toMinutes()));
    }

    /** What the question means in practice, and where to read more. */
    void why(Exercise exercise) {
        exercise.variant().why().ifPresentOrElse(why -> paragraph(Style.PLAIN, in(why)),
                () -> tell(Style.MUTED, "repl.no-why"));
        for (String reference : exercise.variant().question().references()) {
            item(Style.MUTED, "  → ", reference);
        }
    }
}
