package gradus.cli;

import gradus.bank.BankFile;
import gradus.bank.BankLibrary;
import gradus.bank.IndexException;
import gradus.bank.Topic;
import gradus.expr.Message;
import gradus.expr.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens banks, and says what is wrong with them. */
final class Banks {
    private static final String OWN = "banks";

    private Banks() {
    }

    /** What can be practised: the shipped questions, those in the data folder, and the banks that were named. */
    static BankLibrary library(Program program, List<Path> named) throws Failure {
        Host host = program.host();
        Path index = Path.of(host.property("gradus.home").orElse("."), "lib", "questions.index");
        List<Path> own = new ArrayList<>();
        Path folder = program.settings().dataFolder(host).resolve(OWN);
        if (Files.isDirectory(folder)) {
            own.add(folder);
        }
        own.addAll(named);
        return opened(program, () -> BankLibrary.open(index, own, Folders.cache(host).resolve(OWN), processors()));
    }

    /** The named banks and no others. */
    static BankLibrary only(Program program, List<Path> named) throws Failure {
        Path cache = Folders.cache(program.host()).resolve(OWN);
        return opened(program, () -> BankLibrary.of(named, cache, processors()));
    }

    /** On how many threads whole banks and classes are worked through. */
    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** The files that paths lead to, read. */
    static List<BankFile> files(List<Path> named) throws Failure {
        return read(() -> BankFile.readAll(named));
    }

    /** Refuses a topic that there is not, with one that may be meant. */
    static void requireTopic(String topic, BankLibrary library) throws Failure {
        List<String> known = library.topics().stream().map(Topic::id).toList();
        if (!known.contains(topic)) {
            throw new Failure(ExitCode.USAGE, Spelling.nearest(topic, known)
                    .map(near -> Message.of("cli.unknown-topic-perhaps", topic, near))
                    .orElseGet(() -> Message.of("cli.unknown-topic", topic, known)));
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static BankLibrary opened(Program program, Reading<BankLibrary> opening) throws Failure {
        BankLibrary library = read(opening);
        library.problems().forEach(problem ->
                ProblemLines.of(problem, program.catalog()).forEach(program.err()::line));
        program.err().flush();
        return library;
    }

    private static <T> T read(Reading<T> reading) throws Failure {
        try {
            return reading.read();
        } catch (IndexException e) {
            throw new Failure(ExitCode.BANK, e.what());
        } catch (IOException e) {
            throw InputFile.unreadable(String.valueOf(e.getMessage()));
        }
    }
}
