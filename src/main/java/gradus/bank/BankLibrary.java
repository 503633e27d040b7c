package gradus.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All questions that there are to practise: the shipped ones, and those of a person's own banks. A shipped question
 * is read from the index when it is asked for; own banks are compiled when the library is opened.
 */
public final class BankLibrary {
    /** So many variants of an own question are proved before it is practised; {@code bank check} proves all. */
    private static final int SAMPLE = 25;

    private final Optional<IndexReader> index;
    private final List<BankProblem> problems;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final List<Listing> listings = new ArrayList<>();
    private final Map<String, Question> own = new LinkedHashMap<>();

    private BankLibrary(Optional<IndexReader> index, List<Bank> banks, List<BankProblem> problems) {
        this.index = index;
        this.problems = List.copyOf(problems);
        index.ifPresent(shipped -> {
            shipped.topics().forEach(topic -> topics.putIfAbsent(topic.id(), topic));
            listings.addAll(shipped.listings());
        });
        for (Bank bank : banks) {
            topics.putIfAbsent(bank.topic(), new Topic(bank.topic(), bank.title()));
            for (Question question : bank.questions()) {
                listings.add(Listing.of(question, bank.source()));
                own.put(question.id(), question);
            }
        }
    }

    /**
     * Opens the shipped questions and own banks.
     *
     * @param index the file of compiled questions; where there is none, only own banks count
     * @param banks own bank files, and folders of them; ids of shipped questions are taken
     * @throws IndexException where the index is damaged
     * @throws IOException    where a path leads nowhere or cannot be read
     */
    public static BankLibrary open(Path index, List<Path> banks) throws IOException {
        Optional<IndexReader> shipped = Files.exists(index) ? Optional.of(IndexReader.open(index)) : Optional.empty();
        Map<String, String> taken = new LinkedHashMap<>();
        shipped.ifPresent(found -> found.listings().forEach(listing -> taken.put(listing.id(), listing.bank())));
        return banks.isEmpty() ? new BankLibrary(shipped, List.of(), List.of()) : compiled(shipped, banks, taken);
    }

    /**
     * Opens banks alone, without the shipped questions.
     *
     * @throws IOException where a path leads nowhere or cannot be read
     */
    public static BankLibrary of(List<Path> banks) throws IOException {
        return compiled(Optional.empty(), banks, Map.of());
    }

    private static BankLibrary compiled(Optional<IndexReader> shipped, List<Path> banks, Map<String, String> taken)
            throws IOException {
        List<BankFile> files = new ArrayList<>();
        for (Path path : BankFile.find(banks)) {
            files.add(BankFile.read(path));
        }
        BankCompiler.Result result = BankCompiler.compile(files, SAMPLE, taken);
        return new BankLibrary(shipped, result.banks(), result.problems());
    }

    /** What is wrong in own banks; their other questions are there all the same. */
    public List<BankProblem> problems() {
        return problems;
    }

    /** All topics, in the order of the banks. */
    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    /** All questions, in the order of the banks: by topic as their files are named, then as they stand there. */
    public List<Listing> listings() {
        return List.copyOf(listings);
    }

    /** The questions of a topic. */
    public List<Listing> ofTopic(String topic) {
        return listings.stream().filter(listing -> listing.topic().equals(topic)).toList();
    }

    /** The questions of a level. */
    public List<Listing> ofLevel(int level) {
        return listings.stream().filter(listing -> listing.level() == level).toList();
    }

    /** The question with an id. */
    public Optional<Question> question(String id) {
        Question mine = own.get(id);
        return mine != null ? Optional.of(mine) : index.flatMap(shipped -> shipped(shipped, id));
    }

    /** The checksum held when the index was opened, so that a question that cannot be decoded is a bug. */
    private static Optional<Question> shipped(IndexReader shipped, String id) {
        try {
            return shipped.question(id);
        } catch (IndexException wronglyWritten) {
            throw new UncheckedIOException("question " + id, wronglyWritten);
        }
    }
}
