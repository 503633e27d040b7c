package gradus.matrix;

import gradus.exact.Enclosure;
import gradus.exact.EnclosureArithmetic;
import gradus.expr.DoubleArithmetic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The right answer at several sizes, entry by entry. Rational values are compared exactly, others as enclosures of
 * {@value #BITS} bits, so that what differs certainly differs. The same every time: points follow from their number.
 */
public final class Samples {
    /** Agreement of enclosed values is to this many digits at least. */
    public static final int DIGITS = 50;
    private static final int BITS = 384;
    /** Of one, or of the value where that is larger, differences this much smaller are none. */
    private static final int AGREED_BITS = 170;
    private static final int MOST_BITS = 100_000;
    private static final int WANTED = 5;
    private static final int MOST_TRIED = 40;
    private static final double NEAR = 1e-7;

    private final Target target;
    private final EnclosureArithmetic enclosures = new EnclosureArithmetic(BITS);
    private final List<Sample> samples = new ArrayList<>();

    /** The truth at one instance, in each arithmetic. */
    private record Sample(Instance instance, Grid<Ratio> exact, Grid<Enclosure> enclosed, Grid<Double> rough) {
    }

    private Samples(Target target) {
        this.target = target;
    }

    /** Looks for instances at which the right answer has a value. */
    public static Samples of(Target target, Declarations declared) {
        Samples samples = new Samples(target);
        for (int seed = 0; seed < MOST_TRIED && samples.samples.size() < WANTED; seed++) {
            samples.add(Instance.of(declared, seed, seed % 2 == 1));
        }
        return samples;
    }

    private void add(Instance instance) {
        Grid<Ratio> exact = new Truth<>(new Ratios(), instance, target).value();
        if (exact.entries().stream().anyMatch(Ratio::isUndefined) || !isDefined(instance)) {
            return;
        }
        Grid<Enclosure> enclosed = isRational(exact) ? enclosed(exact)
                : new Truth<>(enclosures, instance, target).value();
        if (enclosed.entries().stream().allMatch(Enclosure::isDefined)) {
            samples.add(new Sample(instance, exact, enclosed, enclosed.map(Enclosure::toDouble)));
        }
    }

    /** Whether the expression itself has a value; its derivative may seem to have one even where it has not. */
    private boolean isDefined(Instance instance) {
        return Truth.plain(enclosures, instance, target.of()).entries().stream().allMatch(Enclosure::isDefined);
    }

    private static boolean isRational(Grid<Ratio> grid) {
        return grid.entries().stream().allMatch(Ratio::isKnown);
    }

    private Grid<Enclosure> enclosed(Grid<Ratio> exact) {
        return exact.map(ratio -> enclosures.number(ratio.value()));
    }

    /** Whether the right answer has a value nowhere that was looked. */
    public boolean isEmpty() {
        return samples.isEmpty();
    }

    public Target target() {
        return target;
    }

    /** Whether rough values leave it open that this is right; sooner known than what {@link #compare} says. */
    public boolean mayBe(Matrix answer) {
        return answer.shape().equals(target.shape()) && samples.stream().allMatch(sample -> {
            Grid<Double> rough = Truth.plain(DoubleArithmetic.INSTANCE, sample.instance(), answer);
            return near(rough, sample.rough());
        });
    }

    private static boolean near(Grid<Double> yours, Grid<Double> expected) {
        for (int i = 0; i < yours.entries().size(); i++) {
            double apart = Math.abs(yours.entries().get(i) - expected.entries().get(i));
            if (apart > NEAR * (1 + Math.abs(expected.entries().get(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an answer is right as far as can be told. */
    public boolean isRight(Matrix answer) {
        return mayBe(answer) && compare(answer) instanceof Comparison.Same;
    }

    public Comparison compare(Matrix answer) {
        if (!answer.shape().equals(target.shape())) {
            return new Comparison.Misshapen(answer.shape(), target.shape());
        }
        int same = 0;
        boolean exactly = true;
        Optional<Comparison> undefined = Optional.empty();
        for (Sample sample : samples) {
            Optional<Comparison> exact = exactly(sample, answer);
            Comparison found = exact.orElseGet(() -> enclosed(sample, answer));
            if (found instanceof Comparison.Different different && different.yours().equals("undefined")) {
                undefined = Optional.of(found);
            } else if (!(found instanceof Comparison.Same)) {
                return found;
            } else {
                same++;
                exactly &= exact.isPresent();
            }
        }
        return same > 0 ? new Comparison.Same(same, exactly) : undefined.orElse(new Comparison.Unsure());
    }

    /** The comparison where all values are rational. */
    private Optional<Comparison> exactly(Sample sample, Matrix answer) {
        Grid<Ratio> yours = Truth.plain(new Ratios(), sample.instance(), answer);
        Optional<Integer> undefined = first(yours, Ratio::isUndefined);
        if (undefined.isPresent()) {
            return Optional.of(different(sample, undefined.get(), "undefined"));
        }
        if (!isRational(yours) || !isRational(sample.exact())) {
            return Optional.empty();
        }
        for (int i = 0; i < yours.entries().size(); i++) {
            if (!yours.entries().get(i).equals(sample.exact().entries().get(i))) {
                return Optional.of(different(sample, i, yours.entries().get(i).value().toString()));
            }
        }
        return Optional.of(new Comparison.Same(1, true));
    }

    private static <T> Optional<Integer> first(Grid<T> grid, java.util.function.Predicate<T> wanted) {
        for (int i = 0; i < grid.entries().size(); i++) {
            if (wanted.test(grid.entries().get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Comparison enclosed(Sample sample, Matrix answer) {
        Grid<Enclosure> yours = Truth.plain(enclosures, sample.instance(), answer);
        Optional<Integer> undefined = first(yours, Enclosure::isUndefined);
        if (undefined.isPresent()) {
            return different(sample, undefined.get(), "undefined");
        }
        boolean agreed = true;
        for (int i = 0; i < yours.entries().size(); i++) {
            Enclosure expected = sample.enclosed().entries().get(i);
            if (yours.entries().get(i).differsFrom(expected)) {
                return different(sample, i, apart(yours.entries().get(i), expected));
            }
            long size = Math.max(0, Math.min(expected.sizeBits(), MOST_BITS));
            agreed &= enclosures.subtract(yours.entries().get(i), expected).isTiny((int) (AGREED_BITS - size));
        }
        return agreed ? new Comparison.Same(1, false) : new Comparison.Unsure();
    }

    private static String apart(Enclosure yours, Enclosure expected) {
        int digits = 4;
        while (digits < 40 && yours.toText(digits).equals(expected.toText(digits))) {
            digits += 4;
        }
        return yours.toText(digits);
    }

    private Comparison different(Sample sample, int index, String yours) {
        int columns = sample.exact().columns();
        Ratio exact = sample.exact().entries().get(index);
        String expected = exact.isKnown() ? exact.value().toString()
                : sample.enclosed().entries().get(index).toText(Math.max(4, yours.length()));
        return new Comparison.Different(sample.instance().sizes(), index / columns + 1, index % columns + 1,
                yours, expected);
    }
}
