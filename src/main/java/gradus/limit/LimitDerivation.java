package gradus.limit;

import java.util.List;

/** A limit with the steps that lead to it; none where it is undecided. */
public record LimitDerivation(LimitResult result, List<LimitStep> steps) {
    public LimitDerivation {
        steps = List.copyOf(steps);
    }
}
