package gradus.check;

import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A derivation by hand: the answer is several lines, each of which is judged, and which together come from the question
 * to its result. What that is the other fields say: a derivative by one variable, a gradient by several, a Jacobian of
 * several functions, a limit where there is a {@code to}.
 */
public final class WorkAsk implements Ask {
    /** A right result alone shows no work: one side for what is asked and one for the result. */
    private static final int FEWEST_SIDES = 3;

    private final Map<String, Object> question;
    private final Ask result;

    private WorkAsk(Map<String, Object> question, Ask result) {
        this.question = question;
        this.result = result;
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("work", "by", "at", "order", "to", "from");
        String kind = kind(fields);
        Map<String, Object> question = new LinkedHashMap<>();
        fields.all().forEach((key, value) -> question.put(key.equals("work") ? kind : key, value));
        try {
            Work.on(question);
            return new WorkAsk(question, Ask.of(question));
        } catch (AskException fault) {
            throw fault.under(kind, "work");
        }
    }

    private static String kind(AskFields fields) throws AskException {
        if (fields.has("to")) {
            return "limit";
        }
        if (fields.raw("work") instanceof List<?>) {
            return "jacobian";
        }
        return fields.has("by") && fields.raw("by") instanceof List<?> several && several.size() > 1 ? "gradient" : "derivative";
    }

    @Override
    public String kind() {
        return "work";
    }

    /** Asks for the result alone. */
    public Ask result() {
        return result;
    }

    /** The object that asks for the result alone. */
    public Map<String, Object> question() {
        return Map.copyOf(question);
    }

    /** A derivation without a line. */
    public Work begun() {
        try {
            return Work.on(question);
        } catch (AskException readBefore) {
            throw new IllegalStateException(readBefore);
        }
    }

    /** The derivation with the lines of an answer; those that are too many are left out. */
    public Work worked(String answer) {
        Work work = begun();
        work.judge(lines(answer));
        return work;
    }

    private static List<String> lines(String answer) {
        return answer.lines().limit(Work.MOST_LINES).toList();
    }

    @Override
    public Verdict judge(String answer) {
        int lines = (int) answer.lines().limit(Work.MOST_LINES + 1).count();
        if (lines > Work.MOST_LINES) {
            return Verdicts.plain(Outcome.UNDECIDED, Rational.ZERO, "",
                    List.of(Message.of("work.too-many-lines", lines, Work.MOST_LINES)));
        }
        Work work = worked(answer);
        return answer.isBlank()
                ? Verdicts.plain(Outcome.UNREADABLE, Rational.ZERO, "", List.of(Message.of("work.nothing-written")))
                : summed(work, lines(answer));
    }

    private Verdict summed(Work work, List<String> lines) {
        List<Verdict> verdicts = work.verdicts();
        List<Integer> written = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                written.add(i);
            }
        }
        String read = String.join("; ", written.stream().map(i -> verdicts.get(i).read()).filter(text -> !text.isEmpty()).toList());
        int right = (int) written.stream().filter(i -> verdicts.get(i).outcome().isRight()
                || verdicts.get(i).outcome() == Outcome.WRONG_FORM).count();
        if (work.firstWrong().isPresent()) {
            return wrong(verdicts, work.firstWrong().getAsInt() - 1, Rational.of(right, written.size()), read);
        }
        for (Outcome outcome : List.of(Outcome.UNREADABLE, Outcome.UNDECIDED)) {
            Optional<Integer> line = written.stream().filter(i -> verdicts.get(i).outcome() == outcome).findFirst();
            if (line.isPresent()) {
                return of(outcome, Rational.ZERO, read, verdicts.get(line.get()), "work.at-line", line.get() + 1);
            }
        }
        return complete(work, lines, Rational.of(right, written.size() + 1), read);
    }

    /** Lines count one by one, as entries do. */
    private static Verdict wrong(List<Verdict> verdicts, int line, Rational score, String read) {
        Outcome outcome = score.signum() == 0 ? Outcome.INCORRECT : Outcome.PARTIAL;
        return of(outcome, score, read, verdicts.get(line), "work.wrong-line", line + 1);
    }

    private static Verdict of(Outcome outcome, Rational score, String read, Verdict line, String id, int number) {
        List<Message> messages = new ArrayList<>(List.of(Message.of(id, number)));
        messages.addAll(line.messages());
        return new Verdict(outcome, score, read, line.evidence(), line.mistakes(), messages);
    }

    private Verdict complete(Work work, List<String> lines, Rational soFar, String read) {
        List<Verdict> verdicts = work.verdicts();
        if (!work.isReached()) {
            return new Verdict(Outcome.PARTIAL, soFar, read, Optional.empty(), functionAlone(lines),
                    List.of(Message.of("work.not-reached")));
        }
        if (work.sides() < FEWEST_SIDES) {
            return Verdicts.plain(Outcome.WRONG_FORM, Rational.ONE, read, List.of(Message.of("work.no-steps")));
        }
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).outcome() == Outcome.WRONG_FORM) {
                return of(Outcome.WRONG_FORM, Rational.ONE, read, verdicts.get(i), "work.at-line", i + 1);
            }
        }
        Verdict last = verdicts.get(verdicts.size() - 1);
        return new Verdict(Outcome.CORRECT, Rational.ONE, read, last.evidence(), List.of(), List.of());
    }

    /** A single line may say no more than what is asked about, as if that were its derivative. */
    private List<Diagnosis> functionAlone(List<String> lines) {
        List<String> written = lines.stream().filter(line -> !line.isBlank()).toList();
        return written.size() > 1 ? List.of() : result.judge(written.get(0)).mistakes().stream()
                .filter(mistake -> mistake.id().equals("function-instead-of-derivative")).toList();
    }

    /** A right line that does not come to the answer yet, which costs nothing. */
    public Verdict unfinished(Verdict line) {
        return new Verdict(Outcome.WRONG_FORM, line.score(), line.read(), line.evidence(), List.of(), line.messages());
    }

    /** Why the first unreadable line is so. */
    @Override
    public Optional<SyntaxException> complaint(String answer) {
        return worked(answer).complaint();
    }

    @Override
    public Optional<Value> key() {
        return result.key();
    }

    @Override
    public List<Recognised> recognised(int most) {
        return result.recognised(most);
    }

    @Override
    public Set<String> variables() {
        return result.variables();
    }
}
