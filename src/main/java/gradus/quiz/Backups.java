package gradus.quiz;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies of the journal, one for each day on which something was added to it, as it was before that; the newest
 * {@link #KEPT} are kept. They are numbered, and the numbers say which is the newest, because clocks go wrong.
 */
final class Backups {
    /** So many are kept. */
    static final int KEPT = 5;
    private static final String FOLDER = "backups";
    private static final String END = ".jsonl";
    private static final int DIGITS = 6;

    private final Path folder;

    /** @param data the journal's folder */
    Backups(Path data) {
        folder = data.resolve(FOLDER);
    }

    /** What makes the copy. */
    interface Copying {
        void to(Path copy) throws IOException;
    }

    /** The copies, oldest first; none where their folder cannot be read. */
    List<Path> all() {
        List<Path> copies = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (number(file) > 0) {
                        copies.add(file);
                    }
                }
            } catch (IOException unreadable) {
                return List.of();
            }
        }
        copies.sort(null);
        return copies;
    }

    /** Keeps a copy for a day that has none yet. That one cannot be made must keep nobody from going on. */
    void keep(LocalDate day, Copying copying) {
        List<Path> copies = all();
        Optional<Path> newest = copies.isEmpty() ? Optional.empty() : Optional.of(copies.get(copies.size() - 1));
        if (newest.isPresent() && name(newest.get()).endsWith("-" + day + END)) {
            return;
        }
        Path fresh = folder.resolve("copy.new");
        try {
            Files.createDirectories(folder);
            copying.to(fresh);
            int number = newest.map(Backups::number).orElse(0) + 1;
            Files.move(fresh, folder.resolve(name(number, day)), StandardCopyOption.ATOMIC_MOVE);
            for (Path old : copies.subList(0, Math.max(0, copies.size() + 1 - KEPT))) {
                Files.deleteIfExists(old);
            }
        } catch (IOException nextDayPerhaps) {
            remove(fresh);
        }
    }

    private static void remove(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException itIsOverwritten) {
            return;
        }
    }

    private static String name(Path copy) {
        return copy.getFileName().toString();
    }

    private static String name(int number, LocalDate day) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + "-" + day + END;
    }

    /** The number of a copy, or 0 for another file. */
    private static int number(Path copy) {
        String name = name(copy);
        try {
            return name.endsWith(END) ? Integer.parseInt(name.substring(0, DIGITS)) : 0;
        } catch (NumberFormatException notOurs) {
            return 0;
        }
    }
}
