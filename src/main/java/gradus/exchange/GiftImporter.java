package gradus.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GIFT: questions are parted by empty lines; comments and categories are lines of their own. */
final class GiftImporter implements ImportFormat.Importer {
    private static final Pattern CATEGORY = Pattern.compile("\\s*\\$CATEGORY:\\s*(.*)");
    private static final Pattern MARK = Pattern.compile("\\[(id|tag):([^\\]]*)\\]");

    @Override
    public List<Imported> read(String text, ImportNotes notes) {
        List<Imported> questions = new ArrayList<>();
        Block block = new Block();
        String category = "";
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            Matcher heading = CATEGORY.matcher(line);
            boolean empty = line.isBlank();
            if (empty || heading.matches()) {
                block.question(category, notes).ifPresent(questions::add);
                block = block.isOnlyMarks() && empty ? block : new Block();
                category = heading.matches() ? heading.group(1).strip() : category;
            } else {
                block.add(number, line);
            }
        }
        block.question(category, notes).ifPresent(questions::add);
        return questions;
    }

    /** The lines of one question. */
    private static final class Block {
        private final StringBuilder text = new StringBuilder();
        private final List<String> tags = new ArrayList<>();
        private String id = "";
        private int line;

        void add(int number, String content) {
            if (content.stripLeading().startsWith("//")) {
                Matcher mark = MARK.matcher(content);
                while (mark.find()) {
                    id = mark.group(1).equals("id") ? mark.group(2).strip() : id;
                    if (mark.group(1).equals("tag")) {
                        tags.add(mark.group(2).strip());
                    }
                }
            } else {
                line = line == 0 ? number : line;
                text.append(content).append('\n');
            }
        }

        boolean isOnlyMarks() {
            return line == 0 && (!id.isEmpty() || !tags.isEmpty());
        }

        Optional<Imported> question(String category, ImportNotes notes) {
            return line == 0 ? Optional.empty() : new GiftQuestion(text.toString(), line, id, tags, category, notes).read();
        }
    }
}
