package gradus.check;

import gradus.exact.Effort;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * A hand derivation, judged line by line. People give a name its meaning where they like, before its use or after it, and
 * some use {@code e} for an error or {@code h} for a part of the function: where a line gives a meaning to a name that
 * stands in an earlier line, the lines are read again with the meaning known, and that reading stands if more lines are
 * right in it.
 *
 * <p>Not thread-safe: a line may define names for those after it.
 */
public final class Work {
    /** More lines are refused. */
    public static final int MOST_LINES = 200;
    /** Of all lines that are judged together, and of reading again; some seconds. */
    private static final long MOST_STEPS = 6_000_000;
    /** To read again costs as much as to read. */
    private static final int MOST_READINGS = 8;

    private final WorkQuestion question;
    private final List<String> lines = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private WorkJudge judge;
    private int readings;

    private Work(WorkQuestion question) {
        this.question = question;
        this.judge = new WorkJudge(question);
    }

    /**
     * Begins a derivation.
     *
     * @param ask the question, as in a bank or a request
     * @throws AskException where it asks nothing that could be derived
     */
    public static Work on(Map<String, Object> ask) throws AskException {
        return new Work(WorkQuestion.of(ask));
    }

    /** The verdicts of the lines so far; one may be better than it was when its line was the last. */
    public List<Verdict> verdicts() {
        return judge.verdicts();
    }

    /** The first line that is wrong, from 1. */
    public OptionalInt firstWrong() {
        return judge.firstWrong();
    }

    /** Why the first line that cannot be read is so, its place being one in that line. */
    public Optional<SyntaxException> complaint() {
        return judge.complaint();
    }

    /** Whether the lines have come to the answer. */
    public boolean isReached() {
        return judge.isReached();
    }

    /** How many sides of equalities were written. */
    int sides() {
        return judge.sides();
    }

    /**
     * What the lines come to together: wrong where one is wrong, partial where all are right but the answer is not
     * among them.
     */
    public Outcome outcome() {
        for (Outcome outcome : List.of(Outcome.INCORRECT, Outcome.UNREADABLE, Outcome.UNDECIDED)) {
            if (verdicts().stream().anyMatch(verdict -> verdict.outcome() == outcome)) {
                return outcome;
            }
        }
        return isReached() ? Outcome.CORRECT : Outcome.PARTIAL;
    }

    /** Judges the next line. Never throws; an unreadable line leaves what was known as it is. */
    public Verdict judge(String text) {
        Set<String> before = judge.defined();
        judge.judge(text);
        lines.add(text);
        Set<String> named = new TreeSet<>(judge.defined());
        named.removeAll(before);
        if (troubles(judge) > 0 && readings < MOST_READINGS && isMentioned(named)) {
            readAgain(text);
        }
        return verdicts().get(lines.size() - 1);
    }

    /** Judges the next lines. They have a budget together, beyond which lines are undecided. */
    public void judge(List<String> texts) {
        Effort together = Effort.ofAll(MOST_STEPS);
        try {
            texts.forEach(this::judge);
        } finally {
            together.close();
        }
    }

    private boolean isMentioned(Set<String> names) {
        return lines.subList(0, lines.size() - 1).stream().anyMatch(line -> names.stream().anyMatch(line::contains));
    }

    private void readAgain(String definition) {
        readings++;
        try (Effort effort = Effort.ofAll(MOST_STEPS)) {
            WorkJudge again = new WorkJudge(question);
            known.forEach(again::know);
            again.know(definition);
            lines.forEach(again::judge);
            effort.requireRest();
            if (troubles(again) < troubles(judge)) {
                judge = again;
                known.add(definition);
            }
        } catch (TooComplexException asFirstRead) {
            return;
        }
    }

    private static long troubles(WorkJudge judge) {
        return judge.verdicts().stream().filter(verdict -> verdict.outcome() == Outcome.INCORRECT
                || verdict.outcome() == Outcome.UNREADABLE).count();
    }
}
