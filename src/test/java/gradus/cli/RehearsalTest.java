package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankLibrary;
import gradus.bank.Part;
import gradus.bank.Variant;
import gradus.check.Ask;
import gradus.check.Recognised;
import gradus.check.Verdict;
import gradus.expr.Language;
import gradus.expr.Printer;
import gradus.expr.Value;
import gradus.quiz.Exercise;
import gradus.text.Catalog;
import gradus.text.Formatter;
import gradus.text.Notation;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Output out = new Output(screen, Formatter.PLAIN);
    private final Rehearsal rehearsal = new Rehearsal(
            new PracticeScreen(new Page(out, Catalog.of(Language.EN), 60, Notation.UNICODE)).unseen());

    private static BankLibrary library() throws Exception {
        return BankLibrary.of(List.of(Path.of("src/test/resources/gradus/cli/banks/small.yaml")));
    }

    private static List<Exercise> exercises(BankLibrary library) {
        List<Exercise> exercises = new ArrayList<>();
        for (var listing : library.listings()) {
            Variant variant = library.question(listing.id()).orElseThrow().variant(0);
            for (int part = 0; part < variant.parts().size(); part++) {
                exercises.add(new Exercise(variant, part, false, Exercise.Standing.NEW));
            }
        }
        return exercises;
    }

    /** An ask that keeps count of what it was asked to judge. */
    private record Watched(Ask ask, List<String> judged) implements Ask {
        @Override
        public String kind() {
            return ask.kind();
        }

        @Override
        public Verdict judge(String answer) {
            judged.add(answer);
            return ask.judge(answer);
        }

        @Override
        public Optional<Value> key() {
            return ask.key();
        }

        @Override
        public List<Recognised> recognised(int most) {
            return ask.recognised(most);
        }

        @Override
        public Set<String> variables() {
            return ask.variables();
        }
    }

    private static Exercise watched(Exercise exercise, List<String> judged) {
        Part part = exercise.asked();
        Variant variant = exercise.variant();
        return new Exercise(new Variant(variant.question(), variant.index(), variant.parameters(), variant.prompt(),
                variant.hints(), variant.why(), variant.followUp(),
                List.of(new Part(part.prompt(), new Watched(part.ask(), judged), part.choices(), part.points(), part.fields(),
                        part.accept(), part.reject()))), 0, false, Exercise.Standing.NEW);
    }

    @Test
    void everyKindIsRehearsedUnseenAndJudgedAsBefore() throws Exception {
        List<Exercise> fresh = exercises(library());
        List<Exercise> rehearsed = exercises(library());
        for (int i = 0; i < fresh.size(); i++) {
            rehearsal.of(rehearsed.get(i)).run();
            for (String answer : List.of("2*x", "4", "[[y, x], [1, 1]]", "nothing", "")) {
                assertEquals(fresh.get(i).variant().judge(fresh.get(i).part(), answer, Map.of()).toString(),
                        rehearsed.get(i).variant().judge(rehearsed.get(i).part(), answer, Map.of()).toString(), answer);
            }
        }
        out.flush();
        assertEquals("", screen.toString());
    }

    @Test
    void theRightAnswerComesFirstAndThenSomeWrongOnes() throws Exception {
        List<String> judged = new ArrayList<>();
        Exercise exercise = watched(exercises(library()).get(1), judged);
        rehearsal.of(exercise).run();
        assertEquals(Printer.print(exercise.asked().ask().key().orElseThrow()), judged.get(0));
        assertTrue(judged.size() > 1, judged::toString);
    }

    @Test
    void nothingIsBegunBehindAnAnswer() throws Exception {
        List<String> judged = new ArrayList<>();
        Runnable work = rehearsal.of(watched(exercises(library()).get(1), judged));
        rehearsal.end();
        work.run();
        assertEquals(List.of(), judged);
    }
}
