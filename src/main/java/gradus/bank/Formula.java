package gradus.bank;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula between dollars in words for people: expressions with relations between them.
 *
 * @param start where in the words its opening dollar stands
 */
record Formula(String text, int start) {
    private static final int LONGEST = 1_000;
    private static final Pattern FORMULA = Pattern.compile("(?<!\\\\)\\$([^$]*)\\$");
    private static final Pattern RELATION = Pattern.compile(
            "[=≈≠≤≥<>→←↦∈:]|\\\\(?:to|approx|neq?|leq?|geq?|in|rightarrow|leftarrow|mapsto)(?![A-Za-z])");
    /** Notation that people read and the language does not: it is only shown. */
    private static final Pattern ONLY_SHOWN = Pattern.compile(
            "[∂∇∑∏∫…∞'′ᵀ∘⊙]|\\.\\.\\.|\\\\(?:partial|nabla|sum|prod|int|lim|dots|ldots|cdots|infty|hat|bar|tilde|"
                    + "mathbb|circ|odot|top|prime)(?![A-Za-z])");
    /** {@code f(x, y)}, a function of several variables, and {@code (2, 3)·J}, a vector in a larger formula. */
    private static final Pattern OF_SEVERAL = Pattern.compile("(?:[^\\s(]\\s*\\([^()]*,[^()]*\\)|\\([^()]*,[^()]*\\)\\s*[^\\s)])");
    /** A function without its argument, as in the slope {@code 1 - tanh^2}. */
    private static final String BARE_FUNCTION = "syntax.argument-missing";
    private static final Pattern DIFFERENTIALS = Pattern.compile("\\s*d\\^?\\d?\\s*\\w*\\s*/\\s*\\(?d.*");
    /** A word of several letters before brackets: a function that the prompt speaks of, such as softmax(z). */
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

    /** The formulas in words, in order; a dollar sign after a backslash is only a dollar. */
    static List<Formula> in(String words) {
        return FORMULA.matcher(words).results().map(found -> new Formula(found.group(1), found.start())).toList();
    }

    /** Why a part of the formula cannot be read; empty where all of it can, or is only to be shown. */
    Optional<Message> whyUnreadable(Names names) {
        if (text.length() > LONGEST) {
            return Optional.of(Message.of("syntax.too-long", text.length(), LONGEST));
        }
        for (String side : RELATION.split(text)) {
            try {
                if (!isOnlyShown(side)) {
                    Reading.of(side, names);
                }
            } catch (SyntaxException unreadable) {
                if (!unreadable.what().id().equals(BARE_FUNCTION)) {
                    return Optional.of(unreadable.what());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOnlyShown(String side) {
        return side.isBlank() || ONLY_SHOWN.matcher(side).find() || DIFFERENTIALS.matcher(side).matches()
                || OF_SEVERAL.matcher(side).find()
                || Function.named(side.strip()).isPresent() || namesUnknownFunction(side);
    }

    private static boolean namesUnknownFunction(String side) {
        Matcher word = WORD.matcher(side);
        while (word.find()) {
            if (Function.named(word.group()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The expressions with variables on the sides of the relations, as far as they can be read. */
    List<Expr> sides(Names names) {
        List<Expr> sides = new ArrayList<>();
        if (text.length() > LONGEST) {
            return sides;
        }
        for (String side : RELATION.split(text)) {
            try {
                if (!isOnlyShown(side) && Reading.of(side, names).value() instanceof Value.Scalar scalar) {
                    sides.add(scalar.expression());
                }
            } catch (SyntaxException onlyShown) {
                continue;
            }
        }
        return sides;
    }
}
