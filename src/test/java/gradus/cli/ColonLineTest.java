package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColonLineTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        ":hint, hint", "：hint, hint", "：ｈｉｎｔ, hint", "\" ： 提示 \", 提示", "?, help", "？, help",
        "：ｐｌｏｔ　ｓｉｎ（ｘ）　－－taylor　３, plot sin(x) --taylor 3", ":, \"\""})
    void whatStandsBehindTheColonIsReadInHalfWidth(String typed, String read) {
        assertEquals(Optional.of(read), ColonLine.of(typed));
    }

    @Test
    void anAnswerIsNone() {
        assertEquals(Optional.empty(), ColonLine.of("２ｘ＋１"));
        assertEquals(Optional.empty(), ColonLine.of(""));
    }

    @Test
    void pointsAreNamedInFullWidthToo() {
        assertEquals(Optional.of(2), PointCount.of("１　３", 3));
        assertEquals(Optional.of(2), PointCount.of("１，３", 3));
        assertEquals(Optional.of(3), PointCount.of("ａｌｌ", 3));
    }

    @Test
    void interviewWordsMayBeBegunOnly() {
        assertEquals(Optional.of(InterviewWord.PAUSE), InterviewWord.of("pau"));
        assertEquals(Optional.of(InterviewWord.SKIP), InterviewWord.of("跳過"));
    }
}
