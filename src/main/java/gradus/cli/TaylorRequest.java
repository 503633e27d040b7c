package gradus.cli;

import gradus.calculus.Point;
import gradus.calculus.Remainder;
import gradus.calculus.Series;
import gradus.calculus.Taylor;
import gradus.check.LimitWords;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Printer;
import gradus.expr.Trees;
import gradus.text.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Taylor polynomial: its coefficients, exact and as numbers, the polynomial itself, and what it leaves out when
 * that is asked for.
 */
final class TaylorRequest implements Request {
    private static final int STANDARD_ORDER = 4;
    /** Characters of a remainder; a longer one tells a person nothing. */
    private static final int MAX_REMAINDER = 160;

    private final Catalog catalog;

    TaylorRequest(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        Expr of = fields.expression("of");
        String by = fields.variableOf(of);
        int order = fields.count("order", STANDARD_ORDER, Taylor.MAX_ORDER);
        String centre = fields.has("about") ? fields.text("about") : "0";
        Taylor taylor = taylor(LimitWords.infinity(centre).isPresent()
                ? new Series.None(Message.of("taylor.centre-infinite"))
                : Taylor.of(of, by, Fields.expression(centre, Names.NONE), order));
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("coefficients", taylor.coefficients().stream().map(Printer::print).toList());
        reply.put("numbers", numbers(taylor.coefficients()));
        reply.put("result", Printer.print(taylor.polynomial()));
        if (fields.truth("remainder")) {
            reply.put("remainder", remainder(of, taylor));
        }
        return reply;
    }

    /** Lagrange's form: the expression where it can be read, and the sentence. */
    private Map<String, Object> remainder(Expr of, Taylor taylor) {
        Optional<Remainder> found = Remainder.of(of, taylor)
                .filter(remainder -> Printer.print(remainder.expression()).length() <= MAX_REMAINDER);
        if (found.isEmpty()) {
            int next = taylor.order() + 1;
            return Map.of("text", catalog.words("taylor.remainder-long", next,
                    Expr.power(taylor.distance(), Expr.num(next)), taylor.about(), taylor.by()));
        }
        Remainder remainder = found.get();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("expression", Printer.print(remainder.expression()));
        fields.put("between", remainder.between());
        fields.put("text", catalog.render(remainder.expression().is(0) ? Message.of("taylor.remainder-none")
                : remainder.words()));
        return fields;
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
