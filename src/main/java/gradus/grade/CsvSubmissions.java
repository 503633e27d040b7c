package gradus.grade;

import gradus.exchange.Csv;
import gradus.exchange.CsvException;
import gradus.exchange.CsvRow;
import java.util.List;

/** Answers in CSV. */
record CsvSubmissions(Header header) implements SubmissionReader {
    @Override
    public Submission read(String text) throws BadRowException {
        List<String> cells = cells(text);
        if (cells.size() != header.width()) {
            throw new BadRowException("grade.cells", cells.size(), header.width());
        }
        return SubmissionReader.of(cell(Field.LEARNER, cells), cell(Field.QUESTION, cells), cell(Field.VARIANT, cells),
                cell(Field.SEED, cells), cell(Field.PART, cells), cell(Field.ANSWER, cells));
    }

    private List<String> cells(String text) throws BadRowException {
        try {
            return CsvRow.cells(text, header.separator());
        } catch (CsvException e) {
            throw new BadRowException(e.what());
        }
    }

    private String cell(Field field, List<String> cells) {
        return Csv.unguarded(header.cell(field, cells));
    }
}
