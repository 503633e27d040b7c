package gradus.cli;

import gradus.quiz.Exercise;
import gradus.quiz.Session;
import gradus.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is told beside the questions, on request, and changes nothing: steps, pictures, formulas, calculations. */
final class Asides {
    private final Session session;
    private final PracticeScreen screen;
    private final ExerciseView view;
    private final Practice.CommandLineRunner commands;
    private final GraphDialogue graphs;

    Asides(Session session, PracticeScreen screen, ExerciseView view, Practice.CommandLineRunner commands,
            GraphDialogue graphs) {
        this.session = session;
        this.screen = screen;
        this.view = view;
        this.commands = commands;
        this.graphs = graphs;
    }

    /** The words that do something now, for a person to be reminded of; empty on lines that carry on. */
    List<ReplWord> offers(Exercise exercise) {
        boolean over = session.isPartOver();
        List<ReplWord> words = new ArrayList<>();
        add(words, ReplWord.HINT, !over && session.hintsLeft() > 0);
        add(words, ReplWord.SHOW, !over);
        add(words, ReplWord.STEPS, over && StepLines.has(exercise.asked()));
        add(words, ReplWord.WHY, over && view.hasWhy(exercise));
        add(words, ReplWord.PLOT, QuestionPlot.of(exercise.asked(), over).isPresent());
        add(words, ReplWord.GRAPH, over && QuestionGraph.of(exercise.asked()).isPresent());
        add(words, ReplWord.WORK, !over && WorkDialogue.suits(exercise.asked()));
        add(words, ReplWord.AGAIN, over && session.hasAnother());
        add(words, ReplWord.SKIP, !over);
        add(words, ReplWord.HELP, !over);
        add(words, ReplWord.QUIT, true);
        return words;
    }

    private static void add(List<ReplWord> words, ReplWord word, boolean works) {
        if (works) {
            words.add(word);
        }
    }

    /** @param rest what stands behind the word */
    void tell(ReplWord word, String rest, Exercise exercise) {
        switch (word) {
            case STEPS -> afterwards(() -> view.steps(exercise));
            case WHY -> afterwards(() -> view.why(exercise));
            case PLOT -> plot(rest, exercise);
            case GRAPH -> graph(rest, exercise);
            case FORMULA -> view.formulas(rest, exercise);
            case SCRATCH -> scratch(rest);
            default -> screen.help(commands.names());
        }
    }

    /** Tells what would give the answer away only when the part is over. */
    private void afterwards(Runnable telling) {
        if (session.isPartOver()) {
            telling.run();
        } else {
            screen.tell(Style.MUTED, "repl.answer-first");
        }
    }

    /** Draws the question's function, or what is typed. */
    private void plot(String functions, Exercise exercise) {
        if (functions.isEmpty()) {
            run(QuestionPlot.of(exercise.asked(), session.isPartOver()), "repl.no-plot");
        } else {
            commands.run("plot " + functions);
        }
    }

    /** The question's computational graph: as far as it is filled in, or worked out when the answer may be seen. */
    private void graph(String expression, Exercise exercise) {
        if (!expression.isEmpty()) {
            commands.run("graph " + expression);
        } else if (graphs.isAsked()) {
            graphs.show();
        } else if (GraphDialogue.asks(exercise)) {
            view.key(exercise);
        } else {
            afterwards(() -> run(QuestionGraph.of(exercise.asked()), "repl.no-graph"));
        }
    }

    private void run(Optional<List<String>> command, String instead) {
        command.ifPresentOrElse(commands::run, () -> screen.tell(Style.MUTED, instead));
    }

    private void scratch(String expression) {
        if (expression.isEmpty()) {
            screen.tell(Style.MUTED, "repl.scratch-what");
        } else {
            commands.run("evaluate " + expression);
        }
    }
}
