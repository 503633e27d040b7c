package gradus.cli;

import gradus.expr.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be said to the practice session besides answers, after a colon. */
enum ReplWord {
    HELP("help", "?"),
    HINT("hint", "h"),
    SKIP("skip", "s"),
    SHOW("show", "a"),
    WHY("why", "w"),
    QUIT("quit", "q");

    private final String word;
    private final String letter;

    ReplWord(String word, String letter) {
        this.word = word;
        this.letter = letter;
    }

    String word() {
        return word;
    }

    String letter() {
        return letter;
    }

    /** By the whole word, the one letter, or a beginning that no other word has. */
    static Optional<ReplWord> of(String typed) {
        Optional<ReplWord> exact = Arrays.stream(values())
                .filter(each -> each.word.equals(typed) || each.letter.equals(typed)).findFirst();
        List<ReplWord> begun = Arrays.stream(values())
                .filter(each -> typed.length() > 1 && each.word.startsWith(typed)).toList();
        return exact.or(() -> begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty());
    }

    /** What was meant, among these words and others. */
    static Optional<String> nearest(String typed, List<String> others) {
        List<String> all = new ArrayList<>(Arrays.stream(values()).map(ReplWord::word).toList());
        all.addAll(others);
        return Spelling.nearest(typed, all);
    }
}
