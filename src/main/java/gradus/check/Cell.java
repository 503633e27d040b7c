package gradus.check;

/**
 * One number of a computational graph.
 *
 * @param node the node whose value or derivative it is, or of whose adjoint
 * @param by   the operand to differentiate by, for a local derivative; empty for the others
 */
public record Cell(Kind kind, String node, String by) {
    /** What is asked of a node. */
    public enum Kind {
        /** What the node comes to. */
        VALUE,
        /** The node's derivative by one operand. */
        LOCAL,
        /** The output's derivative by the node. */
        ADJOINT
    }

    public static Cell value(String node) {
        return new Cell(Kind.VALUE, node, "");
    }

    public static Cell local(String node, String operand) {
        return new Cell(Kind.LOCAL, node, operand);
    }

    public static Cell adjoint(String node) {
        return new Cell(Kind.ADJOINT, node, "");
    }

    /**
     * How the cell is written: {@code a}, {@code da/dz}, {@code dL/da}.
     *
     * @param output the name of the graph's output
     */
    public String label(String output) {
        return switch (kind) {
            case VALUE -> node;
            case LOCAL -> (node.equals(output) ? "local " : "") + "d" + node + "/d" + by;
            case ADJOINT -> "d" + output + "/d" + node;
        };
    }
}
