package gradus.cli;

import gradus.check.Diagnosis;
import gradus.check.Evidence;
import gradus.check.Outcome;
import gradus.check.Place;
import gradus.check.Verdict;
import gradus.expr.Message;
import gradus.expr.SyntaxException;
import gradus.quiz.Session;
import gradus.text.Style;
import gradus.text.SyntaxErrorText;
import gradus.text.Width;
import gradus.text.Wrap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a practice session says besides its questions: verdicts, what can be done now, how it went. */
final class PracticeScreen {
    /** More explanations of one answer than these confuse. */
    static final int MOST_MISTAKES = 2;
    /** Columns behind a prompt, for a short word. */
    private static final int ROOM_TO_TYPE = 7;

    private final Page page;

    PracticeScreen(Page page) {
        this.page = page;
    }

    /** The same screen where nobody sees it. */
    PracticeScreen unseen() {
        return new PracticeScreen(page.unseen());
    }

    void tell(Style style, String id, Object... arguments) {
        page.tell(style, id, arguments);
    }

    void tell(Style style, Message message) {
        page.tell(style, message);
    }

    void flush() {
        page.flush();
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
        judged(verdict, secret);
    }

    /** The same without how it was read, where that would say too much. */
    void judged(Verdict verdict, boolean secret) {
        tell(style(verdict.outcome()), "repl.verdict." + verdict.outcome().label());
        mistakes(verdict.mistakes());
        verdict.messages().stream().filter(message -> !secret || !givesAway(message))
                .forEach(message -> tell(Style.PLAIN, message));
        if (verdict.evidence().orElse(null) instanceof Evidence.Agreement agreement) {
            tell(Style.MUTED, "repl.agreement", agreement.points(), agreement.digits());
        }
    }

    /** The likeliest mistakes, each under the place in the question where it was made. */
    private void mistakes(List<Diagnosis> mistakes) {
        Optional<Place> shown = Optional.empty();
        for (Diagnosis mistake : mistakes.subList(0, Math.min(mistakes.size(), MOST_MISTAKES))) {
            if (mistake.place().isPresent() && !mistake.place().equals(shown)) {
                page.excerpt(mistake.place().get().question(), mistake.place().get().span());
                shown = mistake.place();
            }
            tell(Style.PLAIN, mistake.message());
        }
    }

    /** A witness says what the right number is. */
    private static boolean givesAway(Message message) {
        return message.id().startsWith("check.witness")
                || message.arguments().stream().anyMatch(part -> part instanceof Message inner && givesAway(inner));
    }

    private static Style style(Outcome outcome) {
        return switch (outcome) {
            case CORRECT, FOLLOW_THROUGH -> Style.CORRECT;
            case PARTIAL, WRONG_FORM, UNDECIDED -> Style.WARNING;
            case INCORRECT, UNREADABLE -> Style.WRONG;
        };
    }

    /** What the person can do after an answer that was not right. */
    void attemptsLeft(Verdict verdict, int attempts, int hints) {
        tell(Style.MUTED, verdict.costsAttempt() ? "repl.try-again" : "repl.try-again-free", attempts);
        tell(Style.MUTED, hints > 0 ? "repl.offer-hint" : "repl.offer-show");
    }

    void syntaxError(SyntaxException error) {
        SyntaxErrorText.lines(error, page.catalog(), page.width()).forEach(page.out()::line);
        tell(Style.MUTED, "repl.costs-nothing");
    }

    void unknownCommand(String word, Optional<String> nearest) {
        nearest.ifPresentOrElse(near -> tell(Style.ERROR, "repl.unknown-command-perhaps", word, near),
                () -> tell(Style.ERROR, "repl.unknown-command", word));
    }

    void help(List<String> commands) {
        for (ReplWord word : ReplWord.values()) {
            String letter = word.letter().isEmpty() ? "" : ":" + word.letter();
            String mark = "  " + Width.padRight(":" + word.word(), 10) + Width.padRight(letter, 4);
            page.item(Style.CODE, mark, page.catalog().words("repl.help." + word.word()));
        }
        tell(Style.PLAIN, "repl.help-commands", String.join(" ", commands.stream()
                .filter(name -> ReplWord.of(name).isEmpty()).map(name -> ":" + name).toList()));
        tell(Style.PLAIN, "repl.help-typing");
    }

    /** What can be done now, besides to answer. */
    void keys(List<ReplWord> words) {
        tell(Style.MUTED, "repl.keys", listed(words, "  "));
    }

    /**
     * What waits for the person after a part is over. On a narrow page all but its last line are shown already; again
     * it is in short there.
     */
    String restPrompt(List<ReplWord> words, boolean again) {
        String prompt = page.catalog().words("repl.rest-prompt", listed(words, "\u00a0· "));
        List<String> lines = Wrap.lines(prompt, page.width() - ROOM_TO_TYPE);
        if (again && lines.size() > 1) {
            return page.catalog().words("repl.rest-prompt-short") + " ";
        }
        lines.subList(0, lines.size() - 1).forEach(page.out()::line);
        flush();
        return lines.get(lines.size() - 1) + " ";
    }

    private String listed(List<ReplWord> words, String between) {
        StringBuilder listed = new StringBuilder();
        for (ReplWord word : words) {
            listed.append(listed.isEmpty() ? "" : between).append(unbroken(word.key(page.catalog().language())));
        }
        return listed.toString();
    }

    private static String unbroken(String key) {
        StringBuilder whole = new StringBuilder();
        key.codePoints().forEach(c -> whole.append(whole.isEmpty() ? "" : Wrap.JOINER).appendCodePoint(c == ' ' ? '\u00a0' : c));
        return whole.toString();
    }

    /** How the session went, at its end. */
    void farewell(Session session, boolean saved) {
        page.blank();
        if (session.finished() > 0) {
            tell(Style.PLAIN, "repl.result", session.finished(), session.solved());
        }
        tell(Style.MUTED, saved ? "repl.saved" : "repl.not-saved");
        flush();
    }

    /**
     * There is nothing to ask.
     *
     * @param asked    whether there was anything
     * @param heldBack whether there are new questions, for another day
     * @param wait     how long until a question is due, if any is
     */
    void nothingLeft(boolean asked, boolean heldBack, Optional<Duration> wait) {
        page.blank();
        tell(Style.PLAIN, asked || heldBack || wait.isPresent() ? "repl.all-done" : "repl.nothing-to-ask");
        if (heldBack) {
            tell(Style.PLAIN, "repl.held-back");
        }
        wait.ifPresent(time -> tell(Style.PLAIN, "repl.next-due", duration(time)));
    }

    private static Message duration(Duration time) {
        if (time.toHours() >= 36) {
            return Message.of("repl.days", (time.toHours() + 12) / 24);
        }
        return time.toMinutes() >= 90 ? Message.of("repl.hours", (time.toMinutes() + 30) / 60)
                : Message.of("repl.minutes", Math.max(1, time.toMinutes()));
    }
}
