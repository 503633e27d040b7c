package gradus.check;

import gradus.calculus.NotDifferentiableException;
import gradus.exact.Effort;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.Reading;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** From what a person typed to a verdict: read, shape, entries, and the readings that would have been right. */
final class AnswerJudge {
    private final Target target;
    private final EntryJudge entries;
    private final Names names;
    private final Diagnosing diagnosing;
    private final Suspects suspects;
    private final Optional<FormRule> form;

    /** A judge that names no mistakes but those of writing. */
    AnswerJudge(Target target, AskFields fields) throws AskException {
        this(target, fields, Suspects.NONE);
    }

    AnswerJudge(Target target, AskFields fields, Suspects suspects) throws AskException {
        this.target = target;
        this.entries = new EntryJudge(fields.assumptions(), fields.tolerance());
        this.names = fields.names().with(target.question());
        this.suspects = suspects;
        this.diagnosing = new Diagnosing(target, suspects, entries);
        this.form = fields.form().map(FormRule::new);
    }

    Target target() {
        return target;
    }

    Verdict judge(String answer) {
        return judge(answer, true);
    }

    /** The outcome alone, without the search for mistakes. */
    Outcome outcome(String answer) {
        return judge(answer, false).outcome();
    }

    /** The wrong answers that would be recognised, at most so many. */
    List<Recognised> recognised(int most) {
        return new Recognising(target, suspects, entries).answers(most);
    }

    /** The budgets are meant for the usual memory; with less of it some work that they allow is too much. */
    private Verdict judge(String answer, boolean named) {
        try {
            return judged(answer, named);
        } catch (StackOverflowError | OutOfMemoryError spent) {
            return new Verdict(Outcome.UNDECIDED, Rational.ZERO, "", Optional.empty(), List.of(),
                    List.of(Message.of("point.too-complex")));
        }
    }

    private Verdict judged(String answer, boolean named) {
        Value value;
        try {
            Reading reading = Reading.of(answer, names);
            if (target.shape() instanceof Shape.Single) {
                reading.refuseDecimalComma();
            }
            value = reading.value();
        } catch (SyntaxException e) {
            return Verdicts.unreadable(e);
        }
        if (isWord(answer, value)) {
            return Verdicts.plain(Outcome.UNREADABLE, Rational.ZERO, "", List.of(Message.of("check.word", answer.strip())));
        }
        Assessment assessment = bounded(value);
        if (!assessment.isWrong()) {
            return formed(answer, value, assessment.verdict());
        }
        return named
                ? ambiguous(answer, assessment.verdict()).orElseGet(() -> diagnosed(value, assessment))
                : assessment.verdict();
    }

    /** Whether letters only were typed, such as “four”, that would be a product of names the question knows none of. */
    private boolean isWord(String answer, Value value) {
        String text = answer.strip();
        if (!(value instanceof Value.Scalar scalar) || text.length() < 3 || !text.chars().allMatch(Character::isLetter)
                || LimitWords.read(text).isPresent()) {
            return false;
        }
        Set<String> read = Trees.variables(scalar.expression());
        return !read.isEmpty() && read.stream().allMatch(name -> name.length() == 1)
                && read.equals(Equivalence.strangers(scalar.expression(), target.question()));
    }

    /** A verdict before mistakes are named, with what each entry came to; no findings for another shape. */
    private record Assessment(Verdict verdict, List<Value.Scalar> given, List<EntryJudge.Finding> findings) {
        boolean isWrong() {
            return verdict.outcome() == Outcome.INCORRECT || verdict.outcome() == Outcome.PARTIAL;
        }

        List<Integer> wrongEntries() {
            return IntStream.range(0, findings.size())
                    .filter(i -> findings.get(i).outcome() == Outcome.INCORRECT)
                    .boxed()
                    .toList();
        }
    }

    /** A right answer in a form that was not asked for is right in value. */
    private Verdict formed(String answer, Value value, Verdict verdict) {
        Optional<Message> complaint = verdict.outcome() == Outcome.CORRECT
                ? form.flatMap(rule -> rule.complaint(answer, Shape.leaves(value)))
                : Optional.empty();
        return complaint.map(message -> new Verdict(Outcome.WRONG_FORM, verdict.score(), verdict.read(),
                verdict.evidence(), List.of(), List.of(message))).orElse(verdict);
    }

    private Assessment bounded(Value value) {
        try (Effort effort = Effort.ofOneQuestion()) {
            Assessment assessment = assess(value);
            effort.requireRest();
            return assessment;
        } catch (TooComplexException e) {
            return new Assessment(new Verdict(Outcome.UNDECIDED, Rational.ZERO, Printer.print(value),
                    Optional.empty(), List.of(), List.of(e.what())), List.of(), List.of());
        }
    }

    /** Wrong as read, but right as others would read it: both readings are shown and nothing is lost. */
    private Optional<Verdict> ambiguous(String answer, Verdict verdict) {
        for (Value other : Reading.alternatives(answer, names)) {
            if (bounded(other).verdict().outcome() == Outcome.CORRECT) {
                Message message = Message.of("mistake.reading.ambiguous", verdict.read(), Printer.print(other));
                Diagnosis diagnosis = new Diagnosis("reading.ambiguous", "", message);
                return Optional.of(new Verdict(verdict.outcome(), verdict.score(), verdict.read(),
                        verdict.evidence(), List.of(diagnosis), verdict.messages()));
            }
        }
        return Optional.empty();
    }

