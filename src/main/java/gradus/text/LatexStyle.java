package gradus.text;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.LatexPrinter;
import gradus.expr.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formulas in LaTeX. What was written in LaTeX stays as its author wrote it. */
final class LatexStyle implements FormulaStyle {
    private static final Map<String, String> COMMANDS = commands();
    private static final Pattern DIFFERENTIALS =
            Pattern.compile("([d∂]\\^?\\{?\\d?\\}?[\\wα-ωΑ-Ω]*)\\s*/\\s*([d∂][\\wα-ωΑ-Ω]+(?:\\^\\d)?)");
    private static final Pattern SHIFTED = Pattern.compile("([_^])(-?[0-9A-Za-z.]{2,})");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    private static Map<String, String> commands() {
        String[] pairs = ("∂ \\partial ∇ \\nabla · \\cdot * \\cdot × \\times ÷ \\div → \\to ← \\leftarrow ↦ \\mapsto ≤ \\le "
                + "≥ \\ge ≠ \\ne ≈ \\approx ∞ \\infty ∈ \\in ∑ \\sum ∏ \\prod ∫ \\int … \\ldots ± \\pm ⊙ \\odot ∘ \\circ "
                + "ᵀ ^{\\top} ⊤ \\top ′ ' − - √ \\sqrt ‖ \\lVert ℓ \\ell ∝ \\propto ⌊ \\lfloor ⌋ \\rfloor <= \\le >= \\ge != \\ne "
                + "-> \\to").split(" ");
        Map<String, String> commands = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            commands.put(pairs[i], pairs[i + 1]);
        }
        Notation.greekLetters().forEach((name, letter) -> commands.put(letter, "\\" + name));
        for (int i = 0; i < 10; i++) {
            commands.put("⁰¹²³⁴⁵⁶⁷⁸⁹".substring(i, i + 1), "^{" + i + "}");
            commands.put("₀₁₂₃₄₅₆₇₈₉".substring(i, i + 1), "_{" + i + "}");
        }
        return Map.copyOf(commands);
    }

    @Override
    public String expression(Expr e, String source) {
        return source.indexOf('\\') >= 0 ? signs(source) : LatexPrinter.readable(e);
    }

    @Override
    public String list(Value list) {
        return LatexPrinter.readable(list);
    }

    @Override
    public String other(String source) {
        if (source.indexOf('\\') >= 0) {
            return signs(source);
        }
        String fractions = DIFFERENTIALS.matcher(source).replaceAll("\\\\frac{$1}{$2}");
        return signs(words(SHIFTED.matcher(fractions).replaceAll("$1{$2}")));
    }

    @Override
    public String relation(String sign) {
        String command = sign.startsWith("\\") ? sign : COMMANDS.getOrDefault(sign, sign);
        return command.equals(",") || command.equals(";") ? command + " " : " " + command + " ";
    }

    /** The names of functions and Greek letters get their commands; other words are left, for letters multiply. */
    private static String words(String source) {
        return WORD.matcher(source).replaceAll(word -> Matcher.quoteReplacement(word(word, source)));
    }

    private static String word(MatchResult word, String source) {
        String name = word.group();
        boolean command = word.start() > 0 && source.charAt(word.start() - 1) == '\\';
        if (command) {
            return name;
        }
        boolean greek = Notation.greekLetters().containsKey(name);
        return greek ? "\\" + name + " " : Function.named(name).map(Function::latex).filter(LatexStyle::stands).orElse(name);
    }

    /** Whether a command can stand before brackets: that of a root cannot. */
    private static boolean stands(String latex) {
        return !latex.startsWith("\\sqrt") && !latex.startsWith("\\left");
    }

    /** Signs of Unicode as commands, which end where the next letter starts. */
    private static String signs(String source) {
        return source.codePoints().mapToObj(Character::toString)
                .map(sign -> COMMANDS.getOrDefault(sign, sign))
                .map(sign -> sign.length() > 1 && Character.isLetter(sign.charAt(sign.length() - 1)) ? sign + " " : sign)
                .collect(Collectors.joining()).replaceAll(" {2,}", " ");
    }
}
