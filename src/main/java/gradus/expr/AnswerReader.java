package gradus.expr;

import gradus.expr.Reading.Custom;
import gradus.expr.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an answer as a whole: takes off what people write around the mathematics, then reads one expression, a
 * vector or a matrix. Taken-off parts are blanked and not cut, so that places in errors are places in the text.
 */
final class AnswerReader {
    /** {@code f'(x) =}, {@code dz/dx =}, {@code ∇f =}, {@code \frac{dz}{dx} =}, {@code y ≈}. */
    private static final Pattern LABEL = Pattern.compile(
            "\\A\\s*(?:[\\p{L}∇∂\\\\][\\p{L}\\p{Nd}\\p{No}∇∂′'’_\\s/\\\\{}^(),]*)?(?:=|≈|＝|\\\\approx)");
    private static final Pattern REMAINDER = Pattern.compile(
            "\\+\\s*(?:(?:\\\\mathcal\\{O\\}|[OoΟ𝒪])\\s*(?:\\\\left)?[(（][^()（）]*(?:\\([^()]*\\)[^()]*)*(?:\\\\right)?[)）]"
                    + "|\\.\\.\\.|…|\\\\[lc]?dots)\\s*\\z");

    private AnswerReader() {
    }

    static Reading read(String source, Names names, Custom custom) throws SyntaxException {
        try {
            return readUnchecked(source, names, custom);
        } catch (SyntaxException error) {
            throw Suggestion.verified(error, corrected -> readUnchecked(corrected, names, custom));
        }
    }

    private static Reading readUnchecked(String source, Names names, Custom custom) throws SyntaxException {
        String text = source.length() > Lexer.MAX_LENGTH ? source : withoutFrame(source);
        List<Token> tokens = Lexer.tokens(text, names, custom);
        Cursor.requireSize(text, tokens);
        Value value = new ArrayParser(new Parser(source, tokens, names, custom), tokens).read();
        return new Reading(source, value, decimal(tokens));
    }

    private static String withoutFrame(String source) {
        Matcher label = LABEL.matcher(source);
        String text = label.find() ? " ".repeat(label.end()) + source.substring(label.end()) : source;
        Matcher remainder = REMAINDER.matcher(text);
        return remainder.find() ? text.substring(0, remainder.start()) : text;
    }

    /** A sign, digits with a point or an exponent, and perhaps {@code ×10^n}. */
    private static Optional<Decimal> decimal(List<Token> tokens) {
        boolean minus = tokens.get(0).is(Kind.MINUS);
        boolean signed = minus || tokens.get(0).is(Kind.PLUS);
        List<Token> rest = tokens.subList(signed ? 1 : 0, tokens.size() - 1);
        if (rest.isEmpty() || !rest.get(0).is(Kind.NUMBER)) {
            return Optional.empty();
        }
        BigDecimal digits = new BigDecimal(rest.get(0).text());
        BigDecimal value = minus ? digits.negate() : digits;
        if (rest.size() == 1) {
            boolean whole = rest.get(0).text().chars().allMatch(Character::isDigit);
            return whole ? Optional.empty() : Optional.of(new Decimal(value));
        }
        return powerOfTen(rest).map(power -> new Decimal(value.scaleByPowerOfTen(power)));
    }

    /** The n of {@code ×10^n} after a number. */
    private static Optional<Integer> powerOfTen(List<Token> tokens) {
        String words = String.join(" ", tokens.stream().skip(1).map(Token::text).toList());
        Matcher matcher = Pattern.compile("(?:\\*|\\\\times|\\\\cdot) 10 (?:\\^|\\*\\*) [({]? ?(- )?(\\d{1,4})(?: [)}])?")
                .matcher(words);
        return matcher.matches()
                ? Optional.of(Integer.parseInt(matcher.group(2)) * (matcher.group(1) == null ? 1 : -1))
                : Optional.empty();
    }
}
