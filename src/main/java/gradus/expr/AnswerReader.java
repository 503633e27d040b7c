package gradus.expr;

import gradus.expr.Reading.Custom;
import java.util.List;
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
        return new Reading(source, value);
    }

    private static String withoutFrame(String source) {
        Matcher label = LABEL.matcher(source);
        String text = label.find() ? " ".repeat(label.end()) + source.substring(label.end()) : source;
        Matcher remainder = REMAINDER.matcher(text);
        return remainder.find() ? text.substring(0, remainder.start()) : text;
    }
}
