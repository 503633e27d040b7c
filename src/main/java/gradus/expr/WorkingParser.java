package gradus.expr;

import gradus.expr.Token.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Reads what hand working has besides expressions: functions by name, primes, and signs of derivatives. */
final class WorkingParser {
    private final Parser parser;
    private final Cursor cursor;
    private final Working working;

    WorkingParser(Parser parser, Cursor cursor, Working working) {
        this.parser = parser;
        this.cursor = cursor;
        this.working = working;
    }

    /** A function after its name: with primes, and with its arguments where they follow. */
    Expr function(String name) throws SyntaxException {
        return applied(primed(working.value(name)), name);
    }

    /** {@code d/dx} with what it is applied to, or {@code dy/dx}. */
    Expr derivative(Token sign) throws SyntaxException {
        int bar = sign.text().indexOf('|');
        String function = sign.text().substring(0, bar);
        List<String> by = List.of(sign.text().substring(bar + 1).split(","));
        if (!function.isEmpty()) {
            return applied(derived(working.value(function), by, sign), function);
        }
        Expr operand = operand(sign);
        List<String> inner = new ArrayList<>(by);
        Collections.reverse(inner);
        return derived(operand, inner, sign);
    }

    private Expr derived(Expr of, List<String> by, Token sign) throws SyntaxException {
        return working.derivative(of, by)
                .orElseThrow(() -> cursor.error(Message.of("work.no-derivative", String.join(", ", by)), sign));
    }

    private Expr operand(Token sign) throws SyntaxException {
        boolean bracketed = cursor.peek().kind().opens();
        if (bracketed) {
            return parser.power();
        }
        if (cursor.at(Kind.END) || cursor.peek().kind().closes()) {
            throw cursor.error(Message.of("work.nothing-to-derive"), sign);
        }
        return switch (working.reach()) {
            case TERM -> parser.term();
            case SUM -> parser.expression();
            case FACTOR -> juxtaposed();
        };
    }

    private Expr juxtaposed() throws SyntaxException {
        Expr operand = parser.power();
        while (parser.juxtaposed() && !cursor.at(Kind.DERIVATIVE)) {
            operand = Expr.product(operand, parser.power());
        }
        return operand;
    }

    /** {@code f'}, {@code (x^2)''}: a derivative for each prime. */
    Expr primed(Expr of) throws SyntaxException {
        Expr result = of;
        while (cursor.at(Kind.TRANSPOSE)) {
            Token prime = cursor.next();
            String by = working.prime()
                    .orElseThrow(() -> cursor.error(Message.of("work.prime-by-what"), prime));
            result = derived(result, List.of(by), prime);
        }
        return result;
    }

    /** Arguments in brackets right behind a function; brackets that do not fit are a factor. */
    private Expr applied(Expr value, String function) throws SyntaxException {
        if (!cursor.at(Kind.LEFT_PARENTHESIS) || cursor.peek().spaceBefore()
                || cursor.argumentCount() != working.arity(function) || !isCall(working.functions())) {
            return value;
        }
        return working.at(value, function, parser.arguments(cursor.next()));
    }

    /** {@code f(g(x))} is one; of {@code h'(g)} and {@code s(1-s)} nobody knows who does not know what comes out. */
    private boolean isCall(Set<String> functions) {
        return !cursor.bracketsName(functions) || cursor.bracketsCall(functions)
                || working.isCall(cursor.bracketsBareName(functions));
    }
}
