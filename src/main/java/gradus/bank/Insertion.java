package gradus.bank;

import gradus.expr.Expr;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Text;
import gradus.expr.TooComplexException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Puts what names stand for into words: <code>{f}</code> becomes the given {@code f}, printed readably. In words,
 * doubled braces are braces. In a formula between dollars all other braces stay as they are, for they may be
 * LaTeX's; there, brackets are put round what would otherwise run into its surroundings.
 */
final class Insertion {
    private static final int LONGEST = 1 << 18;
    /** A formula is not looked back into any further. */
    private static final int LONGEST_FORMULA = 1_000;
    private static final String OPENING = "=(,[{<>|≤≥≈≠→←↦∈:;";
    private static final String CLOSING = "=),]}<>|≤≥≈≠→←↦∈:;.";

    private final Bindings bindings;

    Insertion(Bindings bindings) {
        this.bindings = bindings;
    }

    Text fill(Text template) {
        Map<Language, String> words = new EnumMap<>(Language.class);
        template.words().forEach((language, text) -> words.put(language, fill(text)));
        return new Text(words);
    }

    /** @throws TooComplexException when the text becomes longer than anyone would read */
    String fill(String template) {
        if (template.indexOf('{') < 0 && template.indexOf('}') < 0) {
            return template;
        }
        StringBuilder filled = new StringBuilder(template.length() + 32);
        for (TextParts.Part part : TextParts.of(template)) {
            filled.append(filled(part, template));
            if (filled.length() > LONGEST) {
                throw new TooComplexException(Message.of("bank.too-long", LONGEST / 1024));
            }
        }
        return filled.toString();
    }

    private String filled(TextParts.Part part, String template) {
        return switch (part.kind()) {
            case WORDS -> part.text();
            case BRACE -> part.text().substring(1);
            case NAME -> bindings.has(part.name())
                    ? Printer.readable(bindings.get(part.name()))
                    : part.text();
            case NAME_IN_FORMULA -> bindings.has(part.name())
                    ? inFormula(bindings.get(part.name()), part, template)
                    : part.text();
        };
    }

    private static String inFormula(Expr e, TextParts.Part part, String template) {
        String printed = Printer.readable(e);
        String before = template.substring(0, part.start()).stripTrailing();
        String after = template.substring(part.end()).stripLeading();
        if (isLatexArgument(template.substring(0, part.start()))) {
            return "{" + printed + "}";
        }
        boolean first = endsIn(before, OPENING);
        boolean apart = first && startsWith(after, CLOSING);
        boolean alone = e.parts().isEmpty() && !printed.contains("/") && !runsOn(before, after, printed)
                && (!printed.startsWith("-") || first && !after.startsWith("^"));
        return alone || apart ? printed : "(" + printed + ")";
    }

    /** After {@code ^}, {@code _}, a command or its arguments before, the braces are LaTeX's own. */
    static boolean isLatexArgument(String before) {
        if (before.endsWith("^") || before.endsWith("_")) {
            return true;
        }
        int end = before.length();
        int first = Math.max(0, end - LONGEST_FORMULA);
        for (int open = opening(before, first, end); open >= 0; open = opening(before, first, end)) {
            end = open;
        }
        int letters = end;
        while (letters > 0 && isLatinLetter(before.charAt(letters - 1))) {
            letters--;
        }
        return letters < end && letters > 0 && before.charAt(letters - 1) == '\\';
    }

    /** Where the group opens that ends there, in braces or square brackets; -1 where none does from the first on. */
    private static int opening(String text, int first, int end) {
        boolean group = end > first && (text.charAt(end - 1) == '}' || text.charAt(end - 1) == ']');
        int depth = 0;
        for (int i = end - 1; group && i >= first && text.charAt(i) != '$'; i--) {
            char c = text.charAt(i);
            depth += c == '}' || c == ']' ? 1 : c == '{' || c == '[' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLatinLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Whether a number would grow together with digits beside it. */
    private static boolean runsOn(String before, String after, String printed) {
        boolean digits = Character.isDigit(printed.charAt(0));
        return digits && (endsInDigit(before) || !after.isEmpty() && Character.isDigit(after.charAt(0)));
    }

    private static boolean endsInDigit(String text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    private static boolean endsIn(String text, String characters) {
        return text.endsWith("$") || !text.isEmpty() && characters.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean startsWith(String text, String characters) {
        return text.startsWith("$") || !text.isEmpty() && characters.indexOf(text.charAt(0)) >= 0;
    }
}
