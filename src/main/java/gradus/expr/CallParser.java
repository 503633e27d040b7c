package gradus.expr;

import gradus.expr.Reading.Custom;
import gradus.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Function calls as people write them: {@code sin(x)}, {@code sin x}, {@code sin 2x cos x}, {@code sin^2 x},
 * {@code sin^-1 x}, {@code log_2 x}, {@code √x}, {@code \sqrt[3]{x}}.
 */
final class CallParser {
    private final Parser parser;
    private final Cursor cursor;
    private final Custom custom;

    CallParser(Parser parser, Cursor cursor, Custom custom) {
        this.parser = parser;
        this.cursor = cursor;
        this.custom = custom;
    }

    Expr call(Token name) throws SyntaxException {
        Function function = name.function();
        List<Expr> leading = new ArrayList<>();
        if (cursor.at(Kind.SUBSCRIPT)) {
            leading.add(base(name));
        }
        Optional<Expr> exponent = Optional.empty();
        if (cursor.at(Kind.POWER)) {
            cursor.next();
            exponent = Optional.of(raisedBeforeArgument());
        }
        List<Expr> arguments = new ArrayList<>(leading);
        arguments.addAll(arguments(name));
        return raised(name, function, arguments, exponent);
    }

    /** The exponent in {@code sin^2x}: a sign and one factor, so that the argument is left. */
    private Expr raisedBeforeArgument() throws SyntaxException {
        boolean minus = minus();
        Expr exponent = parser.braced();
        return minus ? Expr.negate(exponent) : exponent;
    }

    private Expr raised(Token name, Function function, List<Expr> arguments, Optional<Expr> exponent)
            throws SyntaxException {
        if (exponent.isEmpty()) {
            return applied(name, function, arguments);
        }
        Optional<Function> inverse = function.inverse();
        if (exponent.get().is(-1) && inverse.isPresent()) {
            return applied(name, inverse.get(), arguments);
        }
        return Expr.power(applied(name, function, arguments), exponent.get());
    }

    private Expr base(Token name) throws SyntaxException {
        cursor.next();
        if (name.function() != Function.LOG) {
            throw cursor.error(Message.of("syntax.subscript-on-function", name.text()), name);
        }
        return parser.braced();
    }

    private List<Expr> arguments(Token name) throws SyntaxException {
        Token next = cursor.peek();
        if (next.kind().opens() && cursor.peek(1).kind().closes()) {
            throw cursor.error(needsArgument(name), next, cursor.peek(1));
        }
        if (next.is(Kind.LEFT_PARENTHESIS) || next.is(Kind.LEFT_BRACKET)) {
            return parser.arguments(cursor.next());
        }
        return List.of(bareArgument(name));
    }

    /** The argument of {@code sin 2x cos x}: a signed factor and the numbers and letters juxtaposed to it. */
    private Expr bareArgument(Token name) throws SyntaxException {
        boolean minus = minus();
        Expr argument = unsignedArgument(name);
        return minus ? Expr.negate(argument) : argument;
    }

    private boolean minus() {
        boolean minus = false;
        while (cursor.at(Kind.MINUS)) {
            cursor.next();
            minus = !minus;
        }
        return minus;
    }

    private Expr unsignedArgument(Token name) throws SyntaxException {
        if (!startsArgument(cursor.peek())) {
            throw cursor.error(needsArgument(name), cursor.peek());
        }
        if (custom == Custom.FUNCTION_TAKES_ONE_FACTOR) {
            return parser.braced();
        }
        boolean single = cursor.at(Kind.FUNCTION) || cursor.at(Kind.LIBRARY) || cursor.at(Kind.BAR);
        Expr argument = parser.power();
        while (!single && continues() && parser.juxtaposed()) {
            argument = Expr.product(argument, parser.power());
        }
        return custom == Custom.FUNCTION_TAKES_TERM ? wholeTerm(argument) : argument;
    }

    private static Message needsArgument(Token name) {
        Function function = name.function();
        boolean one = function.arity() == 1 || function.alone().isPresent() || function.lastDefault().isPresent();
        return Message.of("syntax.argument-missing", name.text(), name.text() + (one ? "(x)" : "(x, y)"));
    }

