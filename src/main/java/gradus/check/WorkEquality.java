package gradus.check;

import gradus.exact.Effort;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.Reading;
import gradus.expr.Span;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import gradus.expr.Value;
import gradus.expr.Working.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sides of an equality and judges whether they are equal. */
final class WorkEquality {
    /** ∇f, grad f, Hf, J: the answer itself, named. */
    private static final Pattern ANSWER = Pattern.compile(
            "\\s*+(?:(?:∇²?|\\\\nabla(?:\\^2)?|(?i:grad(?:ient)?))\\s*+[A-Za-z]?|H(?:_?\\{?[A-Za-z]\\}?)?|J(?:_?\\{?[A-Za-z]\\}?)?)\\s*+(?:[(（](.+)[)）])?\\s*+");
    private static final Pattern SIGNS = Pattern.compile("['’′∂]|d\\^?\\d?[A-Za-z(]{0,20}\\)?\\s*+/\\s*+d|\\\\frac\\s*+\\{\\s*+(?:d|\\\\partial)");

    private final WorkQuestion question;
    private final WorkLanguage language;
    private final WorkLimit limits;
    private final EntryJudge judge = new EntryJudge(Assumptions.NONE, Optional.empty());

    WorkEquality(WorkQuestion question, WorkLanguage language) {
        this.question = question;
        this.language = language;
        this.limits = new WorkLimit(language);
    }

    List<WorkSide> sides(WorkLine.Statement statement, Reach reach) throws SyntaxException {
        List<WorkSide> sides = new ArrayList<>();
        for (WorkLine.Side side : statement.sides()) {
            sides.add(side(side, reach));
        }
        return sides;
    }

    WorkSide side(WorkLine.Side side, Reach reach) throws SyntaxException {
        boolean list = question.target() instanceof Value.Entries;
        Matcher named = ANSWER.matcher(side.text());
        if (list && named.matches()) {
            return named(Optional.ofNullable(named.group(1)), side);
        }
        Optional<WorkSide> limit = limits.read(side, reach);
        if (limit.isPresent()) {
            refuseStrangers(limit.get(), side);
            return limit.get();
        }
        Value value = Reading.of(side.placed(), language.names(reach)).value();
        WorkSide read = new WorkSide(value, side.text(), false);
        refuseStrangers(read, side);
        boolean marked = read.marked().stream().anyMatch(e -> !language.marks(e).isEmpty());
        return new WorkSide(value, side.text(), marked || SIGNS.matcher(side.text()).find());
    }

    /** A name that neither the question nor a line has given. */
    private void refuseStrangers(WorkSide read, WorkLine.Side side) throws SyntaxException {
        Set<String> strange = new TreeSet<>();
        read.plain(language).forEach(entry -> strange.addAll(
                Equivalence.strangers(entry.expression(), question.variables())));
        strange.removeAll(Set.of("inf", "none"));
        if (strange.size() > 1 && SIGNS.matcher(side.text()).find()) {
            strange.remove("d");
        }
        if (!strange.isEmpty()) {
            int start = side.start() + side.text().length() - side.text().stripLeading().length();
            throw new SyntaxException(Message.of("work.unknown-name", String.join(", ", strange),
                    String.join(", ", question.variables())), new Span(start, side.start() + side.text().stripTrailing().length()),
                    side.placed());
        }
    }

    /** The answer named, at its arguments where they are given. */
    private WorkSide named(Optional<String> arguments, WorkLine.Side side) throws SyntaxException {
        Value everywhere = question.everywhere();
        if (arguments.isEmpty()) {
            return new WorkSide(everywhere, "", true);
        }
        List<Value.Scalar> given = Shape.leaves(Reading.of(arguments.get(), language.names(Reach.TERM)).value());
        Map<String, Expr> point = new TreeMap<>();
        for (int i = 0; i < Math.min(given.size(), question.arguments().size()); i++) {
            point.put(question.arguments().get(i), given.get(i).expression());
        }
        List<Value> entries = new ArrayList<>();
        Shape.leaves(everywhere).forEach(entry -> entries.add(Value.Scalar.of(Trees.substitute(entry.expression(), point))));
        boolean general = point.entrySet().stream().allMatch(e -> e.getValue().equals(Expr.var(e.getKey())));
        return new WorkSide(Shape.of(everywhere).of(entries), general ? "" : side.text(), true);
    }

