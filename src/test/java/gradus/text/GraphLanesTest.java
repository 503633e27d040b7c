package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphLanesTest {

    private static Map<String, List<String>> graph(String... nodes) {
        Map<String, List<String>> graph = new LinkedHashMap<>();
        for (String node : nodes) {
            List<String> words = Arrays.asList(node.split(" "));
            graph.put(words.get(0), words.subList(1, words.size()));
        }
        return graph;
    }

    private static String drawn(Notation notation, String... nodes) {
        return String.join("\n", GraphLanes.lines(graph(nodes), notation));
    }

    @Test
    void aChainIsOneLane() {
        assertEquals("●\n●\n●", drawn(Notation.UNICODE, "x", "z x", "L z"));
        assertEquals("●", drawn(Notation.UNICODE, "x"));
    }

    @Test
    void lanesEndWhereAValueIsLastUsed() {
        assertEquals("""
                ●
                │ ●
                │ │ ●
                ●─┴─╯
                │ ●
                ●─╯""", drawn(Notation.UNICODE, "w", "x", "b", "z w x b", "t", "L z t"));
    }

    @Test
    void aLineJoinsTheLanesOfItsOperandsAndPassesUnderTheOthers() {
        String[] network = {"x1", "x2", "z1 x1 x2", "z2 x1 x2", "a1 z1", "a2 z2", "s1 a1 a2", "s2 a1 a2", "L s1 s2"};
        assertEquals("""
                ●
                │ ●
                ├─┼─●
                ●─╯ │
                │   ●
                ●   │
                ├─●─┤
                ●─│─╯
                ●─╯""", drawn(Notation.UNICODE, network));
        assertEquals("""
                o
                | o
                +-+-o
                o-+ |
                |   o
                o   |
                +-o-+
                o-|-+
                o-+""", drawn(Notation.ASCII, network));
    }

    @Test
    void namesThatAreNoNodesAreNotDrawn() {
        assertEquals("●\n●", drawn(Notation.UNICODE, "z w x", "L z t"));
    }
}
