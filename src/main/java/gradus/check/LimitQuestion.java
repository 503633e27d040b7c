package gradus.check;

import gradus.expr.Expr;
import gradus.limit.Approach;
import gradus.limit.Limit;
import gradus.limit.LimitResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A limit that is asked for, with its result. */
record LimitQuestion(Expr of, String by, Approach to, Approach.Side side, LimitResult result) {
    static LimitQuestion of(Expr of, String by, Approach to, Approach.Side side) {
        return new LimitQuestion(of, by, to, side, Limit.of(of, by, to, side));
    }

    /** The variables that the question speaks of. */
    Set<String> names() {
        return Target.names(List.of(of), List.of(by));
    }

    /** The limits from the sides that were not asked for, or from both, where they are not the one that was. */
    List<LimitResult> otherSides() {
        List<LimitResult> others = new ArrayList<>();
        if (to instanceof Approach.To) {
            for (Approach.Side other : List.of(Approach.Side.LEFT, Approach.Side.RIGHT, Approach.Side.BOTH)) {
                LimitResult limit = other == side ? result : Limit.of(of, by, to, other);
                if (!limit.text().equals(result.text())) {
                    others.add(limit);
                }
            }
        }
        return others;
    }

    /** The limits at 0 and at infinity, where it was asked for elsewhere. */
    List<LimitResult> elsewhere() {
        List<LimitResult> others = new ArrayList<>();
        for (Approach other : List.of(new Approach.To(Expr.num(0)), new Approach.ToInfinity(true))) {
            LimitResult limit = other.equals(to) ? result : Limit.of(of, by, other, Approach.Side.BOTH);
            boolean told = limit instanceof LimitResult.Value || limit instanceof LimitResult.Infinite;
            if (told && !limit.text().equals(result.text())) {
                others.add(limit);
            }
        }
        return others;
    }

    /** A limit at the same place from one side. */
    LimitResult oneSided(Expr other) {
        return Limit.of(other, by, to, side == Approach.Side.BOTH && to instanceof Approach.To ? Approach.Side.RIGHT : side);
    }

    /** A limit at the same place from the same side. */
    LimitResult limit(Expr other) {
        return Limit.of(other, by, to, side);
    }
}
