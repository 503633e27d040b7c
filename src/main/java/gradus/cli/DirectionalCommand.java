package gradus.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A derivative along a direction, and its value at a point. */
@Command(name = "directional", sortOptions = false)
final class DirectionalCommand extends MatrixCommand {
    @Option(names = "--along", paramLabel = "v1,v2", required = true)
    private String along;

    DirectionalCommand() {
        super("directional");
    }

    @Override
    Map<String, Object> fields() throws Failure {
        Map<String, Object> fields = super.fields();
        fields.put("along", entries(along));
        return fields;
    }
}
