package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of an equality.
 *
 * @param value  as it was read, with marks for derivatives
 * @param typed  what was typed; empty for a side that nobody typed
 * @param signed whether it speaks of derivatives or functions by their names, and so is no result
 */
record WorkSide(Value value, String typed, boolean signed) {
    List<Value.Scalar> entries() {
        return Shape.leaves(value);
    }

    Shape shape() {
        return Shape.of(value);
    }

    List<Expr> marked() {
        return entries().stream().map(Value.Scalar::expression).toList();
    }

    List<Value.Scalar> plain(WorkLanguage language) {
        return entries().stream().map(language::plain).toList();
    }

    /** The value with nothing in it that a line has named. */
    Value value(WorkLanguage language) {
        return shape().of(List.copyOf(plain(language)));
    }

    /** The value with the results of its derivatives, intermediate variables as they were typed. */
    Value shown(WorkLanguage language) {
        List<Value> entries = new ArrayList<>();
        for (Value.Scalar entry : entries()) {
            entries.add(Value.Scalar.of(language.resolved(entry.expression())));
        }
        return shape().of(entries);
    }
}
