package gradus.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Own banks in compiled form, by the hash of what they hold: practising them again reads no YAML and proves
 * nothing anew. It is a matter of speed only, so whatever goes wrong with it goes unsaid.
 */
final class BankCache {
    /** So many compilations are kept. */
    private static final int MOST = 20;
    private static final String SUFFIX = ".index";

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
        try {
            Path file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(IndexReader.open(file)) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Keeps compiled banks, and lets go of the oldest. */
    void keep(List<Bank> banks) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "new-", ".tmp");
            Files.write(written, IndexWriter.bytes(banks));
            Files.move(written, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            letGo();
        } catch (IOException onlySlower) {
            return;
        }
    }

    private void letGo() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed())
                    .skip(MOST)
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
        }
    }
}
