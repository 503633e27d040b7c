package gradus.bank;

import gradus.expr.Expr;
import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Text;
import gradus.expr.TooComplexException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts what names stand for into words: <code>{f}</code> becomes the given {@code f}, printed readably. In words,
 * doubled braces are braces. In a formula between dollars all other braces stay as they are, for they may be
 * LaTeX's; there, brackets are put round what would otherwise run into its surroundings.
 */
final class Insertion {
    private static final int LONGEST = 1 << 18;
    private static final String OPENING = "=(,[{<>|≤≥≈≠→←↦∈:;";
    private static final String CLOSING = "=),]}<>|≤≥≈≠→←↦∈:;.";

    private static final Pattern LATEX_ARGUMENT =
            Pattern.compile("(?:[\\^_]|\\\\[A-Za-z]+(?:\\{[^{}$]*\\}|\\[[^\\]$]*\\])*)\\z");

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

    /** After {@code ^}, {@code _}, a command or its first argument, the braces are LaTeX's own. */
    static boolean isLatexArgument(String before) {
        return LATEX_ARGUMENT.matcher(before.substring(Math.max(0, before.length() - 200))).find();
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
