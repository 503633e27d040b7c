package gradus.exchange;

/** Elements of Moodle's XML, indented. */
final class Xml {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    Xml(int depth) {
        this.depth = depth;
    }

    private Xml line(String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    /** @param attributes as they stand behind the name, such as {@code  type="stack"} */
    Xml open(String name, String attributes) {
        line("<" + name + attributes + ">");
        depth++;
        return this;
    }

    Xml close(String name) {
        depth--;
        return line("</" + name + ">");
    }

    /** An element that holds a value. */
    Xml value(String name, Object value) {
        return line("<" + name + ">" + Html.escaped(value.toString()) + "</" + name + ">");
    }

    /** An element whose value stands in an element named text. */
    Xml text(String name, String value) {
        return line("<" + name + "><text>" + Html.escaped(value) + "</text></" + name + ">");
    }

    /** An element that holds HTML. */
    Xml html(String name, String attributes, String html) {
        return line("<" + name + attributes + " format=\"html\"><text>" + cdata(html) + "</text></" + name + ">");
    }

    /** What would end the section is parted between two. */
    private static String cdata(String html) {
        return html.isEmpty() ? "" : "<![CDATA[" + html.replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    Xml add(String elements) {
        text.append(elements);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
