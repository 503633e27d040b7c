package gradus.bank;

import gradus.expr.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The problems of one file, as they are found; each once, and no more than anyone would read. */
final class Problems {
    private static final int MOST = 500;

    private final BankSource source;
    private final Set<BankProblem> found = new LinkedHashSet<>();
    private final Set<BankProblem> noted = new LinkedHashSet<>();

    Problems(BankSource source) {
        this.source = source;
    }

    BankSource source() {
        return source;
    }

    void add(Fault fault, int offset, Object... arguments) {
        add(fault, offset, Message.of(fault.messageId(), arguments));
    }

    /** What is not wrong, and yet worth knowing. */
    void note(Remark remark, int offset, Object... arguments) {
        if (noted.size() < MOST) {
            noted.add(problem(remark.code(), offset, Message.of(remark.messageId(), arguments)));
        }
    }

    /** Takes over what was found in the same file elsewhere. */
    void addAll(Problems others) {
        others.found.stream().limit(MOST - found.size()).forEach(found::add);
        others.noted.stream().limit(MOST - noted.size()).forEach(noted::add);
    }

    /** A fault whose words come from elsewhere, such as the reader of expressions. */
    void add(Fault fault, int offset, Message message) {
        if (found.size() < MOST) {
            found.add(problem(fault.code(), offset, message));
        }
    }

    private BankProblem problem(String code, int offset, Message message) {
        return new BankProblem(source.name(), source.place(offset), code, message, source.excerpt(offset));
    }

    /** Whether the file could not be read as text at all. */
    boolean isHopeless() {
        return source.text().isEmpty() && !found.isEmpty() || found.stream().anyMatch(Problems::isEncoding);
    }

    private static boolean isEncoding(BankProblem problem) {
        return problem.code().equals(Fault.NOT_UTF8.code());
    }

    int count() {
        return found.size();
    }

    /** By place, and at one place as they were found. */
    List<BankProblem> inOrder() {
        return inOrder(found);
    }

    /** The notes, in the same order. */
    List<BankProblem> notesInOrder() {
        return inOrder(noted);
    }

    private static List<BankProblem> inOrder(Set<BankProblem> unordered) {
        List<BankProblem> sorted = new ArrayList<>(unordered);
        sorted.sort(Comparator.comparingInt(BankProblem::line).thenComparingInt(BankProblem::column));
        return sorted;
    }
}
