package gradus.grade;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A growing file of judged rows; it has another name until it is whole. */
final class RowFile implements Closeable {
    private final Path path;
    private final Path beside;
    private final RowFormat format;
    private final FileChannel channel;
    private final OutputStream out;

    /** @param length how much of an earlier file is kept; 0 to begin with the header */
    RowFile(Path path, RowFormat format, long length) throws IOException {
        this.path = path;
        this.format = format;
        this.beside = path.resolveSibling(path.getFileName() + ".part");
        this.channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < length) {
            channel.close();
            throw new IOException(beside.toString());
        }
        channel.truncate(length);
        channel.position(length);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        if (length == 0) {
            write(format.header());
        }
    }

    RowFormat format() {
        return format;
    }

    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings all to the disk and gives the length. */
    long force() throws IOException {
        out.flush();
        channel.force(false);
        return channel.size();
    }

    /** The file is whole: it gets its name. */
    void finish() throws IOException {
        close();
        try {
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
