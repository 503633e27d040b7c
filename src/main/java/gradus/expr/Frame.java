package gradus.expr;

/**
 * What people write around the mathematics of an answer: a label such as {@code f'(x) =}, {@code dz/dx =},
 * {@code ∇f =}, {@code \frac{dz}{dx} =} or {@code y ≈} before it, a remainder such as {@code + O(x^4)} or
 * {@code + …} behind it. Cost: linear in the text.
 */
final class Frame {
    private static final int LONGEST_LABEL = 100;
    private static final String LABEL_SIGNS = "∇∂′'’_ /\\{}^(),|:\u00a0";
    private static final String ARGUMENT_SIGNS = "-−+.*;[]→";
    private static final String[] DOTS = {"...", "…", "⋯", "\\dots", "\\ldots", "\\cdots"};
    private static final String[] ORDERS = {"O", "o", "Ο", "ο", "𝒪", "\\mathcal{O}", "\\mathcal O"};

    private Frame() {
    }

    /** The end of the label with its equals sign; 0 where there is none. */
    static int labelEnd(String text) {
        int at = 0;
        int depth = 0;
        while (at < text.length() && at < LONGEST_LABEL && signLength(text, at) == 0) {
            int point = text.codePointAt(at);
            depth += point == '(' || point == '（' ? 1 : point == ')' || point == '）' ? -1 : 0;
            boolean starts = text.substring(0, at).isBlank();
            if (!inLabel(point, starts, depth)) {
                return 0;
            }
            at += Character.charCount(point);
        }
        int length = at < text.length() ? signLength(text, at) : 0;
        return length == 0 ? 0 : at + length;
    }

    private static boolean inLabel(int point, boolean first, int depth) {
        if (Character.isLetter(point) || Character.isWhitespace(point)) {
            return true;
        }
        if (first) {
            return "∇∂\\:".indexOf(point) >= 0;
        }
        boolean number = Character.isDigit(point) || Character.getType(point) == Character.OTHER_NUMBER;
        return number || LABEL_SIGNS.indexOf(point) >= 0 || point == '（' || point == '）'
                || depth > 0 && ARGUMENT_SIGNS.indexOf(point) >= 0;
    }

    /** What a label says, without its equals sign. */
    static String withoutSign(String label) {
        int at = 0;
        while (at < label.length() && signLength(label, at) == 0) {
            at++;
        }
        return label.substring(0, at).strip();
    }

    private static int signLength(String text, int at) {
        char c = text.charAt(at);
        if (c == '=') {
            return text.startsWith("==", at) ? 2 : 1;
        }
        return c == '≈' || c == '＝' || c == '≔' ? 1 : text.startsWith("\\approx", at) ? 7 : 0;
    }

    /** Where the remainder starts; the length of the text where there is none. */
    static int remainderStart(String text) {
        String body = text.stripTrailing();
        for (String dots : DOTS) {
            if (body.endsWith(dots)) {
                return afterPlus(text, body.length() - dots.length());
            }
        }
        int open = body.endsWith(")") || body.endsWith("）") ? opener(body) : -1;
        if (open < 0) {
            return text.length();
        }
        String head = without(body.substring(0, open), "\\left");
        for (String order : ORDERS) {
            if (head.endsWith(order)) {
                return afterPlus(text, head.length() - order.length());
            }
        }
        return text.length();
    }

    private static String without(String text, String end) {
        String stripped = text.stripTrailing();
        return stripped.endsWith(end) ? stripped.substring(0, stripped.length() - end.length()).stripTrailing() : stripped;
    }

    /** The bracket that the last character closes; −1 where none does. */
    private static int opener(String body) {
        int depth = 0;
        for (int i = body.length() - 1; i >= 0; i--) {
            char c = body.charAt(i);
            depth += c == ')' || c == '）' ? 1 : c == '(' || c == '（' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the plus sign just before an index; the length of the text where there is none. */
    private static int afterPlus(String text, int index) {
        String head = text.substring(0, index).stripTrailing();
        return head.endsWith("+") || head.endsWith("＋") ? head.length() - 1 : text.length();
    }
}
