package gradus.cli;

import java.util.Arrays;
import java.util.Optional;

/** What can be said in a mock interview besides answers, after a colon. */
enum InterviewWord {
    HELP("help", "?", "說明"),
    TIME("time", "t", "時間"),
    SKIP("skip", "s", "跳過"),
    PAUSE("pause", "p", "暫停"),
    END("end", "e", "結束"),
    QUIT("quit", "q", "離開");

    private final String word;
    private final String letter;
    private final String chinese;

    InterviewWord(String word, String letter, String chinese) {
        this.word = word;
        this.letter = letter;
        this.chinese = chinese;
    }

    String word() {
        return word;
    }

    static Optional<InterviewWord> of(String typed) {
        return Arrays.stream(values()).filter(each ->
                typed.equals(each.word) || typed.equals(each.letter) || typed.equals(each.chinese)).findFirst();
    }
}
