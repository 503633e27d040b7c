package gradus.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A plot as a Scalable Vector Graphics file for a slide, white behind, each line with its own colour and dashes. */
public final class SvgPlot {
    /** Told apart by most who see colours differently (Okabe and Ito 2008). */
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7");
    private static final List<String> DASHES = List.of("", "9 5", "2 5", "12 4 2 4");
    private static final double WIDTH = 760;
    private static final double HEIGHT = 460;
    private static final double LEFT = 70;
    private static final double TOP = 20;
    private static final double LINE = 24;
    /** What lies so many heights outside is as good as farther away, and drawing programs like small numbers. */
    private static final double FAR = 3;

    private final Plot plot;
    private final StringBuilder text = new StringBuilder();

    private SvgPlot(Plot plot) {
        this.plot = plot;
    }

    public static String of(Plot plot) {
        return new SvgPlot(plot).written();
    }

    private String written() {
        double below = TOP + HEIGHT + 48 + LINE * plot.lines().size();
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(LEFT + WIDTH + 30) + " "
                + number(below) + "\" font-family=\"sans-serif\" font-size=\"15\">");
        line("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        line("<clipPath id=\"inside\"><rect x=\"" + number(LEFT) + "\" y=\"" + number(TOP) + "\" width=\""
                + number(WIDTH) + "\" height=\"" + number(HEIGHT) + "\"/></clipPath>");
        axes();
        line("<g clip-path=\"url(#inside)\" fill=\"none\" stroke-width=\"2.5\" stroke-linejoin=\"round\">");
        for (int i = plot.lines().size() - 1; i >= 0; i--) {
            curve(i);
        }
        line("</g>");
        for (int i = 0; i < plot.lines().size(); i++) {
            legend(i, TOP + HEIGHT + 62 + LINE * (i - 0.5));
        }
        line("</svg>");
        return text.toString();
    }

    private void axes() {
        Window window = plot.window();
        for (BigDecimal tick : Ticks.of(window.left(), window.right(), 10).values()) {
            String x = number(x(tick.doubleValue()));
            grid(x, number(TOP), x, number(TOP + HEIGHT), tick.signum() == 0);
            label(x, number(TOP + HEIGHT + 20), "middle", Ticks.label(tick, Notation.UNICODE));
        }
        for (BigDecimal tick : Ticks.of(window.low(), window.high(), 8).values()) {
            double y = y(tick.doubleValue());
            grid(number(LEFT), number(y), number(LEFT + WIDTH), number(y), tick.signum() == 0);
            label(number(LEFT - 8), number(y + 5), "end", Ticks.label(tick, Notation.UNICODE));
        }
        label(number(LEFT + WIDTH + 14), number(TOP + HEIGHT + 5), "middle", plot.across());
    }

    private void grid(String x1, String y1, String x2, String y2, boolean zero) {
        line("<line x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2 + "\" stroke=\""
                + (zero ? "#777" : "#ddd") + "\"/>");
    }

    private void label(String x, String y, String anchor, String words) {
        line("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\" fill=\"#333\">" + escaped(words)
                + "</text>");
    }

    private void curve(int index) {
        for (List<Spot> branch : plot.lines().get(index).curve().branches()) {
            StringBuilder points = new StringBuilder();
            branch.forEach(spot -> points.append(points.isEmpty() ? "" : " ").append(number(x(spot.x()))).append(',')
                    .append(number(y(spot.y()))));
            line("<polyline points=\"" + points + "\"" + stroke(index) + "/>");
        }
        for (Spot spot : plot.lines().get(index).spots()) {
            line("<circle cx=\"" + number(x(spot.x())) + "\" cy=\"" + number(y(spot.y())) + "\" r=\"5\" fill=\""
                    + COLOURS.get(index % COLOURS.size()) + "\"/>");
        }
    }

    private static String stroke(int index) {
        String dash = DASHES.get(index % DASHES.size());
        return " stroke=\"" + COLOURS.get(index % COLOURS.size()) + "\""
                + (dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"");
    }

    private void legend(int index, double y) {
        line("<line x1=\"" + number(LEFT) + "\" y1=\"" + number(y - 5) + "\" x2=\"" + number(LEFT + 40) + "\" y2=\""
                + number(y - 5) + "\" stroke-width=\"2.5\"" + stroke(index) + "/>");
        label(number(LEFT + 50), number(y), "start", plot.lines().get(index).label());
    }

    private double x(double x) {
        return LEFT + plot.window().across(x) * WIDTH;
    }

    private double y(double y) {
        return TOP + (1 - Math.max(-FAR, Math.min(FAR, plot.window().up(y)))) * HEIGHT;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** By decimals, because how a double is written depends on the Java version. */
    private static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    static String escaped(String words) {
        return Sanitizer.visible(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
