package gradus.limit;

import gradus.exact.ExactEquality;
import gradus.expr.Expr;
import gradus.expr.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sequences towards a point, and the limits of a function along them. */
final class Sequences {
    private final Path path;
    private final List<Message> along = new ArrayList<>();
    private final List<LimitResult> limits = new ArrayList<>();

    Sequences(Path path) {
        this.path = path;
    }

    /**
     * One more sequence.
     *
     * @param function what the function is along it
     */
    void add(Expr function, Message sequence) {
        LimitResult limit = path.limit(function);
        if (limit instanceof LimitResult.Value || limit instanceof LimitResult.Infinite) {
            along.add(sequence);
            limits.add(limit);
        }
    }

    /** A sequence of poles, if it is one: there the reciprocal is zero. */
    Optional<LimitResult> besidePoles(Expr reciprocal, Message sequence) {
        boolean finite = !limits.isEmpty() && limits.get(0) instanceof LimitResult.Value;
        if (!finite || !OneSidedLimit.isZero(reciprocal, path)) {
            return Optional.empty();
        }
        Expr elsewhere = ((LimitResult.Value) limits.get(0)).value();
        return Optional.of(new LimitResult.None(LimitResult.None.Why.OSCILLATION,
                Message.of("limit.none.poles", sequence, along.get(0), elsewhere)));
    }

    /** Whether the last limit is not the first. */
    boolean differ() {
        return limits.size() > 1
                && Limit.compare(limits.get(0), limits.get(limits.size() - 1)) == Limit.Sameness.DIFFERENT;
    }

    LimitResult none() {
        int last = limits.size() - 1;
        return new LimitResult.None(LimitResult.None.Why.OSCILLATION, Message.of("limit.none.sequences",
                along.get(0), limits.get(0).word(), along.get(last), limits.get(last).word()));
    }

    /** The limit along so many sequences, if it is known along all and the same. */
    Optional<LimitResult> agreed(int count) {
        boolean same = limits.size() == count && limits.stream()
                .allMatch(limit -> Limit.compare(limits.get(0), limit) == Limit.Sameness.SAME);
        return same ? Optional.of(limits.get(0)) : Optional.empty();
    }

    /** Whether the function grows beyond all bounds along the first. */
    boolean grow() {
        return !limits.isEmpty() && limits.get(0) instanceof LimitResult.Infinite;
    }

    /** All sequences agree: perhaps the function is constant, sin² + cos². */
    Optional<LimitResult> identical(Expr f) {
        boolean constant = !limits.isEmpty() && limits.get(0) instanceof LimitResult.Value value
                && ExactEquality.isProved(f, value.value(), List.of());
        return constant ? Optional.of(limits.get(0)) : Optional.empty();
    }
}
