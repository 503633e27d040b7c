package gradus.cli;

import gradus.exchange.WholeFile;
import gradus.expr.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a person asked for: it is there whole or as it was before, and the journal is never written over. */
final class SavedFile {
    private SavedFile() {
    }

    /** @throws IOException where it cannot be written */
    static void write(Path file, Program program, WholeFile.Content content) throws Failure, IOException {
        requireOutside(file, program);
        WholeFile.write(file, content);
    }

    /** Refuses a file that is in the journal's folder already, by whatever links it is reached. */
    static void requireOutside(Path file, Program program) throws Failure, IOException {
        Path folder = program.settings().dataFolder(program.host());
        if (Files.exists(file) && Files.exists(folder) && file.toRealPath().startsWith(folder.toRealPath())) {
            throw new Failure(ExitCode.USAGE, Message.of("cli.export-into-journal", file.toString()));
        }
    }
}
