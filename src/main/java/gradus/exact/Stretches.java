package gradus.exact;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Whether a value with kinks or jumps may be zero on a whole stretch, as x − |x| is for positive x. */
final class Stretches {
    private static final int MAX_SWITCHES = 4;

    private final Generators generators;

    Stretches(Generators generators) {
        this.generators = generators;
    }

    /**
     * Whether what is not negative is positive, but at single points.
     *
     * @throws SignNeededException where that depends on a sign that is not known yet
     */
    boolean isPositiveWhereNotNegative(Split split, Signs known) {
        for (Split.Power power : split.powers()) {
            NormalForm sum = power.of().sum();
            if (SignSearch.hasSteps(sum, generators)) {
                return false;
            }
            OptionalInt open = SignSearch.first(sum, generators, known);
            if (open.isPresent() && mayVanish(sum, known, MAX_SWITCHES)) {
                throw new SignNeededException(open.getAsInt());
            }
        }
        return true;
    }

    private boolean mayVanish(NormalForm sum, Signs known, int switches) {
        NormalForm tidy = new Tidying(generators, known).tidy(sum);
        OptionalInt open = SignSearch.first(tidy, generators, known);
        if (tidy.isZero() || open.isEmpty() || switches == 0) {
            return tidy.isZero() || open.isPresent();
        }
        return mayVanish(tidy, with(known, open.getAsInt(), false), switches - 1)
                || mayVanish(tidy, with(known, open.getAsInt(), true), switches - 1);
    }

    private static Signs with(Signs known, int sign, boolean negative) {
        Signs more = known.copy();
        more.learn(new TreeSet<>(List.of(sign)), negative);
        return more;
    }
}