    private Expr wholeTerm(Expr start) throws SyntaxException {
        Expr argument = start;
        while (cursor.at(Kind.TIMES) || cursor.at(Kind.DIVIDE)) {
            boolean times = cursor.next().is(Kind.TIMES);
            Expr factor = parser.power();
            argument = times ? Expr.product(argument, factor) : Expr.quotient(argument, factor);
        }
        return argument;
    }

    private static boolean startsArgument(Token token) {
        return switch (token.kind()) {
            case NUMBER, VARIABLE, CONSTANT, FUNCTION, LIBRARY, LEFT_BRACE, FRACTION, RADICAL, BAR -> true;
            default -> false;
        };
    }

    /** A bracket continues a bare argument after a number only: {@code sin 2(x+1)}, but not {@code sin x(x+1)}. */
    private boolean continues() {
        return switch (cursor.peek().kind()) {
            case NUMBER, VARIABLE, CONSTANT, FRACTION, RADICAL -> true;
            case LEFT_PARENTHESIS -> cursor.previous().is(Kind.NUMBER);
            default -> false;
        };
    }

    /** The call itself, with left-out and surplus arguments brought to the row's arity. */
    private Expr applied(Token name, Function row, List<Expr> given) throws SyntaxException {
        Function function = given.size() == 1 ? row.alone().orElse(row) : row;
        List<Expr> arguments = new ArrayList<>(given);
        if (arguments.size() == function.arity() - 1) {
            function.lastDefault().ifPresent(arguments::add);
        }
        while (function.variadic() && arguments.size() > function.arity()) {
            Expr last = arguments.remove(arguments.size() - 1);
            Expr before = arguments.remove(arguments.size() - 1);
            arguments.add(Expr.call(function, before, last));
        }
        if (arguments.size() != function.arity()) {
            throw cursor.error(Message.of("syntax.argument-count", function.label(), function.arity(),
                    given.size()), name, cursor.previous());
        }
        return new Expr.Call(function, arguments);
    }

    /** A name of a library with its arguments in brackets, or one of its constants. */
    Expr library(Token name) throws SyntaxException {
        String row = name.text();
        if (LibraryNames.isConstant(row)) {
            return LibraryNames.applied(row, List.of()).orElseThrow();
        }
        List<Expr> arguments = parser.arguments(opened(name));
        Optional<Expr> applied = LibraryNames.applied(row, arguments);
        if (applied.isEmpty()) {
            throw cursor.error(Message.of("syntax.argument-count", row, LibraryNames.arity(row), arguments.size()), name,
                    cursor.previous());
        }
        return applied.get();
    }

    /** The bracket that must open behind a name, with something in it. */
    Token opened(Token name) throws SyntaxException {
        if (!cursor.at(Kind.LEFT_PARENTHESIS) || cursor.peek(1).kind().closes()) {
            boolean two = name.is(Kind.LIBRARY) && LibraryNames.arity(name.text()) == 2;
            throw cursor.error(Message.of("syntax.argument-missing", name.text(), name.text() + (two ? "(x, y)" : "(x)")),
                    cursor.peek());
        }
        return cursor.next();
    }

    /** {@code √x}, {@code \sqrt{x}}, {@code \sqrt[3]{x}}: binds to one factor. */
    Expr radical(Token sign) throws SyntaxException {
        if (cursor.at(Kind.LEFT_BRACKET) && sign.text().equals("\\sqrt")) {
            Token open = cursor.next();
            Expr index = parser.expression();
            cursor.close(open);
            Expr radicand = parser.braced();
            return index.is(2) ? Expr.call(Function.SQRT, radicand)
                    : index.is(3) ? Expr.call(Function.CBRT, radicand)
                    : Expr.call(Function.ROOT, index, radicand);
        }
        Function function = sign.text().equals("∛") ? Function.CBRT : Function.SQRT;
        Expr radicand = parser.braced();
        boolean takes = custom == Custom.RADICAL_TAKES_PRODUCT && cursor.previous().is(Kind.NUMBER);
        while (takes && parser.juxtaposed()) {
            radicand = Expr.product(radicand, parser.power());
        }
        return Expr.call(function, radicand);
    }
}
