package gradus.cli;

import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Span;
import gradus.expr.Text;
import gradus.expr.Value;
import gradus.text.Catalog;
import gradus.text.Excerpt;
import gradus.text.FormulaDisplay;
import gradus.text.Markup;
import gradus.text.MathLayout;
import gradus.text.Notation;
import gradus.text.Prompt;
import gradus.text.Style;
import gradus.text.Wrap;
import java.util.List;
import java.util.Set;

/**
 * Paragraphs in a person's language and width.
 *
 * @param notation the characters for mathematics
 */
record Page(Output out, Catalog catalog, Columns columns, Notation notation) {

    /** A page that stays as wide as it is. */
    Page(Output out, Catalog catalog, int width, Notation notation) {
        this(out, catalog, new Same(width), notation);
    }

    private static final String HANGING = "    ";

    private record Same(int now) implements Columns {
    }

    /** The same page where nobody sees it. */
    Page unseen() {
        return new Page(out.unseen(), catalog, columns, notation);
    }

    int width() {
        return columns.now();
    }

    /** Tells a message. */
    void tell(Style style, Message message) {
        paragraph(style, catalog.render(message));
    }

    void tell(Style style, String id, Object... arguments) {
        tell(style, Message.of(id, arguments));
    }

    void paragraph(Style style, String text) {
        Wrap.lines(text, width()).forEach(line -> out.line(Markup.of(style, line)));
    }

    /** A text with a mark before it, under which its other lines are indented. */
    void item(Style style, String mark, String text) {
        int indent = Markup.of(mark).width();
        List<String> lines = Wrap.lines(text, width() - indent);
        for (int i = 0; i < lines.size(); i++) {
            out.line(Markup.of(style, i == 0 ? mark : " ".repeat(indent)).plus(lines.get(i)));
        }
    }

    /** A line of a worked solution, whose other lines stand further in than its first. */
    void hanging(String line) {
        String text = line.stripLeading();
        String indent = " ".repeat(Math.min(width() / 2, line.length() - text.length()));
        List<String> lines = Wrap.lines(text, width() - indent.length() - HANGING.length());
        for (int i = 0; i < lines.size(); i++) {
            out.line(indent + (i == 0 ? "" : HANGING) + lines.get(i));
        }
    }

    /** The mark before what a label announces; a full-width colon brings its own space. */
    static String label(String words) {
        return words.endsWith("：") ? words : words + " ";
    }

    /** A text and carets under a part of it. */
    void excerpt(String text, Span span) {
        Excerpt.of(text, span, width() - 2).forEach(line -> out.line(Markup.of("  ").plus(line)));
    }

    /** Words with formulas between dollar signs, in the person's language, not yet broken into lines. */
    String words(Text text, Set<String> names) {
        return words(text, catalog.language(), names);
    }

    /** The same in another language. */
    String words(Text text, Language language, Set<String> names) {
        return new Prompt(notation, names).inline(text.in(language));
    }

    /** The formulas of a text below it, those that are easier to read in two dimensions. */
    void display(Text text, Set<String> names) {
        display(new FormulaDisplay(width(), notation).ofText(text.in(catalog.language()), names));
    }

    /** The same for a value. */
    void display(Value value) {
        display(new FormulaDisplay(width(), notation).lines(List.of(MathLayout.of(value, notation))));
    }

    private void display(List<String> lines) {
        lines.forEach(line -> out.line(Markup.of(Style.PLAIN, line)));
    }

    void blank() {
        out.line("");
    }

    void flush() {
        out.flush();
    }
}
