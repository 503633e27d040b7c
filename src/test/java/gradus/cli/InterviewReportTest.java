package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that an interview leaves. */
class InterviewReportTest {
    private static final String ANSWERS = "x^2 cos x\nb\n2x y\n:skip\n*steepest* <b>ascent</b>\n:time\n:end\n1\n";

    @TempDir
    private Path home;

    static List<Path> files() {
        return Golden.files("gradus/cli/reports");
    }

    @ParameterizedTest
    @MethodSource("files")
    void isAsInItsFile(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.");
        Path report = home.resolve("report." + name[1]);
        TestHost.Result result = new TestHost(home).ticking(Duration.ofSeconds(7))
                .run(ANSWERS.getBytes(StandardCharsets.UTF_8), "interview", "--seed", "3", "--count", "5", "--lang",
                        name[0], "--bank", "src/test/resources/gradus/cli/banks/small.yaml", "--report", report.toString());
        assertEquals(0, result.code(), result.err());
        Golden.check(file, "---\n" + Files.readString(report));
    }
}
