package gradus.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A Jacobian, one row an expression, or its product with a vector on one side. */
@Command(name = "jacobian", sortOptions = false)
final class JacobianCommand extends MatrixCommand {
    @Option(names = "--along", paramLabel = "v1,v2")
    private String along = "";

    @Option(names = "--weights", paramLabel = "w1,w2")
    private String weights = "";

    JacobianCommand() {
        super("jacobian");
    }

    @Override
    Object of(List<String> words) {
        return words;
    }

    @Override
    Map<String, Object> fields() throws Failure {
        Map<String, Object> fields = super.fields();
        if (!along.isEmpty()) {
            fields.put("along", entries(along));
        }
        if (!weights.isEmpty()) {
            fields.put("weights", entries(weights));
        }
        return fields;
    }
}
