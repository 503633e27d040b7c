package gradus.quiz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A disk on which one change fails, as {@link DiskPath}s see it: the writing of some bytes (half of them arrive), the
 * forcing, cutting, renaming, deleting or making of a file.
 *
 * <p>It also knows what a power cut leaves: the bytes that were forced, under the names that were there when their
 * folder was last forced, and nothing else.
 */
final class FaultyDisk {
    private final int failing;
    private final boolean forGood;
    private final boolean folders;
    private final Map<Path, byte[]> forced = new HashMap<>();
    private final Map<Path, byte[]> durable = new HashMap<>();
    private final DiskFileSystem system = new DiskFileSystem(this, FileSystems.getDefault());
    private int changes;

    /**
     * @param failing which change fails, counted from 1
     * @param forGood whether all later ones fail too
     */
    FaultyDisk(int failing, boolean forGood) {
        this(failing, forGood, true);
    }

    private FaultyDisk(int failing, boolean forGood, boolean folders) {
        this.failing = failing;
        this.forGood = forGood;
        this.folders = folders;
    }

    /** One that is well, of a system on which folders cannot be forced. */
    static FaultyDisk withoutForcedFolders() {
        return new FaultyDisk(Integer.MAX_VALUE, false, false);
    }

    FileSystem system() {
        return system;
    }

    /** A path of this disk. */
    Path path(Path real) {
        return new DiskPath(this, real);
    }

    /** How many changes were tried. */
    int changes() {
        return changes;
    }

    private boolean fails() {
        changes++;
        return forGood ? changes >= failing : changes == failing;
    }

    void change(String what) throws IOException {
        if (fails()) {
            throw new IOException("the disk failed to " + what);
        }
    }

    void moved(Path from, Path to) {
        byte[] bytes = forced.remove(from);
        forced.put(to, bytes == null ? new byte[0] : bytes);
    }

    private void force(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            durable.keySet().removeIf(file -> file.getParent().equals(path));
            files(path).forEach(file -> durable.put(file, forced.getOrDefault(file, new byte[0])));
        } else {
            byte[] bytes = Files.readAllBytes(path);
            forced.put(path, bytes);
            durable.computeIfPresent(path, (file, before) -> bytes);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The power goes, and comes again. */
    void cutPower(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        durable.forEach((file, bytes) -> {
            try {
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    FileChannel open(Path real, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        if (options.contains(StandardOpenOption.CREATE) && !Files.exists(real)) {
            change("make " + real.getFileName());
        }
        return new Channel(real, FileChannel.open(real, options, attributes));
    }

    /** An open file of this disk. What is forced here need not reach the real disk. */
    private final class Channel extends FileChannel {
        private final Path path;
        private final FileChannel real;

        Channel(Path path, FileChannel real) {
            this.path = path;
            this.real = real;
        }

        private ByteBuffer arriving(ByteBuffer bytes) {
            ByteBuffer half = bytes.slice();
            half.limit(bytes.remaining() / 2);
            return half;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (fails()) {
                real.write(arriving(bytes));
                throw new IOException("no space left on the disk");
            }
            return real.write(bytes);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            if (fails()) {
                real.write(arriving(bytes), position);
                throw new IOException("no space left on the disk");
            }
            return real.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            change("force " + path.getFileName());
            if (!folders && Files.isDirectory(path)) {
                throw new IOException("a folder cannot be forced");
            }
            FaultyDisk.this.force(path);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            change("cut " + path.getFileName());
            real.truncate(size);
            return this;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return real.read(bytes);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return real.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            real.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            return real.lock(position, size, shared);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }

        @Override
        public long read(ByteBuffer[] buffers, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] buffers, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }
    }
}
