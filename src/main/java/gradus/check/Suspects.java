package gradus.check;

import gradus.expr.Decimal;
import gradus.expr.Expr;
import gradus.expr.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The wrong answers that known mistakes give to one kind of question; worked out when an answer is wrong. */
abstract class Suspects {
    /** Nothing is suspected. */
    static final Suspects NONE = new Suspects() { };

    /**
     * A mistake that is known by what undoes it.
     *
     * @param undo brings the answer, an entry, back to {@code back} when the mistake was made
     */
    record Undone(String id, UnaryOperator<Expr> undo, Subject back) {
    }

    /** Whether numbers are asked for, which many a calculation may come to. */
    boolean areNumbers() {
        return false;
    }

    /** Of the answer as a whole. */
    List<Suspect> whole() {
        return List.of();
    }

    /** Of one entry, by a single mistake; each suspect has that one entry. */
    List<Suspect> single(int entry) {
        return List.of();
    }

    /** Of one entry, with one function's derivative left open. */
    List<OpenDerivative> open(int entry) {
        return List.of();
    }

    /** Of one entry, by the same mistake all over. */
    List<Suspect> further(int entry) {
        return List.of();
    }

    /** Of one entry, by a slip in simplification that is known by how it looks. */
    List<Suspect> slipped(int entry) {
        return List.of();
    }

    /** Of one entry, by a slip of which nothing is known but where: a term lost or its sign. */
    List<Suspect> termSlipped(int entry) {
        return List.of();
    }

    /** Of the answer as a whole, told after what explains its entries: a factor that they share, a farther point. */
    List<Suspect> unlikely() {
        return List.of();
    }

    /** Of one entry, the right value of which a constant factor or summand may have spoilt. */
    Optional<Subject> proportional(int entry) {
        return Optional.empty();
    }

    /** Whether an entry's number comes of rounding before the end. */
    boolean isRoundedEarly(int entry, Decimal given) {
        return false;
    }

    /** A question that tells two mistakes apart which give the same answer. */
    Message tellingApart(Suspect one, Suspect other) {
        return Message.of("diagnosis.which-step");
    }

    /** Of one entry, by two mistakes at once. */
    List<Suspect> twofold(int entry) {
        return List.of();
    }

    /** Of one entry, by a mistake on the way back through the graph of the question, told where nothing else fits. */
    List<Suspect> backwards(int entry) {
        return List.of();
    }

    /** Of one entry, by a mistake that can be undone. */
    List<Undone> undone(int entry) {
        return List.of();
    }

    /** Of an answer of another shape than was asked: the mistake, and the entries as they should have been placed. */
    List<Misshapen> misshapen() {
        return List.of();
    }

    /** A right or wrong answer in another shape. */
    record Misshapen(String id, Shape shape, List<Subject> entries) {
    }
}
