package gradus.cli;

import gradus.bank.AskTemplate;
import gradus.bank.Listing;
import gradus.bank.Part;
import gradus.bank.Variant;
import gradus.check.ChoiceAsk;
import gradus.check.Diagnosis;
import gradus.check.GraphAsk;
import gradus.check.MatrixAsk;
import gradus.check.Recognised;
import gradus.expr.Language;
import gradus.expr.Printer;
import gradus.expr.Text;
import gradus.text.Style;
import gradus.text.Width;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A question on paper for its author: the learner's words in every language, then all that learners do not see. */
final class QuestionSheet {
    private static final int MOST_MISTAKES = 40;
    private static final int TAGS = Arrays.stream(Language.values())
            .mapToInt(language -> language.tag().length()).max().orElse(0);

    private final Page page;
    private Set<String> names = Set.of();

    QuestionSheet(Page page) {
        this.page = page;
    }

    void show(Variant variant, Listing listing, Text topic) {
        names = variant.question().variables();
        heading(variant, listing, topic);
        page.blank();
        words("", variant.prompt());
        for (int i = 0; i < variant.parts().size(); i++) {
            part(variant.parts().get(i), variant.question().asks().get(i), i, variant.parts().size());
        }
        texts("bank.show.hints", variant.hints());
        texts("bank.show.why", variant.why().stream().toList());
        texts("bank.show.follow-up", variant.followUp().stream().toList());
        section("bank.show.references", variant.question().references());
    }

    private void heading(Variant variant, Listing listing, Text topic) {
        page.tell(Style.EMPHASIS, "bank.show.heading", variant.id(), topic, listing.level());
        page.tell(Style.MUTED, "bank.show.from", listing.bank());
        if (!variant.parameters().isEmpty()) {
            String values = variant.parameters().entrySet().stream()
                    .map(value -> value.getKey() + " = " + Printer.readable(value.getValue()))
                    .collect(Collectors.joining(", "));
            page.tell(Style.MUTED, "bank.show.variant", variant.index() + 1, listing.variants(), values);
        }
    }

    private void part(Part part, AskTemplate template, int index, int parts) {
        page.blank();
        if (parts > 1) {
            page.tell(Style.EMPHASIS, "repl.part", index + 1, parts);
        }
        part.prompt().ifPresent(prompt -> words("", prompt));
        for (int i = 0; i < part.choices().size(); i++) {
            words((char) ('a' + i) + ") ", part.choices().get(i));
        }
        key(part);
        template.name().ifPresent(name -> page.tell(Style.MUTED, "bank.show.name", name));
        section("bank.show.steps", new StepLines(page.catalog()).of(part));
        section("bank.show.accept", part.accept());
        section("bank.show.reject", part.reject());
        mistakes(part.ask().recognised(MOST_MISTAKES));
    }

    private void mistakes(List<Recognised> wrong) {
        if (!wrong.isEmpty()) {
            page.blank();
            page.tell(Style.EMPHASIS, "bank.show.mistakes");
        }
        Set<String> told = new HashSet<>();
        for (Recognised recognised : wrong) {
            List<String> mistakes = recognised.mistakes().stream().map(this::words).toList();
            if (told.addAll(mistakes)) {
                page.item(Style.PLAIN, "  ", KeyText.of(recognised.answer(), page.notation()));
                mistakes.forEach(mistake -> page.item(Style.MUTED, "    ", mistake));
            }
        }
    }

    private String words(Diagnosis mistake) {
        return mistake.id() + ": " + page.catalog().render(mistake.message());
    }

    private void key(Part part) {
        if (!part.points().isEmpty()) {
            page.tell(Style.EMPHASIS, "repl.points");
            for (int i = 0; i < part.points().size(); i++) {
                words("  " + (i + 1) + ". ", part.points().get(i));
            }
        } else if (part.ask() instanceof ChoiceAsk choice) {
            page.tell(Style.EMPHASIS, "repl.key", ChoiceAsk.letters(choice.correct()));
        } else if (part.ask() instanceof GraphAsk graph) {
            GraphView view = new GraphView(page);
            view.solved(graph);
            section("bank.show.steps", view.steps(graph));
        } else if (part.ask() instanceof MatrixAsk matrix) {
            MatrixView.shapes(matrix).forEach(line -> page.tell(Style.MUTED, line));
            page.tell(Style.EMPHASIS, "repl.key", MatrixView.key(part, matrix, page.notation()));
        } else {
            part.ask().key().ifPresent(key -> page.tell(Style.EMPHASIS, "repl.key", KeyText.of(key, page.notation())));
        }
    }

    private void texts(String heading, List<Text> texts) {
        if (texts.isEmpty()) {
            return;
        }
        page.blank();
        page.tell(Style.EMPHASIS, heading);
        for (int i = 0; i < texts.size(); i++) {
            words(texts.size() == 1 ? "  " : "  " + (i + 1) + ". ", texts.get(i));
        }
    }

    private void section(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.blank();
            page.tell(Style.EMPHASIS, heading);
            lines.forEach(this::indented);
        }
    }

    private void indented(String line) {
        String text = line.stripLeading();
        page.item(Style.PLAIN, "  " + line.substring(0, line.length() - text.length()), text);
    }

    /** Words in each language, each after its tag; once without one where they are the same in all. */
    private void words(String mark, Text text) {
        if (Set.copyOf(text.words().values()).size() == 1) {
            page.item(Style.PLAIN, mark, page.words(text, page.catalog().language(), names));
            return;
        }
        String before = mark;
        for (Language language : Language.values()) {
            page.item(Style.MUTED, before + Width.padRight(language.tag(), TAGS + 2),
                    page.words(text, language, names));
            before = " ".repeat(Width.of(mark));
        }
    }
}
