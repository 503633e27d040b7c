package gradus.check;

import gradus.exact.Enclosure;
import gradus.expr.Message;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks at two subjects point by point, and remembers where only one of them has a value. */
final class Looks {
    /** Precision of the first look at a point, and of the last when the first leaves it open. */
    private static final int BITS = 128;
    private static final int MOST_BITS = 512;
    /** Precisions at which a witness is shown, until the two values can be told apart. */
    private static final int[] WITNESS_BITS = {384, 1_536, 6_144};
    /** Relative difference in doubles that makes a point worth a closer look. */
    private static final double WORTH_A_LOOK = 1e-7;

    /** What is certain of two values at a point. */
    enum Sight { DIFFERENT, BOTH_DEFINED, NOT_BOTH_DEFINED }

    private final Subject expected;
    private final Subject answer;

    private SortedMap<String, Rational> onlyExpected;
    private SortedMap<String, Rational> onlyAnswer;
    private int common;
    private int open;

    Looks(Subject expected, Subject answer) {
        this.expected = expected;
        this.answer = answer;
    }

    /** A cheap look in doubles, which decides nothing: whether a closer one is worth it. */
    boolean seemDifferent(SortedMap<String, Rational> point) {
        double right = expected.inDoubles(point);
        double given = answer.inDoubles(point);
        if (Double.isNaN(right) || Double.isNaN(given)) {
            return Double.isNaN(right) != Double.isNaN(given);
        }
        return !(Math.abs(right - given) <= WORTH_A_LOOK * Math.max(Math.abs(right), Math.abs(given)));
    }

    boolean seemDefined(SortedMap<String, Rational> point) {
        return !Double.isNaN(expected.inDoubles(point)) && !Double.isNaN(answer.inDoubles(point));
    }

    /** The close look at a point. */
    Sight at(SortedMap<String, Rational> point) {
        for (int bits = BITS; bits <= MOST_BITS; bits *= 4) {
            Enclosure right = expected.at(point, bits);
            Enclosure given = answer.at(point, bits);
            if (right.isUndefined() || given.isUndefined()) {
                parted(point, right, given);
                return Sight.NOT_BOTH_DEFINED;
            }
            if (right.isDefined() && given.isDefined()) {
                common++;
                return right.differsFrom(given) ? Sight.DIFFERENT : Sight.BOTH_DEFINED;
            }
        }
        open++;
        return Sight.NOT_BOTH_DEFINED;
    }

    private void parted(SortedMap<String, Rational> point, Enclosure right, Enclosure given) {
        if (right.isDefined() && given.isUndefined() && onlyExpected == null) {
            onlyExpected = point;
        }
        if (given.isDefined() && right.isUndefined() && onlyAnswer == null) {
            onlyAnswer = point;
        }
    }

    /** Whether two values are certainly apart where all digits are looked at that a witness may show. */
    boolean differInFarDigits(SortedMap<String, Rational> point) {
        int bits = WITNESS_BITS[WITNESS_BITS.length - 1];
        return expected.at(point, bits).differsFrom(answer.at(point, bits));
    }

    /** At how many of the points looked at both have a value. */
    int met() {
        return common;
    }

    /** At how many of them it stayed open whether both have one. */
    int open() {
        return open;
    }

    /** Where the question has a value and the answer has none, if such a point was met. */
    Optional<SortedMap<String, Rational>> onlyExpected() {
        return Optional.ofNullable(onlyExpected);
    }

    /** Where the answer has a value and the question has none, if such a point was met. */
    Optional<SortedMap<String, Rational>> onlyAnswer() {
        return Optional.ofNullable(onlyAnswer);
    }

    /** Where the two part in their domains. */
    List<Message> notes(Assumptions assumptions) {
        Optional<DomainParting> parting = DomainParting.of(
                expected, answer, assumptions, onlyExpected != null || onlyAnswer != null);
        List<Message> notes = new ArrayList<>();
        Optional<String> missing = parting.flatMap(DomainParting::onlyFirst)
                .or(() -> Optional.ofNullable(onlyExpected).map(Say::point));
        missing.ifPresent(where -> notes.add(Message.of("check.answer-undefined-at", where)));
        Optional<String> extra = parting.flatMap(DomainParting::onlySecond)
                .or(() -> Optional.ofNullable(onlyAnswer).map(Say::point));
        extra.ifPresent(where -> notes.add(Message.of("check.question-undefined-at", where)));
        return notes;
    }

    /** A point at which the two differ, with as many digits of the values as tell them apart. */
    Evidence.Witness witness(SortedMap<String, Rational> point) {
        SortedMap<String, String> at = new TreeMap<>();
        point.forEach((name, value) -> at.put(name, value.toString()));
        for (int bits : WITNESS_BITS) {
            Enclosure right = expected.at(point, bits);
            Enclosure given = answer.at(point, bits);
            if (right.differsFrom(given)) {
                return new Evidence.Witness(at, Say.apart(given, right), Say.value(right, given));
            }
        }
        String right = Say.shortly(expected.at(point, BITS));
        return new Evidence.Witness(at, "≠ " + right, right);
    }
}
