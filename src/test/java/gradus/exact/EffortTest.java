package gradus.exact;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.TooComplexException;
import org.junit.jupiter.api.Test;

class EffortTest {
    private static final long ALL = 3_000_000;

    @Test
    void whatGoesBeyondItIsTooComplex() {
        try (Effort effort = Effort.ofOneQuestion()) {
            Effort.spend(ALL);
            assertDoesNotThrow(effort::requireRest);
            assertThrows(TooComplexException.class, () -> Effort.spend(1));
            assertThrows(TooComplexException.class, effort::requireRest);
        }
        assertDoesNotThrow(() -> Effort.spend(2 * ALL), "nothing is asked");
    }

    @Test
    void aQuestionWithinAnotherHasNoBudgetOfItsOwn() {
        try (Effort outer = Effort.ofOneQuestion()) {
            try (Effort inner = Effort.ofOneQuestion()) {
                Effort.spend(ALL);
                assertDoesNotThrow(inner::requireRest);
            }
            assertThrows(TooComplexException.class, () -> Effort.spend(1));
            assertThrows(TooComplexException.class, outer::requireRest);
        }
    }

    @Test
    void whatCanBeLeftOutHasABudgetBesides() {
        try (Effort question = Effort.ofOneQuestion()) {
            try (Effort mistakes = Effort.besides()) {
                assertThrows(TooComplexException.class, () -> Effort.spend(ALL + 1));
                assertThrows(TooComplexException.class, mistakes::requireRest);
            }
            assertDoesNotThrow(() -> Effort.spend(ALL));
            assertThrows(TooComplexException.class, () -> Effort.spend(1));
            assertThrows(TooComplexException.class, question::requireRest);
        }
    }

    @Test
    void manyQuestionsHaveABudgetTogether() {
        try (Effort all = Effort.ofAll(ALL + 10)) {
            try (Effort first = Effort.ofOneQuestion()) {
                Effort.spend(ALL);
                Effort.spendOfAll(9);
                assertDoesNotThrow(first::requireRest, "simplifying counts for all of them only");
            }
            try (Effort second = Effort.ofOneQuestion()) {
                Effort.spend(1);
                assertThrows(TooComplexException.class, () -> Effort.spend(1));
                assertFalse(second.isSpent());
            }
            assertTrue(all.isSpent());
            assertThrows(TooComplexException.class, () -> Effort.spendOfAll(1));
        }
        assertDoesNotThrow(() -> Effort.spendOfAll(2 * ALL));
    }

    @Test
    void whatManyCostWithinMoreCountsThereToo() {
        try (Effort most = Effort.ofAll(30)) {
            try (Effort some = Effort.ofAll(20)) {
                Effort.spend(20);
                assertFalse(some.isSpent());
            }
            try (Effort rest = Effort.ofAll(20)) {
                Effort.spend(10);
                assertThrows(TooComplexException.class, () -> Effort.spend(1), "ten were left");
                assertTrue(rest.isSpent());
            }
            assertTrue(most.isSpent());
        }
    }

    @Test
    void whatTakesTooMuchComesToNothing() {
        assertTrue(Effort.affordable(() -> {
            Effort.spend(ALL);
            return 1;
        }).isPresent());
        assertFalse(Effort.affordable(() -> {
            Effort.spend(ALL + 1);
            return 1;
        }).isPresent());
    }

    @Test
    void longNumbersCostTheSquareOfTheirLength() {
        try (Effort question = Effort.ofOneQuestion()) {
            Effort.spendOnNumbers(600);
            Effort.spend(ALL - 4);
            Effort.spendOnNumbers(1_300);
            assertDoesNotThrow(question::requireRest, "up to some hundred bits they cost nothing, and twice as many four steps");
            assertThrows(TooComplexException.class, () -> Effort.spendOnNumbers(700));
        }
    }

    @Test
    void itIsOfOneThread() throws Exception {
        try (Effort effort = Effort.ofOneQuestion()) {
            Thread other = new Thread(() -> Effort.spend(2 * ALL));
            other.start();
            other.join();
            assertDoesNotThrow(effort::requireRest);
        }
    }
}
