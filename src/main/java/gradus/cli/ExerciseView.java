package gradus.cli;

import gradus.bank.Part;
import gradus.bank.Question;
import gradus.bank.Topic;
import gradus.check.Ask;
import gradus.check.ChoiceAsk;
import gradus.check.GraphAsk;
import gradus.check.MatrixAsk;
import gradus.expr.Text;
import gradus.expr.Trees;
import gradus.expr.Value;
import gradus.quiz.Exercise;
import gradus.text.Style;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person sees of a question: its words and choices, hints, the right answer, what it is good for. */
final class ExerciseView {
    private final Page page;
    private final Map<String, Text> topics;
    private final boolean sets;

    /** @param sets whether formulas are set in two dimensions too, below the words */
    ExerciseView(Page page, List<Topic> topics, boolean sets) {
        this.page = page;
        this.sets = sets;
        this.topics = topics.stream().collect(Collectors.toMap(Topic::id, Topic::title));
    }

    /** Puts the question, or the part of it that is next. */
    void question(Exercise exercise) {
        int parts = exercise.variant().parts().size();
        page.blank();
        if (exercise.part() == 0 || exercise.resumed()) {
            heading(exercise);
            put(exercise.variant().prompt(), exercise);
        }
        if (parts > 1) {
            page.tell(Style.MUTED, "repl.part", exercise.part() + 1, parts);
        }
        exercise.asked().prompt().ifPresent(prompt -> put(prompt, exercise));
        choices(exercise);
        if (exercise.asked().ask() instanceof MatrixAsk matrix) {
            MatrixView.shapes(matrix).forEach(line -> page.tell(Style.MUTED, line));
        }
    }

    private void put(Text prompt, Exercise exercise) {
        page.paragraph(Style.PLAIN, words(prompt, exercise));
        if (sets) {
            page.display(prompt, exercise.variant().question().variables());
        }
    }

    private void heading(Exercise exercise) {
        Question question = exercise.variant().question();
        Text topic = topics.getOrDefault(question.topic(), Text.of(question.topic()));
        page.tell(Style.MUTED, switch (exercise.standing()) {
            case NEW -> "repl.heading";
            case KNOWN -> "repl.heading-again";
            case CHANGED -> "repl.heading-changed";
        }, topic, question.level());
    }

    private void choices(Exercise exercise) {
        List<Text> choices = exercise.asked().choices();
        for (int i = 0; i < choices.size(); i++) {
            page.item(Style.EMPHASIS, "  " + letter(i) + ") ", words(choices.get(i), exercise));
        }
    }

    private static char letter(int index) {
        return (char) ('a' + index);
    }

    void hint(Text hint, Exercise exercise) {
        page.item(Style.HINT, Page.label(page.catalog().words("repl.hint")), words(hint, exercise));
    }

    /** The right answer. */
    void key(Exercise exercise) {
        Part part = exercise.asked();
        Ask ask = part.ask();
        if (ask instanceof GraphAsk graph) {
            graphs().solved(graph);
        } else if (ask instanceof MatrixAsk matrix) {
            page.tell(Style.EMPHASIS, "repl.key", MatrixView.key(part, matrix, page.notation()));
        } else if (!part.points().isEmpty()) {
            points(exercise);
            followUp(exercise);
        } else if (ask instanceof ChoiceAsk choice) {
            String mark = page.catalog().words("repl.key", ChoiceAsk.letters(choice.correct())) + ") ";
            page.item(Style.EMPHASIS, mark, choice.correct().stream().sorted()
                    .map(index -> words(part.choices().get(index), exercise)).collect(Collectors.joining("; ")));
        } else {
            ask.key().ifPresent(this::key);
        }
    }

    private void key(Value key) {
        page.tell(Style.EMPHASIS, "repl.key", KeyText.of(key, page.notation()));
        if (sets && !isRational(key)) {
            page.display(KeyText.tidy(key));
        }
    }

    /** A ratio of two numbers is as easy to read in the line. */
    private static boolean isRational(Value key) {
        return key instanceof Value.Scalar scalar && Trees.rational(scalar.expression()).isPresent();
    }

    /** How graphs are shown. */
    GraphView graphs() {
        return new GraphView(page);
    }

    /** What a good explanation says, numbered. */
    void points(Exercise exercise) {
        List<Text> points = exercise.asked().points();
        page.tell(Style.EMPHASIS, "repl.points");
        for (int i = 0; i < points.size(); i++) {
            page.item(Style.EMPHASIS, "  " + (i + 1) + ". ", words(points.get(i), exercise));
        }
    }

    /** How the answer is worked out. */
    void steps(Exercise exercise) {
        List<String> lines = exercise.asked().ask() instanceof GraphAsk graph ? graphs().steps(graph)
                : new StepLines(page.catalog()).of(exercise.asked());
        lines.forEach(page::hanging);
        if (lines.isEmpty()) {
            page.tell(Style.MUTED, "repl.no-steps");
        }
    }

    /** What an interviewer asks next. */
    void followUp(Exercise exercise) {
        exercise.variant().followUp().ifPresent(next ->
                page.item(Style.HINT, Page.label(page.catalog().words("repl.follow-up")), words(next, exercise)));
    }

    /** Whether more is told about the question than its answer. */
    boolean hasWhy(Exercise exercise) {
        return exercise.variant().why().isPresent() || !exercise.variant().question().references().isEmpty();
    }

    /** The formulas of a topic on one screen: the one that is named, else the question's. */
    void formulas(String named, Exercise exercise) {
        new FormulaSheet(page).show(named, exercise.variant().question().topic());
    }

    /** What the question means in practice, and where to read more. */
    void why(Exercise exercise) {
        exercise.variant().why().ifPresentOrElse(why -> page.paragraph(Style.PLAIN, words(why, exercise)),
                () -> page.tell(Style.MUTED, "repl.no-why"));
        for (String reference : exercise.variant().question().references()) {
            page.item(Style.MUTED, "  → ", reference);
        }
    }

    private String words(Text text, Exercise exercise) {
        Set<String> names = exercise.variant().question().variables();
        return page.words(text, names);
    }
}
