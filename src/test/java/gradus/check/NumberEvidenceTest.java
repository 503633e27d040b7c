package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Decimal;
import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Rational;
import gradus.expr.Reading;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.dfp.Dfp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The independent checker for what {@link EvidenceTest} leaves to it: decimals that were taken for a value rounded or
 * cut off, the tolerances of questions, and limits, which the function's own values must come near to.
 */
class NumberEvidenceTest {
    /** How near to the point a limit is looked at: 10 to these. */
    private static final int[] NEARER = {-6, -12};

    @Test
    @Tag("exhaustive")
    void decimalsAreTheValueRoundedOrCutOff() throws Exception {
        int checked = 0;
        for (Answers.Row row : Answers.rows()) {
            Optional<Value.Scalar> key = scalarKey(row);
            Optional<Decimal> typed = typed(row);
            boolean plain = key.isPresent() && typed.isPresent() && !row.ask().containsKey("tolerance")
                    && !row.ask().containsKey("form") && Trees.isConstant(key.get().expression());
            if (plain) {
                boolean near = isRounded(typed.get().value(), truth(key.get().expression()));
                Outcome outcome = row.verdict().outcome();
                boolean accepted = outcome == Outcome.CORRECT || outcome == Outcome.WRONG_FORM;
                assertEquals(near, accepted, row::toString);
                checked++;
            }
        }
        assertTrue(checked > 100, checked + " decimals");
    }

    /** Off by half a unit of the last digit at most, or by less than one away from zero. */
    private static boolean isRounded(BigDecimal typed, BigDecimal truth) {
        if (typed.compareTo(truth) == 0) {
            return true;
        }
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-typed.scale());
        BigDecimal above = truth.abs().subtract(typed.abs());
        boolean near = above.compareTo(unit) < 0 && above.add(unit.divide(BigDecimal.valueOf(2))).signum() >= 0;
        return near && typed.signum() == truth.signum() && typed.signum() != 0;
    }

    @Test
    void tolerancesAreKept() throws Exception {
        int checked = 0;
        for (Answers.Row row : Answers.rows()) {
            Optional<Value.Scalar> key = scalarKey(row);
            if (row.ask().get("tolerance") instanceof Map<?, ?> bounds && key.isPresent() && typed(row).isPresent()) {
                BigDecimal truth = truth(key.get().expression());
                BigDecimal given = typed(row).get().value();
                boolean within = truth.subtract(given).abs().compareTo(reach(bounds, truth)) <= 0
                        && given.signum() == truth.signum();
                assertEquals(within ? Outcome.CORRECT : Outcome.INCORRECT, row.verdict().outcome(), row::toString);
                checked++;
            }
        }
        assertTrue(checked >= 7, checked + " tolerances");
    }

    private static BigDecimal reach(Map<?, ?> bounds, BigDecimal truth) {
        BigDecimal reach = BigDecimal.ZERO;
        for (Map.Entry<?, ?> bound : bounds.entrySet()) {
            BigDecimal number = new BigDecimal(bound.getValue().toString());
            BigDecimal now = switch (bound.getKey().toString()) {
                case "relative" -> number.multiply(truth.abs());
                case "digits" -> new BigDecimal("0.5").scaleByPowerOfTen(
                        truth.precision() - truth.scale() - number.intValueExact());
                default -> number;
            };
            reach = reach.max(now);
        }
        return reach;
    }

    @Test
    void limitsAreComeNearTo() throws Exception {
        int checked = 0;
        List<String> wrong = new ArrayList<>();
        for (Answers.Row row : Answers.rows()) {
            Optional<Boolean> holds = row.ask().containsKey("limit") ? comesNear(row) : Optional.empty();
            if (holds.isPresent()) {
                checked++;
                if (!holds.get()) {
                    wrong.add(row.toString());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(checked >= 30, checked + " limits");
    }

    /** Whether the distance to the limit shrinks, or the size grows; empty where the row's limit is neither. */
    private static Optional<Boolean> comesNear(Answers.Row row) throws Exception {
        Expr function = Parser.parse(row.ask().get("limit").toString());
        Expr key = scalarKey(row).orElseThrow().expression();
        String by = row.ask().get("by").toString();
        if (Trees.variables(function).size() > 1) {
            return Optional.empty();
        }
        boolean number = Trees.isConstant(key);
        boolean infinite = !number && Trees.variables(key).contains("inf");
        List<Dfp> values = new ArrayList<>();
        for (int power : NEARER) {
            values.add(Oracle.value(function, Map.of(by, near(row.ask(), power))));
        }
        boolean seen = values.stream().noneMatch(value -> value.isNaN() || value.isInfinite());
        if (!seen || !number && !infinite) {
            return Optional.empty();
        }
        BigDecimal first = Oracle.decimal(values.get(0));
        BigDecimal last = Oracle.decimal(values.get(1));
        if (infinite) {
            return Optional.of(last.abs().compareTo(first.abs()) > 0);
        }
        BigDecimal limit = truth(key);
        BigDecimal off = last.subtract(limit).abs();
        return Optional.of(off.compareTo(first.subtract(limit).abs()) < 0
                || off.compareTo(BigDecimal.ONE.scaleByPowerOfTen(-20)) < 0);
    }

    /** A point on the side that is asked about, 10^power away, or as far out for an infinite one. */
    private static Rational near(Map<String, Object> ask, int power) throws Exception {
        String to = ask.get("to").toString().strip();
        if (to.endsWith("inf") || to.endsWith("infinity") || to.endsWith("∞")) {
            Rational far = Rational.of(10).pow(-power / 3);
            return to.startsWith("-") ? far.negate() : far;
        }
        Rational step = Rational.of(10).pow(power);
        BigDecimal point = truth(Parser.parse(to));
        Rational about = Rational.of(point.unscaledValue()).dividedBy(Rational.of(10).pow(point.scale()));
        return "left".equals(ask.get("from")) ? about.minus(step) : about.plus(step);
    }

    private static BigDecimal truth(Expr constant) {
        return Oracle.decimal(Oracle.value(constant, Map.of()));
    }

    private static Optional<Value.Scalar> scalarKey(Answers.Row row) throws Exception {
        return Ask.of(row.ask()).key().filter(Value.Scalar.class::isInstance).map(Value.Scalar.class::cast);
    }

    private static Optional<Decimal> typed(Answers.Row row) {
        try {
            Value value = Reading.of(row.answer(), Names.NONE).value();
            return value instanceof Value.Scalar scalar ? scalar.decimal() : Optional.empty();
        } catch (gradus.expr.SyntaxException unreadable) {
            return Optional.empty();
        }
    }
}
