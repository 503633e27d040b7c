package gradus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the packages, and which package may know which library. */
class LayersTest {

    /** What each package may use of the others, besides the JDK. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("expr", Set.of()),
            Map.entry("exact", Set.of("expr")),
            Map.entry("series", Set.of("exact", "expr")),
            Map.entry("calculus", Set.of("series", "exact", "expr")),
            Map.entry("limit", Set.of("calculus", "series", "exact", "expr")),
            Map.entry("matrix", Set.of("calculus", "exact", "expr")),
            Map.entry("check", Set.of("matrix", "limit", "calculus", "exact", "expr")),
            Map.entry("bank", Set.of("check", "calculus", "exact", "expr", "jackson")),
            Map.entry("quiz", Set.of("bank", "check", "calculus", "exact", "expr", "jackson")),
            Map.entry("text", Set.of("expr")),
            Map.entry("exchange", Set.of("bank", "check", "calculus", "expr", "text", "jackson")),
            Map.entry("grade", Set.of("exchange", "bank", "check", "expr", "text", "jackson")),
            Map.entry("cli", Set.of("quiz", "grade", "exchange", "bank", "check", "matrix", "limit", "calculus", "exact", "expr", "text",
                    "jackson", "jline", "picocli")));

    private static final Map<String, String> LIBRARIES = Map.of(
            "tools.jackson.", "jackson",
            "com.fasterxml.jackson.annotation.", "jackson",
            "org.jline.", "jline",
            "picocli.", "picocli");

    private static final Pattern EDGE = Pattern.compile("^ {3}(\\S+) +-> (\\S+)", Pattern.MULTILINE);

    @Test
    void everyDependencyFollowsAnArrow() {
        Set<String> refused = new TreeSet<>();
        classEdges().forEach((from, targets) -> targets.stream()
                .filter(to -> !allowed(from, to))
                .forEach(to -> refused.add(from + " -> " + to)));
        assertEquals(Set.of(), refused);
    }

    @Test
    void dependenciesAreListedAtAll() {
        assertFalse(classEdges().isEmpty(), "jdeps listed no dependency at all");
    }

    private static boolean allowed(String from, String to) {
        String layer = layer(from);
        String used = layer(to);
        if (used.equals("java") || used.equals(layer)) {
            return true;
        }
        boolean journalOnly = layer.equals("quiz") && used.equals("jackson");
        return MAY_USE.getOrDefault(layer, Set.of()).contains(used)
                && (!journalOnly || from.startsWith("gradus.quiz.Journal"));
    }

    /** The layer of a class: a package of ours, a library, {@code java}, or its own name when it is none. */
    private static String layer(String type) {
        if (type.startsWith("java.") || type.startsWith("javax.xml.")) {
            return "java";
        }
        if (type.startsWith("gradus.")) {
            return List.of(type.split("\\.")).get(1);
        }
        return LIBRARIES.entrySet().stream()
                .filter(library -> type.startsWith(library.getKey()))
                .map(Map.Entry::getValue)
                .findAny()
                .orElse(type);
    }

    private static Map<String, Set<String>> classEdges() {
        StringWriter listing = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
        PrintWriter out = new PrintWriter(listing);
        int exit = jdeps.run(out, out, "-verbose:class", "-filter:none", "target/classes");
        assertEquals(0, exit, listing.toString());
        return edges(listing.toString());
    }

    private static Map<String, Set<String>> edges(String listing) {
        Map<String, Set<String>> edges = new TreeMap<>();
        for (Matcher edge = EDGE.matcher(listing); edge.find(); ) {
            edges.computeIfAbsent(edge.group(1), key -> new TreeSet<>()).add(edge.group(2));
        }
        return edges;
    }
}
