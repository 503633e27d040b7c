package gradus.text;

import java.util.List;

/**
 * Days as squares in a Scalable Vector Graphics file for a slide, white behind: a column a week, a row a weekday, the
 * darker the more.
 *
 * @param weekdays the names of the rows
 * @param weeks    what stands above each column; may be empty
 * @param days     row by row; a day without words is not there yet
 * @param legend   what each shade means, the lightest first
 */
public record SvgCalendar(List<String> weekdays, List<String> weeks, List<List<Day>> days, List<String> legend) {
    /** From nothing to much; told apart by lightness, not by hue alone. */
    private static final List<String> SHADES = List.of("#ebedf0", "#b3d9c2", "#6cb98a", "#2f8f5b", "#0e5c36");
    private static final int STEP = 22;
    private static final int SIDE = 18;
    private static final int LEFT = 60;
    private static final int TOP = 36;
    private static final int LEGEND = 90;

    /** What a day is called and how dark it is, from 0. */
    public record Day(String words, int shade) {
    }

    public SvgCalendar {
        weekdays = List.copyOf(weekdays);
        weeks = List.copyOf(weeks);
        days = days.stream().map(List::copyOf).toList();
        legend = List.copyOf(legend);
    }

    public String written() {
        int bottom = TOP + STEP * weekdays.size();
        int right = Math.max(LEFT + STEP * weeks.size(), LEFT + LEGEND * legend.size());
        StringBuilder text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + (right + 20) + " "
                + (bottom + 50) + "\" font-family=\"sans-serif\" font-size=\"13\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int week = 0; week < weeks.size(); week++) {
            label(text, LEFT + STEP * week, TOP - 10, weeks.get(week));
        }
        for (int row = 0; row < weekdays.size(); row++) {
            label(text, 16, TOP + STEP * row + 14, weekdays.get(row));
            for (int week = 0; week < days.get(row).size(); week++) {
                square(text, LEFT + STEP * week, TOP + STEP * row, days.get(row).get(week));
            }
        }
        for (int shade = 0; shade < legend.size(); shade++) {
            square(text, LEFT + LEGEND * shade, bottom + 18, new Day(legend.get(shade), shade));
            label(text, LEFT + LEGEND * shade + STEP + 4, bottom + 32, legend.get(shade));
        }
        return text.append("</svg>\n").toString();
    }

    private static void square(StringBuilder text, int x, int y, Day day) {
        if (!day.words().isEmpty()) {
            text.append("<rect x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"").append(SIDE)
                    .append("\" height=\"").append(SIDE).append("\" rx=\"3\" fill=\"").append(SHADES.get(day.shade()))
                    .append("\"><title>").append(SvgPlot.escaped(day.words())).append("</title></rect>\n");
        }
    }

    private static void label(StringBuilder text, int x, int y, String words) {
        if (!words.isEmpty()) {
            text.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\" fill=\"#333\">")
                    .append(SvgPlot.escaped(words)).append("</text>\n");
        }
    }
}
