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
        boolean command = line.line().isBlank() || line.word().startsWith(":");
        String typed = line.word().substring(0, Math.max(0, Math.min(line.wordCursor(), line.word().length())));
        if (typed.isEmpty() && !command) {
            return;
        }
        Set<String> all = new TreeSet<>(words);
        all.addAll(answer.get().variables());
        for (String word : all) {
            if (word.startsWith(":") == command && word.startsWith(typed)) {
                candidates.add(new Candidate(word, word, null, null, null, null, command));
            }
        }
    }
}
