package gradus.cli;

import gradus.expr.Language;
import gradus.expr.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be said to the practice session besides answers, after a colon. */
enum ReplWord {
    HELP("help", "?", "說明"),
    HINT("hint", "h", "提示"),
    SKIP("skip", "s", "跳過"),
    SHOW("show", "a", "答案"),
    STEPS("steps", "t", "步驟"),
    WHY("why", "w", "用處"),
    PLOT("plot", "p", "畫圖"),
    GRAPH("graph", "g", "計算圖"),
    FORMULA("formula", "f", "公式"),
    WORK("work", "", "推導"),
    AGAIN("again", "", "再練"),
    SCRATCH("scratch", "", "計算"),
    EASY("easy", "e", "簡單"),
    UNDO("undo", "u", "復原"),
    SUSPEND("suspend", "", "停用"),
    DRILL("drill", "d", "特訓"),
    QUIT("quit", "q", "離開");

    private final Called called;

    ReplWord(String word, String letter, String chinese) {
        this.called = new Called(word, letter, chinese);
    }

    String word() {
        return called.word();
    }

    String letter() {
        return called.letter();
    }

    String chinese() {
        return called.chinese();
    }

    /** As a person is reminded of it: in Chinese with what it means. */
    String key(Language language) {
        return ":" + word() + (language == Language.ZH_HANT ? " " + chinese() : "");
    }

    /** By the whole word in either language, the one letter, or a beginning that no other word has. */
    static Optional<ReplWord> of(String typed) {
        return Called.among(values(), each -> each.called, typed);
    }

    /** What was meant, among these words and others. */
    static Optional<String> nearest(String typed, List<String> others) {
        List<String> all = new ArrayList<>(Arrays.stream(values()).map(ReplWord::word).toList());
        all.addAll(others);
        return Spelling.nearest(typed, all);
    }
}
