package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WrapTest {

    @Test
    void linesBreakAtSpaces() {
        assertEquals(List.of("the chain", "rule"), Wrap.lines("the chain rule", 10));
        assertEquals(List.of("the chain rule"), Wrap.lines("the chain rule", 14));
        assertEquals(List.of(""), Wrap.lines("", 10));
    }

    @Test
    void ownLinesAndIndentationStay() {
        assertEquals(List.of("a", "", "  b c", "d"), Wrap.lines("a\n\n  b c d", 5));
    }

    @Test
    void wideCharactersBreakAnywhereButBeforeTheirPunctuation() {
        assertEquals(List.of("連鎖律，", "就是乘"), Wrap.lines("連鎖律，就是乘", 8));
        assertEquals(List.of("連鎖", "律，就", "是"), Wrap.lines("連鎖律，就是", 6));
        assertEquals(List.of("連鎖", "律，是"), Wrap.lines("連鎖律，是", 6));
        assertEquals(List.of("導數", "（微", "分）"), Wrap.lines("導數（微分）", 6));
        assertEquals(List.of("用 tanh", "函數"), Wrap.lines("用 tanh 函數", 8));
    }

    @Test
    void formulasStayWhole() {
        assertEquals(List.of("where", "$x + 1$ is"), Wrap.lines("where $x + 1$ is", 10));
        assertEquals(List.of("where", "x + 1 is"), Wrap.lines("where x\u00a0+\u00a01 is", 9));
        assertEquals(List.of("5 $ and", "no more"), Wrap.lines("5 $ and no more", 8));
    }

    @Test
    void whatIsTooWideIsBrokenAnyway() {
        assertEquals(List.of("abcd", "efgh", "ij k"), Wrap.lines("abcdefghij k", 4));
        assertEquals(List.of("x + y +", "z"), Wrap.lines("x\u00a0+\u00a0y\u00a0+\u00a0z", 8));
        assertEquals(List.of("導", "數"), Wrap.lines("導數", 1));
    }

    @Test
    void noLineIsTooWideAndNoWordIsLost() {
        Random random = new Random(7);
        String letters = "ab 導數。（$ \u00a0x+";
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            int width = 2 + random.nextInt(30);
            List<String> lines = Wrap.lines(text.toString(), width);
            assertTrue(lines.stream().allMatch(line -> Width.of(line) <= width), text + " at " + width + lines);
            assertEquals(text.toString().replaceAll("[ \u00a0]", ""), String.join("", lines).replace(" ", ""));
        }
    }
}
