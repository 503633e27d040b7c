package gradus.text;

import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.Value;
import java.util.Set;

/**
 * Formulas in two dimensions; what is no expression or list, and signs, are on one line.
 *
 * @param names the variables with several letters
 */
record BlockStyle(Notation notation, Set<String> names) implements FormulaParts<Block> {
    @Override
    public Block expression(Expr e, String source) {
        return MathLayout.of(e, notation);
    }

    @Override
    public Block list(Value list) {
        return MathLayout.of(list, notation);
    }

    @Override
    public Block other(String source) {
        if (source.startsWith("[")) {
            try {
                return list(Reading.of(source, Names.of(names)).value());
            } catch (SyntaxException noList) {
                return Block.of(new LineStyle(notation).other(source));
            }
        }
        return Block.of(new LineStyle(notation).other(source));
    }

    @Override
    public Block relation(String sign) {
        return Block.of(new LineStyle(notation).relation(sign));
    }
}
