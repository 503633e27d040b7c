package gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotCommandTest {
    @TempDir
    private Path home;

    private TestHost.Result run(String... arguments) {
        return new TestHost(home).run(new byte[0], arguments);
    }

    private List<?> curves(String... arguments) throws RequestException {
        List<String> all = new ArrayList<>(List.of("plot", "--json"));
        all.addAll(List.of(arguments));
        Map<String, Object> data = new LinkedHashMap<>();
        new Json().readObject(run(all.toArray(String[]::new)).out().strip(), data);
        return (List<?>) data.get("curves");
    }

    private static List<?> branches(Object curve) {
        return (List<?>) ((Map<?, ?>) curve).get("branches");
    }

    @Test
    void programsGetThePointsBranchByBranch() throws RequestException {
        List<?> curves = curves("1/(x-1)", "--derivative", "--from", "0", "--to", "3");
        assertEquals(List.of("function", "derivative"), curves.stream().map(curve -> ((Map<?, ?>) curve).get("kind")).toList());
        assertEquals(2, branches(curves.get(0)).size());
        List<?> first = (List<?>) branches(curves.get(0)).get(0);
        assertEquals(List.of(new JsonNumber("0"), new JsonNumber("-1")), first.get(0));
    }

    /** The formula 1/x reaches farther than ln(x) does. */
    @Test
    void aDerivativeEndsWhereItsFunctionEnds() throws RequestException {
        List<?> derivative = branches(curves("ln(x)", "--derivative", "--from", "-2", "--to", "2").get(1));
        for (Object spot : (List<?>) derivative.get(0)) {
            assertTrue(Double.parseDouble(((JsonNumber) ((List<?>) spot).get(0)).literal()) > 0, spot.toString());
        }
    }

    @Test
    void aPictureIsWrittenInsteadOfShown() throws IOException {
        Path file = home.resolve("slide.svg");
        TestHost.Result result = run("plot", "x^2", "--save", file.toString());
        assertEquals(ExitCode.DONE, result.code());
        assertEquals("", result.out());
        assertTrue(Files.readString(file).startsWith("<svg "));
    }
}