    /** The right answer as a side. */
    WorkSide answer() {
        return new WorkSide(question.target(), "", true);
    }

    boolean isAnswer(WorkSide side) {
        return !side.signed() && judge(answer(), side, "").outcome() == Outcome.CORRECT;
    }

    /** The entries of the answer that a side names, such as ∂f/∂x; several where they are the same, as in a Hessian. */
    Set<Integer> entriesNamed(WorkSide side) {
        Optional<WorkLanguage.Operation> named = side.shape() instanceof Shape.Single
                ? language.operation(side.marked().get(0)) : Optional.empty();
        return named.map(this::entriesNamed).orElse(Set.of());
    }

    private Set<Integer> entriesNamed(WorkLanguage.Operation derivative) {
        int rows = question.functions().size();
        int columns = question.by().size();
        boolean second = derivative.by().size() == 2 && answer().entries().size() == columns * columns && rows == 1;
        Set<Integer> entries = new TreeSet<>();
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < (second ? columns : rows); j++) {
                boolean these = second ? derivative.by().equals(List.of(question.by().get(i), question.by().get(j)))
                        : derivative.by().equals(List.of(question.by().get(i)));
                Expr of = question.functions().get(second ? 0 : j);
                if (these && isSame(of, new WorkSide(Value.Scalar.of(derivative.of()), "", false))) {
                    entries.add(second ? i * columns + j : j * columns + i);
                    entries.add(second ? j * columns + i : j * columns + i);
                }
            }
        }
        entries.removeIf(index -> index >= answer().entries().size());
        return entries;
    }

    /** Whether a side is a result that the answer has in this place. */
    boolean isEntry(WorkSide side, int index) {
        return !side.signed() && side.shape() instanceof Shape.Single
                && compared(answer().plain(language).get(index), side.plain(language).get(0)).outcome() == Outcome.CORRECT;
    }

    boolean isFunction(WorkSide side) {
        return side.shape() instanceof Shape.Single && question.functions().stream().anyMatch(function -> isSame(function, side));
    }

    private boolean isSame(Expr function, WorkSide side) {
        return judge.judge(Subject.of(function), side.plain(language).get(0)).outcome() == Outcome.CORRECT;
    }

    /** Whether the right side equals the left one; its mistakes are those that lead from the left one to it. */
    Verdict judge(WorkSide left, WorkSide right, String read) {
        Optional<List<Value.Scalar>> given = left.shape().entries(right.value(language));
        if (given.isEmpty() || given.get().size() != left.entries().size()) {
            return new Verdict(Outcome.INCORRECT, Rational.ZERO, read, Optional.empty(), wholly(left, right.value(language)),
                    List.of(Message.of("check.shape", left.shape().words(), right.shape().words())));
        }
        List<Value.Scalar> expected = left.plain(language);
        if (isNoNumber(expected) || isNoNumber(given.get())) {
            return isNoNumber(expected) && expected.equals(given.get())
                    ? new Verdict(Outcome.CORRECT, Rational.ONE, read, Optional.of(new Evidence.Proof("limit")), List.of(), List.of())
                    : Verdicts.plain(Outcome.INCORRECT, Rational.ZERO, read, List.of(Message.of("work.limits-differ")));
        }
        List<EntryJudge.Finding> findings = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            findings.add(compared(expected.get(i), given.get().get(i)));
        }
        return verdict(left, given.get(), findings, read);
    }

    private static boolean isNoNumber(List<Value.Scalar> side) {
        return side.stream().anyMatch(entry -> Trees.mentions(entry.expression(), "inf") || Trees.mentions(entry.expression(), "none"));
    }

    /** A decimal is judged by the exact side, whichever of the two that is. */
    private EntryJudge.Finding compared(Value.Scalar left, Value.Scalar right) {
        boolean turned = left.decimal().isPresent() && right.decimal().isEmpty();
        return turned
                ? judge.judge(Subject.of(right.expression()), left)
                : judge.judge(Subject.of(left.expression()), right);
    }

    private Verdict verdict(WorkSide left, List<Value.Scalar> given, List<EntryJudge.Finding> findings, String read) {
        List<Integer> wrong = new ArrayList<>();
        Outcome outcome = Outcome.CORRECT;
        for (int i = 0; i < findings.size(); i++) {
            Outcome found = findings.get(i).outcome();
            if (found == Outcome.INCORRECT) {
                wrong.add(i);
            }
            outcome = found == Outcome.INCORRECT || outcome == Outcome.CORRECT ? found == Outcome.CORRECT ? outcome : found : outcome;
        }
        EntryJudge.Finding telling = findings.get(wrong.isEmpty() ? 0 : wrong.get(0));
        List<Diagnosis> mistakes = wrong.isEmpty() ? List.of() : mistakes(left, given, wrong);
        Rational score = Rational.of(findings.size() - wrong.size(), findings.size());
        return new Verdict(outcome, score, read, telling.evidence(), mistakes, telling.messages());
    }

    private List<Diagnosis> mistakes(WorkSide left, List<Value.Scalar> given, List<Integer> wrong) {
        List<Subject> subjects = left.plain(language).stream().map(entry -> Subject.of(entry.expression())).toList();
        Set<String> names = new TreeSet<>(question.variables());
        subjects.forEach(subject -> names.addAll(subject.variables()));
        Target target = new Target(left.shape(), subjects, names);
        try (Effort effort = Effort.besides()) {
            Value answer = left.shape().of(List.copyOf(given));
            List<Diagnosis> whole = left.typed().isEmpty() && left.shape() instanceof Shape.Single ? List.of() : wholly(left, answer);
            List<Diagnosis> step = !whole.isEmpty() ? whole
                    : new Diagnosing(target, new WorkSuspects(language, marked(left), names), judge).of(given, wrong).mistakes();
            effort.requireRest();
            return step.isEmpty() && left.shape() instanceof Shape.Single && isSame(left, everywhere()) ? mistakes(question.general(), answer) : step;
        } catch (gradus.expr.TooComplexException | gradus.calculus.NotDifferentiableException none) {
            return List.of();
        }
    }

    /** What the question itself would name in this answer. */
    private List<Diagnosis> wholly(WorkSide left, Value given) {
        return left.value().equals(question.everywhere()) ? mistakes(question.general(), given) : List.of();
    }

    private static List<Diagnosis> mistakes(Ask ask, Value answer) {
        return ask instanceof MathAsk math ? math.mistakes(answer) : ask.judge(Printer.print(answer)).mistakes();
    }

    /** A side as the answer itself: what the question names in it comes before what may have led from the right one to it. */
    Verdict answered(WorkSide side, String read) {
        Verdict verdict = judge(answer(), side, read);
        if (verdict.outcome() != Outcome.INCORRECT) {
            return verdict;
        }
        List<Diagnosis> named = mistakes(question.asked(), side.value(language));
        return named.isEmpty() ? verdict : new Verdict(verdict.outcome(), verdict.score(), verdict.read(), verdict.evidence(),
                named, verdict.messages());
    }

    private WorkSide everywhere() {
        return new WorkSide(question.everywhere(), "", true);
    }

    private boolean isSame(WorkSide left, WorkSide right) {
        return right.shape() instanceof Shape.Single
                && compared(right.plain(language).get(0), left.plain(language).get(0)).outcome() == Outcome.CORRECT;
    }

    /** The answer's own entries are the derivatives that the question asks for. */
    private List<Expr> marked(WorkSide left) {
        return left.typed().isEmpty() && left.shape() instanceof Shape.Vector && question.functions().size() == 1
                && question.by().size() == left.entries().size()
                ? question.by().stream().map(by -> language.derivative(question.function(), List.of(by)).orElseThrow()).toList()
                : left.marked();
    }
}
