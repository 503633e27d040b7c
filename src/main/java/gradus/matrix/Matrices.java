package gradus.matrix;

import gradus.expr.Message;
import gradus.expr.Span;
import gradus.expr.SyntaxException;
import java.util.Optional;

/** Reads and writes matrix expressions. */
public final class Matrices {
    private Matrices() {
    }

    /**
     * What a text means where these names are declared.
     *
     * @throws SyntaxException where it cannot be read or its shapes do not fit, see {@link #isMisfit}
     */
    public static Matrix read(String text, Declarations declared) throws SyntaxException {
        return typed(written(text, declared), text, declared);
    }

    /** What was typed, whether its shapes fit or not. */
    public static Written written(String text, Declarations declared) throws SyntaxException {
        return Parser.parse(text, declared);
    }

    /** The same with shapes. */
    public static Matrix typed(Written written, String text, Declarations declared) throws SyntaxException {
        return new Typing(text, declared).matrix(written);
    }

    /** The same as a matrix of the expected shape, where an identity matrix or a zero can be one. */
    public static Matrix fitted(Matrix m, Dimensions expected) {
        return Forms.isZero(m) ? Forms.zero(expected) : Shapes.sized(m, expected);
    }

    /** Whether a text could be read but its shapes do not fit. */
    public static boolean isMisfit(SyntaxException e) {
        return Shapes.isMisfit(e);
    }

    /** The letter that a text was refused for, because it is not declared; empty where it is no single letter. */
    public static Optional<String> unknownLetter(SyntaxException e) {
        boolean unknown = e.what().id().startsWith("matrix.unknown-name");
        return unknown ? Optional.of(e.what().arguments().get(0).toString()).filter(Names::isLetter) : Optional.empty();
    }

    /** Refuses what has no size of its own, such as an identity matrix alone. */
    public static Matrix sized(Matrix m, String text) throws SyntaxException {
        if (m.shape().rows().equals(Typing.ANY)) {
            throw new SyntaxException(Message.of("matrix.size-unknown"), new Span(0, text.length()), text);
        }
        return m;
    }

    /** Whether two expressions are the same when they are multiplied out, and so are equal at all sizes. */
    public static boolean haveSameForm(Matrix one, Matrix other) {
        return one.shape().equals(other.shape()) && Normalising.areEqual(one, other);
    }

    /** In plain ASCII, such that it can be read again. */
    public static String print(Matrix m) {
        return Printer.print(m);
    }
}
