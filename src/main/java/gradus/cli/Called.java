package gradus.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a word after a colon is called.
 *
 * @param letter its one letter; empty for none
 */
record Called(String word, String letter, String chinese) {

    private boolean is(String typed) {
        return typed.equals(word) || typed.equals(letter) || typed.equals(chinese);
    }

    /** The one that was typed: by the whole word in either language, its letter, or a beginning that no other has. */
    static <W> Optional<W> among(W[] words, Function<W, Called> called, String typed) {
        Optional<W> exact = Arrays.stream(words).filter(each -> called.apply(each).is(typed)).findFirst();
        List<W> begun = Arrays.stream(words)
                .filter(each -> typed.length() > 1 && called.apply(each).word().startsWith(typed)).toList();
        return exact.or(() -> begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty());
    }
}
