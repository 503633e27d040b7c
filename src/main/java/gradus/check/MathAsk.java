package gradus.check;

import gradus.expr.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What all asks have in common whose answer is mathematics: a target, and a judge that compares with it. */
abstract sealed class MathAsk implements Ask permits ValueAsk, ExpressionAsk, DerivativeAsk, GradientAsk, JacobianAsk,
        HessianAsk, DirectionalAsk, TaylorAsk {
    private final AnswerJudge judge;

    MathAsk(AnswerJudge judge) {
        this.judge = judge;
    }

    @Override
    public Verdict judge(String answer) {
        return judge.judge(answer);
    }

    /** What is wrong in a value, however it was written. */
    List<Diagnosis> mistakes(Value value) {
        return judge.mistakes(value);
    }

    @Override
    public Outcome outcome(String answer) {
        return judge.outcome(answer);
    }

    @Override
    public Optional<Value> key() {
        return Optional.of(judge.target().value());
    }

    @Override
    public List<Recognised> recognised(int most) {
        return judge.recognised(most);
    }

    @Override
    public Set<String> variables() {
        return judge.target().question();
    }
}
