package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.bank.BankCompiler;
import gradus.bank.BankFile;
import gradus.bank.BankProblem;
import gradus.expr.Language;
import gradus.text.Catalog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Banks that somebody made to deceive, to hang or to crash whoever reads them: each is refused at its place. */
class HostileBanksTest {
    private static final String BANK = String.join("\n", "topic: demo", "title: Demo", "questions:", "  - id: one", "    level: 1",
            "    prompt: 'Differentiate $f(x) = {f}$.'", "    given: {f: 'x^2'}", "    ask: {derivative: f, by: x}",
            "    hints: ['The power rule.']", "");

    @TempDir
    private Path folder;

    /** What is replaced by what, and all that is then said: code, line and column. */
    static Stream<Arguments> replacements() {
        return Stream.of(
                Arguments.of("level: 1", "level: .inf", "E018 5:12"),
                Arguments.of("level: 1", "level: -.INF", "E018 5:12"),
                Arguments.of("level: 1", "level: .nan", "E018 5:12"),
                Arguments.of("level: 1", "level: .NaN", "E018 5:12"),
                Arguments.of("level: 1", "level: 010", "E025 5:12"),
                Arguments.of("level: 1", "level: 0o1", "E025 5:12"),
                Arguments.of("level: 1", "level: 0x1", "E025 5:12"),
                Arguments.of("level: 1", "level: 999999999999999999999", "E025 5:12"),
                Arguments.of("level: 1", "level: !!int 1", "E013 5:12"),
                Arguments.of("level: 1", "level: !!binary MQ==", "E013 5:12, E025 5:12"),
                Arguments.of("level: 1", "level: !!python/object/apply:os.system 'ls'", "E013 5:12, E025 5:12"),
                Arguments.of("level: 1", "level: *a", "E010 5:12, E025 5:12"),
                Arguments.of("level: 1", "level: &a 1", "E011 5:12"),
                Arguments.of("'The power rule.'", "&b 'The power rule.'", "E011 9:13"),
                Arguments.of("given: {f: 'x^2'}", "given: &c {f: &d 'x^2'}", "E011 7:12, E011 7:19"),
                Arguments.of("level: 1", "<<: {level: 1}", "E021 4:5, E012 5:5"),
                Arguments.of("level: 1", "level: 1\n    level: 2", "E014 6:5"),
                Arguments.of("level: 1", "level: 1\n    levle: 2", "E020 6:5"),
                Arguments.of("'x^2'", "'x^.inf'", "E031 7:19"),
                Arguments.of("'x^2'", "'9^9^9^9*x'", "E051 8:10"),
                Arguments.of("rule.", "rule.\u0000", "E003 9:29"),
                Arguments.of("rule.", "rule.\u001b[31m", "E003 9:29"),
                Arguments.of("rule.", "rule.\u009b31m", "E003 9:29"),
                Arguments.of("rule.", "rule.\u007f", "E003 9:29"),
                Arguments.of("rule.", "rule.\u202e", "E004 9:29"),
                Arguments.of("rule.", "rule.\u2066", "E004 9:29"),
                Arguments.of("rule.", "rule.\u200b", "E004 9:29"),
                Arguments.of("'The power rule.'", "\"The \\frac{1}{2} rule.\"", "E017 9:18"),
                Arguments.of("'The power rule.'", "\"The \\e[31m rule.\"", "E017 9:18"),
                Arguments.of("'The power rule.'", "\"The \\u202e rule.\"", "E004 9:13"),
                Arguments.of("ask: {derivative: f, by: x}", "ask: {derivative: f, by: x, file: /etc/passwd}", "E020 8:33"),
                Arguments.of("topic: demo", "$schema: /etc/passwd\ntopic: ../../demo", "E023 2:8"),
                Arguments.of("    level: 1", "\tlevel: 1", "E005 5:1"),
                Arguments.of("level: 1", "level:\t1", "E005 5:11"),
                Arguments.of("level: 1", "? [a, b]\n    : 1\n    level: 1", "E006 5:8"),
                Arguments.of("level: 1", "? {a: b}\n    : 1\n    level: 1", "E006 5:8"),
                Arguments.of("level: 1", "level: 1\n    \"<<\": [{level: 2}, {level: 3}]", "E012 6:5"),
                Arguments.of("level: 1", "level: !<tag:yaml.org,2002:int> 1", "E013 5:12"),
                Arguments.of("given: {f", "given: !!set {f", "E013 7:12"),
                Arguments.of("level: 1", "level: 1\n    " + "k".repeat(70_000) + ": 1", "E006 6:5"),
                Arguments.of("level: 1", "level: 1\n    'level': 2\n    \"lev\\x65l\": 3", "E014 6:5, E014 7:5"),
                Arguments.of("level: 1", "level: 1\n    ｌｅｖｅｌ: 2", "E020 6:5"),
                Arguments.of("rule.']\n", "rule.']\n---\ntopic: other\n", "E009 11:1"),
                Arguments.of("rule.']\n", "rule.']\n...\ntopic: other\n", "E009 11:1"),
                Arguments.of("topic: demo", "%YAML 9.9\n---\ntopic: demo", "E006 1:1"),
                Arguments.of("'The power rule.'", "\"The \\ud800 rule.\"", "E003 9:13"),
                Arguments.of("rule.", "rule\ufffe.", "E003 9:28"),
                Arguments.of("level: 1", "level: 1:30", "E025 5:12"),
                Arguments.of("level: 1", "level: 1e999", "E025 5:12"),
                Arguments.of("['The power rule.']", "['The power rule.',,]", "E006 9:31"),
                Arguments.of("['The power rule.']", "['The power rule.']]", "E006 9:31"),
                Arguments.of("['The power rule.']", "&h [*h]", "E011 9:12, E010 9:16"),
                Arguments.of("level: 1\n", "level: 9\r", "E025 5:12"),
                Arguments.of("- id", "- id: q\n    ? id", "E006 5:7"));
    }

