package gradus.check;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A limit: a number, {@code inf}, {@code -inf} or {@code none}, in the words that people use for them. */
final class LimitAsk implements Ask {
    private static final Map<String, Approach.Side> SIDES =
            Map.of("left", Approach.Side.LEFT, "right", Approach.Side.RIGHT);
    private static final Diagnosis WRONG_SIDE =
            new Diagnosis("limit.wrong-side", "", Message.of("mistake.limit.wrong-side", ""));

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

    private Verdict judged(LimitResult word) {
        if (question.result().text().equals(word.text())) {
            return new Verdict(Outcome.CORRECT, Rational.ONE, word.text(), Optional.of(new Evidence.Proof("limit")),
                    List.of(), List.of());
        }
        Message why = word instanceof LimitResult.None ? Message.of("check.limit-exists")
                : Message.of("check.limit-not-infinite");
        boolean otherSide = question.otherSides().stream().anyMatch(other -> other.text().equals(word.text()));
        return wrong(word.text(), why, otherSide);
    }

    /** A number, or anything else, where the limit is infinite or does not exist. */
    private Verdict notANumber(String answer) {
        Value value;
        try {
            value = Reading.of(answer, names).value();
        } catch (SyntaxException e) {
            return Verdicts.unreadable(e);
        }
        boolean otherSide = value instanceof Value.Scalar scalar && question.otherSides().stream()
                .anyMatch(other -> other instanceof LimitResult.Value side && isSame(side.value(), scalar));
        return wrong(Printer.print(value), Message.of("check.limit-no-number"), otherSide);
    }

    private static boolean isSame(Expr right, Value.Scalar given) {
        EntryJudge judge = new EntryJudge(Assumptions.NONE, Optional.empty());
        return judge.judge(Subject.of(right), given).outcome() == Outcome.CORRECT;
    }

    private static Verdict wrong(String read, Message why, boolean otherSide) {
        return new Verdict(Outcome.INCORRECT, Rational.ZERO, read, Optional.empty(),
                otherSide ? List.of(WRONG_SIDE) : List.of(), otherSide ? List.of() : List.of(why));
    }

    @Override
    public List<Recognised> recognised(int most) {
        List<Recognised> sides = question.otherSides().stream().map(other -> new Recognised(
                Value.Scalar.of(named(other)), List.of(WRONG_SIDE))).toList();
        return number.map(judge -> judge.recognised(most)).orElse(sides.subList(0, Math.min(most, sides.size())));
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
