package gradus.cli;

import gradus.expr.Expr;
import gradus.expr.LatexPrinter;
import gradus.expr.Printer;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an expression is read. */
final class ParseRequest implements Request {
    @Override
    public Map<String, Object> reply(Fields fields) throws RequestException {
        Expr expression = fields.expression("text");
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("text", Printer.print(expression));
        reply.put("latex", LatexPrinter.print(expression));
        return reply;
    }
}
