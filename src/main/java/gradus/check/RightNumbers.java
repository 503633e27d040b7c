package gradus.check;

import gradus.calculus.GraphValues;
import gradus.exact.Enclosure;
import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.Value;
import java.util.HashMap;
import java.util.Map;

/** The right number of each cell, enclosed once: that is the dear part of judging a decimal. */
final class RightNumbers {
    private static final int BITS = 512;
    /** How far a number may be off through the person's own rounding. */
    private static final Rational ROUNDING = Rational.of(1, 100);

    private final GraphValues truth;
    private final EntryJudge judge;
    private final boolean tolerant;
    private final Map<Cell, Enclosure> enclosed = new HashMap<>();

    /** @param tolerant whether the question says how far a number may be off */
    RightNumbers(GraphValues truth, EntryJudge judge, boolean tolerant) {
        this.truth = truth;
        this.judge = judge;
        this.tolerant = tolerant;
    }

    GraphValues truth() {
        return truth;
    }

    Expr exact(Cell cell) {
        return switch (cell.kind()) {
            case VALUE -> truth.value(cell.node());
            case LOCAL -> truth.local(cell.node(), cell.by());
            case ADJOINT -> truth.adjoint(cell.node());
        };
    }

    private Enclosure enclosed(Cell cell) {
        return enclosed.computeIfAbsent(cell, each -> constant(exact(each)));
    }

    private static Enclosure constant(Expr constant) {
        return Subject.of(constant).at(Map.of(), BITS);
    }

    EntryJudge.Finding judge(Cell cell, Value.Scalar given) {
        if (!tolerant && given.decimal().isPresent()) {
            Enclosure typed = constant(given.expression());
            if (typed.differsFrom(enclosed(cell))) {
                return EntryJudge.byDigits(given.decimal().get(), typed, enclosed(cell));
            }
        }
        return judge.judge(Subject.of(exact(cell)), given);
    }

    /** Whether a number is off by no more than rounding on the way explains; only zero is near zero. */
    boolean isNear(Cell cell, Value.Scalar given) {
        Rational expected = enclosed(cell).midpoint();
        Rational off = expected.minus(constant(given.expression()).midpoint()).abs();
        return off.compareTo(expected.abs().times(ROUNDING)) <= 0;
    }
}
