package gradus.check;

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
            "\\s*(?:(?:∇²?|\\\\nabla(?:\\^2)?|(?i:grad(?:ient)?))\\s*[A-Za-z]?|H(?:_?\\{?[A-Za-z]\\}?)?|J(?:_?\\{?[A-Za-z]\\}?)?)\\s*(?:[(（](.+)[)）])?\\s*");
    private static final Pattern SIGNS = Pattern.compile("['’′∂]|d\\^?\\d?[A-Za-z(]*\\)?\\s*/\\s*d|\\\\frac\\s*\\{\\s*(?:d|\\\\partial)");

    private final WorkQuestion question;
    private final WorkLanguage language;
    private final EntryJudge judge = new EntryJudge(Assumptions.NONE, Optional.empty());

    WorkEquality(WorkQuestion question, WorkLanguage language) {
        this.question = question;
        this.language = language;
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

    boolean isFunction(WorkSide side) {
        return side.shape() instanceof Shape.Single && question.functions().stream().anyMatch(function -> isSame(function, side));
    }

    private boolean isSame(Expr function, WorkSide side) {
        return judge.judge(Subject.of(function), side.plain(language).get(0)).outcome() == Outcome.CORRECT;
    }

    /** Whether the right side equals the left one; its mistakes are those that lead from the left one to it. */
    Verdict judge(WorkSide left, WorkSide right, String read) {
        Optional<List<Value.Scalar>> given = left.shape().entries(right.shape().of(List.copyOf(right.plain(language))));
        if (given.isEmpty() || given.get().size() != left.entries().size()) {
            return Verdicts.plain(Outcome.INCORRECT, Rational.ZERO, read,
                    List.of(Message.of("check.shape", left.shape().words(), right.shape().words())));
        }
        List<Value.Scalar> expected = left.plain(language);
        List<EntryJudge.Finding> findings = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            findings.add(compared(expected.get(i), given.get().get(i)));
        }
        return verdict(left, given.get(), findings, read);
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
        try {
            List<Diagnosis> whole = left.typed().isEmpty() && left.shape() instanceof Shape.Single ? List.of() : wholly(left, given);
            return !whole.isEmpty() ? whole : new Diagnosing(target, new WorkSuspects(language, marked(left), names), judge).of(given, wrong).mistakes();
        } catch (gradus.expr.TooComplexException | gradus.calculus.NotDifferentiableException none) {
            return List.of();
        }
    }

    /** What the question itself would name in this answer. */
    private List<Diagnosis> wholly(WorkSide left, List<Value.Scalar> given) {
        if (!left.value().equals(question.everywhere())) {
            return List.of();
        }
        List<Value> entries = List.copyOf(given);
        return question.general().judge(Printer.print(left.shape().of(entries))).mistakes();
    }

    /** The answer's own entries are the derivatives that the question asks for. */
    private List<Expr> marked(WorkSide left) {
        return left.typed().isEmpty() && left.shape() instanceof Shape.Vector && question.functions().size() == 1
                && question.by().size() == left.entries().size()
                ? question.by().stream().map(by -> language.derivative(question.function(), List.of(by)).orElseThrow()).toList()
                : left.marked();
    }
}
