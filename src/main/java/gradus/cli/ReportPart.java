package gradus.cli;

import java.util.List;

/** A piece of a report, before it is known where it is shown. */
sealed interface ReportPart {

    /** A heading; 1 is the report's own. */
    record Heading(int level, String text) implements ReportPart {
    }

    /** A paragraph. */
    record Words(String text) implements ReportPart {
    }

    /** Something named, such as an answer. */
    record Entry(String name, String text) implements ReportPart {
    }

    /** A command that can be typed. */
    record Command(String text) implements ReportPart {
    }

    /** Shares of a whole, one below the other. */
    record Bars(List<Bar> bars) implements ReportPart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One share.
     *
     * @param share from 0 to 1
     * @param label the same in numbers
     */
    record Bar(String name, double share, String label) {
    }
}
