package gradus.check;

import gradus.exact.Effort;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.Value;
import gradus.limit.Approach;
import gradus.limit.LimitResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A limit: a number, {@code inf}, {@code -inf} or {@code none}, in the words that people use for them. */
final class LimitAsk implements Ask {
    private static final Map<String, Approach.Side> SIDES =
            Map.of("left", Approach.Side.LEFT, "right", Approach.Side.RIGHT);

    private final LimitQuestion question;
    private final Optional<AnswerJudge> number;
    private final Names names;

    private LimitAsk(LimitQuestion question, Optional<AnswerJudge> number, Names names) {
        this.question = question;
        this.number = number;
        this.names = names;
    }

    @Override
    public String kind() {
        return "limit";
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("limit", "by", "to", "from");
        Expr of = fields.expression("limit");
        String by = fields.variable("by");
        Approach to = approach(fields);
        Approach.Side side = side(fields);
        LimitQuestion question = fields.calculated("limit", () -> LimitQuestion.of(of, by, to, side));
        if (question.result() instanceof LimitResult.Undecided undecided) {
            throw new AskException(List.of("limit"), undecided.reason());
        }
        Names names = fields.names().with(question.names());
        if (!(question.result() instanceof LimitResult.Value value)) {
            return new LimitAsk(question, Optional.empty(), names);
        }
        Target target = Target.single(Subject.of(value.value()), question.names());
        AnswerJudge judge = new AnswerJudge(target, fields, new LimitSuspects(question));
        return new LimitAsk(question, Optional.of(judge), names);
    }

    private static Approach approach(AskFields fields) throws AskException {
        Optional<Approach> infinity = LimitWords.infinity(fields.text("to"));
        return infinity.isPresent() ? infinity.get() : new Approach.To(fields.expression("to"));
    }

    private static Approach.Side side(AskFields fields) throws AskException {
        if (!fields.has("from")) {
            return Approach.Side.BOTH;
        }
        Approach.Side side = SIDES.get(fields.text("from").strip());
        if (side == null) {
            throw new AskException(List.of("from"), Message.of("ask.side-expected", fields.text("from")));
        }
        return side;
    }

    @Override
    public Verdict judge(String answer) {
        Optional<LimitResult> word = LimitWords.read(answer);
        if (word.isPresent()) {
            return judged(word.get());
        }
        return number.isPresent() ? number.get().judge(answer) : notANumber(answer);
    }

    @Override
    public Outcome outcome(String answer) {
        return number.isPresent() && LimitWords.read(answer).isEmpty()
                ? number.get().outcome(answer)
                : judge(answer).outcome();
    }

    private Verdict judged(LimitResult word) {
        if (question.result().text().equals(word.text())) {
            return new Verdict(Outcome.CORRECT, Rational.ONE, word.text(), Optional.of(new Evidence.Proof("limit")),
                    List.of(), List.of());
        }
        return wrong(word.text(), guessed(guess -> guess.text().equals(word.text())));
    }

    /** A number, or anything else, where the limit is infinite or does not exist. */
    private Verdict notANumber(String answer) {
        Value value;
        try {
            value = Reading.of(answer, names).value();
        } catch (SyntaxException e) {
            return Verdicts.unreadable(e);
        }
        List<Diagnosis> mistakes = guessed(guess -> value instanceof Value.Scalar scalar
                && guess instanceof LimitResult.Value number && isSame(number.value(), scalar));
        return wrong(Printer.print(value), mistakes);
    }

    private static boolean isSame(Expr right, Value.Scalar given) {
        EntryJudge judge = new EntryJudge(Assumptions.NONE, Optional.empty());
        return judge.judge(Subject.of(right), given).outcome() == Outcome.CORRECT;
    }

    /** The mistakes whose result is the answer, one of each name. */
    private List<Diagnosis> guessed(Predicate<LimitResult> isAnswer) {
        Map<String, Diagnosis> named = new LinkedHashMap<>();
        Effort.affordable(() -> guesses().stream().filter(guess -> isAnswer.test(guess.result())).toList())
                .orElse(List.of())
                .forEach(guess -> named.putIfAbsent(guess.blame().id(), guess.blame().diagnosis()));
        return List.copyOf(named.values());
    }

    private List<LimitSuspects.Guess> guesses() {
        return new LimitSuspects(question).guesses();
    }

    /** What was answered stands beside what is right, as it does beside a number. */
    private Verdict wrong(String read, List<Diagnosis> mistakes) {
        String limit = question.result().text();
        Message shown = question.result() instanceof LimitResult.None
                ? Message.of("check.limit-none", read) : Message.of("check.limit", read, limit);
        Evidence witness = new Evidence.Witness(new TreeMap<>(), read, limit);
        return new Verdict(Outcome.INCORRECT, Rational.ZERO, read, Optional.of(witness), mistakes, List.of(shown));
    }

    @Override
    public List<Recognised> recognised(int most) {
        if (number.isPresent()) {
            return number.get().recognised(most);
        }
        Map<String, Recognised> found = new LinkedHashMap<>();
        for (LimitSuspects.Guess guess : Effort.affordable(this::guesses).orElse(List.of())) {
            if (found.size() < most) {
                found.putIfAbsent(guess.result().text(), new Recognised(
                        Value.Scalar.of(named(guess.result())), List.of(guess.blame().diagnosis())));
            }
        }
        return List.copyOf(found.values());
    }

    /** The limit; one that is no number stands as the name that it is typed by. */
    @Override
    public Optional<Value> key() {
        return Optional.of(Value.Scalar.of(named(question.result())));
    }

    private static Expr named(LimitResult result) {
        if (result instanceof LimitResult.Value value) {
            return value.value();
        }
        return result instanceof LimitResult.Infinite infinite && !infinite.positive()
                ? Expr.negate(Expr.var("inf"))
                : Expr.var(result.text());
    }

    @Override
    public Set<String> variables() {
        return question.names();
    }
}
