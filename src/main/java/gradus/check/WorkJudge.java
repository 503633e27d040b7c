package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.Rule;
import gradus.exact.Effort;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.expr.Working.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges the lines of a derivation one after the other. Each line holds equalities, of its sides with one another and of
 * its first side with the line before or with the question; each is decided as any answer is. What a line says is judged
 * on its own: after a wrong line, one that follows from it is right.
 *
 * <p>Not thread-safe: a line may define names for those after it.
 */
final class WorkJudge {
    /** What is longer is not written by hand. */
    private static final int LONGEST_LINE = 2_000;
    /** So many things are not said in one line; each side is compared with its neighbour, which takes effort. */
    private static final int MOST_SIDES = 18;
    private static final int CUSTOMS = Reach.values().length;

    private final WorkQuestion question;
    private final WorkLanguage language;
    private final WorkEquality equality;
    private final List<Verdict> verdicts = new ArrayList<>();
    private Optional<WorkSide> last = Optional.empty();
    private Optional<SyntaxException> complaint = Optional.empty();
    private final Set<Integer> entries = new TreeSet<>();
    private Set<Integer> entry = Set.of();
    private boolean reached;
    private int sides;

    WorkJudge(WorkQuestion question) {
        this.question = question;
        this.language = new WorkLanguage(question);
        this.equality = new WorkEquality(question, language);
    }

