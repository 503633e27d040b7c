package gradus.cli;

import gradus.expr.Expr;
import gradus.text.GraphLanes;
import gradus.text.Markup;
import gradus.text.MathLine;
import gradus.text.Notation;
import gradus.text.Table;
import gradus.text.Wrap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A computational graph as it is drawn: one line an input or node, with its place in the drawing, its formula, and
 * what is known of its numbers. Columns that the line has no room for are written as lines of their own.
 */
final class GraphTable {
    /** With more lines than this, inputs that are used once are told by the formulas alone. */
    private static final int MANY = 16;

    private final Page page;
    private final String output;
    private final List<Row> rows = new ArrayList<>();

    /**
     * One line.
     *
     * @param operands what the node is made of, in order; none for an input
     * @param formula  in the operands; empty for an input
     * @param locals   the local derivatives to show, each with its name: {@code da/dz = 0.2}
     */
    record Row(String name, List<String> operands, List<Expr> formula, String value, List<String> locals, String adjoint) {
        Row {
            operands = List.copyOf(operands);
            formula = List.copyOf(formula);
            locals = List.copyOf(locals);
        }

        boolean isNode() {
            return !formula.isEmpty();
        }
    }

    private enum Column { LANES, NAME, FORMULA, VALUE, LOCALS, ADJOINT }

    GraphTable(Page page, String output) {
        this.page = page;
        this.output = output;
    }

    /** Adds an input or a node, after what it is made of. */
    void add(Row row) {
        rows.add(row);
    }

    /** The name of a derivative in the page's characters: {@code ∂L/∂a}. */
    static String label(String label, Notation notation) {
        return notation == Notation.UNICODE ? label.replaceAll("(^|/| )d(?=.)", "$1∂") : label;
    }

    List<Markup> lines() {
        List<Row> shown = shown();
        Set<Column> columns = new LinkedHashSet<>(List.of(Column.values()));
        if (shown.stream().allMatch(row -> row.locals().isEmpty())) {
            columns.remove(Column.LOCALS);
        }
        List<Markup> below = new ArrayList<>();
        List<Markup> above = new ArrayList<>();
        if (width(shown, columns) > page.width()) {
            columns.remove(Column.FORMULA);
            shown.stream().filter(Row::isNode).forEach(row -> wrapped(row.name() + " = " + formula(row), above));
        }
        if (width(shown, columns) > page.width() && columns.remove(Column.LOCALS)) {
            shown.forEach(row -> row.locals().forEach(local -> wrapped(page.notation().number(local), below)));
        }
        List<Markup> lines = new ArrayList<>(above);
        if (width(shown, columns) > page.width()) {
            shown.forEach(row -> told(row, lines));
        } else {
            lines.addAll(table(shown, columns).lines(page.width()));
        }
        lines.addAll(below);
        return lines;
    }

    /** Where there is no room for a table. */
    private void told(Row row, List<Markup> into) {
        wrapped(row.name() + " = " + page.notation().number(row.value()), into);
        if (!row.adjoint().isEmpty()) {
            wrapped(label("d" + output + "/d" + row.name(), page.notation()) + " = "
                    + page.notation().number(row.adjoint()), into);
        }
    }

    private void wrapped(String text, List<Markup> into) {
        Wrap.lines(text, page.width()).forEach(line -> into.add(Markup.of(line)));
    }

    /** Inputs stand before the first node that takes them. */
    private List<Row> shown() {
        boolean many = rows.size() > MANY;
        Map<String, Row> inputs = new LinkedHashMap<>();
        rows.stream().filter(row -> !row.isNode()).forEach(row -> inputs.put(row.name(), row));
        Map<String, Row> shown = new LinkedHashMap<>();
        for (Row row : rows) {
            for (String operand : row.operands()) {
                boolean drawn = inputs.containsKey(operand)
                        && !(many && uses(operand) == 1 && inputs.get(operand).adjoint().isEmpty());
                if (drawn) {
                    shown.putIfAbsent(operand, inputs.get(operand));
                }
            }
            if (row.isNode()) {
                shown.put(row.name(), row);
            }
        }
        return List.copyOf(shown.values());
    }

    private long uses(String name) {
        return rows.stream().filter(row -> row.operands().contains(name)).count();
    }

    private int width(List<Row> shown, Set<Column> columns) {
        return table(shown, columns).lines(Integer.MAX_VALUE / 2).stream().mapToInt(Markup::width).max().orElse(0);
    }

    private Table table(List<Row> shown, Set<Column> columns) {
        Map<String, List<String>> operands = new LinkedHashMap<>();
        shown.forEach(row -> operands.put(row.name(), row.operands()));
        List<String> lanes = GraphLanes.lines(operands, page.notation());
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Row row = shown.get(i);
            String lane = lanes.get(i);
            cells.add(columns.stream().map(column -> cell(column, row, lane)).toList());
        }
        return new Table(columns.stream().map(this::heading).toList(), cells);
    }

    private String cell(Column column, Row row, String lane) {
        return switch (column) {
            case LANES -> lane;
            case NAME -> row.name();
            case FORMULA -> formula(row);
            case VALUE -> page.notation().number(row.value());
            case LOCALS -> page.notation().number(String.join(", ", row.locals()));
            case ADJOINT -> page.notation().number(row.adjoint());
        };
    }

    private String formula(Row row) {
        return row.isNode() ? MathLine.of(row.formula().get(0), page.notation()) : "";
    }

    private Table.Column heading(Column column) {
        return switch (column) {
            case LANES -> Table.Column.left("");
            case NAME -> Table.Column.left(page.catalog().words("graph.column.node"));
            case FORMULA -> Table.Column.left(page.catalog().words("graph.column.formula"));
            case VALUE -> Table.Column.right(page.catalog().words("graph.column.value"));
            case LOCALS -> Table.Column.left(page.catalog().words("graph.column.local"));
            case ADJOINT -> Table.Column.right(label("d" + output + "/d·", page.notation()));
        };
    }
}
