package gradus.cli;

import java.util.Optional;

/** What can be said in a mock interview besides answers, after a colon. */
enum InterviewWord {
    HELP("help", "?", "說明"),
    TIME("time", "t", "時間"),
    SKIP("skip", "s", "跳過"),
    PAUSE("pause", "p", "暫停"),
    END("end", "e", "結束"),
    QUIT("quit", "q", "離開");

    private final Called called;

    InterviewWord(String word, String letter, String chinese) {
        this.called = new Called(word, letter, chinese);
    }

    String word() {
        return called.word();
    }

    static Optional<InterviewWord> of(String typed) {
        return Called.among(values(), each -> each.called, typed);
    }
}
