package gradus.bank;

import gradus.bank.Node.Scalar;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import java.util.Optional;

/** Reads the expressions in a file; an error in one is at its column inside the scalar. */
final class Expressions {
    private Expressions() {
    }

    static Optional<Expr> parse(Scalar scalar, Names names, Problems problems) {
        if (scalar.isTruth()) {
            problems.add(Fault.UNREADABLE, scalar.start(), Message.of("bank.truth", scalar.text()));
            return Optional.empty();
        }
        try {
            return Optional.of(Parser.parse(scalar.text(), names));
        } catch (SyntaxException unreadable) {
            report(unreadable, scalar, problems);
            return Optional.empty();
        }
    }

    static void report(SyntaxException unreadable, Scalar scalar, Problems problems) {
        int offset = ScalarOffsets.of(problems.source(), scalar, unreadable.span().start());
        problems.add(Fault.UNREADABLE, offset, unreadable.suggestion()
                .map(text -> Message.of("bank.unreadable-suggestion", unreadable.what(), text.strip()))
                .orElse(unreadable.what()));
    }

    /** A whole number that an {@code int} holds. */
    static Optional<Integer> whole(String text) {
        try {
            return Trees.rational(Parser.parse(text)).filter(Rational::isInt).map(Rational::toInt);
        } catch (SyntaxException noNumber) {
            return Optional.empty();
        }
    }
}
