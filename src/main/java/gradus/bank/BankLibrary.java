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
 * is read from the index when it is asked for; own banks are compiled when the library is opened, unless they were
 * compiled before.
 */
public final class BankLibrary {
    /** So many variants of an own question are proved before it is practised; {@code bank check} proves all. */
    private static final int SAMPLE = 25;

    private final List<IndexReader> indexes = new ArrayList<>();
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Listing> listings = new LinkedHashMap<>();
    private final Map<String, Question> own = new LinkedHashMap<>();
    private final List<BankProblem> problems = new ArrayList<>();

    private BankLibrary() {
    }

    /**
     * Opens the shipped questions and own banks.
     *
     * @param index the file of compiled questions; where there is none, only own banks count
     * @param banks own bank files, and folders of them; ids of shipped questions are taken
     * @param cache a folder for compiled own banks; it need not exist
     * @throws IndexException where the index is damaged
     * @throws IOException    where a path leads nowhere or cannot be read
     */
    public static BankLibrary open(Path index, List<Path> banks, Path cache) throws IOException {
        return open(index, banks, cache, 1);
    }

    /** The same; what has to be compiled is on so many threads. */
    public static BankLibrary open(Path index, List<Path> banks, Path cache, int threads) throws IOException {
        BankLibrary library = new BankLibrary();
        if (Files.exists(index)) {
            library.add(IndexReader.open(index));
        }
        if (!banks.isEmpty()) {
            library.addOwn(BankFile.readAll(banks), cache, threads);
        }
        return library;
    }

    /**
     * Opens banks alone, without the shipped questions.
     *
     * @param cache a folder for compiled banks; it need not exist
     * @throws IOException where a path leads nowhere or cannot be read
     */
    public static BankLibrary of(List<Path> banks, Path cache, int threads) throws IOException {
        BankLibrary library = new BankLibrary();
        library.addOwn(BankFile.readAll(banks), cache, threads);
        return library;
    }

    /** The same on one thread, with nothing kept. */
    public static BankLibrary of(List<Path> banks) throws IOException {
        BankLibrary library = new BankLibrary();
        library.compile(BankFile.readAll(banks), 1, Proved.NONE);
        return library;
    }

    private void addOwn(List<BankFile> files, Path cache, int threads) {
        BankCache compiled = new BankCache(cache, files, listings.keySet());
        Optional<IndexReader> before = compiled.find();
        if (before.isPresent()) {
            add(before.get());
        } else {
            List<Bank> banks = compile(files, threads, compiled.proved());
            compiled.keep(banks, listings, problems.isEmpty());
        }
    }

    private void add(IndexReader index) {
        indexes.add(index);
        index.topics().forEach(topic -> topics.putIfAbsent(topic.id(), topic));
        index.listings().forEach(listing -> listings.put(listing.id(), listing));
    }

    /** Adds banks, and gives what of them is in order. */
    private List<Bank> compile(List<BankFile> files, int threads, Proved before) {
        Map<String, String> taken = new LinkedHashMap<>();
        listings.values().forEach(listing -> taken.put(listing.id(), listing.bank()));
        BankCompiler.Result result = BankCompiler.compile(
                files, new BankCompiler.Care(SAMPLE, false), taken, (variants, all) -> { }, threads, before);
        problems.addAll(result.problems());
        for (Bank bank : result.banks()) {
            topics.putIfAbsent(bank.topic(), new Topic(bank.topic(), bank.title()));
            for (Question question : bank.questions()) {
                listings.put(question.id(), before.listing(question, bank.source()));
                own.put(question.id(), question);
            }
        }
        return result.banks();
    }

    /** What is wrong in own banks; their other questions are there all the same. */
    public List<BankProblem> problems() {
        return List.copyOf(problems);
    }

    /** All topics, in the order of the banks. */
    public List<Topic> topics() {
        return List.copyOf(topics.values());
    }

    /** All questions, in the order of the banks: by topic as their files are named, then as they stand there. */
    public List<Listing> listings() {
        return List.copyOf(listings.values());
    }

    /** The questions of a topic. */
    public List<Listing> ofTopic(String topic) {
        return listings.values().stream().filter(listing -> listing.topic().equals(topic)).toList();
    }

    /** The questions of a level. */
    public List<Listing> ofLevel(int level) {
        return listings.values().stream().filter(listing -> listing.level() == level).toList();
    }

    /** The question with an id. */
    public Optional<Question> question(String id) {
        return Optional.ofNullable(own.get(id)).or(() -> indexes.stream()
                .flatMap(index -> indexed(index, id).stream())
                .findFirst());
    }

    /** The checksum held when the index was opened, so that a question that cannot be decoded is a bug. */
    private static Optional<Question> indexed(IndexReader index, String id) {
        try {
            return index.question(id);
        } catch (IndexException wronglyWritten) {
            throw new UncheckedIOException("question " + id, wronglyWritten);
        }
    }
}
