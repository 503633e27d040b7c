package gradus.grade;

import gradus.exchange.CsvException;
import gradus.exchange.CsvRow;
import gradus.expr.Message;
import gradus.expr.Spelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first row of a CSV file: which column says what, in any order.
 *
 * @param columns the index of each field's column
 * @param width   how many columns there are
 * @param ignored the names of columns that say nothing to Gradus
 */
record Header(Map<Field, Integer> columns, int width, char separator, List<String> ignored) {

    /** The first row is not the header of such a file. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message what;

        Refused(Message what) {
            super(what.id(), null, false, false);
            this.what = what;
        }

        Message what() {
            return what;
        }
    }

    static Header read(String line) throws Refused {
        char separator = CsvRow.separator(line);
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        List<String> ignored = new ArrayList<>();
        List<String> names = names(line, separator);
        for (int i = 0; i < names.size(); i++) {
            Optional<Field> field = Field.named(names.get(i));
            if (field.isPresent() && columns.putIfAbsent(field.get(), i) != null) {
                throw new Refused(Message.of("grade.column-twice", field.get().label()));
            }
            if (field.isEmpty()) {
                ignored.add(names.get(i).strip());
            }
        }
        for (Field required : Field.REQUIRED) {
            if (!columns.containsKey(required)) {
                throw new Refused(missing(required, ignored));
            }
        }
        return new Header(columns, names.size(), separator, ignored);
    }

    private static List<String> names(String line, char separator) throws Refused {
        try {
            return CsvRow.cells(line, separator);
        } catch (CsvException e) {
            throw new Refused(e.what());
        }
    }

    private static Message missing(Field required, List<String> others) {
        return Spelling.nearest(required.label(), others)
                .map(near -> Message.of("grade.no-column-perhaps", required.label(), near))
                .orElseGet(() -> Message.of("grade.no-column", required.label(), Field.labels()));
    }

    /** The cell of a field; empty where there is no such column. */
    String cell(Field field, List<String> cells) {
        Integer column = columns.get(field);
        return column == null ? "" : cells.get(column);
    }
}
