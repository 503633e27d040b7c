package gradus.cli;

import gradus.bank.Place;
import gradus.bank.QuestionPlaces;
import gradus.exchange.ExportFormat;
import gradus.exchange.Losses;
import gradus.expr.Message;
import gradus.text.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a format could not hold of one question, and where that stands.
 *
 * @param place empty for a shipped question, whose file need not be there
 */
record LostFromQuestion(String id, String file, Optional<Place> place, List<Message> what) {

    /** @param files the file of each question */
    static List<LostFromQuestion> all(Losses losses, Map<String, String> files) {
        QuestionPlaces places = new QuestionPlaces();
        return losses.questions().stream()
                .map(id -> new LostFromQuestion(id, files.get(id), places.of(files.get(id), id), losses.of(id)))
                .toList();
    }

    String line(ExportFormat format, Catalog catalog) {
        String where = place.map(found -> file + ":" + found.line() + ":" + found.column()).orElse(file);
        return where + ": " + catalog.words("exchange.cannot-hold", id, format.title(), what);
    }

    Map<String, Object> data(Catalog catalog) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", file);
        place.ifPresent(found -> {
            data.put("line", found.line());
            data.put("column", found.column());
        });
        data.put("id", id);
        data.put("what", what.stream().map(catalog::render).toList());
        return data;
    }
}
