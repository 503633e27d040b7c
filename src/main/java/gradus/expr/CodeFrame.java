package gradus.expr;

/**
 * What programs write before the mathematics of an answer: {@code return}, {@code lambda x:},
 * {@code def f(x): return}. Cost: linear in the text.
 */
final class CodeFrame {
    private static final int LONGEST_HEAD = 100;

    private CodeFrame() {
    }

    /** The end of such words that stand at an index; the index itself where there are none. */
    static int end(String text, int from, Names names) {
        int body = headEnd(text, headEnd(text, from, "lambda"), "def");
        boolean nothingElse = body > from && text.substring(body).strip().equals("return");
        return nothingElse || isReturn(text, body, names) ? skipSpace(text, body) + "return".length() : body;
    }

    private static int headEnd(String text, int from, String word) {
        int start = skipSpace(text, from);
        int colon = wordAt(text, start, word) ? text.indexOf(':', start) : -1;
        boolean head = colon > 0 && colon - start < LONGEST_HEAD;
        for (int i = start; head && i < colon; i++) {
            char c = text.charAt(i);
            head = Character.isLetterOrDigit(c) || Character.isWhitespace(c) || "_,()*".indexOf(c) >= 0;
        }
        return head ? colon + 1 : from;
    }

    /** The word, unless the question has a variable for each of its letters. */
    private static boolean isReturn(String text, int from, Names names) {
        return wordAt(text, skipSpace(text, from), "return")
                && !"rtun".chars().allMatch(c -> names.declaredAs(Character.toString(c)).isPresent());
    }

    private static boolean wordAt(String text, int start, String word) {
        int end = start + word.length();
        return text.startsWith(word, start) && end < text.length()
                && (Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(');
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
