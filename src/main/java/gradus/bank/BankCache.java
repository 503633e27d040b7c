package gradus.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Own banks in compiled form, by the hash of what they hold: practising them again reads no YAML and proves
 * nothing anew; and where some of it was edited, the rest is not proved anew. It is a matter of speed only, so whatever goes wrong with it goes unsaid.
 */
final class BankCache {
    /** So many compilations are kept. */
    private static final int MOST = 20;
    private static final String SUFFIX = ".index";
    private static final String PART = "part-";

    private final Path folder;
    private final String name;

    /** @param taken ids that are in use elsewhere, on which it depends whether the files are in order */
    BankCache(Path folder, List<BankFile> files, Collection<String> taken) {
        this.folder = folder;
        this.name = hash(files, taken) + SUFFIX;
    }

    private static String hash(List<BankFile> files, Collection<String> taken) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) IndexFormat.VERSION);
            digest.update(new TreeSet<>(taken).toString().getBytes(StandardCharsets.UTF_8));
            for (BankFile file : files) {
                byte[] content = file.content();
                digest.update((file.name() + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The compiled banks, where these very files were compiled before. */
    Optional<IndexReader> find() {
        return open(folder.resolve(name));
    }

    /** The questions of all compilations that are kept. */
    Proved proved() {
        Map<ByteBuffer, Listing> bodies = new HashMap<>();
        for (Path file : kept()) {
            open(file).ifPresent(index -> bodies.putAll(index.bodies()));
        }
        return new Proved(bodies);
    }

    private static Optional<IndexReader> open(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(IndexReader.open(file)) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Keeps compiled banks, and lets go of the oldest.
     *
     * @param listings by the ids of their questions
     * @param whole    whether all in them was in order; otherwise they serve only to prove less the next time
     */
    void keep(List<Bank> banks, Map<String, Listing> listings, boolean whole) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "new-", ".tmp");
            Files.write(written, IndexWriter.bytes(banks, listings));
            Files.move(written, folder.resolve(whole ? name : PART + name), StandardCopyOption.REPLACE_EXISTING);
            letGo();
        } catch (IOException onlySlower) {
            return;
        }
    }

    private void letGo() throws IOException {
        List<Path> files = kept();
        for (Path file : files.subList(Math.min(MOST, files.size()), files.size())) {
            Files.deleteIfExists(file);
        }
    }

    /** The newest first. */
    private List<Path> kept() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed())
                    .toList();
        } catch (IOException | UncheckedIOException none) {
            return List.of();
        }
    }
}
