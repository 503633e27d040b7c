package gradus.expr;

import gradus.expr.Reading.Custom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** What a text means by each custom by which it can be read, in their order. */
    static Set<Value> inEveryWay(String source, Names names) {
        Optional<Words> usual = words(source, names, Custom.PLAIN);
        Optional<Words> letterE = words(source, names, Custom.LETTER_E);
        Set<Value> values = new LinkedHashSet<>();
        for (Custom custom : Custom.values()) {
            Optional<Words> words = custom == Custom.LETTER_E ? letterE : usual;
            try {
                if (words.isPresent()) {
                    values.add(words.get().value(names, custom));
                }
            } catch (SyntaxException unreadableThatWay) {
                continue;
            }
        }
        return values;
    }

    private static Optional<Words> words(String source, Names names, Custom custom) {
        try {
            return Optional.of(Words.of(source, names, custom));
        } catch (SyntaxException unreadableThatWay) {
            return Optional.empty();
        }
    }

    private static Reading readUnchecked(String source, Names names, Custom custom) throws SyntaxException {
        return new Reading(source, Words.of(source, names, custom).value(names, custom));
    }

    /** The words of a text within its frame; only {@link Custom#LETTER_E} parts them otherwise. */
    private record Words(String source, List<Token> tokens) {
        static Words of(String source, Names names, Custom custom) throws SyntaxException {
            Lexer.requireLength(source);
            int label = CodeFrame.end(source, Frame.labelEnd(source), names);
            String text = " ".repeat(label) + source.substring(label, Math.max(label, Frame.remainderStart(source)));
            List<Token> tokens = Lexer.tokens(text, source, names, custom);
            if (label > 0 && tokens.size() == 1) {
                throw new SyntaxException(Message.of("syntax.nothing-after-equals"), new Span(label, label), source);
            }
            Cursor.requireSize(source, tokens);
            return new Words(source, tokens);
        }

        Value value(Names names, Custom custom) throws SyntaxException {
            Value value = new ArrayParser(new Parser(source, tokens, names, custom), tokens).read();
            refuseEquation(source, names, value);
            return value;
        }
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
