package gradus.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A computational graph drawn in one line a node: a mark for the node, and a lane for each value from where it is
 * made down to where it is last used. A line that runs into a lane joins it; one that a lane interrupts passes under.
 */
public final class GraphLanes {
    private static final String UNICODE = "●│─╰╯┴├┤┼";
    private static final String ASCII = "o|-+++" + "+++";
    private static final int MARK = 0;
    private static final int DOWN = 1;
    private static final int ACROSS = 2;
    private static final int ENDS = 3;
    private static final int GOES_ON = 6;

    private final Map<String, List<String>> operands;
    private final Map<String, String> lastUse = new HashMap<>();
    private final List<String> lanes = new ArrayList<>();
    private final String signs;

    private GraphLanes(Map<String, List<String>> operands, Notation notation) {
        this.operands = operands;
        this.signs = notation == Notation.UNICODE ? UNICODE : ASCII;
        operands.forEach((node, used) -> used.forEach(name -> lastUse.put(name, node)));
    }

    /**
     * The drawing, a line a node in the order of the map, without spaces at the ends.
     *
     * @param operands what each node is made of; names that are no nodes are not drawn
     */
    public static List<String> lines(Map<String, List<String>> operands, Notation notation) {
        Map<String, List<String>> drawn = new LinkedHashMap<>();
        operands.forEach((node, used) -> drawn.put(node, used.stream().filter(drawn::containsKey).toList()));
        GraphLanes graph = new GraphLanes(drawn, notation);
        return drawn.keySet().stream().map(graph::line).toList();
    }

    private String line(String node) {
        Set<Integer> joined = new LinkedHashSet<>();
        operands.get(node).forEach(name -> joined.add(lanes.indexOf(name)));
        int mark = joined.stream().filter(lane -> ends(lane, node)).min(Integer::compare).orElseGet(this::freeLane);
        StringBuilder line = new StringBuilder();
        int low = joined.stream().reduce(mark, Math::min);
        int high = joined.stream().reduce(mark, Math::max);
        for (int lane = 0; lane < Math.max(lanes.size(), mark + 1); lane++) {
            line.append(lane > low && lane <= high ? signs.charAt(ACROSS) : ' ');
            line.append(lane == mark ? signs.charAt(MARK) : sign(lane, node, joined, low, high));
        }
        move(node, mark);
        return line.substring(1).stripTrailing();
    }

    private boolean ends(int lane, String node) {
        return node.equals(lastUse.get(lanes.get(lane)));
    }

    private int freeLane() {
        int free = lanes.indexOf("");
        return free < 0 ? lanes.size() : free;
    }

    private char sign(int lane, String node, Set<Integer> joined, int low, int high) {
        if (joined.contains(lane)) {
            int side = lane == low ? 0 : lane == high ? 1 : 2;
            return signs.charAt((ends(lane, node) ? ENDS : GOES_ON) + side);
        }
        boolean empty = lanes.get(lane).isEmpty();
        return !empty ? signs.charAt(DOWN) : lane > low && lane < high ? signs.charAt(ACROSS) : ' ';
    }

    /** Ends the lanes of what is used for the last time here, and begins the node's own. */
    private void move(String node, int mark) {
        for (int lane = 0; lane < lanes.size(); lane++) {
            if (!lanes.get(lane).isEmpty() && ends(lane, node)) {
                lanes.set(lane, "");
            }
        }
        if (mark == lanes.size()) {
            lanes.add("");
        }
        lanes.set(mark, lastUse.containsKey(node) ? node : "");
    }
}