    private Assessment assess(Value value) {
        String read = Printer.print(value);
        Optional<List<Value.Scalar>> given = target.shape().entries(value);
        if (given.isEmpty()) {
            Message shapes = Message.of("check.shape", target.shape().words(), Shape.of(value).words());
            return new Assessment(Verdicts.plain(Outcome.INCORRECT, Rational.ZERO, read, List.of(shapes)), List.of(),
                    List.of());
        }
        List<EntryJudge.Finding> findings = new ArrayList<>();
        for (int i = 0; i < given.get().size(); i++) {
            findings.add(entries.judge(expected(i), given.get().get(i)));
        }
        return new Assessment(summed(read, findings, strangers(given.get())), given.get(), findings);
    }

    private Verdict diagnosed(Value value, Assessment assessment) {
        Verdict verdict = assessment.verdict();
        Diagnosing.Findings findings = findings(value, assessment);
        List<Diagnosis> mistakes = new ArrayList<>(verdict.mistakes());
        mistakes.addAll(findings.mistakes());
        List<Message> messages = new ArrayList<>(findings.question().stream().toList());
        messages.addAll(verdict.messages());
        return new Verdict(verdict.outcome(), verdict.score(), verdict.read(), verdict.evidence(), mistakes, messages);
    }

    /** What is wrong in a value, however it was written. */
    List<Diagnosis> mistakes(Value value) {
        Assessment assessment = bounded(value);
        return assessment.isWrong() ? diagnosed(value, assessment).mistakes() : List.of();
    }

    private Diagnosing.Findings findings(Value value, Assessment assessment) {
        try (Effort effort = Effort.ofOneQuestion()) {
            Diagnosing.Findings findings = assessment.findings().isEmpty()
                    ? diagnosing.misshapen(value)
                    : diagnosing.of(assessment.given(), assessment.wrongEntries());
            effort.requireRest();
            return findings;
        } catch (TooComplexException | NotDifferentiableException e) {
            return Diagnosing.Findings.NONE;
        }
    }

    /** The right entry; nothing is right beyond the last, as in a polynomial of too high a degree. */
    private Subject expected(int index) {
        return index < target.entries().size() ? target.entries().get(index) : Subject.of(Expr.num(0));
    }

    private List<Message> strangers(List<Value.Scalar> given) {
        Set<String> names = new TreeSet<>();
        given.forEach(entry -> names.addAll(Equivalence.strangers(entry.expression(), target.question())));
        String strange = String.join(", ", names);
        String known = String.join(", ", new TreeSet<>(target.question()));
        return names.isEmpty() ? List.of()
                : List.of(known.isEmpty() ? Message.of("check.stranger-to-number", strange)
                        : Message.of("check.stranger", strange, known));
    }

    private Verdict summed(String read, List<EntryJudge.Finding> findings, List<Message> strangers) {
        int right = count(findings, Outcome.CORRECT) + count(findings, Outcome.WRONG_FORM);
        Outcome outcome = outcome(findings, right);
        List<Message> messages = new ArrayList<>(outcome == Outcome.CORRECT ? List.of() : strangers);
        List<Diagnosis> mistakes = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            messages.addAll(placed(findings.get(i), i, findings.size()));
            if (findings.get(i).outcome() == Outcome.WRONG_FORM) {
                mistakes.add(new Diagnosis("numeric.too-few-digits", "", Message.of("mistake.numeric.too-few-digits")));
            }
        }
        return new Verdict(outcome, Rational.of(right, findings.size()), read, evidence(findings, outcome),
                mistakes.stream().distinct().toList(), messages);
    }

    private static int count(List<EntryJudge.Finding> findings, Outcome outcome) {
        return (int) findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }

    private static Outcome outcome(List<EntryJudge.Finding> findings, int right) {
        boolean undecided = count(findings, Outcome.UNDECIDED) > 0;
        if (right == findings.size()) {
            return count(findings, Outcome.WRONG_FORM) > 0 ? Outcome.WRONG_FORM : Outcome.CORRECT;
        }
        if (count(findings, Outcome.INCORRECT) == 0 && undecided) {
            return Outcome.UNDECIDED;
        }
        return right > 0 ? Outcome.PARTIAL : Outcome.INCORRECT;
    }

    /** What is to be said of one entry, with its place when there are several. */
    private List<Message> placed(EntryJudge.Finding finding, int index, int size) {
        if (size == 1) {
            return finding.messages();
        }
        return finding.messages().stream()
                .filter(message -> !message.id().startsWith("check.same"))
                .map(message -> Message.of("check.entry", target.shape().place(index), message))
                .toList();
    }

    /** The evidence of the verdict: of the first entry that decided it, or the weakest of all that are right. */
    private static Optional<Evidence> evidence(List<EntryJudge.Finding> findings, Outcome outcome) {
        Outcome wanted = outcome == Outcome.PARTIAL ? Outcome.INCORRECT : outcome;
        List<Evidence> found = findings.stream()
                .filter(finding -> finding.outcome() == wanted)
                .flatMap(finding -> finding.evidence().stream())
                .toList();
        return found.stream().filter(Evidence.Agreement.class::isInstance).findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** The expressions of the right answer, for their size to be checked early. */
    List<Expr> key() {
        return target.entries().stream().map(Subject::value).toList();
    }
}
