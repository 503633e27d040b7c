package gradus.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of an XML file, where it stands, and what is in it. */
final class MoodleElement {
    private final String name;
    private final int line;
    private final int column;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<MoodleElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    MoodleElement(String name, int line, int column) {
        this.name = name;
        this.line = line;
        this.column = column;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(MoodleElement child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    String text() {
        return text.toString();
    }

    List<MoodleElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    Optional<MoodleElement> first(String child) {
        return all(child).stream().findFirst();
    }

    /** The text of the element named {@code text} within a child. */
    String textOf(String child) {
        return first(child).flatMap(found -> found.first("text")).map(MoodleElement::text).orElse("");
    }

    /** The text of a child itself. */
    String valueOf(String child) {
        return first(child).map(MoodleElement::text).orElse("").strip();
    }
}
