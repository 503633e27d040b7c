package gradus.check;

import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Reading;
import gradus.expr.Span;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads cells and their numbers: {@code z = 3, a = 0.953; dL/da = 1/2}, with or without headings such as
 * {@code forward:}, or the same as an object {@code {"forward": {"z": 3}, "adjoint": {"a": 0.5}}}. Numbers alone
 * are taken in order.
 */
final class GraphAnswer {
    private static final int LONGEST = 20_000;
    private static final Map<String, Cell.Kind> SECTIONS = Map.ofEntries(
            Map.entry("forward", Cell.Kind.VALUE), Map.entry("value", Cell.Kind.VALUE),
            Map.entry("values", Cell.Kind.VALUE), Map.entry("前向", Cell.Kind.VALUE), Map.entry("值", Cell.Kind.VALUE),
            Map.entry("adjoint", Cell.Kind.ADJOINT), Map.entry("adjoints", Cell.Kind.ADJOINT),
            Map.entry("backward", Cell.Kind.ADJOINT), Map.entry("reverse", Cell.Kind.ADJOINT),
            Map.entry("gradient", Cell.Kind.ADJOINT), Map.entry("gradients", Cell.Kind.ADJOINT),
            Map.entry("grad", Cell.Kind.ADJOINT), Map.entry("反向", Cell.Kind.ADJOINT),
            Map.entry("梯度", Cell.Kind.ADJOINT), Map.entry("伴隨", Cell.Kind.ADJOINT),
            Map.entry("local", Cell.Kind.LOCAL), Map.entry("locals", Cell.Kind.LOCAL),
            Map.entry("局部", Cell.Kind.LOCAL));

    private final String text;
    private final CellNames labels;
    private final Names names;
    private final List<Cell> order;
    private final String output;
    private final Map<Cell, Value.Scalar> cells = new LinkedHashMap<>();

    /** @param order the cells that numbers without labels fill */
    GraphAnswer(String text, CellNames labels, Names names, List<Cell> order, String output) {
        this.text = text;
        this.labels = labels;
        this.names = names;
        this.order = List.copyOf(order);
        this.output = output;
    }

    /** A stretch of the text. */
    private record Piece(int start, int end) {
    }

    Map<Cell, Value.Scalar> read() throws SyntaxException {
        if (text.length() > LONGEST) {
            throw error(Message.of("syntax.too-long", text.length(), LONGEST), 0, text.length());
        }
        Piece whole = stripped(new Piece(0, text.length()));
        List<Piece> pieces = pieces(whole);
        boolean labelled = pieces.stream().anyMatch(piece -> relation(piece) >= 0);
        if (labelled || pieces.isEmpty()) {
            section(pieces, Cell.Kind.VALUE);
        } else {
            inOrder(pieces);
        }
        if (cells.isEmpty()) {
            throw error(expected(), whole.start(), whole.end());
        }
        return cells;
    }

    private Message expected() {
        Cell last = order.get(order.size() - 1);
        return Message.of("graph.assignment-expected", order.get(0).label(output), last.label(output));
    }

    private void inOrder(List<Piece> pieces) throws SyntaxException {
        if (pieces.size() != order.size()) {
            throw error(expected(), pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
        }
        for (int i = 0; i < pieces.size(); i++) {
            cells.put(order.get(i), number(pieces.get(i)));
        }
    }

    private void section(List<Piece> pieces, Cell.Kind heading) throws SyntaxException {
        Cell.Kind kind = heading;
        for (Piece piece : pieces) {
            Optional<Cell.Kind> here = heading(piece);
            if (here.isPresent()) {
                kind = here.get();
                Piece rest = stripped(new Piece(relation(piece) + 1, piece.end()));
                section(pieces(rest), kind);
            } else {
                assignment(piece, kind);
            }
        }
    }

    /** {@code forward: …} or {@code forward: {…}}. */
    private Optional<Cell.Kind> heading(Piece piece) {
        int at = relation(piece);
        boolean colon = at >= 0 && (text.charAt(at) == ':' || text.charAt(at) == '：');
        String word = colon ? text.substring(piece.start(), at).replaceAll("[\\s\"']", "") : "";
        return labels.cell(word, Cell.Kind.VALUE).isPresent() ? Optional.empty()
                : Optional.ofNullable(SECTIONS.get(word.toLowerCase(Locale.ROOT)));
    }

    private void assignment(Piece piece, Cell.Kind kind) throws SyntaxException {
        int at = relation(piece);
        if (at < 0) {
            throw error(expected(), piece.start(), piece.end());
        }
        String label = text.substring(piece.start(), at);
        Cell cell = labels.cell(label, kind).orElseThrow(() ->
                error(Message.of("graph.unknown-cell", label.strip(), expected()), piece.start(), at));
        int last = Math.max(at, lastRelation(piece));
        if (cells.put(cell, number(new Piece(last + 1, piece.end()))) != null) {
            throw error(Message.of("graph.cell-twice", cell.label(output)), piece.start(), at);
        }
    }

    /** One number or expression; errors are placed in the whole text. */
    private Value.Scalar number(Piece piece) throws SyntaxException {
        String own = text.substring(piece.start(), piece.end()).replace('"', ' ');
        try {
            Reading reading = Reading.of(" ".repeat(piece.start()) + own, names);
            if (!Trees.isConstant(reading.expression())) {
                throw error(Message.of("graph.number-expected", own.strip()), piece.start(), piece.end());
            }
            return (Value.Scalar) reading.value();
        } catch (SyntaxException e) {
            throw error(e.what(), e.span().start(), Math.max(e.span().start(), e.span().end()));
        }
    }

    private SyntaxException error(Message what, int start, int end) {
        int from = Math.min(start, text.length());
        return new SyntaxException(what, new Span(from, Math.max(from, Math.min(end, text.length()))), text);
    }

    /** Without the spaces and one pair of braces round it. */
    private Piece stripped(Piece piece) {
        int start = piece.start();
        int end = piece.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean braces = end - start > 1 && text.charAt(start) == '{' && text.charAt(end - 1) == '}';
        return braces ? new Piece(start + 1, end - 1) : new Piece(start, end);
    }

    /** What commas, semicolons and line ends part outside brackets. */
    private List<Piece> pieces(Piece whole) {
        List<Piece> pieces = new ArrayList<>();
        int depth = 0;
        int start = whole.start();
        for (int i = whole.start(); i <= whole.end(); i++) {
            char c = i < whole.end() ? text.charAt(i) : ',';
            depth += depth(c);
            if (i == whole.end() || depth <= 0 && ",，;；、\n".indexOf(c) >= 0) {
                if (!text.substring(start, i).isBlank()) {
                    pieces.add(new Piece(start, i));
                }
                start = i + 1;
            }
        }
        return pieces;
    }

    private static int depth(char c) {
        return "([{（".indexOf(c) >= 0 ? 1 : ")]}）".indexOf(c) >= 0 ? -1 : 0;
    }

    /** Where a label ends: the first sign of equality or colon outside brackets; −1 where there is none. */
    private int relation(Piece piece) {
        int depth = 0;
        for (int i = piece.start(); i < piece.end(); i++) {
            depth += depth(text.charAt(i));
            if (depth == 0 && "=＝:：≈".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private int lastRelation(Piece piece) {
        int last = -1;
        for (int i = piece.start(); i < piece.end(); i++) {
            last = "=＝≈".indexOf(text.charAt(i)) >= 0 ? i : last;
        }
        return last;
    }
}
