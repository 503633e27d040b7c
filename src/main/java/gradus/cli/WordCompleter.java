package gradus.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * Completes the word before the cursor: commands where a line begins with a colon, else names of functions and the
 * question's own names.
 */
final class WordCompleter implements Completer {
    private final List<String> words;
    private final Supplier<AnswerWords> answer;

    WordCompleter(List<String> words, Supplier<AnswerWords> answer) {
        this.words = words;
        this.answer = answer;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        boolean wide = line.word().startsWith("：");
        boolean command = line.line().isBlank() || wide || line.word().startsWith(":");
        String typed = line.word().substring(0, Math.max(0, Math.min(line.wordCursor(), line.word().length())));
        if (typed.isEmpty() && !command) {
            return;
        }
        Set<String> all = new TreeSet<>(words);
        all.addAll(answer.get().variables());
        for (String word : all) {
            String written = wide && word.startsWith(":") ? "：" + word.substring(1) : word;
            if (word.startsWith(":") == command && written.startsWith(typed)) {
                candidates.add(new Candidate(written, written, null, null, null, null, command));
            }
        }
    }
}
