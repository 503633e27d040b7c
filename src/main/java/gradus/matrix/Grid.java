package gradus.matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries in rows and columns.
 *
 * @param <T> what an entry is
 */
public record Grid<T>(int rows, int columns, List<T> entries) {
    public Grid {
        entries = List.copyOf(entries);
        if (entries.size() != rows * columns) {
            throw new IllegalArgumentException(rows + "×" + columns + " of " + entries.size());
        }
    }

    /** What stands at a row and a column, both from 0. */
    interface Cell<T> {
        T at(int row, int column);
    }

    static <T> Grid<T> of(int rows, int columns, Cell<T> cell) {
        List<T> entries = new ArrayList<>(rows * columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                entries.add(cell.at(i, j));
            }
        }
        return new Grid<>(rows, columns, entries);
    }

    public T at(int row, int column) {
        return entries.get(row * columns + column);
    }

    Grid<T> transposed() {
        return of(columns, rows, (i, j) -> at(j, i));
    }

    <S> Grid<S> map(java.util.function.Function<T, S> change) {
        return new Grid<>(rows, columns, entries.stream().map(change).toList());
    }
}
