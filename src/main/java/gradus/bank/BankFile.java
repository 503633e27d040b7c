package gradus.bank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file that holds a bank: its name as it is shown, and its bytes. */
public record BankFile(String name, byte[] content) {
    public BankFile {
        content = content.clone();
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** Reads a file, no more of it than is needed to see that it is too large. */
    public static BankFile read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new BankFile(path.toString(), in.readNBytes(SourceReader.MAX_BYTES + 1));
        }
    }

    /**
     * Reads all the bank files that paths lead to.
     *
     * @throws IOException where a path leads nowhere or cannot be read
     */
    public static List<BankFile> readAll(List<Path> paths) throws IOException {
        List<BankFile> files = new ArrayList<>();
        for (Path path : find(paths)) {
            files.add(read(path));
        }
        return files;
    }

    /**
     * The bank files that paths lead to: files themselves, and in folders every file that is a bank by its name,
     * in the order of their paths; no link is followed in folders.
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
            return walk.filter(Files::isRegularFile)
                    .filter(path -> BankReader.readsFile(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
