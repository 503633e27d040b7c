package gradus.cli;

import gradus.expr.Printer;
import gradus.text.Catalog;
import gradus.text.Markup;
import gradus.text.Plot;
import gradus.text.Table;
import gradus.text.Table.Column;
import gradus.text.Ticks;
import gradus.text.Wrap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plot without a picture: a table for those who hear it, and points for programs. */
record PlotText(PlotRequest request) {
    private static final int ROWS = 14;
    private static final int DIGITS = 5;

    /** Values at round numbers, and before them what each column is. */
    List<Markup> table(int width, Catalog catalog) {
        List<Markup> lines = new ArrayList<>();
        List<Column> columns = new ArrayList<>(List.of(Column.right(request.by())));
        for (int i = 1; i <= request.functions().size(); i++) {
            Wrap.lines("(" + i + ") " + request.functions().get(i - 1).label(), width).forEach(line -> lines.add(Markup.of(line)));
            columns.add(Column.right("(" + i + ")"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (BigDecimal x : Ticks.of(request.window().left(), request.window().right(), ROWS).values()) {
            List<String> row = new ArrayList<>(List.of(Values.literal(x)));
            request.functions().forEach(function -> row.add(cell(function.at(x.doubleValue()), catalog)));
            rows.add(row);
        }
        lines.addAll(new Table(columns, rows).lines(width));
        return lines;
    }

    private static String cell(double value, Catalog catalog) {
        return !Double.isFinite(value) ? catalog.words("plot.no-value")
                : Values.literal(new BigDecimal(value).round(new MathContext(DIGITS)));
    }

    /** Every curve with its points, branch by branch. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("by", request.by());
        data.put("from", number(request.window().left()));
        data.put("to", number(request.window().right()));
        List<Object> curves = new ArrayList<>();
        Plot plot = request.plot();
        for (int i = 0; i < plot.lines().size(); i++) {
            curves.add(curve(request.functions().get(i), plot.lines().get(i)));
        }
        data.put("curves", curves);
        return data;
    }

    private static Map<String, Object> curve(PlottedFunction function, Plot.Line line) {
        Map<String, Object> curve = new LinkedHashMap<>();
        curve.put("kind", function.kind());
        curve.put("expression", Printer.print(function.value()));
        curve.put("branches", line.curve().branches().stream().map(branch -> branch.stream()
                .filter(spot -> Double.isFinite(spot.y()))
                .map(spot -> List.of(number(spot.x()), number(spot.y()))).toList()).toList());
        return curve;
    }

    private static JsonNumber number(double value) {
        return new JsonNumber(Values.literal(new BigDecimal(value)));
    }
}
