package gradus.check;

import gradus.expr.Message;
import gradus.limit.Approach;
import gradus.limit.LimitResult;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How people write what is not a number: infinite limits, and that there is no limit. */
public final class LimitWords {
    private static final Set<String> INFINITE = Set.of("inf", "infinity", "infinite", "infty", "\\infty", "oo", "∞",
            "positiveinfinity", "plusinfinity", "無限大", "正無限大", "無窮大", "正無窮大", "無窮", "正無窮");
    private static final Set<String> MINUS_INFINITE = Set.of("negativeinfinity", "minusinfinity", "負無限大",
            "負無窮大", "負無窮");
    private static final Set<String> NONE = Set.of("none", "dne", "doesnotexist", "doesn'texist", "notexist",
            "nolimit", "nonexistent", "undefined", "不存在", "極限不存在", "無極限", "沒有極限", "無");

    private LimitWords() {
    }

    /** The infinite limit, or the lack of one, that a text says; empty for anything else. */
    public static Optional<LimitResult> read(String text) {
        String plain = plain(text);
        boolean minus = plain.startsWith("-");
        String rest = minus || plain.startsWith("+") ? plain.substring(1) : plain;
        if (INFINITE.contains(rest)) {
            return Optional.of(new LimitResult.Infinite(!minus));
        }
        if (MINUS_INFINITE.contains(plain)) {
            return Optional.of(new LimitResult.Infinite(false));
        }
        return NONE.contains(plain)
                ? Optional.of(new LimitResult.None(LimitResult.None.Why.UNDEFINED, Message.of("limit.none.undefined")))
                : Optional.empty();
    }

    /** Where a text lets the variable go, when that is no number. */
    public static Optional<Approach> infinity(String text) {
        return read(text).filter(LimitResult.Infinite.class::isInstance)
                .map(end -> new Approach.ToInfinity(((LimitResult.Infinite) end).positive()));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.。!]", "").replace('−', '-').replace('’', '\'').replaceAll("^=", "");
    }
}
