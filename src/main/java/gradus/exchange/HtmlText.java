package gradus.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML to plain text: paragraphs and line breaks kept, marks of style dropped, entities as characters. */
final class HtmlText {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");
    private static final Map<String, String> ENTITIES = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"),
            Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", " "),
            Map.entry("ndash", "–"), Map.entry("mdash", "—"), Map.entry("hellip", "…"), Map.entry("times", "×"),
            Map.entry("minus", "−"), Map.entry("middot", "·"), Map.entry("le", "≤"), Map.entry("ge", "≥"),
            Map.entry("ne", "≠"), Map.entry("rarr", "→"), Map.entry("infin", "∞"), Map.entry("pi", "π"));
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "tr", "pre");
    /** What shows more than words. */
    private static final Set<String> SHOWN = Set.of("img", "audio", "video", "object", "iframe", "embed", "svg", "table",
            "script", "style", "form", "input");

    private HtmlText() {
    }

    /** The first element in it that shows more than words; empty text where there is none. */
    static String shows(String html) {
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
            if (SHOWN.contains(name)) {
                return name;
            }
        }
        return "";
    }

    static String plain(String html) {
        StringBuilder text = new StringBuilder();
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find()) {
            text.append(html, from, tag.start()).append(shown(tag));
            from = tag.end();
        }
        String plain = decoded(text.append(html.substring(from)).toString());
        return plain.replaceAll("[ \\t]*\n[ \\t]*", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String shown(Matcher tag) {
        String name = tag.group(2) == null ? "" : tag.group(2).toLowerCase(Locale.ROOT);
        boolean closes = "/".equals(tag.group(1));
        if (name.equals("br")) {
            return "\n";
        }
        return BLOCKS.contains(name) ? name.equals("p") && !closes ? "\n\n" : "\n" : "";
    }

    private static String decoded(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())));
    }

    private static String character(String name, String otherwise) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, otherwise);
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : otherwise;
    }
}
