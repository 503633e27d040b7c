package gradus.check;

import gradus.calculus.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A line of hand working as text: its statements, each a chain of sides between equals signs, without a number
 * before it and the name of a rule behind it. Cost: linear in the line.
 *
 * @param rule the rule that the person names
 */
record WorkLine(String text, List<Statement> statements, Optional<Rule> rule) {
    private static final String EQUALS = "=＝≈≃";

    WorkLine {
        statements = List.copyOf(statements);
    }

    /** A stretch of the line. */
    record Side(int start, String text) {
        boolean isBlank() {
            return text.isBlank();
        }

        /** The side at its place in the line, so that places in errors are places in the line. */
        String placed() {
            return " ".repeat(start) + text;
        }
    }

    /**
     * One chain of equalities.
     *
     * @param continues whether its first side is the last one of the line before
     */
    record Statement(List<Side> sides, boolean continues) {
        Statement {
            sides = List.copyOf(sides);
        }
    }

    static WorkLine of(String line) {
        String bare = WorkProse.withoutComments(line);
        Optional<RuleName.Named> named = RuleName.behind(bare).or(() -> RuleName.before(bare));
        String text = WorkProse.withoutMarks(named.map(name -> name.without(bare)).orElse(bare));
        List<Statement> statements = new ArrayList<>();
        for (Side part : parts(text)) {
            statement(part).ifPresent(statements::add);
        }
        return new WorkLine(line, statements, named.map(RuleName.Named::rule));
    }

    private static List<Side> parts(String text) {
        List<Side> parts = new ArrayList<>();
        Matcher link = WorkProse.LINK.matcher(text);
        int start = 0;
        while (link.find()) {
            if (depth(text, start, link.start()) == 0) {
                commas(text, start, link.start(), parts);
                start = link.end();
            }
        }
        commas(text, start, text.length(), parts);
        return parts;
    }

    /** A comma parts statements where an equals sign follows on either side of it. */
    private static void commas(String text, int from, int to, List<Side> parts) {
        int start = from;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += opens(c) ? 1 : closes(c) ? -1 : 0;
            boolean comma = depth == 0 && (c == ',' || c == '，' || c == '、');
            if (comma && hasEquals(text, start, i) && hasEquals(text, i, to)) {
                parts.add(new Side(start, text.substring(start, i)));
                start = i + 1;
            }
        }
        parts.add(new Side(start, text.substring(start, to)));
    }

    private static boolean hasEquals(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> EQUALS.indexOf(c) >= 0);
    }

    private static int depth(String text, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += opens(text.charAt(i)) ? 1 : closes(text.charAt(i)) ? -1 : 0;
        }
        return depth;
    }

    private static boolean opens(char c) {
        return "([{（【".indexOf(c) >= 0;
    }

    private static boolean closes(char c) {
        return ")]}）】".indexOf(c) >= 0;
    }

    private static Optional<Statement> statement(Side part) {
        List<Side> sides = new ArrayList<>();
        String text = part.text().replaceAll("[\\s.,，:：]+\\z", "");
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || EQUALS.indexOf(text.charAt(i)) >= 0) {
                sides.add(new Side(part.start() + start, text.substring(start, i)));
                start = i + 1;
            }
        }
        if (sides.stream().allMatch(Side::isBlank)) {
            return Optional.empty();
        }
        boolean continues = sides.size() == 1 || sides.get(0).isBlank();
        return Optional.of(new Statement(sides.get(0).isBlank() ? sides.subList(1, sides.size()) : sides, continues));
    }
}
