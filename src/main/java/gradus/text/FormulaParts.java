package gradus.text;

import gradus.expr.Expr;
import gradus.expr.Value;

/** What the parts of a formula become, side by side. */
interface FormulaParts<T> {
    /** @param source the expression as it was written */
    T expression(Expr e, String source);

    /** A vector or a matrix. */
    T list(Value list);

    /** What is no expression, such as {@code f'(x)}. */
    T other(String source);

    /** A sign between two sides, such as {@code =} or {@code \le}. */
    T relation(String sign);
}
