package gradus.cli;

import gradus.expr.Language;
import gradus.text.Markup;
import gradus.text.Notation;
import gradus.text.Sanitizer;
import gradus.text.Style;
import gradus.text.Width;
import java.util.ArrayList;
import java.util.List;

/** A report as a terminal, Markdown and a self-contained HTML page show it. */
final class ReportWriter {
    private static final int SHORTEST_BAR = 5;
    private static final int BAR = 20;
    private static final String STYLE = "body{font:16px/1.5 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;"
            + "color:#222;background:#fff}code{background:#eee;padding:.1em .3em;border-radius:3px}"
            + "h3{margin-bottom:.2em}p{margin:.3em 0}svg text{font:14px system-ui,sans-serif;fill:#222}"
            + "@media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}code{background:#333}"
            + "svg text{fill:#ddd}}";

    private ReportWriter() {
    }

    static void show(List<ReportPart> parts, Page page) {
        for (ReportPart part : parts) {
            if (part instanceof ReportPart.Heading heading) {
                page.blank();
                page.paragraph(Style.HEADING, heading.text());
            } else if (part instanceof ReportPart.Words words) {
                page.paragraph(Style.PLAIN, words.text());
            } else if (part instanceof ReportPart.Entry entry) {
                page.item(Style.EMPHASIS, Page.label(entry.name()), entry.text());
            } else if (part instanceof ReportPart.Command command) {
                page.item(Style.CODE, "  ", command.text());
            } else if (part instanceof ReportPart.Bars bars) {
                bars(bars.bars(), page);
            }
        }
    }

    /** A full-width colon brings its own. */
    private static String gap(ReportPart.Entry entry) {
        return entry.name().endsWith("：") ? "" : " ";
    }

    private static void bars(List<ReportPart.Bar> bars, Page page) {
        int name = bars.stream().mapToInt(bar -> Width.of(bar.name())).max().orElse(0);
        int room = Math.min(BAR, page.width() - name - 12);
        if (room < SHORTEST_BAR) {
            bars.forEach(bar -> page.item(Style.PLAIN, "  ", bar.name() + " " + bar.label()));
            return;
        }
        boolean ascii = page.notation() == Notation.ASCII;
        for (ReportPart.Bar bar : bars) {
            int full = (int) Math.round(bar.share() * room);
            page.out().line(Markup.of("  " + Width.padRight(bar.name(), name) + "  ")
                    .plus(Style.CODE, (ascii ? "#" : "█").repeat(full)).plus(Style.MUTED, (ascii ? "-" : "░").repeat(room - full))
                    .plus("  " + bar.label()));
        }
    }

    static String markdown(List<ReportPart> parts) {
        StringBuilder text = new StringBuilder();
        for (ReportPart part : parts) {
            if (part instanceof ReportPart.Heading heading) {
                text.append("#".repeat(heading.level())).append(' ').append(escaped(heading.text())).append("\n\n");
            } else if (part instanceof ReportPart.Words words) {
                text.append(escaped(words.text())).append("\n\n");
            } else if (part instanceof ReportPart.Entry entry) {
                text.append("**").append(escaped(entry.name())).append("**").append(gap(entry)).append(escaped(entry.text())).append("\n\n");
            } else if (part instanceof ReportPart.Command command) {
                text.append("    ").append(command.text()).append("\n\n");
            } else if (part instanceof ReportPart.Bars bars) {
                table(bars.bars(), text);
            }
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void table(List<ReportPart.Bar> bars, StringBuilder text) {
        text.append("| | | % |\n| --- | --- | ---: |\n");
        for (ReportPart.Bar bar : bars) {
            text.append("| ").append(escaped(bar.name())).append(" | ").append(bar.label()).append(" | ")
                    .append(Math.round(100 * bar.share())).append(" |\n");
        }
        text.append('\n');
    }

    /** What Markdown would take for a mark stands for itself. */
    private static String escaped(String text) {
        return Sanitizer.visible(text).replaceAll("([\\\\`*_{}\\[\\]<>#|~$])", "\\\\$1").replaceAll("\\s*\\R\\s*", " ");
    }

    static String html(List<ReportPart> parts, Language language) {
        List<String> body = new ArrayList<>();
        String title = "";
        for (ReportPart part : parts) {
            if (part instanceof ReportPart.Heading heading) {
                title = title.isEmpty() ? heading.text() : title;
                body.add(element("h" + heading.level(), text(heading.text())));
            } else if (part instanceof ReportPart.Words words) {
                body.add(element("p", text(words.text())));
            } else if (part instanceof ReportPart.Entry entry) {
                body.add(element("p", element("strong", text(entry.name())) + gap(entry) + text(entry.text())));
            } else if (part instanceof ReportPart.Command command) {
                body.add(element("p", element("code", text(command.text()))));
            } else if (part instanceof ReportPart.Bars bars) {
                body.add(picture(bars.bars()));
            }
        }
        return "<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n" + element("title", text(title)) + "\n"
                + element("style", STYLE) + "\n</head>\n<body>\n" + String.join("\n", body) + "\n</body>\n</html>\n";
    }

    private static String picture(List<ReportPart.Bar> bars) {
        int height = 26 * bars.size();
        StringBuilder picture = new StringBuilder("<svg viewBox=\"0 0 600 " + height + "\" width=\"100%\" role=\"img\">\n");
        for (int i = 0; i < bars.size(); i++) {
            ReportPart.Bar bar = bars.get(i);
            int top = 26 * i;
            picture.append("<text x=\"0\" y=\"").append(top + 17).append("\">").append(text(bar.name())).append("</text>")
                    .append("<rect x=\"270\" y=\"").append(top + 4).append("\" width=\"260\" height=\"16\" fill=\"#8886\"/>")
                    .append("<rect x=\"270\" y=\"").append(top + 4).append("\" width=\"")
                    .append(Math.round(260 * bar.share())).append("\" height=\"16\" fill=\"#27a\"/>")
                    .append("<text x=\"540\" y=\"").append(top + 17).append("\">").append(text(bar.label()))
                    .append("</text>\n");
        }
        return picture + "</svg>";
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String text(String text) {
        return Sanitizer.visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
