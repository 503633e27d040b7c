package gradus.bank;

import gradus.bank.Node.Mapping;
import gradus.bank.Node.Scalar;
import gradus.bank.Node.Sequence;
import gradus.bank.Proving.Task;
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
    private static final List<String> KEYS = List.of("$schema", "topic", "title", "questions");
    private static final int LONGEST_ID = 80;
    /** Steps of {@link gradus.exact.Effort} for all variants of a question, a hundred times what proving the dearest of ours takes. */
    private static final long MOST_OF_A_QUESTION = 10_000_000;
    /** Steps for all the questions of a file, in equal shares: what becomes of one does not depend on the others. */
    private static final long MOST_OF_A_FILE = 50_000_000;

    private final Map<String, String> ids = new HashMap<>();

    private BankCompiler(Map<String, String> taken) {
        ids.putAll(taken);
    }

    /** Is told how far a run is. */
    public interface Progress {
        /** So many variants are proved, of so many that will be. */
        void proved(int variants, int all);
    }

    /**
     * How closely a run looks.
     *
     * @param sample   how many variants of each question are proved, spread over all of them; at least 1
     * @param mistakes whether to look for mistakes that give the same wrong answer, which takes as long again
     */
    public record Care(int sample, boolean mistakes) {
        /** All variants are proved. */
        public static Care all(boolean mistakes) {
            return new Care(Parameters.MOST_VARIANTS, mistakes);
        }
    }

    /**
     * A file that was read, and of which nothing is proved yet.
     *
     * @param heading   the bank without its questions; empty where it has no topic or title
     * @param questions those in which nothing is wrong so far
     */
    private record Draft(Problems problems, Optional<Bank> heading, List<LocatedQuestion> questions) {
        List<Task> tasks() {
            long effort = Math.min(MOST_OF_A_QUESTION, MOST_OF_A_FILE / Math.max(1, questions.size()));
            return questions.stream().map(question -> new Task(question, new Problems(problems.source()), effort)).toList();
        }

        int variants(int sample) {
            return questions.stream().mapToInt(question -> Math.min(sample, question.question().variantCount())).sum();
        }

        /** With those of the questions in which nothing was found. */
        Optional<Bank> bank(List<Task> proved) {
            List<Question> right = proved.stream().filter(task -> task.problems().count() == 0)
                    .map(task -> task.question().question()).toList();
            return heading.map(bank -> new Bank(bank.topic(), bank.title(), right, bank.source()));
        }
    }

    /**
     * What came of a run.
     *
     * @param banks    the banks with those of their questions in which nothing is wrong
     * @param problems by file, and in a file by place
     * @param notes    what is not wrong and yet worth knowing, in the same order
     */
    public record Result(List<Bank> banks, List<BankProblem> problems, List<BankProblem> notes) {
        public Result {
            banks = List.copyOf(banks);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }

        public List<Question> questions() {
            return banks.stream().flatMap(bank -> bank.questions().stream()).toList();
        }
    }

    /** Compiles files together, with all variants of each question proved. */
    public static Result compile(List<BankFile> files) {
        return compile(files, Care.all(false), Map.of(), (variants, all) -> { }, 1);
    }

    /** Compiles files together on so many threads, looks as closely as is wished, and tells how far it is. */
    public static Result compile(List<BankFile> files, Care care, Progress progress, int threads) {
        return compile(files, care, Map.of(), progress, threads);
    }

    /**
     * Compiles files together.
     *
     * @param sample how many variants of each question are proved, spread over all of them; at least 1
     * @param taken  ids that are in use elsewhere, and where
     */
    public static Result compile(List<BankFile> files, int sample, Map<String, String> taken) {
        return compile(files, new Care(sample, false), taken, (variants, all) -> { }, 1);
    }

    static Result compile(List<BankFile> files, Care care, Map<String, String> taken, Progress progress, int threads) {
        return compile(files, care, taken, progress, threads, Proved.NONE);
    }

    /** @param before what needs no proof, since it was proved as closely before */
    static Result compile(
            List<BankFile> files, Care care, Map<String, String> taken, Progress progress, int threads, Proved before) {
        BankCompiler compiler = new BankCompiler(taken);
        List<Draft> drafts = files.stream().map(compiler::read).toList();
        Counting counting = new Counting(progress, drafts.stream().mapToInt(draft -> draft.variants(care.sample())).sum());
        List<List<Task>> tasks = drafts.stream().map(Draft::tasks).toList();
        new Proving(care, threads, counting::one).prove(tasks.stream().flatMap(List::stream)
                .filter(task -> !before.covers(task.question().question())).toList());
        List<Bank> banks = new ArrayList<>();
        List<BankProblem> found = new ArrayList<>();
        List<BankProblem> notes = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            draft.bank(tasks.get(i)).ifPresent(banks::add);
            tasks.get(i).forEach(task -> draft.problems().addAll(task.problems()));
            found.addAll(draft.problems().inOrder());
            notes.addAll(draft.problems().notesInOrder());
        }
        return new Result(banks, found, notes);
    }

    /** Counts variants as they are proved. */
    private static final class Counting {
        private final Progress progress;
        private final int all;
        private int done;

        Counting(Progress progress, int all) {
            this.progress = progress;
            this.all = all;
        }

        void one() {
            done = Math.min(done + 1, all);
            progress.proved(done, all);
        }
    }

    /** Whether a text can be the id of a question or topic. */
    static boolean isId(String text) {
        return text.length() <= LONGEST_ID && text.matches("[a-z0-9-]+");
    }

    private Draft read(BankFile file) {
        Problems problems = SourceReader.read(file);
        Optional<Mapping> root = problems.isHopeless()
                ? Optional.empty()
                : BankReader.forFile(file.name()).read(problems).flatMap(node -> Fields.mapping(node, problems));
        return root.map(mapping -> draft(mapping, problems))
                .orElseGet(() -> new Draft(problems, Optional.empty(), List.of()));
    }

    private Draft draft(Mapping root, Problems problems) {
        Fields fields = new Fields(root, KEYS, problems);
        Optional<String> topic = fields.required("topic").flatMap(node -> id(node, problems));
        WordsReader words = new WordsReader(List.of(), problems);
        Optional<Text> title = fields.required("title").flatMap(words::read);
        Optional<Sequence> list = fields.required("questions").flatMap(node -> Fields.sequence(node, problems));
        list.filter(items -> items.items().isEmpty())
                .ifPresent(empty -> problems.add(Fault.EMPTY_LIST, empty.start()));
        List<LocatedQuestion> questions = new ArrayList<>();
        for (Node item : list.map(Sequence::items).orElse(List.of())) {
            Fields.mapping(item, problems)
                    .flatMap(mapping -> question(mapping, topic.orElse("unknown"), problems))
                    .ifPresent(questions::add);
        }
        Optional<Bank> heading = topic.flatMap(id -> title.map(name ->
                new Bank(id, name, List.of(), problems.source().name())));
        return new Draft(problems, heading, questions);
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

    /** A question in which nothing is wrong so far. */
    private Optional<LocatedQuestion> question(Mapping mapping, String topic, Problems problems) {
        int before = problems.count();
        Optional<LocatedQuestion> read = QuestionReader.read(mapping, topic, problems);
        read.ifPresent(question -> requireNewId(question, problems));
        return read.filter(question -> problems.count() == before);
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
