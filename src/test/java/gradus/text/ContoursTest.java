package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {
    private static final Window WINDOW = new Window(-3, 3, -2, 4);

    @Test
    void aPlaneHasStraightLines() {
        Curve line = new Contours((x, y) -> 2 * x - y, WINDOW).at(0.3);
        assertEquals(1, line.branches().size(), "joined to one line");
        for (Spot spot : line.branches().get(0)) {
            assertEquals(0.3, 2 * spot.x() - spot.y(), 1e-9);
        }
    }

    @Test
    void aBowlHasOneClosedLineAHeight() {
        Curve circle = new Contours((x, y) -> x * x + y * y, WINDOW).at(1.5);
        assertEquals(1, circle.branches().size());
        List<Spot> spots = circle.branches().get(0);
        assertEquals(spots.get(0), spots.get(spots.size() - 1));
        for (Spot spot : spots) {
            assertEquals(1.5, spot.x() * spot.x() + spot.y() * spot.y(), 2e-3, "as exact as the squares are small");
        }
    }

    @Test
    void whereThereIsNoValueThereIsNoLine() {
        Contours half = new Contours((x, y) -> x < 0 ? Double.NaN : y, WINDOW);
        assertTrue(half.at(1.01).branches().stream().flatMap(List::stream).allMatch(spot -> spot.x() >= 0));
        assertEquals(List.of(), new Contours((x, y) -> Double.NaN, WINDOW).at(0).branches());
        assertEquals(List.of(), new Contours((x, y) -> 1, WINDOW).at(2).branches());
    }

    @Test
    void aSaddleHasTwoBranches() {
        assertEquals(2, new Contours((x, y) -> x * (y - 1), WINDOW).at(0.5).branches().size());
    }
}
