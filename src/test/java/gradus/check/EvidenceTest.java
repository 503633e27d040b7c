package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Rational;
import gradus.expr.Reading;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The independent checker: re-evaluates every witness of the answers table, and re-checks every proof and agreement
 * at points of its own, in an arithmetic that shares nothing with the one that found them ({@link Oracle}).
 */
class EvidenceTest {
    private static final int POINTS = 8;
    private static final Map<Answers.Row, Verdict> VERDICTS = new LinkedHashMap<>();

    /** The right entries and those given, read anew from what the verdict says was understood. */
    private record Pair(List<Expr> expected, List<Expr> given) {
        static Optional<Pair> of(Answers.Row row, Verdict verdict) throws Exception {
            Ask ask = Ask.of(row.ask());
            Optional<Value> key = ask.key();
            if (key.isEmpty() || verdict.read().isEmpty() || row.ask().containsKey("limit")) {
                return Optional.empty();
            }
            Value read = Reading.of(verdict.read(), Names.of(ask.variables())).value();
            List<Expr> expected = flat(key.get());
            List<Expr> given = flat(read);
            return expected.size() == given.size() ? Optional.of(new Pair(expected, given)) : Optional.empty();
        }

        private static List<Expr> flat(Value value) {
            List<Expr> entries = new ArrayList<>();
            collect(value, entries);
            return entries;
        }

        private static void collect(Value value, List<Expr> entries) {
            if (value instanceof Value.Scalar scalar) {
                entries.add(scalar.expression());
            } else if (value instanceof Value.Entries array) {
                array.entries().forEach(item -> collect(item, entries));
            }
        }
    }

    @BeforeAll
    static void judge() throws Exception {
        for (Answers.Row row : Answers.rows()) {
            if (!row.ask().containsKey("graph") && !row.ask().containsKey("matrix")) {
                VERDICTS.put(row, row.verdict());
            }
        }
    }

    @Test
    void everyWitnessHolds() throws Exception {
        int checked = 0;
        List<String> wrong = new ArrayList<>();
        for (Answers.Row row : VERDICTS.keySet()) {
            Verdict verdict = VERDICTS.get(row);
            Optional<Pair> pair = Pair.of(row, verdict);
            if (pair.isPresent() && verdict.evidence().orElse(null) instanceof Evidence.Witness witness) {
                if (!holds(pair.get(), witness, beside(row))) {
                    wrong.add(row + ": " + witness);
                }
                checked++;
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(checked > 400, "only " + checked + " witnesses");
    }

    /** Whether some entry differs there, and its values are those shown, or all is beyond the oracle's reach. */
    private static boolean holds(Pair pair, Evidence.Witness witness, Map<String, Rational> more) {
        Map<String, Rational> point = Oracle.point(witness);
        point.putAll(more);
        boolean beyond = true;
        boolean extreme = witness.yours().matches(".* .*|.*e-?[0-9]{3,}");
        for (int i = 0; i < pair.expected.size(); i++) {
            Expr expected = pair.expected.get(i);
            Expr given = pair.given.get(i);
            if (isBound(expected, point) && isBound(given, point)) {
                Oracle.Sight sight = Oracle.compare(expected, given, point);
                beyond &= sight != Oracle.Sight.SAME && sight != Oracle.Sight.DIFFERENT;
                boolean shown = !more.isEmpty() || shows(witness.expected(), Oracle.value(expected, point))
                        && shows(witness.yours(), Oracle.value(given, point));
                if (sight == Oracle.Sight.DIFFERENT && shown) {
                    return true;
                }
            }
        }
        return beyond || extreme;
    }

    /** A witness against a coefficient has no point: the polynomials themselves differ at one of no special kind. */
    private static Map<String, Rational> beside(Answers.Row row) {
        return row.ask().containsKey("taylor")
                ? Map.of(row.ask().get("by").toString(), Rational.of(7_919, 10_007)) : Map.of();
    }

    private static boolean isBound(Expr e, Map<String, Rational> point) {
        return point.keySet().containsAll(Trees.variables(e));
    }

    /** Whether a text such as 0.2231 or 1.5e400 is that value, rounded; what is told by its difference only passes. */
    private static boolean shows(String text, Dfp value) {
        if (!text.matches("-?[0-9.]+(e-?[0-9]+)?") || value.isNaN()) {
            return true;
        }
        BigDecimal off = new BigDecimal(text).subtract(Oracle.decimal(value)).abs();
        return off.compareTo(Oracle.decimal(value).abs().scaleByPowerOfTen(-3)) < 0
                || off.compareTo(BigDecimal.ONE.scaleByPowerOfTen(-30)) < 0;
    }

    @Test
    @Tag("exhaustive")
    void everyProofAndAgreementHoldsAtOtherPoints() throws Exception {
        int checked = 0;
        SplittableRandom random = new SplittableRandom(4);
        for (Answers.Row row : VERDICTS.keySet()) {
            Verdict verdict = VERDICTS.get(row);
            Optional<Pair> pair = Pair.of(row, verdict);
            boolean exact = verdict.evidence().filter(e -> !(e instanceof Evidence.Witness)
                    && !e.equals(new Evidence.Proof("rounding"))).isPresent() && !row.ask().containsKey("tolerance");
            if (verdict.outcome() == Outcome.CORRECT && exact && pair.isPresent()) {
                assertEquals(List.of(), refuted(row, pair.get(), random), row.toString());
                checked++;
            }
        }
        assertTrue(checked > 450, "only " + checked + " proofs");
    }

    private static List<String> refuted(Answers.Row row, Pair pair, SplittableRandom random) throws Exception {
        Assumptions assumptions = row.ask().containsKey("assume")
                ? Assumptions.read(row.ask().get("assume"), Names.NONE) : Assumptions.NONE;
        List<String> refuted = new ArrayList<>();
        for (int i = 0; i < pair.expected.size(); i++) {
            TreeSet<String> names = new TreeSet<>(Trees.variables(pair.expected.get(i)));
            names.addAll(Trees.variables(pair.given.get(i)));
            for (int k = 0; k < POINTS; k++) {
                Map<String, Rational> point = new TreeMap<>();
                names.forEach(name -> point.put(name, Rational.of(random.nextInt(-30_000, 60_000), 9_973)));
                if (assumptions.hold(point) && Oracle.compare(pair.expected.get(i), pair.given.get(i), point)
                        == Oracle.Sight.DIFFERENT) {
                    refuted.add(pair.given.get(i) + " at " + point);
                }
            }
        }
        return refuted;
    }
}
