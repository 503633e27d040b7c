package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.text.Style;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMarksTest {
    private static final Set<String> COMMANDS = Set.of(":hint", ":help", ":quit");
    private static final AnswerWords WORDS = new AnswerWords(true, Set.of("x", "y", "loss", "x_1"));

    /** The line with a letter under what is marked; the cursor is where the bar was. */
    private static String marked(String withCursor, AnswerWords words) {
        int cursor = withCursor.indexOf('|');
        String line = withCursor.replace("|", "");
        StringBuilder shown = new StringBuilder(".".repeat(line.length()));
        LineMarks.of(line, cursor, COMMANDS, words).forEach(mark -> {
            for (int i = mark.span().start(); i < mark.span().end(); i++) {
                shown.setCharAt(i, letter(mark.style()));
            }
        });
        return shown.toString();
    }

    private static char letter(Style style) {
        return switch (style) {
            case ERROR -> 'E';
            case WARNING -> 'W';
            case CODE -> 'C';
            default -> 'B';
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        "(x+1)|       # B...B",
        "|(x+1)       # B...B",
        "sin((x+1))|  # ...B.....B",
        "x)| + 1      # .E....",
        "2x + (|      # ......",
        "2q + x|      # .W....",
        "2q|          # ..",
        "x*si| + 1    # ........",
        "x*si + 1|    # ..WW....",
        "sin x + si|  # ..........",
        "loss + los + x| # .......WWW....",
        "x1 + x2|     # .......",
        "x2 + x1|     # WW.....",
        "2x +* 3|     # ....E..",
        "2x +*|       # .....",
        "2x +|        # ....",
        "sinx + 1|    # EEEE....",
        "[x, q, y]|   # B...W...B",
        ":hint|       # CCCCC",
        ":hi|         # ...",
        ":nope x|     # EEEEE..",
        "：hint|      # CCCCC"})
    void whatStandsOut(String line, String marks) {
        assertEquals(marks, marked(line, WORDS));
    }

    @Test
    void wordsAreNotTakenForMathematics() {
        assertEquals(".".repeat(14), marked("a) it grows) q|", AnswerWords.NONE));
    }

    @Test
    void anyLineIsMarkedWithinItsBounds() {
        Random random = new Random(8);
        String letters = "xqs()[]{}|+-*/^23. ,:\\√sinloss_（";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder line = new StringBuilder();
            random.ints(random.nextInt(30), 0, letters.length()).forEach(at -> line.append(letters.charAt(at)));
            List<LineMarks.Mark> marks = LineMarks.of(line.toString(), random.nextInt(line.length() + 1), COMMANDS, WORDS);
            int end = marks.stream().map(mark -> mark.span().end()).max(Comparator.naturalOrder()).orElse(0);
            assertEquals(Math.min(end, line.length()), end, line.toString());
        }
    }
}
