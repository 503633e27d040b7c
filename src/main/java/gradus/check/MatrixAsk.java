package gradus.check;

import gradus.expr.Message;
import gradus.expr.SyntaxException;
import gradus.expr.Value;
import gradus.matrix.Declarations;
import gradus.matrix.Matrices;
import gradus.matrix.Matrix;
import gradus.matrix.Samples;
import gradus.matrix.Target;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A matrix expression at symbolic shapes, or its derivative by a scalar, a column or a matrix. What is right is worked
 * out by automatic differentiation at several sizes.
 */
public final class MatrixAsk implements Ask {
    private final Declarations declared;
    private final Target target;
    private final String question;
    private final MatrixJudge judge;

    private MatrixAsk(Declarations declared, Target target, String question, MatrixJudge judge) {
        this.declared = declared;
        this.target = target;
        this.question = question;
        this.judge = judge;
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("matrix", "by", "shapes", "layout", "order");
        MatrixFields read = new MatrixFields(fields);
        Target target = read.target();
        Samples samples = fields.calculated("matrix", () -> Samples.of(target, read.declared()));
        if (samples.isEmpty()) {
            throw new AskException(java.util.List.of("matrix"), Message.of("ask.matrix-nowhere"));
        }
        return new MatrixAsk(read.declared(), target, fields.text("matrix"),
                new MatrixJudge(samples, read.declared()));
    }

    @Override
    public String kind() {
        return "matrix";
    }

    @Override
    public Verdict judge(String answer) {
        return judge.judge(answer, true);
    }

    @Override
    public Outcome outcome(String answer) {
        return judge.judge(answer, false).outcome();
    }

    /** What is asked of. */
    public String question() {
        return question;
    }

    /** The declared shapes in words. */
    public String shapes() {
        return declared.text();
    }

    public Target target() {
        return target;
    }

    /** The right answer in symbols, plain ASCII. */
    public Optional<String> formula() {
        return judge.key().map(Matrices::print);
    }

    /** Where the key that follows from the rules is not what automatic differentiation says; empty where it is. */
    public Optional<Message> disagreement() {
        Optional<Matrix> key = judge.key();
        return key.isPresent() && !judge.isRight(key.get())
                ? Optional.of(Message.of("bank.matrix-key-disputed", Matrices.print(key.get()))) : Optional.empty();
    }

    @Override
    public Optional<SyntaxException> complaint(String answer) {
        try {
            Matrices.read(answer, declared);
            return Optional.empty();
        } catch (SyntaxException e) {
            return Matrices.isMisfit(e) ? Optional.empty() : Optional.of(e);
        }
    }

    @Override
    public Optional<Value> key() {
        return Optional.empty();
    }

    @Override
    public Set<String> variables() {
        Set<String> names = new TreeSet<>(declared.symbols().keySet());
        names.addAll(declared.dimensions());
        return names;
    }
}
