package gradus.cli;

import gradus.calculus.Point;
import gradus.calculus.Series;
import gradus.calculus.Taylor;
import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Printer;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Taylor polynomial: its coefficients, exact and as numbers, and the polynomial itself. */
final class TaylorRequest implements Request {
    private static final int STANDARD_ORDER = 4;

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        Expr of = fields.expression("of");
        String by = fields.variableOf(of);
        Expr about = fields.has("about") ? Fields.expression(fields.text("about"), Names.NONE) : Expr.num(0);
        Taylor taylor = taylor(Taylor.of(of, by, about, fields.count("order", STANDARD_ORDER, Taylor.MAX_ORDER)));
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("coefficients", taylor.coefficients().stream().map(Printer::print).toList());
        reply.put("numbers", numbers(taylor.coefficients()));
        reply.put("result", Printer.print(taylor.polynomial()));
        return reply;
    }

    private static Taylor taylor(Series series) throws RequestException {
        if (series instanceof Series.Polynomial polynomial) {
            return polynomial.taylor();
        }
        throw new RequestException(series instanceof Series.None none ? none.why() : ((Series.Undecided) series).why());
    }

    /** A coefficient in which other variables stand has no number. */
    private static List<Object> numbers(List<Expr> coefficients) throws RequestException {
        List<Object> numbers = new ArrayList<>();
        for (Expr coefficient : coefficients) {
            numbers.add(Trees.isConstant(coefficient)
                    ? Values.value(new Point(Map.of()).value(coefficient)) : "undefined");
        }
        return numbers;
    }
}
