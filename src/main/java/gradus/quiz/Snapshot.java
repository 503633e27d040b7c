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
 */
record Snapshot(long offset, Instant last, History history) {
    private static final String NAME = "journal.snapshot";
    private static final int MAGIC = 0x47534e50;
    private static final int VERSION = 2;
    /** So many of the last bytes that are covered must be the same still. */
    private static final int FINGERPRINT = 4096;

    /** The snapshot of a journal, where there is one that fits it. */
    static Optional<Snapshot> of(Path folder, FileChannel journal) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            byte[] bytes = JournalFile.read(file);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            boolean known = in.readInt() == MAGIC && in.readInt() == VERSION && in.readLong() == checksum(bytes, 16);
            return known ? read(in).filter(snapshot -> fits(snapshot, bytes, journal)) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Snapshot> read(DataInputStream in) throws IOException {
        long offset = in.readLong();
        in.readLong();
        StateReader state = new StateReader(in);
        Instant last = state.time();
        return Optional.of(new Snapshot(offset, last, History.read(state)));
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
    }

    /** Keeps it beside the journal, for the next start. */
    void keep(Path folder, Path journal) {
        Path fresh = folder.resolve(NAME + ".new");
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.READ)) {
            byte[] content = content(fingerprint(channel, offset));
            ByteBuffer header = ByteBuffer.allocate(16).putInt(MAGIC).putInt(VERSION).putLong(checksum(content, 0));
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(header.array());
            whole.writeBytes(content);
            JournalFile.requireFile(fresh);
            Files.write(fresh, whole.toByteArray());
            Files.move(fresh, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
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
        return bytes.toByteArray();
    }
}
