package gradus.check;

import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Points at which to compare, the same every time: first some that read well in a message, then some of no
 * special kind over sixteen powers of ten, of either sign.
 */
final class Points {
    private static final Rational[] PLEASANT = {
        Rational.of(1), Rational.of(2), Rational.of(-1), Rational.HALF, Rational.of(3), Rational.of(-2),
        Rational.of(3, 2), Rational.of(-1, 2), Rational.of(1, 3), Rational.of(-3), Rational.of(5, 2),
        Rational.of(2, 3), Rational.of(4), Rational.of(-5, 3), Rational.of(1, 4)};
    private static final int[] SCALES = {0, -1, 1, 0, -2, 2, 0, -3, 1, 0, 3, -1, -4, 4, 0, -6, 6, -1, 0, 1, -8, 8, 0, 0};
    private static final int PLEASANT_FIRST = 8;
    private static final int ORDINARY = 36;
    private static final int WHOLE = 16;
    private static final int[] FAR = {12, -12, 22, -22, 45, -45};

    private Points() {
    }

    /** Points over these variables; the one empty point when there is none. */
    static List<SortedMap<String, Rational>> over(SortedSet<String> variables) {
        return over(variables, PLEASANT_FIRST + ORDINARY);
    }

    /** The first of those points, at most so many. */
    static List<SortedMap<String, Rational>> over(SortedSet<String> variables, int most) {
        List<SortedMap<String, Rational>> points = new ArrayList<>();
        if (variables.isEmpty()) {
            points.add(new TreeMap<>());
            return points;
        }
        for (int k = 0; k < Math.min(PLEASANT_FIRST, most); k++) {
            points.add(pleasant(variables, k));
        }
        Random random = new Random(20_250_517);
        for (int k = 0; k < most - PLEASANT_FIRST; k++) {
            points.add(ordinary(variables, k, random));
        }
        return points;
    }

    /** Points far beyond those, next to zero, and zero itself. */
    static List<SortedMap<String, Rational>> far(SortedSet<String> variables) {
        List<SortedMap<String, Rational>> points = new ArrayList<>();
        points.add(zero(variables));
        for (int power : FAR) {
            points.add(far(variables, power, 1));
            points.add(far(variables, power, -1));
        }
        return points;
    }

    /** The point on the line through a base point along a variable at which that has this value. */
    static SortedMap<String, Rational> on(Map<String, Rational> base, String variable, Rational value) {
        SortedMap<String, Rational> point = new TreeMap<>(base);
        point.put(variable, value);
        return point;
    }

    static SortedMap<String, Rational> zero(SortedSet<String> variables) {
        SortedMap<String, Rational> zero = new TreeMap<>();
        variables.forEach(name -> zero.put(name, Rational.ZERO));
        return zero;
    }

    /** Small whole numbers of either sign, at which negative numbers have powers. */
    static List<SortedMap<String, Rational>> whole(SortedSet<String> variables) {
        List<SortedMap<String, Rational>> points = new ArrayList<>();
        Random random = new Random(1_729);
        for (int k = 0; k < WHOLE; k++) {
            SortedMap<String, Rational> point = new TreeMap<>();
            for (String name : variables) {
                int size = 1 + random.nextInt(4);
                point.put(name, Rational.of(random.nextInt(3) == 0 ? size : -size));
            }
            points.add(point);
        }
        return points;
    }

    /** Far out, or next to nothing, with every variable of about the same size. */
    private static SortedMap<String, Rational> far(Collection<String> variables, int power, int sign) {
        SortedMap<String, Rational> point = new TreeMap<>();
        int j = 0;
        for (String name : variables) {
            Rational digits = Rational.of(sign * (3L + 2 * j), 2 + j);
            point.put(name, digits.times(Rational.of(10).pow(power)));
            j++;
        }
        return point;
    }

    private static SortedMap<String, Rational> pleasant(Collection<String> variables, int k) {
        SortedMap<String, Rational> point = new TreeMap<>();
        int j = 0;
        for (String name : variables) {
            point.put(name, PLEASANT[(k * (1 + j % 3) + 4 * j) % PLEASANT.length]);
            j++;
        }
        return point;
    }

    /** Rationals with odd denominators, so that no special value is met by accident. */
    private static SortedMap<String, Rational> ordinary(Collection<String> variables, int k, Random random) {
        SortedMap<String, Rational> point = new TreeMap<>();
        int j = 0;
        boolean together = k % 2 == 0;
        for (String name : variables) {
            int scale = SCALES[(together ? k : k + 5 * j) % SCALES.length];
            Rational size = Rational.of(1 + random.nextInt(9_000), 1009 + 2L * random.nextInt(500));
            boolean negative = k % 4 >= 2 && random.nextInt(3) > 0;
            Rational value = size.times(Rational.of(10).pow(scale)).times(Rational.HALF);
            point.put(name, negative ? value.negate() : value);
            j++;
        }
        return point;
    }
}
