package gradus.bank;

import gradus.bank.Node.Mapping;
import gradus.bank.Node.Scalar;
import gradus.bank.Node.Sequence;
import gradus.bank.QuestionReader.LocatedQuestion;
import gradus.expr.Message;
import gradus.expr.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bank files to banks: reads each file, reports everything that is wrong in any of them in one run, and proves of
 * every variant of every question that it can be asked and judged.
 */
public final class BankCompiler {
    private static final List<String> KEYS = List.of("topic", "title", "questions");
    private static final int LONGEST_ID = 80;

    private final int sample;
    private final Map<String, String> ids = new HashMap<>();
    private final List<Bank> banks = new ArrayList<>();
    private final List<BankProblem> found = new ArrayList<>();

    private BankCompiler(int sample, Map<String, String> taken) {
        this.sample = sample;
        ids.putAll(taken);
    }

    /**
     * What came of a run.
     *
     * @param banks    the banks with those of their questions in which nothing is wrong
     * @param problems by file, and in a file by place
     */
    public record Result(List<Bank> banks, List<BankProblem> problems) {
        public Result {
            banks = List.copyOf(banks);
            problems = List.copyOf(problems);
        }

        public List<Question> questions() {
            return banks.stream().flatMap(bank -> bank.questions().stream()).toList();
        }
    }

    /** Compiles files together, with up to {@link Parameters#MOST_VARIANTS} variants of each question proved. */
    public static Result compile(List<BankFile> files) {
        return compile(files, Parameters.MOST_VARIANTS, Map.of());
    }

    /**
     * Compiles files together.
     *
     * @param sample how many variants of each question are proved, spread over all of them; at least 1
     * @param taken  ids that are in use elsewhere, and where
     */
    public static Result compile(List<BankFile> files, int sample, Map<String, String> taken) {
        BankCompiler compiler = new BankCompiler(sample, taken);
        files.forEach(compiler::compile);
        return new Result(compiler.banks, compiler.found);
    }

    /** Whether a text can be the id of a question or topic. */
    static boolean isId(String text) {
        return text.length() <= LONGEST_ID && text.matches("[a-z0-9-]+");
    }

    private void compile(BankFile file) {
        Problems problems = SourceReader.read(file.name(), file.content());
        if (!problems.isHopeless()) {
            BankReader.forFile(file.name()).read(problems)
                    .flatMap(root -> Fields.mapping(root, problems))
                    .flatMap(root -> bank(root, problems))
                    .ifPresent(banks::add);
        }
        found.addAll(problems.inOrder());
    }

    private Optional<Bank> bank(Mapping root, Problems problems) {
        Fields fields = new Fields(root, KEYS, problems);
        Optional<String> topic = fields.required("topic").flatMap(node -> id(node, problems));
        WordsReader words = new WordsReader(List.of(), problems);
        Optional<Text> title = fields.required("title").flatMap(words::read);
        Optional<Sequence> list = fields.required("questions").flatMap(node -> Fields.sequence(node, problems));
        list.filter(items -> items.items().isEmpty())
                .ifPresent(empty -> problems.add(Fault.EMPTY_LIST, empty.start()));
        List<Question> questions = new ArrayList<>();
        for (Node item : list.map(Sequence::items).orElse(List.of())) {
            Fields.mapping(item, problems)
                    .flatMap(mapping -> question(mapping, topic.orElse("unknown"), problems))
                    .ifPresent(questions::add);
        }
        return topic.isPresent() && title.isPresent()
                ? Optional.of(new Bank(topic.get(), title.get(), questions, problems.source().name()))
                : Optional.empty();
    }

    /** The id of a question or topic, or a report why it is none. */
    static Optional<String> id(Node node, Problems problems) {
        Optional<Scalar> scalar = Fields.scalar(node, problems);
        if (scalar.isPresent() && !isId(scalar.get().text())) {
            problems.add(Fault.BAD_ID, node.start(), Fields.shortened(scalar.get().text()));
            return Optional.empty();
        }
        if (scalar.isPresent() && !scalar.get().isText()) {
            problems.add(Fault.BAD_ID, node.start(), Message.of("bank.not-text", scalar.get().text()));
            return Optional.empty();
        }
        return scalar.map(Scalar::text);
    }

    /** A question in which nothing is wrong. */
    private Optional<Question> question(Mapping mapping, String topic, Problems problems) {
        int before = problems.count();
        Optional<LocatedQuestion> read = QuestionReader.read(mapping, topic, problems);
        read.ifPresent(question -> requireNewId(question, problems));
        if (read.isPresent() && problems.count() == before) {
            new Proof(read.get(), problems).prove(sample);
        }
        return read.map(LocatedQuestion::question).filter(question -> problems.count() == before);
    }

    private void requireNewId(LocatedQuestion question, Problems problems) {
        int start = question.fields().optional("id").map(Node::start).orElse(question.fields().start());
        String id = question.question().id();
        String place = problems.source().name() + ":" + problems.source().place(start).line();
        String first = ids.putIfAbsent(id, place);
        if (first != null) {
            problems.add(Fault.DUPLICATE_ID, start, id, first);
        }
    }
}
