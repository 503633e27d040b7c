package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescentTest {
    private static List<Descent.Stop> path(String f, Descent.Method method, double rate, int steps) throws SyntaxException {
        return new Descent(Parser.parse(f, Names.NONE), List.of("x", "y"), method, rate).path(4, 2, steps);
    }

    @Test
    void gradientDescentShrinksEachDirectionByItsOwnFactor() throws SyntaxException {
        List<Descent.Stop> path = path("x^2 + 3y^2", Descent.Method.GRADIENT, 0.1, 20);
        for (int i = 0; i < path.size(); i++) {
            assertEquals(4 * Math.pow(0.8, i), path.get(i).x(), 1e-12);
            assertEquals(2 * Math.pow(0.4, i), path.get(i).y(), 1e-12);
        }
        assertEquals(21, path.size());
    }

    @Test
    void newtonIsAtTheBottomOfABowlInOneStep() throws SyntaxException {
        Descent.Stop stop = path("x^2 + x*y + 3y^2 - 5x + 1", Descent.Method.NEWTON, 0, 1).get(1);
        assertEquals(30.0 / 11, stop.x(), 1e-12);
        assertEquals(-5.0 / 11, stop.y(), 1e-12);
        assertEquals(0, stop.slope(), 1e-12);
    }

    @Test
    void theWayEndsWhereThereIsNoNextStep() throws SyntaxException {
        assertEquals(1, path("x + y", Descent.Method.NEWTON, 0, 10).size(), "no curvature");
        assertEquals(0, path("ln(-x) + y", Descent.Method.GRADIENT, 1, 10).size(), "no value at the start");
        List<Descent.Stop> away = path("x^4 + y^4", Descent.Method.GRADIENT, 1, 100);
        assertTrue(away.size() < 10 && away.stream().allMatch(Descent.Stop::isUsable), "out of all bounds");
    }
}
