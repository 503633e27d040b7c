package gradus.bank;

import gradus.expr.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The shipped questions from the file that {@link IndexWriter} wrote. Opening it reads the file and the listings;
 * a question is decoded when it is asked for.
 */
public final class IndexReader {
    private final ByteBuffer content;
    private final List<Topic> topics;
    private final Map<String, Listing> listings = new LinkedHashMap<>();
    private final Map<String, Integer> offsets = new LinkedHashMap<>();
    private final int bodies;

    private IndexReader(ByteBuffer content) throws IndexException {
        this.content = content;
        Decoder decoder = new Decoder(content);
        this.topics = decoder.all(() -> new Topic(decoder.text(), decoder.words()));
        for (int left = decoder.number(); left > 0; left--) {
            Listing listing = decoder.listing();
            listings.put(listing.id(), listing);
            offsets.put(listing.id(), decoder.number());
        }
        this.bodies = content.position();
    }

    /**
     * @throws IndexException where the file is damaged or of another version
     * @throws IOException    where it cannot be read
     */
    public static IndexReader open(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    static IndexReader of(byte[] bytes) throws IndexException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < IndexFormat.HEADER || buffer.getInt() != IndexFormat.MAGIC) {
            throw Decoder.damaged();
        }
        int version = buffer.getInt();
        if (version != IndexFormat.VERSION) {
            throw new IndexException(Message.of("bank.index-version", version, IndexFormat.VERSION));
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes, IndexFormat.HEADER, bytes.length - IndexFormat.HEADER);
        if (buffer.getLong() != checksum.getValue()) {
            throw Decoder.damaged();
        }
        return new IndexReader(buffer.slice());
    }

    List<Topic> topics() {
        return List.copyOf(topics);
    }

    List<Listing> listings() {
        return new ArrayList<>(listings.values());
    }

    /** The listings, by their questions as they are written in the file. */
    Map<ByteBuffer, Listing> bodies() {
        Map<ByteBuffer, Listing> all = new LinkedHashMap<>();
        int end = content.limit() - bodies;
        for (Listing listing : reversed()) {
            int start = offsets.get(listing.id());
            all.put(content.slice(bodies + start, end - start), listing);
            end = start;
        }
        return all;
    }

    private List<Listing> reversed() {
        List<Listing> reversed = listings();
        Collections.reverse(reversed);
        return reversed;
    }

    Optional<Question> question(String id) throws IndexException {
        Integer offset = offsets.get(id);
        return offset == null
                ? Optional.empty()
                : Optional.of(new Decoder(content.duplicate().position(bodies + offset)).question());
    }
}
