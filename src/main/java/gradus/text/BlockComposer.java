package gradus.text;

import java.util.ArrayList;
import java.util.List;

/** Mathematics in two dimensions: stacked fractions, raised exponents, roots and brackets as tall as their content. */
record BlockComposer(Notation notation) implements Composer<Block> {
    /** For each fence: one line, then top, middle and bottom of a tall one. */
    private static final String[] UNICODE_FENCES = {"((⎛⎜⎝", "))⎞⎟⎠", "[[⎡⎢⎣", "]]⎤⎥⎦", "||│││"};
    private static final String[] ASCII_FENCES = {"((/|\\", "))\\|/", "[[[[[", "]]]]]", "|||||"};

    @Override
    public Block text(String text) {
        return Block.of(text);
    }

    @Override
    public Block row(List<Block> parts) {
        return Block.beside(parts);
    }

    @Override
    public boolean stacksFractions() {
        return true;
    }

    @Override
    public Block fraction(Block numerator, Block denominator) {
        return numerator.over(notation == Notation.UNICODE ? "─" : "-", denominator);
    }

    @Override
    public Block power(Block base, Block exponent, boolean loose) {
        String raised = exponent.height() == 1 && base.height() == 1 ? notation.raised(exponent.lines().get(0)) : "";
        return raised.isEmpty() ? base.raised(exponent) : Block.of(base.lines().get(0) + raised);
    }

    @Override
    public Block root(String sign, Block radicand, boolean loose) {
        boolean unicode = notation == Notation.UNICODE;
        if (!unicode && sign.length() > 1) {
            return Block.beside(List.of(Block.of(sign), fenced('(', radicand)));
        }
        if (!loose && radicand.height() == 1 && unicode) {
            return Block.of(sign + radicand.lines().get(0));
        }
        String hook = unicode ? "┌" : " ";
        List<String> lines = new ArrayList<>();
        lines.add(" " + hook + (unicode ? "─" : "_").repeat(radicand.width() + 2));
        for (int i = 0; i < radicand.height(); i++) {
            boolean last = i == radicand.height() - 1;
            lines.add((last ? unicode ? sign : "\\" : " ") + (unicode ? "│" : "|") + " " + radicand.lines().get(i));
        }
        return new Block(lines, radicand.baseline() + 1);
    }

    @Override
    public Block fenced(char fence, Block part) {
        char closing = fence == '(' ? ')' : fence == '[' ? ']' : fence;
        return Block.beside(List.of(side(fence, part), part, side(closing, part)));
    }

    private Block side(char fence, Block part) {
        String[] fences = notation == Notation.UNICODE ? UNICODE_FENCES : ASCII_FENCES;
        String shape = "";
        for (String candidate : fences) {
            shape = candidate.charAt(0) == fence ? candidate : shape;
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < part.height(); i++) {
            int piece = part.height() == 1 ? 1 : i == 0 ? 2 : i == part.height() - 1 ? 4 : 3;
            lines.add(shape.substring(piece, piece + 1));
        }
        return new Block(lines, part.baseline());
    }
}
