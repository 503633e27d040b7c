package gradus.expr;

import gradus.expr.Token.Kind;
import gradus.expr.Value.Entries;
import gradus.expr.Value.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * Vectors and matrices: {@code [a, b]}, {@code (a, b)}, {@code [[a, b], [c, d]]}, rows ended by {@code ;}, with or
 * without brackets. A row without a comma is parted by white space, as in MATLAB.
 */
final class ArrayParser {
    private static final int MAX_NESTING = 6;

    private final Parser parser;
    private final Cursor cursor;
    private final List<Token> tokens;

    ArrayParser(Parser parser, List<Token> tokens) {
        this.parser = parser;
        this.cursor = parser.cursor();
        this.tokens = tokens;
    }

    Value read() throws SyntaxException {
        int last = tokens.size() - 1;
        boolean open = separated(0, last);
        Value value = open ? rows(Kind.END, true, 0) : value(false, 0);
        cursor.requireEnd();
        if (depth(value) > MAX_NESTING) {
            throw cursor.error(Message.of("syntax.too-deep", MAX_NESTING), tokens.get(0), cursor.previous());
        }
        return value instanceof Entries entries && open && entries.entries().size() == 1
                ? entries.entries().get(0)
                : value;
    }

    /** Rows ended by semicolons are a level of their own, without brackets. */
    private static int depth(Value value) {
        return value instanceof Entries entries
                ? 1 + entries.entries().stream().mapToInt(ArrayParser::depth).max().orElse(0) : 0;
    }

    /** Whether a comma or semicolon stands outside all brackets between two indices. */
    private boolean separated(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            Kind kind = tokens.get(i).kind();
            depth += kind.opens() ? 1 : kind.closes() ? -1 : 0;
            if (depth == 0 && (kind == Kind.COMMA || kind == Kind.SEMICOLON)) {
                return true;
            }
        }
        return false;
    }

    /** The index of the bracket that closes the one at an index; the last index where none does. */
    private int closer(int from) {
        int depth = 0;
        for (int i = from; i < tokens.size() - 1; i++) {
            Kind kind = tokens.get(i).kind();
            depth += kind.opens() ? 1 : kind.closes() ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size() - 1;
    }

    private Value value(boolean partedBySpace, int nesting) throws SyntaxException {
        if (nesting > MAX_NESTING) {
            throw cursor.error(Message.of("syntax.too-deep", MAX_NESTING), cursor.peek());
        }
        if (cursor.at(Kind.ARRAY) && endsEntry(closer(cursor.index() + 1) + 1)) {
            return wrapped(nesting);
        }
        if (!startsArray()) {
            int start = cursor.index();
            Expr entry = parser.entry(partedBySpace);
            return new Scalar(entry, Decimal.of(cursor.from(start)));
        }
        Token open = cursor.next();
        boolean square = open.is(Kind.LEFT_BRACKET);
        Value rows = rows(Kind.values()[open.kind().ordinal() + 1], square, nesting + 1);
        cursor.close(open);
        return transposed(rows);
    }

    /** {@code np.array([a, b])} is the array in its brackets. */
    private Value wrapped(int nesting) throws SyntaxException {
        Token open = parser.opened(cursor.next());
        Value value = value(false, nesting + 1);
        cursor.close(open);
        return value;
    }

    /** A square bracket always, another one when it holds a list; and nothing but a separator after it. */
    private boolean startsArray() {
        if (!cursor.peek().kind().opens()) {
            return false;
        }
        int start = cursor.index();
        int end = closer(start);
        boolean list = cursor.at(Kind.LEFT_BRACKET) || separated(start + 1, end);
        return list && endsEntry(end + 1);
    }

    private boolean endsEntry(int index) {
        Token token = tokens.get(Math.min(index, tokens.size() - 1));
        boolean transpose = token.is(Kind.TRANSPOSE) || token.is(Kind.POWER);
        boolean separator = token.is(Kind.COMMA) || token.is(Kind.SEMICOLON) || token.is(Kind.END);
        return transpose || separator || token.kind().closes() || token.kind().opens()
                || token.is(Kind.ARRAY);
    }

    private Value rows(Kind end, boolean spaces, int nesting) throws SyntaxException {
        List<Value> rows = new ArrayList<>();
        rows.add(row(end, spaces, nesting));
        boolean several = cursor.at(Kind.SEMICOLON) && !(end == Kind.END && cursor.peek(1).is(Kind.END));
        while (cursor.at(Kind.SEMICOLON)) {
            cursor.next();
            if (!cursor.at(end)) {
                rows.add(row(end, spaces, nesting));
            }
        }
        return several ? new Entries(rows) : rows.get(0);
    }

    private Entries row(Kind end, boolean spaces, int nesting) throws SyntaxException {
        boolean commas = rowHasComma();
        List<Value> entries = new ArrayList<>();
        entries.add(value(spaces && !commas, nesting));
        while (!cursor.at(end) && !cursor.at(Kind.SEMICOLON) && !cursor.at(Kind.END)) {
            if (cursor.at(Kind.COMMA)) {
                cursor.next();
            } else if (commas || !spaces || !cursor.peek().spaceBefore() && !cursor.peek().kind().opens()) {
                throw cursor.unexpected();
            }
            entries.add(value(spaces && !commas, nesting));
        }
        return new Entries(entries);
    }

    private boolean rowHasComma() {
        int depth = 0;
        for (int i = cursor.index(); i < tokens.size() && depth >= 0; i++) {
            Kind kind = tokens.get(i).kind();
            depth += kind.opens() ? 1 : kind.closes() ? -1 : 0;
            if (depth == 0 && kind == Kind.SEMICOLON) {
                return false;
            }
            if (depth == 0 && kind == Kind.COMMA) {
                return true;
            }
        }
        return false;
    }

    /** {@code ^T}, {@code ᵀ} and {@code '} swap the rows and columns of a matrix and leave a vector as it is. */
    private Value transposed(Value value) {
        boolean power = cursor.at(Kind.POWER) && isTransposeMark(cursor.peek(1));
        boolean braced = cursor.at(Kind.POWER) && cursor.peek(1).is(Kind.LEFT_BRACE) && isTransposeMark(cursor.peek(2));
        int length = cursor.at(Kind.TRANSPOSE) ? 1 : power ? 2 : braced ? 4 : 0;
        for (int i = 0; i < length; i++) {
            cursor.next();
        }
        return length > 0 && value instanceof Entries entries ? transpose(entries) : value;
    }

    private static boolean isTransposeMark(Token token) {
        return token.is(Kind.TRANSPOSE) || token.text().equals("T");
    }

    private static Value transpose(Entries matrix) {
        List<List<Value>> rows = new ArrayList<>();
        for (Value row : matrix.entries()) {
            if (!(row instanceof Entries entries)) {
                return matrix;
            }
            rows.add(entries.entries());
        }
        int width = rows.get(0).size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            return matrix;
        }
        List<Value> columns = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            int column = j;
            columns.add(new Entries(rows.stream().map(row -> row.get(column)).toList()));
        }
        return new Entries(columns);
    }
}
