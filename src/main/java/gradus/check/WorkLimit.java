package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Parser;
import gradus.expr.Reading;
import gradus.expr.Span;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.expr.Value;
import gradus.expr.Working.Reach;
import gradus.limit.Approach;
import gradus.limit.Limit;
import gradus.limit.LimitResult;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits in hand working: {@code lim x->0 sin(x)/x}, {@code \lim_{h \to 0} …}, {@code 2·lim (…)} with the place of the
 * limit before, and the words for limits that are no numbers.
 */
final class WorkLimit {
    private static final String ARROW = "\\s*+(?:->|-->|→|⟶|\\\\to(?![a-z])|\\\\rightarrow)\\s*+";
    private static final String PLACE = "([-+−]?\\s*+(?:\\\\infty|∞|infinity|infty|inf|oo|\\\\?pi|π|\\d+(?:[./]\\d+)?|\\p{L}))(?![\\p{L}\\d])";
    private static final String SIDE = "(?:\\^?\\{?\\s*+([-+−⁺⁻])\\s{0,9}\\}?(?=\\s|[)}(]))?";
    private static final Pattern SIGN = Pattern.compile("(.*?)(?<!\\p{L})(?:\\\\lim|lim)(?!\\p{L})\\s*+(?:_?+\\s*+[{(]?+\\s*+(\\p{L})" + ARROW
            + PLACE + SIDE + "\\s*+[})]?+)?(.*)", Pattern.DOTALL);

    private final WorkLanguage language;
    private Optional<Where> where = Optional.empty();

    /** Where the limit is taken. */
    private record Where(String by, Approach to, Approach.Side side) {
    }

    WorkLimit(WorkLanguage language) {
        this.language = language;
    }

    /** The side's value where it holds a limit or is one that is no number. */
    Optional<WorkSide> read(WorkLine.Side side, Reach reach) throws SyntaxException {
        Optional<LimitResult> word = LimitWords.read(side.text());
        if (word.isPresent()) {
            return Optional.of(new WorkSide(Value.Scalar.of(named(word.get())), side.text(), false));
        }
        Matcher sign = SIGN.matcher(side.text());
        if (!sign.matches()) {
            return Optional.empty();
        }
        if (sign.group(2) != null) {
            where = Optional.of(new Where(sign.group(2), approach(sign.group(3)), side(sign.group(4))));
        }
        Where here = where.orElseThrow(() -> new SyntaxException(Message.of("work.limit-where"),
                new Span(side.start(), side.start() + side.text().length()), side.placed()));
        Expr limit = limit(expression(side, sign.start(5), side.text().length(), here.by(), reach), here);
        String factor = sign.group(1).replaceAll("[\\s·*×⋅]+\\z", "");
        Expr whole = factor.isBlank() ? limit
                : Expr.product(expression(side, 0, factor.length(), here.by(), reach), limit);
        return Optional.of(new WorkSide(Value.Scalar.of(whole), side.text(), true));
    }

    private Expr expression(WorkLine.Side side, int from, int to, String by, Reach reach) throws SyntaxException {
        String placed = " ".repeat(side.start() + from) + side.text().substring(from, to);
        Value value = Reading.of(placed, language.names(reach, by)).value();
        if (value instanceof Value.Scalar scalar) {
            return language.plain(scalar.expression());
        }
        throw new SyntaxException(Message.of("work.limit-of-number"),
                new Span(side.start() + from, side.start() + to), placed);
    }

    private static Expr limit(Expr of, Where here) {
        LimitResult result = Limit.of(of, here.by(), here.to(), here.side());
        if (result instanceof LimitResult.Undecided undecided) {
            throw new TooComplexException(undecided.reason());
        }
        return result instanceof LimitResult.Value value ? value.value() : named(result);
    }

    /** A limit that is no number stands as the name that it is typed by, as the answer of a question does. */
    private static Expr named(LimitResult result) {
        return result instanceof LimitResult.Infinite infinite && !infinite.positive()
                ? Expr.negate(Expr.var("inf")) : Expr.var(result.text());
    }

    private static Approach approach(String text) throws SyntaxException {
        Optional<Approach> infinity = LimitWords.infinity(text);
        return infinity.isPresent() ? infinity.get() : new Approach.To(Parser.parse(text));
    }

    private static Approach.Side side(String sign) {
        return sign == null ? Approach.Side.BOTH : "+⁺".contains(sign) ? Approach.Side.RIGHT : Approach.Side.LEFT;
    }
}