    /** The verdicts of the lines so far. */
    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    /** The first line that is wrong, from 1. */
    OptionalInt firstWrong() {
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).outcome() == Outcome.INCORRECT) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Why the first line that could not be read is so, its place being one in that line. */
    Optional<SyntaxException> complaint() {
        return complaint;
    }

    /** How many sides of equalities there are, with the question where the lines begin without it. */
    int sides() {
        return sides;
    }

    /** Whether some line has come to the answer. */
    boolean isReached() {
        return reached;
    }

    /** The names that have got a meaning. */
    Set<String> defined() {
        return language.defined();
    }

    /** Takes the meanings of names from a line before any is judged. */
    void know(String text) {
        judged(text);
        last = Optional.empty();
        complaint = Optional.empty();
        entries.clear();
        reached = false;
        sides = 0;
    }

    /** Judges the next line. Never throws; an unreadable line leaves what was known as it is. */
    Verdict judge(String text) {
        Verdict verdict = judged(text);
        verdicts.add(verdict);
        return verdict;
    }

    private Verdict judged(String text) {
        try (Effort effort = Effort.ofOneQuestion()) {
            if (text.length() > LONGEST_LINE) {
                throw TooComplexException.ofWork();
            }
            WorkLine line = WorkLine.of(text);
            if (sides(line) > MOST_SIDES) {
                throw TooComplexException.ofWork();
            }
            Verdict verdict = line.statements().isEmpty()
                    ? Verdicts.plain(Outcome.CORRECT, Rational.ONE, "", List.of())
                    : ruled(line, told(line));
            effort.requireRest();
            return verdict;
        } catch (SyntaxException e) {
            SyntaxException here = new SyntaxException(e.what(), e.span(), text);
            complaint = complaint.or(() -> Optional.of(here));
            return Verdicts.unreadable(here);
        } catch (TooComplexException e) {
            return Verdicts.plain(Outcome.UNDECIDED, Rational.ZERO, text, List.of(e.what()));
        } catch (StackOverflowError | OutOfMemoryError spent) {
            return Verdicts.plain(Outcome.UNDECIDED, Rational.ZERO, "", List.of(Message.of("point.too-complex")));
        }
    }

    /** The worst of a line's statements; what a name means is told first, since "where u = 3x" stands last. */
    private Verdict told(WorkLine line) throws SyntaxException {
        sides += sides(line);
        Verdict worst = null;
        List<WorkLine.Statement> statements = WorkDefinition.ordered(line.statements());
        List<WorkLine.Statement> later = new ArrayList<>();
        for (WorkLine.Statement statement : statements) {
            try {
                worst = worse(worst, stated(statement));
            } catch (SyntaxException speaksOfLaterOnes) {
                later.add(statement);
            }
        }
        for (WorkLine.Statement statement : later) {
            worst = worse(worst, stated(statement));
        }
        return worst;
    }

    private static int sides(WorkLine line) {
        return line.statements().stream().mapToInt(statement -> statement.sides().size()).sum();
    }

    private static Verdict worse(Verdict worst, Verdict verdict) {
        return worst == null || rank(verdict) > rank(worst) ? verdict : worst;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict.outcome()) {
            case CORRECT -> 0;
            case WRONG_FORM -> 1;
            case UNDECIDED -> 2;
            default -> 3;
        };
    }

    /** A statement in the first custom in which it is right, else as the first custom reads it. */
    private Verdict stated(WorkLine.Statement statement) throws SyntaxException {
        Optional<Verdict> definition = new WorkDefinition(question, language, equality).of(statement);
        if (definition.isPresent()) {
            return definition.get();
        }
        Optional<Read> first = Optional.empty();
        SyntaxException unreadable = null;
        boolean doubtful = false;
        for (int custom = 0; custom < 2 * CUSTOMS && (custom < CUSTOMS || doubtful); custom++) {
            language.turn(custom >= CUSTOMS);
            try {
                List<WorkSide> sides = equality.sides(statement, Reach.values()[custom % CUSTOMS]);
                Read read = new Read(sides, chained(statement, sides));
                first = first.filter(before -> read.verdict().outcome() == Outcome.INCORRECT).or(() -> Optional.of(read));
            } catch (SyntaxException e) {
                unreadable = unreadable == null ? e : unreadable;
            }
            if (first.isPresent() && first.get().verdict().outcome() != Outcome.INCORRECT) {
                break;
            }
            doubtful |= language.isDoubtful();
        }
        language.turn(false);
        if (first.isEmpty()) {
            throw unreadable;
        }
        accept(statement, first.get().sides());
        return first.get().verdict();
    }

    /** A statement as one custom reads it. */
    private record Read(List<WorkSide> sides, Verdict verdict) {
    }

    private void accept(WorkLine.Statement statement, List<WorkSide> chain) {
        // What begins bare stands beside the question, which is not written down again.
        sides += last.isEmpty() && statement.continues() ? 1 : 0;
        last = Optional.of(chain.get(chain.size() - 1));
        reached |= chain.stream().anyMatch(equality::isAnswer);
        entry = statement.continues() ? entry : equality.entriesNamed(chain.get(0));
        for (int index : entry) {
            if (chain.stream().anyMatch(side -> equality.isEntry(side, index))) {
                entries.add(index);
            }
        }
        reached |= entries.size() == equality.answer().entries().size();
    }

    /** The sides with one another, and the first one with what stands before. */
    private Verdict chained(WorkLine.Statement statement, List<WorkSide> sides) {
        String read = String.join(" = ", sides.stream().map(side -> Printer.print(side.shown(language))).toList());
        Verdict worst = statement.continues()
                ? continued(sides.get(0), read)
                : Verdicts.plain(Outcome.CORRECT, Rational.ONE, read, List.of());
        for (int i = 0; i + 1 < sides.size() && rank(worst) < 3; i++) {
            Verdict verdict = equality.judge(sides.get(i), sides.get(i + 1), read);
            worst = rank(verdict) > rank(worst) || !worst.evidence().isPresent() && rank(worst) == 0 ? verdict : worst;
        }
        return worst.outcome() == Outcome.INCORRECT && !statement.continues() ? followed(sides, read, worst) : worst;
    }

    /** A bare side is the line before said otherwise, the question, or its answer. */
    private Verdict continued(WorkSide side, String read) {
        if (last.isPresent()) {
            Verdict verdict = equality.judge(last.get(), side, read);
            if (verdict.outcome() != Outcome.INCORRECT) {
                return firstWrong().isPresent() && !isTrue(side, read) ? following(verdict) : verdict;
            }
            return isTrue(side, read) ? equality.judge(equality.answer(), side, read) : verdict;
        }
        Verdict verdict = equality.answered(side, read);
        return verdict.outcome() == Outcome.INCORRECT && equality.isFunction(side)
                ? Verdicts.plain(Outcome.CORRECT, Rational.ONE, read, List.of())
                : verdict;
    }

    private boolean isTrue(WorkSide side, String read) {
        return equality.judge(equality.answer(), side, read).outcome() == Outcome.CORRECT;
    }

    /** After a wrong line: the last side is judged by that line too. */
    private Verdict followed(List<WorkSide> sides, String read, Verdict verdict) {
        if (firstWrong().isEmpty() || last.isEmpty()) {
            return verdict;
        }
        Verdict own = equality.judge(last.get(), sides.get(1), read);
        for (int i = 1; i + 1 < sides.size() && own.outcome() == Outcome.CORRECT; i++) {
            own = equality.judge(sides.get(i), sides.get(i + 1), read);
        }
        return own.outcome() == Outcome.CORRECT ? following(own) : verdict;
    }

    private Verdict following(Verdict verdict) {
        List<Message> messages = new ArrayList<>(List.of(Message.of("work.follows", firstWrong().getAsInt())));
        messages.addAll(verdict.messages());
        return new Verdict(verdict.outcome(), verdict.score(), verdict.read(), verdict.evidence(), verdict.mistakes(),
                messages);
    }

    /** A right line by a rule that has no place in it is told so. */
    private Verdict ruled(WorkLine line, Verdict verdict) {
        Optional<Rule> rule = line.rule().filter(named -> named != Rule.SIMPLIFY);
        if (rule.isEmpty() || verdict.outcome() != Outcome.CORRECT || used().contains(rule.get())) {
            return verdict;
        }
        List<Message> messages = new ArrayList<>(verdict.messages());
        messages.add(Message.of("work.other-rule", Message.of("work.rule." + rule.get().id()), rules()));
        return new Verdict(Outcome.WRONG_FORM, verdict.score(), verdict.read(), verdict.evidence(), List.of(), messages);
    }

    private List<Rule> used() {
        List<Rule> rules = new ArrayList<>();
        for (WorkLanguage.Operation operation : language.operations()) {
            rules.addAll(rules(operation.of(), operation.by().get(0)));
        }
        question.by().forEach(by -> question.functions().forEach(function -> rules.addAll(rules(function, by))));
        return rules;
    }

    private static List<Rule> rules(Expr of, String by) {
        return Differentiator.sites(of, by).stream().map(gradus.calculus.Site::rule).toList();
    }

    /** The rule that the question begins with. */
    private Message rules() {
        Rule first = rules(question.function(), question.by().get(0)).stream()
                .filter(rule -> rule.formula().isPresent() && rule != Rule.CONSTANT && rule != Rule.VARIABLE)
                .findFirst().orElse(Rule.SIMPLIFY);
        return Message.of("work.rule." + first.id());
    }
}
