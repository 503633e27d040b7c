package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Whatever a file is, as YAML or as JSON, it comes to questions or to problems at places in it. */
public final class BankFuzz {
    private BankFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String name = data[0] == '{' || data[0] == '[' ? "bank.json" : "bank.yaml";
        BankFile file = new BankFile(name, Arrays.copyOf(data, Math.min(data.length, 20_000)));
        BankCompiler.Result result = BankCompiler.compile(List.of(file), 1, Map.of());
        assertFalse(result.questions().isEmpty() && result.problems().isEmpty());
        for (BankProblem problem : result.problems()) {
            assertTrue(problem.line() >= 1 && problem.column() >= 1, problem::toString);
        }
    }
}
