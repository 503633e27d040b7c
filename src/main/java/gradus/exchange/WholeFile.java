package gradus.exchange;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or as it was before: it is written beside its place and moved there. */
public final class WholeFile {
    private WholeFile() {
    }

    public interface Content {
        void write(Writer out) throws IOException;
    }

    public static void write(Path path, Content content) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            writeInto(target, content);
            return;
        }
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            writeInto(beside, content);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** A pipe or a device, which cannot be replaced, is written to as it is. */
    private static void writeInto(Path path, Content content) throws IOException {
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            content.write(out);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
