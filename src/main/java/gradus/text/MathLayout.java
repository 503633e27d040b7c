package gradus.text;

import gradus.expr.Expr;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.List;

/** An expression or value in two dimensions: fractions, powers, roots and brackets as on paper, matrices in rows. */
public final class MathLayout {
    private static final String GAP = "  ";

    private MathLayout() {
    }

    public static Block of(Expr e, Notation notation) {
        return new MathSetter<>(new BlockComposer(notation), notation).set(e);
    }

    /** A matrix is set in rows and columns, any other list side by side. */
    public static Block of(Value value, Notation notation) {
        if (!(value instanceof Value.Entries entries)) {
            return of(((Value.Scalar) value).expression(), notation);
        }
        BlockComposer composer = new BlockComposer(notation);
        List<List<Block>> rows = rows(entries, notation);
        return composer.fenced('[', rows.size() == 1 ? listed(rows.get(0)) : grid(rows));
    }

    /** The rows of a matrix, or the one row that a vector is. */
    private static List<List<Block>> rows(Value.Entries value, Notation notation) {
        boolean matrix = value.entries().stream().allMatch(Value.Entries.class::isInstance);
        List<Value.Entries> rows = new ArrayList<>();
        value.entries().forEach(row -> rows.add(matrix ? (Value.Entries) row : value));
        return (matrix ? rows : List.of(value)).stream()
                .map(row -> row.entries().stream().map(entry -> of(entry, notation)).toList())
                .toList();
    }

    private static Block listed(List<Block> entries) {
        List<Block> row = new ArrayList<>();
        for (Block entry : entries) {
            if (!row.isEmpty()) {
                row.add(Block.of("," + GAP.substring(1)));
            }
            row.add(entry);
        }
        return row.isEmpty() ? Block.of(" ") : Block.beside(row);
    }

    private static Block grid(List<List<Block>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean tall = rows.stream().flatMap(List::stream).anyMatch(block -> block.height() > 1);
        List<String> lines = new ArrayList<>();
        for (List<Block> row : rows) {
            if (tall && !lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(Block.beside(cells(rows, row, columns)).lines());
        }
        return new Block(lines, (lines.size() - 1) / 2);
    }

    private static List<Block> cells(List<List<Block>> rows, List<Block> row, int columns) {
        List<Block> cells = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            int column = j;
            int width = rows.stream().filter(r -> column < r.size()).mapToInt(r -> r.get(column).width()).max().orElse(0);
            Block cell = j < row.size() ? row.get(j) : Block.of("");
            List<String> centred = cell.lines().stream().map(line -> Width.centre(line, width)).toList();
            cells.add(Block.of(j == 0 ? "" : GAP));
            cells.add(new Block(centred, cell.baseline()));
        }
        return cells;
    }
}
