package gradus.calculus;

import static gradus.expr.Printer.print;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import gradus.Tables;
import gradus.expr.Language;
import gradus.text.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked derivations as they are read, in both languages. */
class DerivationPrinterTest {
    private static final String FOLDER = "gradus/calculus/derivations";

    static List<Path> derivations() {
        return Golden.files(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("derivations")
    void everyDerivationReadsAsItsFile(Path file) throws IOException {
        Derivation derivation = Differentiator.derive(Tables.expr(Golden.input(file)), "x");
        StringBuilder text = new StringBuilder();
        for (Language language : Language.values()) {
            Catalog catalog = Catalog.of(language);
            text.append("--- ").append(language.tag()).append('\n');
            DerivationPrinter.lines(derivation).forEach(line -> text.append("  ".repeat(line.depth()))
                    .append(catalog.render(line.message())).append('\n'));
        }
        Golden.check(file, text.toString());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void noStepIsOneToTheSameWords(List<String> row) {
        DerivationPrinter.lines(Differentiator.derive(Tables.expr(row.get(0)), "x")).forEach(line -> {
            Step step = line.step();
            assertFalse(step.rule() == Rule.SIMPLIFY && print(step.before()).equals(print(step.after())),
                    () -> row.get(0) + ": " + print(step.before()) + " to itself");
        });
    }

    static List<List<String>> functions() {
        return Tables.rows("calculus/derivatives.txt");
    }

    @Test
    void everyRuleIsAmongTheFiles() throws IOException {
        Set<Rule> seen = EnumSet.noneOf(Rule.class);
        for (Path file : derivations()) {
            Derivation derivation = Differentiator.derive(Tables.expr(Golden.input(file)), "x");
            DerivationPrinter.lines(derivation).forEach(line -> seen.add(line.step().rule()));
        }
        List<Rule> missing = new ArrayList<>(List.of(Rule.values()));
        missing.removeAll(seen);
        assertTrue(missing.isEmpty(), missing + " without a golden file");
    }
}
