package gradus.exchange;

import gradus.exchange.Draft.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moodle's XML: numerical questions, and those to choose from. */
final class MoodleImporter implements ImportFormat.Importer {
    private static final String NUMBER = "[+-]?(?:\\d{1,40}(?:\\.\\d{0,40})?|\\.\\d{1,40})(?:[eE][+-]?\\d{1,3})?";
    private static final BigDecimal WHOLE = new BigDecimal(100);

    @Override
    public List<Imported> read(String text, ImportNotes notes) {
        List<Imported> questions = new ArrayList<>();
        Optional<MoodleElement> root = MoodleXml.read(text, notes);
        if (root.isPresent() && !root.get().name().equals("quiz")) {
            notes.add(root.get().line(), root.get().column(), "exchange.import.no-quiz", root.get().name());
        }
        String category = "";
        for (MoodleElement question : root.map(quiz -> quiz.all("question")).orElse(List.of())) {
            if (question.attribute("type").equals("category")) {
                category = question.textOf("category");
            } else {
                question(question, category, notes).ifPresent(questions::add);
            }
        }
        return questions;
    }

    private static Optional<Imported> question(MoodleElement question, String category, ImportNotes notes) {
        String type = question.attribute("type");
        String id = question.valueOf("idnumber").isEmpty() ? question.textOf("name").strip() : question.valueOf("idnumber");
        String format = question.first("questiontext").map(text -> text.attribute("format")).filter(found -> !found.isEmpty()).orElse("html");
        Draft draft = new Draft(question.line(), id, format, question.textOf("questiontext"), question.textOf("generalfeedback"),
                question.all("hint").stream().map(hint -> hint.first("text").map(MoodleElement::text).orElse("")).toList(),
                question.first("tags").map(tags -> tags.all("tag")).orElse(List.of()).stream()
                        .map(tag -> tag.first("text").map(MoodleElement::text).orElse("").strip()).toList(), category);
        List<MoodleElement> answers = question.all("answer");
        if (answers.stream().anyMatch(answer -> !answer.textOf("feedback").isBlank())) {
            notes.add(question.line(), question.column(), "exchange.import.feedback");
        }
        if (!question.all("units").isEmpty()) {
            notes.add(question.line(), question.column(), "exchange.import.units", id);
        }
        return switch (type) {
            case "numerical" -> numeric(draft, question, answers, notes);
            case "multichoice", "truefalse" -> draft.choice(answers.stream().map(MoodleImporter::option).toList(), notes);
            default -> {
                notes.add(question.line(), question.column(), "exchange.import.type", type.isEmpty() ? "?" : type, id);
                yield Optional.empty();
            }
        };
    }

    private static Option option(MoodleElement answer) {
        return new Option(answer.first("text").map(MoodleElement::text).orElse("").strip(), percent(answer));
    }

    private static BigDecimal percent(MoodleElement answer) {
        String fraction = answer.attribute("fraction").strip();
        return fraction.matches(NUMBER) ? new BigDecimal(fraction) : BigDecimal.ZERO;
    }

    private static Optional<Imported> numeric(Draft draft, MoodleElement question, List<MoodleElement> answers, ImportNotes notes) {
        Optional<MoodleElement> best = answers.stream().filter(answer -> percent(answer).compareTo(WHOLE) == 0).findFirst();
        String value = best.flatMap(answer -> answer.first("text")).map(MoodleElement::text).orElse("").strip();
        String tolerance = best.map(answer -> answer.valueOf("tolerance")).filter(text -> !text.isEmpty()).orElse("0");
        if (!value.matches(NUMBER) || !tolerance.matches(NUMBER)) {
            notes.add(question.line(), question.column(), "exchange.import.no-number");
            return Optional.empty();
        }
        if (answers.size() > 1) {
            notes.add(question.line(), question.column(), "exchange.import.other-numbers");
        }
        return draft.numeric(new BigDecimal(value), new BigDecimal(tolerance), notes);
    }
}
