package gradus.text;

import java.math.BigDecimal;
import java.util.List;

/** A drawing made of characters as a Scalable Vector Graphics file for a slide, in a font of one width, white behind. */
public final class SvgText {
    private static final int SIZE = 16;
    private static final int LINE = 20;
    private static final int MARGIN = 16;
    /** The width of a column, a share of the size that fonts of one width agree upon. */
    private static final BigDecimal COLUMN = new BigDecimal("9.6");

    private SvgText() {
    }

    public static String of(List<String> lines) {
        int columns = lines.stream().mapToInt(Width::of).max().orElse(0);
        String width = COLUMN.multiply(BigDecimal.valueOf(columns)).add(BigDecimal.valueOf(2L * MARGIN)).toPlainString();
        StringBuilder text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " "
                + (2 * MARGIN + LINE * lines.size()) + "\" font-family=\"monospace\" font-size=\"" + SIZE + "\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int i = 0; i < lines.size(); i++) {
            text.append("<text xml:space=\"preserve\" x=\"").append(MARGIN).append("\" y=\"").append(MARGIN + LINE * i + SIZE)
                    .append("\" fill=\"#222\">").append(SvgPlot.escaped(lines.get(i))).append("</text>\n");
        }
        return text.append("</svg>\n").toString();
    }
}
