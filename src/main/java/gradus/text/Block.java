package gradus.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of characters: lines of the same width, one of which is the baseline that parts beside it share.
 *
 * @param baseline the index of that line
 */
public record Block(List<String> lines, int baseline) {
    public Block {
        int width = lines.stream().mapToInt(Width::of).max().orElse(0);
        lines = lines.stream().map(line -> Width.padRight(line, width)).toList();
        if (baseline < 0 || baseline >= lines.size()) {
            throw new IllegalArgumentException("baseline " + baseline + " of " + lines.size() + " lines");
        }
    }

    /** One line. */
    public static Block of(String line) {
        return new Block(List.of(line), 0);
    }

    public int width() {
        return Width.of(lines.get(0));
    }

    public int height() {
        return lines.size();
    }

    /** Blocks side by side on one baseline. */
    static Block beside(List<Block> blocks) {
        int above = blocks.stream().mapToInt(Block::baseline).max().orElse(0);
        int below = blocks.stream().mapToInt(block -> block.height() - block.baseline()).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int i = -above; i < below; i++) {
            StringBuilder line = new StringBuilder();
            for (Block block : blocks) {
                line.append(block.line(block.baseline() + i));
            }
            lines.add(line.toString());
        }
        return new Block(lines, above);
    }

    /** A line, blank outside the block. */
    private String line(int index) {
        return index >= 0 && index < lines.size() ? lines.get(index) : " ".repeat(width());
    }

    /** This block, a bar, and another block below, centred; the bar is the baseline, longer than those within and than a minus sign. */
    Block over(String bar, Block below) {
        boolean nested = height() > 1 || below.height() > 1;
        int widest = Math.max(width(), below.width());
        int width = widest + (nested || widest == 1 ? 2 : 0);
        List<String> all = new ArrayList<>();
        lines.forEach(line -> all.add(Width.centre(line, width)));
        all.add(bar.repeat(width));
        below.lines.forEach(line -> all.add(Width.centre(line, width)));
        return new Block(all, height());
    }

    /** Another block behind this one and just above its first line. */
    Block raised(Block exponent) {
        List<String> all = new ArrayList<>();
        exponent.lines.forEach(line -> all.add(" ".repeat(width()) + line));
        lines.forEach(line -> all.add(line + " ".repeat(exponent.width())));
        return new Block(all, baseline + exponent.height());
    }

    /** The lines without the spaces at their ends. */
    public List<String> stripped() {
        return lines.stream().map(String::stripTrailing).toList();
    }
}
