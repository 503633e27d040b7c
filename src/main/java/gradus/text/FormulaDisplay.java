package gradus.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The formulas of a text in two dimensions, as on paper: those that this makes easier to read, because something
 * stands above something else. Side by side where there is room; one that is wider than the page is left out, as it
 * is in the text on one line too.
 */
public final class FormulaDisplay {
    private static final int INDENT = 4;
    private static final int GAP = 5;
    /** Taller ones are no help. */
    private static final int TALLEST = 12;

    private final int width;
    private final Notation notation;

    public FormulaDisplay(int width, Notation notation) {
        this.width = width - INDENT;
        this.notation = notation;
    }

    /** The formulas between dollar signs. */
    public List<String> ofText(String text, Set<String> names) {
        List<Block> blocks = new ArrayList<>();
        for (String formula : new LinkedHashSet<>(Prompt.formulas(text))) {
            if (mayBeTall(formula) && mayBeTall(withoutRatios(formula))) {
                blocks.add(Block.beside(new FormulaText<>(new BlockStyle(notation, names), names).of(formula)));
            }
        }
        return lines(blocks);
    }

    /** Most formulas are not, and need not be laid out to know it. */
    private static boolean mayBeTall(String formula) {
        return formula.indexOf('/') >= 0 || formula.indexOf('\\') >= 0 || formula.indexOf('^') >= 0
                || formula.indexOf('[') >= 0 || formula.indexOf("rt") >= 0 || formula.indexOf('√') >= 0;
    }

    /** A ratio of two numbers, which is as easy to read in the line, is no reason to set a formula. */
    private static String withoutRatios(String formula) {
        StringBuilder rest = new StringBuilder();
        int at = 0;
        while (at < formula.length()) {
            int end = ratioEnd(formula, at);
            if (end == at) {
                rest.append(formula.charAt(end++));
            }
            at = end;
        }
        return rest.toString();
    }

    /** Where a ratio that begins at an index ends; the index itself where none begins. */
    private static int ratioEnd(String formula, int from) {
        boolean fraction = formula.startsWith("\\frac{", from);
        int above = digitsEnd(formula, fraction ? from + 6 : from);
        String between = fraction ? "}{" : "/";
        int below = digitsEnd(formula, above + between.length());
        boolean whole = above > from && formula.startsWith(between, above) && below > above + between.length()
                && (!fraction || formula.startsWith("}", below));
        return !whole ? from : fraction ? below + 1 : below;
    }

    private static int digitsEnd(String formula, int from) {
        int end = from;
        while (end < formula.length() && formula.charAt(end) >= '0' && formula.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Whatever is worth it, each with lines of its own or beside the one before. */
    public List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        List<Block> row = new ArrayList<>();
        for (Block block : blocks) {
            if (!isWorthIt(block)) {
                continue;
            }
            if (!row.isEmpty() && Block.beside(row).width() + GAP + block.width() > width) {
                set(row, lines);
                row.clear();
            }
            if (!row.isEmpty()) {
                row.add(Block.of(" ".repeat(GAP)));
            }
            row.add(block);
        }
        set(row, lines);
        return lines;
    }

    private boolean isWorthIt(Block block) {
        return block.height() > 1 && block.height() <= TALLEST && block.width() <= width;
    }

    private static void set(List<Block> row, List<String> lines) {
        if (!row.isEmpty()) {
            Block.beside(row).stripped().forEach(line -> lines.add((" ".repeat(INDENT) + line).stripTrailing()));
        }
    }
}
