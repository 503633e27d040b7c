package gradus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/** The program: where the process begins. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println("Gradus 0.1.0");
        if ("terminal".equals(System.getProperty("gradus.stdin"))) {
            converse();
        }
    }

    private static void converse() throws IOException {
        String type = System.getenv("TERM");
        String capabilities = type == null ? null : InfoCmp.getDefaultInfoCmp(type);
        if (capabilities != null) {
            InfoCmp.setLoadedInfoCmp(type, capabilities);
        }
        try (Terminal terminal = TerminalBuilder.builder().system(true).provider("jni").jni(true).exec(false)
                .ffm(false).dumb(false).graphemeCluster(false).encoding(StandardCharsets.UTF_8).build()) {
            if (terminal.getSize().getColumns() < 20) {
                terminal.setSize(Size.of(80, 24));
            }
            echo(LineReaderBuilder.builder().terminal(terminal).build());
        }
    }

    private static void echo(LineReader reader) {
        try {
            for (String line = reader.readLine("gradus> "); !line.equals(":quit"); line = reader.readLine("gradus> ")) {
                System.out.println(line);
            }
        } catch (EndOfFileException end) {
            System.out.println();
        }
    }
}
