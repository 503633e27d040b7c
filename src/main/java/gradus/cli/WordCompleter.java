package gradus.cli;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes the word before the cursor: commands where a line begins with a colon, else names of functions. */
final class WordCompleter implements Completer {
    private final List<String> words;

    WordCompleter(List<String> words) {
        this.words = words;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        boolean command = line.line().isBlank() || line.word().startsWith(":");
        String typed = line.word().substring(0, Math.max(0, Math.min(line.wordCursor(), line.word().length())));
        if (typed.isEmpty() && !command) {
            return;
        }
        for (String word : words) {
            if (word.startsWith(":") == command && word.startsWith(typed)) {
                candidates.add(new Candidate(word, word, null, null, null, null, command));
            }
        }
    }
}
