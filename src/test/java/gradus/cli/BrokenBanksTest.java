package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Golden;
import gradus.bank.BankCompiler;
import gradus.bank.BankFile;
import gradus.bank.BankProblem;
import gradus.expr.Language;
import gradus.text.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file holds a broken bank or several ({@code ==== name}; see {@link Typed} for what one cannot type) and what
 * is said of it in both languages.
 */
class BrokenBanksTest {
    private static final String FOLDER = "gradus/bank/broken";

    static List<Path> banks() {
        return Golden.files(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void isReportedAtItsPlaceInItsOwnWords(Path file) throws IOException {
        Golden.check(file, "--- problems\n" + told(Golden.input(file)));
    }

    private static String told(String input) {
        List<BankProblem> problems = BankCompiler.compile(files(input)).problems();
        StringBuilder told = new StringBuilder();
        Catalog english = Catalog.of(Language.EN);
        Catalog chinese = Catalog.of(Language.ZH_HANT);
        for (BankProblem problem : problems) {
            ProblemLines.of(problem, english).forEach(line -> told.append(line.text().stripTrailing()).append('\n'));
            told.append(chinese.render(problem.message())).append('\n');
        }
        return told.toString();
    }

    private static List<BankFile> files(String input) {
        List<BankFile> files = new ArrayList<>();
        for (String part : input.split("(?m)^==== ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                files.add(new BankFile(part.substring(0, end), Typed.bytes(part.substring(end + 1))));
            }
        }
        return files;
    }

    /** A file is named after its code, and the code is reported. */
    @ParameterizedTest
    @MethodSource("banks")
    void isNamedAfterItsCode(Path file) throws IOException {
        String code = file.getFileName().toString().substring(0, 4);
        assertTrue(Files.readString(file).contains(": " + code + " "), file.toString());
    }

    /** Links and devices are no matter of what a file holds: see {@link HostileBanksTest}. */
    @Test
    void everyCodeHasItsBank() {
        Set<String> missing = new TreeSet<>();
        for (int i = 1; i <= 51; i++) {
            missing.add(String.format("E%03d", i));
        }
        banks().forEach(file -> missing.remove(file.getFileName().toString().substring(0, 4)));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everythingWrongIsToldInOneRun() throws IOException {
        Path many = banks().stream().filter(file -> file.endsWith("E020-many.txt")).findFirst().orElseThrow();
        Map<String, Long> codes = BankCompiler.compile(files(Golden.input(many)))
                .problems().stream().collect(Collectors.groupingBy(BankProblem::code, Collectors.counting()));
        assertTrue(codes.size() >= 8, codes.toString());
    }
}
