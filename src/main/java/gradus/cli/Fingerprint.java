package gradus.cli;

import gradus.bank.BankFile;
import gradus.bank.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Tells whether a checkpoint belongs to this run: the same answers, banks, language and program. */
final class Fingerprint {
    /** So much of the submissions is looked at, besides their size. */
    private static final int BEGINNING = 1 << 20;

    private Fingerprint() {
    }

    static String of(Optional<Path> submissions, List<Path> banks, List<Listing> listings, String language) throws IOException {
        MessageDigest digest = digest();
        add(digest, Version.text() + "\n" + language + "\n");
        if (submissions.isPresent()) {
            add(digest, Files.size(submissions.get()) + "\n");
            try (InputStream in = Files.newInputStream(submissions.get())) {
                digest.update(in.readNBytes(BEGINNING));
            }
        }
        for (BankFile file : BankFile.readAll(banks)) {
            digest.update(file.content());
        }
        listings.forEach(listing -> add(digest, listing.id() + " " + listing.variants() + " " + listing.kinds() + "\n"));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
