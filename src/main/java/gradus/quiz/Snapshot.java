package gradus.quiz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What the beginning of a journal comes to, so that a start need not read all of it. It can be made anew from the
 * journal at any time, so whatever is wrong with it goes unsaid: it is then not used.
 *
 * @param offset  how much of the journal it covers, in bytes
 * @param last    the time of the last event in that
 * @param history what that comes to
 * @param tally   what was counted in that, where it is a snapshot of counting
 */
record Snapshot(long offset, Instant last, History history, Optional<Tally> tally) {
    private static final String NAME = "journal.snapshot";
    private static final String COUNTED = "journal.statistics";
    private static final int MAGIC = 0x47534e50;
    private static final int VERSION = 2;
    /** So many of the last bytes that are covered must be the same still. */
    private static final int FINGERPRINT = 4096;

    /** The snapshot of a journal, where there is one that fits it. */
    static Optional<Snapshot> of(Path folder, FileChannel journal) {
        return of(folder.resolve(NAME), false, journal);
    }

    /** The same, with what was counted. */
    static Optional<Snapshot> counted(Path folder, FileChannel journal) {
        return of(folder.resolve(COUNTED), true, journal);
    }

    private static Optional<Snapshot> of(Path file, boolean counted, FileChannel journal) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] bytes = JournalFile.read(file);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            boolean known = in.readInt() == MAGIC && in.readInt() == VERSION && in.readLong() == checksum(bytes, 16);
            return known ? read(in, counted).filter(snapshot -> fits(snapshot, bytes, journal)) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Snapshot> read(DataInputStream in, boolean counted) throws IOException {
        long offset = in.readLong();
        in.readLong();
        StateReader state = new StateReader(in);
        Instant last = state.time();
        History history = History.read(state);
        return Optional.of(new Snapshot(offset, last, history,
                counted ? Optional.of(Tally.read(state, history)) : Optional.empty()));
    }

    private static boolean fits(Snapshot snapshot, byte[] bytes, FileChannel journal) {
        try {
            long noted = ByteBuffer.wrap(bytes).getLong(24);
            return snapshot.offset <= journal.size() && noted == fingerprint(journal, snapshot.offset);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static long fingerprint(FileChannel journal, long offset) throws IOException {
        long from = Math.max(0, offset - FINGERPRINT);
        ByteBuffer bytes = ByteBuffer.allocate((int) (offset - from));
        while (bytes.hasRemaining() && journal.read(bytes, from + bytes.position()) > 0) {
            continue;
        }
        return checksum(bytes.array(), 0);
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, bytes.length - from);
        return checksum.getValue();
    }

    /** Forgets it, because the journal's beginning changes. */
    static void drop(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
        Files.deleteIfExists(folder.resolve(COUNTED));
    }

    /** Keeps it beside the journal, for the next start. */
    void keep(Path folder, Path journal) {
        String name = tally.isPresent() ? COUNTED : NAME;
        Path fresh = folder.resolve(name + ".new");
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.READ)) {
            byte[] content = content(fingerprint(channel, offset));
            ByteBuffer header = ByteBuffer.allocate(16).putInt(MAGIC).putInt(VERSION).putLong(checksum(content, 0));
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(header.array());
            whole.writeBytes(content);
            JournalFile.requireFile(fresh);
            Files.write(fresh, whole.toByteArray());
            Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException onlySlower) {
            return;
        }
    }

    private byte[] content(long fingerprint) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(offset);
        out.writeLong(fingerprint);
        StateWriter state = new StateWriter(out);
        state.time(last);
        history.write(state);
        if (tally.isPresent()) {
            tally.get().write(state);
        }
        return bytes.toByteArray();
    }
}
