package gradus.bank;

/** Tabs at the start of a line, which YAML cannot count: reported before the parser gives up on the first. */
final class Indentation {
    private Indentation() {
    }

    static void check(Problems problems) {
        String text = problems.source().text();
        boolean indentation = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (indentation && c == '\t') {
                problems.add(Fault.TAB, i);
            }
            indentation = c == '\n' || c == '\r' || indentation && c == ' ';
        }
    }

    /** Whether the parser complains of what {@link #check} reports. */
    static boolean isTab(String complaint) {
        return complaint.contains("\\t(TAB)");
    }
}
