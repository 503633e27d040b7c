package gradus.calculus;

import java.util.List;

/** Nodes that are each made of the next, and the last of the first: no order of calculation exists. */
public final class CycleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> nodes;

    CycleException(List<String> nodes) {
        super(String.join(" -> ", nodes), null, false, false);
        this.nodes = List.copyOf(nodes);
    }

    /** The nodes on the way round, in that order. */
    public List<String> nodes() {
        return nodes;
    }
}
