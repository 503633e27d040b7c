package gradus.quiz;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The file of a journal: whole lines in, whole lines out, whoever else writes and whatever was cut off.
 *
 * <p>The file is opened anew for each line, so that a folder which was moved or deleted meanwhile is noticed. Who
 * writes holds the lock of a file beside it, because the file itself may be replaced.
 */
@SuppressWarnings("try") // a lock is held, not used
final class JournalFile {
    private static final String NAME = "journal.jsonl";
    private static final String SIDE_NAME = "journal.torn";
    private static final String LOCK_NAME = "journal.lock";
    private static final int BLOCK = 4096;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Path path;

    JournalFile(Path folder) {
        path = folder.resolve(NAME);
    }

    /**
     * What the file held.
     *
     * @param snapshot what the lines before those come to, where it was known
     * @param lines    complete lines, without their ends
     * @param newer    whether a newer program wrote any of them; the file was not changed then
     * @param torn     the side file into which a cut-off last line was set aside
     * @param end      the offset behind the last line
     */
    record Content(Optional<Snapshot> snapshot, List<String> lines, boolean newer, Optional<Path> torn, long end) {
    }

    Path path() {
        return path;
    }

    /** Makes the file when it is missing, sets a cut-off last line aside, and reads all of it. */
    Content open() throws IOException {
        return open((folder, channel) -> Optional.empty());
    }

    /** Which snapshot is gone on from. */
    interface Beginning {
        Optional<Snapshot> of(Path folder, FileChannel journal);
    }

    /** The same; with a snapshot only what comes after it is read. */
    Content open(Beginning beginning) throws IOException {
        boolean fresh = !Files.exists(path);
        Files.createDirectories(path.getParent());
        boolean lasting = fresh && isFolderForced();
        try (FileChannel lock = locked(); FileChannel channel = channel()) {
            if (lasting) {
                forceFolder();
            }
            Optional<Snapshot> snapshot = beginning.of(path.getParent(), channel);
            long from = snapshot.isPresent() ? snapshot.get().offset() : 0;
            List<String> lines = lines(new String(read(channel, from), StandardCharsets.UTF_8));
            if (lines.stream().anyMatch(Journal::newer)) {
                return new Content(snapshot, lines, true, Optional.empty(), channel.size());
            }
            Optional<Path> torn = mend(channel);
            return new Content(snapshot, torn.isPresent() ? mended(lines) : lines, false, torn, channel.size());
        }
    }

    private static List<String> mended(List<String> lines) {
        List<String> mended = new ArrayList<>(lines.subList(0, lines.size() - 1));
        mended.addAll(JournalLine.intact(lines.get(lines.size() - 1)));
        return mended;
    }

    /** Adds one line, with its end, and forces it to the disk; on failure the file is as it was. */
    void append(byte[] line) throws IOException {
        try (FileChannel lock = locked(); FileChannel channel = channel()) {
            mend(channel);
            long end = channel.size();
            try {
                writeFully(channel, line, end);
                channel.force(false);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }

    /** What a rewriting of the whole makes of its lines. */
    interface Rewriting {
        List<String> of(List<String> lines);
    }

    /**
     * Replaces all lines at once: after a crash either the old ones are there or the new ones.
     *
     * @param backup a file that the old ones are copied to first, when there are any
     */
    void rewrite(Rewriting rewriting, Path backup) throws IOException {
        try (FileChannel lock = locked(); FileChannel channel = channel()) {
            mend(channel);
            if (channel.size() > 0) {
                write(backup, read(channel, 0));
            }
            String text = String.join("\n", rewriting.of(lines(new String(read(channel, 0), StandardCharsets.UTF_8)))) + "\n";
            Path real = path.toRealPath();
            Path fresh = real.resolveSibling(NAME + ".new");
            write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Snapshot.drop(path.getParent());
            boolean lasting = isFolderForced();
            Files.move(fresh, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (lasting) {
                forceFolder();
            }
        }
    }

    /** Copies the journal as it is. */
    void backup(Path backup) throws IOException {
        try (FileChannel lock = locked(); FileChannel channel = channel()) {
            write(backup, read(channel, 0));
        }
    }

    /** Writes a file and forces it to the disk. */
    static void write(Path file, byte[] bytes) throws IOException {
        requireFile(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(channel, bytes, 0);
            channel.force(true);
        }
    }

    private FileChannel channel() throws IOException {
        requireFile(path);
        return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    }

    /** Takes the file for this session until the channel is closed; another one holds it for moments only. */
    private FileChannel locked() throws IOException {
        Path beside = path.resolveSibling(LOCK_NAME);
        requireFile(beside);
        FileChannel lock = FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            long start = System.nanoTime();
            while (!isTaken(lock)) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new IOException("another program has locked it");
                }
                pause();
            }
            return lock;
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    /** The bytes of a file, which is no pipe, no device, and not larger than a journal can be. */
    static byte[] read(Path file) throws IOException {
        requireFile(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(channel, 0);
        }
    }

    /** To open a pipe would wait for its other side for ever. */
    static void requireFile(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(file.getFileName() + " is not a regular file");
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProgram) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A new name survives a crash only when its folder is on the disk too; not every system can do that. */
    private boolean isFolderForced() {
        try {
            forceFolder();
            return true;
        } catch (IOException folderCannotBeForced) {
            return false;
        }
    }

    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** The lines of a text; the last one may lack its end. */
    static List<String> lines(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        return lines.get(lines.size() - 1).isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    /** Completes a last line that lacks only its end; sets any other remnant aside and tells where. */
    private Optional<Path> mend(FileChannel channel) throws IOException {
        long end = endOfLastLine(channel);
        if (end == channel.size()) {
            return Optional.empty();
        }
        byte[] rest = read(channel, end);
        String text = new String(rest, StandardCharsets.UTF_8);
        if (JournalLine.event(text).isPresent()) {
            writeFully(channel, new byte[] {'\n'}, channel.size());
            return Optional.empty();
        }
        Path side = setAside(rest);
        byte[] intact = ended(JournalLine.intact(text));
        writeFully(channel, intact, end);
        channel.truncate(end + intact.length);
        channel.force(false);
        return Optional.of(side);
    }

    /** Lines, each with its end. */
    private static byte[] ended(List<String> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Adds bytes that are no lines to the file of such bytes, and forces them to the disk. */
    Path setAside(byte[] rest) throws IOException {
        Path side = path.resolveSibling(SIDE_NAME);
        requireFile(side);
        try (FileChannel channel = FileChannel.open(side, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            writeFully(channel, rest, channel.size());
            writeFully(channel, new byte[] {'\n'}, channel.size());
            channel.force(false);
        }
        return side;
    }

    /** The offset behind the last line end. */
    private static long endOfLastLine(FileChannel channel) throws IOException {
        long end = channel.size();
        while (end > 0) {
            long from = Math.max(0, end - BLOCK);
            byte[] block = read(channel, from, (int) (end - from));
            for (int i = block.length - 1; i >= 0; i--) {
                if (block[i] == '\n') {
                    return from + i + 1;
                }
            }
            end = from;
        }
        return 0;
    }

    private static byte[] read(FileChannel channel, long from) throws IOException {
        long length = channel.size() - from;
        if (length > Journal.MOST_BYTES) {
            throw new IOException("larger than " + (Journal.MOST_BYTES >> 20) + " MiB");
        }
        return read(channel, from, (int) length);
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
            continue;
        }
        return bytes.array();
    }

    private static void writeFully(FileChannel channel, byte[] bytes, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, at + buffer.position());
        }
    }
}
