package gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import gradus.expr.Names;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MathLayoutTest {

    static List<Path> layouts() {
        return Golden.files("gradus/text/layouts");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyLayoutLooksAsInItsFile(Path file) throws IOException, SyntaxException {
        Value value = Reading.of(Golden.input(file), Names.NONE).value();
        List<String> lines = new ArrayList<>();
        for (Notation notation : Notation.values()) {
            lines.add("--- " + MathLine.of(value, notation));
            lines.addAll(MathLayout.of(value, notation).stripped());
        }
        Golden.check(file, String.join("\n", lines) + "\n");
    }

    @ParameterizedTest
    @EnumSource(Notation.class)
    void linesOfABlockAreAllAsWide(Notation notation) throws SyntaxException {
        Value value = Reading.of("[[x/2, 導]]".replace("導", "e^(x/2)"), Names.NONE).value();
        Block block = MathLayout.of(value, notation);
        assertTrue(block.lines().stream().allMatch(line -> Width.of(line) == block.width()));
        assertEquals(block.height(), block.lines().size());
    }
}
