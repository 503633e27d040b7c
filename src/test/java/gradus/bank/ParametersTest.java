package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.Parameters.Parameter;
import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.SyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static Parameter upTo(String name, int last) {
        return new Parameter(name, IntStream.rangeClosed(1, last).mapToObj(Expr::num).toList());
    }

    private static Parameters where(String condition, Parameter... parameters) throws SyntaxException {
        Set<String> names = new HashSet<>();
        List.of(parameters).forEach(parameter -> names.add(parameter.name()));
        return new Parameters(List.of(parameters),
                List.of(Constraint.parse(condition, Names.of(names)).orElseThrow()));
    }

    @Test
    void everyCombinationIsAVariantInOrder() {
        Parameters parameters = new Parameters(List.of(upTo("a", 2), upTo("b", 3)), List.of());
        assertEquals(6, parameters.count());
        List<String> shown = new ArrayList<>();
        parameters.all().forEach(values -> shown.add(values.get("a") + "" + values.get("b")));
        assertEquals(6, new HashSet<>(shown).size());
        assertEquals(parameters.variant(4), parameters.all().skip(4).findFirst().orElseThrow());
    }

    @Test
    void withoutParametersThereIsOneVariant() {
        assertEquals(1, Parameters.NONE.count());
        assertTrue(Parameters.NONE.variant(0).isEmpty());
    }

    @Test
    void constraintsLeaveSomeOut() throws SyntaxException {
        assertEquals(3, where("a < b", upTo("a", 3), upTo("b", 3)).count());
        assertEquals(6, where("a ≠ b", upTo("a", 3), upTo("b", 3)).count());
        assertEquals(3, where("a == b", upTo("a", 3), upTo("b", 3)).count());
        assertEquals(6, where("a >= b", upTo("a", 3), upTo("b", 3)).count());
        assertEquals(2, where("sqrt(a) > 1.5", upTo("a", 4), upTo("b", 1)).count());
        assertEquals(0, where("ln(-a) < 1", upTo("a", 4)).count());
    }

    @Test
    void saysWhetherItIsASample() throws SyntaxException {
        assertFalse(new Parameters(List.of(upTo("a", 100), upTo("b", 100)), List.of()).isSample());
        assertTrue(new Parameters(List.of(upTo("a", 100), upTo("b", 101)), List.of()).isSample());
        assertFalse(where("a < 3", upTo("a", 100), upTo("b", 101)).isSample());
        assertFalse(where("a < 101", upTo("a", 101), upTo("b", 100)).isSample());
        assertTrue(where("a + b > 2", upTo("a", 101), upTo("b", 101)).isSample());
    }

    /** More than could ever be looked at: a sample is made all the same, and at once. */
    @Test
    void spreadsOverABillionCombinations() throws SyntaxException {
        Parameters free = new Parameters(List.of(upTo("a", 1_000), upTo("b", 1_000), upTo("c", 1_000)), List.of());
        assertEquals(1_000_000_000L, free.combinations());
        assertEquals(Parameters.MOST_VARIANTS, free.all().distinct().count());
        assertEquals(free.variant(9_999), free.all().skip(9_999).findFirst().orElseThrow());
        Parameters bound = where("a < b", upTo("a", 1_000), upTo("b", 1_000), upTo("c", 1_000));
        assertTrue(bound.isSample());
        assertEquals(Parameters.MOST_VARIANTS, bound.count());
        assertEquals(0, where("a > b + 5000", upTo("a", 1_000), upTo("b", 1_000), upTo("c", 1_000)).count());
    }

    @Test
    void veryManyAreSpreadAndNeverTheSameTwice() {
        Parameters parameters = new Parameters(List.of(upTo("a", 300), upTo("b", 500)), List.of());
        assertEquals(Parameters.MOST_VARIANTS, parameters.count());
        Set<Object> seen = new HashSet<>();
        Set<Object> first = new HashSet<>();
        parameters.all().forEach(values -> {
            assertTrue(seen.add(values));
            first.add(values.get("a"));
        });
        assertEquals(300, first.size());
    }
}
