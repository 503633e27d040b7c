package gradus.cli;

import gradus.bank.BankFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Notices when the bank files under some paths change. It looks at them now and then, which works on every file system
 * and with every editor's way of saving.
 */
final class FileWatch {
    private static final long PAUSE = 250;

    private final List<Path> paths;
    private final Pause pause;
    private Map<Path, String> known;

    /** What passes between two looks. */
    interface Pause {
        void rest() throws InterruptedException;
    }

    FileWatch(List<Path> paths) {
        this(paths, () -> Thread.sleep(PAUSE));
    }

    FileWatch(List<Path> paths, Pause pause) {
        this.paths = List.copyOf(paths);
        this.pause = pause;
        this.known = snapshot();
    }

    /** Waits until something changed and has come to rest; false when the thread is interrupted. */
    boolean awaitChange() {
        try {
            Map<Path, String> before = known;
            while (true) {
                pause.rest();
                Map<Path, String> now = snapshot();
                if (now.equals(before) && !now.equals(known)) {
                    known = now;
                    return true;
                }
                before = now;
            }
        } catch (InterruptedException ended) {
            return false;
        }
    }

    private Map<Path, String> snapshot() {
        Map<Path, String> snapshot = new HashMap<>();
        try {
            for (Path file : BankFile.find(paths)) {
                snapshot.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        } catch (IOException beingSaved) {
            return snapshot;
        }
        return snapshot;
    }
}