    private static final String JSON = String.join("\n", "{\"topic\": \"demo\", \"title\": \"Demo\", \"questions\": [", " {\"id\": \"one\",",
            "  \"level\": 1,", "  \"prompt\": \"Differentiate $f(x) = {f}$.\",", "  \"given\": {\"f\": \"x^2\"},",
            "  \"ask\": {\"derivative\": \"f\", \"by\": \"x\"},", "  \"hints\": [\"The power rule.\"]}", "]}", "");

    static Stream<Arguments> replacementsInJson() {
        return Stream.of(
                Arguments.of("1,", "1, // one", "E007 3:15"),
                Arguments.of("\"level\"", "/* one */ \"level\"", "E007 3:3"),
                Arguments.of("rule.\"]", "rule.\",]", "E007 7:31"),
                Arguments.of("1,", "NaN,", "E018 3:12"),
                Arguments.of("1,", "-Infinity,", "E018 3:12"),
                Arguments.of("1,", "1e999999999999,", "E025 3:12"),
                Arguments.of("1,", "01,", "E007 3:13"),
                Arguments.of("1,", "0x1,", "E007 3:13"),
                Arguments.of("1,", "+1,", "E007 3:13"),
                Arguments.of("1,", "9".repeat(5_000) + ",", "E007 3:3"),
                Arguments.of("1,", "true,", "E025 3:12"),
                Arguments.of("1,", "undefined,", "E007 3:12"),
                Arguments.of("\"level\"", "level", "E007 3:3"),
                Arguments.of("\"level\"", "'level'", "E007 3:3"),
                Arguments.of("1,", "1, \"lev\\u0065l\": 2,", "E014 3:15"),
                Arguments.of("\"x^2\"", "[".repeat(5_000), "E015 5:46"),
                Arguments.of("\"x^2\"", "{\"a\":".repeat(5_000), "E015 5:158"),
                Arguments.of("rule.", "rule\\ud800.", "E003 7:13"),
                Arguments.of("rule.", "rule\\u0000.", "E003 7:13"),
                Arguments.of("rule.", "rule\u0001.", "E003 7:28"),
                Arguments.of("rule.", "rule\n.", "E007 7:28"),
                Arguments.of("]}\n", "]}{}\n", "E009 8:3"),
                Arguments.of("]}\n", "]} x\n", "E007 8:4"),
                Arguments.of("]}\n", "]\n", "E007 9:1"),
                Arguments.of("\"x^2\"", "null", "E022 5:18"));
    }

