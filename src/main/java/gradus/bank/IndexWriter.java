package gradus.bank;

import gradus.expr.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Compiles a folder of banks into the file that the program starts from. Part of the build. */
public final class IndexWriter {
    private IndexWriter() {
    }

    /**
     * @param arguments the folder of banks and the file to write
     * @throws IllegalStateException with every problem, one a line, when a bank is not in order
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected a folder of banks and a file, found " + arguments.length);
        }
        Path folder = Path.of(arguments[0]);
        List<BankFile> files = new ArrayList<>();
        for (Path path : BankFile.find(List.of(folder))) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            files.add(new BankFile(name, BankFile.read(path).content()));
        }
        BankCompiler.Result result = BankCompiler.compile(files);
        if (!result.problems().isEmpty()) {
            throw new IllegalStateException(result.problems().stream()
                    .map(IndexWriter::line).reduce("banks with errors:", (all, line) -> all + "\n" + line));
        }
        Files.write(Path.of(arguments[1]), bytes(result.banks()));
    }

    private static String line(BankProblem problem) {
        Message message = problem.message();
        return problem.file() + ":" + problem.line() + ":" + problem.column() + ": " + problem.code() + " "
                + message.id() + " " + message.arguments();
    }

    /** The file's bytes: the same banks in the same order give the same bytes. */
    static byte[] bytes(List<Bank> banks) {
        Map<String, Listing> listings = new HashMap<>();
        banks.forEach(bank -> bank.questions().forEach(question ->
                listings.put(question.id(), Listing.of(question, bank.source()))));
        return bytes(banks, listings);
    }

    /** @param listings by the ids of the questions */
    static byte[] bytes(List<Bank> banks, Map<String, Listing> listings) {
        Encoder bodies = new Encoder();
        Encoder table = new Encoder();
        List<Topic> topics = banks.stream().map(bank -> new Topic(bank.topic(), bank.title())).toList();
        table.all(topics, topic -> table.text(topic.id()).words(topic.title()));
        table.number(banks.stream().mapToInt(bank -> bank.questions().size()).sum());
        int offset = 0;
        for (Bank bank : banks) {
            for (Question question : bank.questions()) {
                byte[] body = new Encoder().question(question).bytes();
                table.listing(listings.get(question.id())).number(offset);
                bodies.raw(body);
                offset += body.length;
            }
        }
        return withHeader(table.raw(bodies.bytes()).bytes());
    }

    private static byte[] withHeader(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return ByteBuffer.allocate(IndexFormat.HEADER + content.length)
                .putInt(IndexFormat.MAGIC).putInt(IndexFormat.VERSION).putLong(checksum.getValue()).put(content)
                .array();
    }
}
