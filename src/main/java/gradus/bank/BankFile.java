package gradus.bank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that holds a bank: its name as it is shown, and its bytes, of which there are none where it is not read.
 */
public record BankFile(String name, byte[] content, Kind kind) {
    /** What a path leads to; only from a file something is read. */
    public enum Kind {
        FILE,
        /** A pipe or a device, which may have no end. */
        DEVICE,
        /** A link in a folder that leads to somewhere else, or nowhere. */
        LINK_OUT
    }

    public BankFile {
        content = content.clone();
    }

    public BankFile(String name, byte[] content) {
        this(name, content, Kind.FILE);
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** Reads a file, no more of it than is needed to see that it is too large. */
    public static BankFile read(Path path) throws IOException {
        return read(path, path);
    }

    /** @param root what was named: the file, or a folder that it is in */
    private static BankFile read(Path path, Path root) throws IOException {
        Kind kind = kind(path, root);
        if (kind != Kind.FILE) {
            return new BankFile(path.toString(), new byte[0], kind);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return new BankFile(path.toString(), in.readNBytes(SourceReader.MAX_BYTES + 1));
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException e) {
            throw new FileSystemException(path.toString());
        }
    }

    /** A pipe that the shell has opened, as {@code /dev/stdin} may be, has an end. */
    private static Kind kind(Path path, Path root) throws IOException {
        if (!path.equals(root) && Files.isSymbolicLink(path) && !isWithin(path, root)) {
            return Kind.LINK_OUT;
        }
        boolean opened = path.startsWith("/dev/stdin") || path.startsWith("/dev/fd");
        return !opened && Files.readAttributes(path, BasicFileAttributes.class).isOther() ? Kind.DEVICE : Kind.FILE;
    }

    private static boolean isWithin(Path link, Path folder) {
        try {
            return link.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException leadsNowhere) {
            return false;
        }
    }

    /**
     * Reads all the bank files that paths lead to.
     *
     * @throws IOException where a path leads nowhere or cannot be read
     */
    public static List<BankFile> readAll(List<Path> paths) throws IOException {
        List<BankFile> files = new ArrayList<>();
        for (Path root : paths) {
            for (Path path : find(List.of(root))) {
                files.add(read(path, root));
            }
        }
        return files;
    }

    /**
     * The bank files that paths lead to: files themselves, and in folders every file that is a bank by its name,
     * in the order of their paths. No link to a folder is followed, and a link to a file only as far as the folder goes.
     *
     * @throws IOException where a path leads nowhere or a folder cannot be read
     */
    public static List<Path> find(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(within(path));
            } else {
                path.getFileSystem().provider().checkAccess(path);
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> !Files.isDirectory(path))
                    .filter(path -> BankReader.readsFile(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
