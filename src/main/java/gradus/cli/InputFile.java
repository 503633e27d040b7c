package gradus.cli;

import gradus.expr.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is read as work goes on, whose errors are told apart from those of the output. */
final class InputFile extends FilterInputStream {
    private final Path path;

    /** The file failed in the midst of reading. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        private Unreadable(Path path, IOException cause) {
            super(path.toString(), cause);
        }
    }

    private InputFile(Path path, InputStream in) {
        super(in);
        this.path = path;
    }

    static InputStream open(Path path) throws Failure {
        try {
            if (Files.isDirectory(path)) {
                throw new Failure(ExitCode.USAGE, Message.of("cli.is-folder", path.toString()));
            }
            return new InputFile(path, Files.newInputStream(path));
        } catch (IOException e) {
            throw unreadable(path.toString());
        }
    }

    static Failure unreadable(String name) {
        return new Failure(ExitCode.USAGE, Message.of("cli.unreadable-file", name));
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new Unreadable(path, e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        try {
            return super.read(bytes, from, count);
        } catch (IOException e) {
            throw new Unreadable(path, e);
        }
    }
}
