package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.BankCompiler;
import gradus.bank.BankFile;
import gradus.bank.BankProblem;
import gradus.expr.Language;
import gradus.text.Catalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file holds a broken bank or several ({@code ==== name}) and what is said of it in both languages. What one
 * cannot type stands between ⟦ and ⟧: {@code U+202E}, {@code byte FF}, {@code 40 × [}. With
 * {@code -Dgradus.golden=write} the expected part is written anew, which the gate refuses.
 */
class BrokenBanksTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "banks", "broken");
    private static final Pattern UNTYPED = Pattern.compile("⟦(?:U\\+([0-9A-F]+)|byte ([0-9A-F]{2})|(\\d+) × ([^⟧]+))⟧");
    private static final String EXPECTED = "==== expected\n";

    static Stream<Path> banks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("banks")
    void isReportedAtItsPlaceInItsOwnWords(Path file) throws IOException {
        String golden = Files.readString(file);
        int split = golden.indexOf(EXPECTED);
        String input = split < 0 ? golden : golden.substring(0, split);
        String actual = EXPECTED + told(input);
        if ("write".equals(System.getProperty("gradus.golden"))) {
            assertFalse(System.getenv().containsKey("CI"), "golden files are not written by the gate");
            Files.writeString(file, input + actual);
        }
        assertEquals(golden.substring(Math.max(0, split)), actual);
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
                files.add(new BankFile(part.substring(0, end), bytes(part.substring(end + 1))));
            }
        }
        return files;
    }

    private static byte[] bytes(String typed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher untyped = UNTYPED.matcher(typed);
        int from = 0;
        while (untyped.find()) {
            bytes.writeBytes(typed.substring(from, untyped.start()).getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(meant(untyped));
            from = untyped.end();
        }
        bytes.writeBytes(typed.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] meant(Matcher untyped) {
        if (untyped.group(2) != null) {
            return new byte[] {(byte) Integer.parseInt(untyped.group(2), 16)};
        }
        String text = untyped.group(1) != null
                ? Character.toString(Integer.parseInt(untyped.group(1), 16))
                : untyped.group(4).repeat(Integer.parseInt(untyped.group(3)));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A file is named after its code, and the code is reported. */
    @ParameterizedTest
    @MethodSource("banks")
    void isNamedAfterItsCode(Path file) throws IOException {
        String code = file.getFileName().toString().substring(0, 4);
        assertTrue(Files.readString(file).contains(": " + code + " "), file.toString());
    }

    @Test
    void everyCodeHasItsBank() throws IOException {
        Set<String> codes = banks().map(file -> file.getFileName().toString().substring(0, 4))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>();
        for (int i = 1; i <= 49; i++) {
            missing.add(String.format("E%03d", i));
        }
        missing.removeAll(codes);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everythingWrongIsToldInOneRun() throws IOException {
        Map<String, Long> codes = BankCompiler.compile(files(Files.readString(FOLDER.resolve("E020-many.txt"))))
                .problems().stream().collect(Collectors.groupingBy(BankProblem::code, Collectors.counting()));
        assertTrue(codes.size() >= 8, codes.toString());
    }
}
