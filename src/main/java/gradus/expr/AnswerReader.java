package gradus.expr;

import gradus.expr.Reading.Custom;
import java.util.List;
import java.util.Optional;

/**
 * Reads an answer as a whole: takes off what people write around the mathematics ({@link Frame}), then reads one
 * expression, a vector or a matrix. Taken-off parts are blanked and not cut, so that places in errors are places in
 * the text.
 */
final class AnswerReader {
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
        Lexer.requireLength(source);
        int label = CodeFrame.end(source, Frame.labelEnd(source), names);
        String text = " ".repeat(label) + source.substring(label, Math.max(label, Frame.remainderStart(source)));
        List<Token> tokens = Lexer.tokens(text, source, names, custom);
        if (label > 0 && tokens.size() == 1) {
            throw new SyntaxException(Message.of("syntax.nothing-after-equals"), new Span(label, label), source);
        }
        Cursor.requireSize(source, tokens);
        Value value = new ArrayParser(new Parser(source, tokens, names, custom), tokens).read();
        refuseEquation(source, names, value);
        return new Reading(source, value);
    }

    /** {@code x = 2x} names no value but asks for one, where x is a variable of the question. */
    private static void refuseEquation(String source, Names names, Value value) throws SyntaxException {
        int end = Frame.labelEnd(source);
        String label = Frame.withoutSign(source.substring(0, end));
        Optional<String> variable = names.declaredAs(label);
        boolean equation = variable.isPresent() && value instanceof Value.Scalar scalar
                && Trees.variables(scalar.expression()).contains(variable.get());
        if (equation) {
            throw new SyntaxException(Message.of("syntax.equation"), new Span(end - 1, end), source);
        }
    }
}