    @ParameterizedTest
    @MethodSource("replacementsInJson")
    void isRefusedAtItsPlaceInJson(String old, String hostile, String expected) {
        int at = JSON.lastIndexOf(old);
        String text = JSON.substring(0, at) + hostile + JSON.substring(at + old.length());
        assertEquals(expected, said("bank.json", text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("replacements")
    void isRefusedAtItsPlace(String old, String hostile, String expected) {
        assertEquals(expected, said(BANK.replace(old, hostile).getBytes(StandardCharsets.UTF_8)));
    }

    private static String said(byte[] bank) {
        return said("bank.yaml", bank);
    }

    private static String said(String name, byte[] bank) {
        List<BankProblem> problems = BankCompiler.compile(List.of(new BankFile(name, bank))).problems();
        problems.forEach(problem -> {
            for (Language language : Language.values()) {
                assertFalse(Catalog.of(language).render(problem.message()).isBlank());
            }
        });
        return problems.stream().map(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
                .collect(Collectors.joining(", "));
    }

    @Test
    void readsUtf8WithAMarkAndRefusesOtherEncodings() {
        assertEquals("", said(("\uFEFF" + BANK).getBytes(StandardCharsets.UTF_8)));
        assertEquals("E002 1:1", said(("\uFEFF" + BANK).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("E002 1:1", said(("\uFEFF" + BANK).getBytes(StandardCharsets.UTF_16BE)));
        assertTrue(said(BANK.getBytes(StandardCharsets.UTF_16LE)).startsWith("E022 1:1, E003 1:2"));
        for (String bad : List.of("\u00c0\u00af", "\u00e0\u0080\u00af", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080")) {
            assertEquals("E002 9:28", said(BANK.replace("rule.", "rule" + bad + ".").getBytes(StandardCharsets.ISO_8859_1)), "overlong or beyond");
        }
        assertEquals("E002 2:8", said(BANK.replace("Demo", "Größe").replace("title: Gr", "title: ").getBytes(Charset.forName("ISO-8859-1"))));
    }

    /** Deep, long and large ones are told at once, whatever reads them. */
    @Test
    void isNotOverwhelmed() {
        assertTrue(said(BANK.replace("'x^2'", "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)).contains("E015"));
        assertTrue(said(BANK.replace("'x^2'", "{a: ".repeat(50_000)).getBytes(StandardCharsets.UTF_8)).contains("E015"));
        assertTrue(said(BANK.replace("x^2", "(".repeat(60_000)).getBytes(StandardCharsets.UTF_8)).contains("E031"));
        assertTrue(said(BANK.replace("x^2", "x+".repeat(30_000) + "x").getBytes(StandardCharsets.UTF_8)).startsWith("E0"));
        assertTrue(said(BANK.replace("x^2", "x".repeat(70_000)).getBytes(StandardCharsets.UTF_8)).startsWith("E016"));
        assertEquals("E001 1:1", said((BANK + "#".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8)));
        assertTrue(said("- ".repeat(200_000).getBytes(StandardCharsets.UTF_8)).contains("E015"));
    }

    private static String codes(List<Path> paths) throws IOException {
        return BankCompiler.compile(BankFile.readAll(paths)).problems().stream()
                .map(problem -> Path.of(problem.file()).getFileName() + " " + problem.code()).collect(Collectors.joining(", "));
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "root:x:0:0");
        Path banks = Files.createDirectories(folder.resolve("banks").resolve("inner")).getParent();
        Files.writeString(banks.resolve("real.yaml"), BANK);
        Files.createSymbolicLink(banks.resolve("alias.yaml"), Path.of("real.yaml"));
        Files.createSymbolicLink(banks.resolve("loop.yaml"), Path.of("loop.yaml"));
        Files.createSymbolicLink(banks.resolve("nowhere.yaml"), Path.of("gone.yaml"));
        Files.createSymbolicLink(banks.resolve("out.yaml"), secret);
        Files.createSymbolicLink(banks.resolve("inner").resolve("up"), banks);
        Files.createDirectories(banks.resolve("folder.yaml"));
        assertEquals("loop.yaml E053, nowhere.yaml E053, out.yaml E053, real.yaml E024", codes(List.of(banks)));
        assertEquals("", codes(List.of(banks.resolve("alias.yaml"))), "whoever names a link means it");
        TestHost.Result checked = new TestHost(folder).run("bank", "check", banks.toString());
        assertFalse((checked.out() + checked.err()).contains("root:x"), checked.out());
    }

    @Test
    void readsNoPipesAndDevices() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.yaml");
        assumeTrue(Files.exists(Path.of("/dev/zero")) && new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        assertEquals("pipe.yaml E052", codes(List.of(pipe)));
        assertEquals("pipe.yaml E052", codes(List.of(folder)));
        assertEquals("zero E052", codes(List.of(Path.of("/dev/zero"))));
    }

    /** Whatever a bank, its name or its place holds, a terminal only shows it. */
    @Test
    void nothingReachesTheTerminalUnescaped() throws IOException {
        List<String> texts = new ArrayList<>(replacements().map(row -> BANK.replace((String) row.get()[0], (String) row.get()[1])).toList());
        for (String evil : List.of("\u001b]0;owned\u0007", "\u009b2J", "\u202eevil", "\r\u001b[1A", "\u2028")) {
            for (String place : List.of("demo", "Demo", "one", "level", "1", "Differentiate", "x^2", "derivative", "f", "hints")) {
                texts.add(BANK.replaceFirst(place, place + evil));
            }
        }
        TestHost host = new TestHost(folder);
        Path bank = Files.createDirectories(folder.resolve("\u001b[31m\u202efolder")).resolve("\u009bbank.yaml");
        for (String text : texts) {
            Files.writeString(bank, text);
            for (String language : List.of("en", "zh-Hant")) {
                assertSafe(host.run("bank", "check", bank.toString(), "--lang", language), text);
            }
            assertSafe(host.run("bank", "check", bank.toString(), "--json"), text);
        }
        for (List<String> command : List.of(List.of("bank", "list", bank.toString()), List.of("bank", "show", "one", "--bank", bank.toString()),
                List.of("practice", "--no-save", "--bank", bank.toString()), List.of("grade", "--bank", bank.toString(), bank.toString()),
                List.of("bank", "export", bank.toString(), "--format", "gift"))) {
            for (String text : List.of(BANK, texts.get(texts.size() - 1))) {
                Files.writeString(bank, text);
                assertSafe(host.run(command.toArray(String[]::new)), String.join(" ", command));
            }
        }
    }

    private static void assertSafe(TestHost.Result result, String bank) {
        String shown = result.out() + result.err();
        assertFalse(shown.isEmpty());
        String acting = shown.codePoints().filter(HostileBanksTest::acts)
                .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point)).distinct().collect(Collectors.joining(" "));
        assertEquals("", acting, bank);
    }

    private static boolean acts(int point) {
        boolean control = Character.getType(point) == Character.CONTROL && point != '\n';
        return control || point == 0x2028 || point == 0x2029 || point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }
}
