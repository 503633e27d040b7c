package gradus.check;

import gradus.calculus.NotDifferentiableException;
import gradus.expr.Decimal;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Finds the mistakes that give a wrong answer: suspects that equal it. A cheap look in doubles sorts out nearly all;
 * numbers are then compared as any answer is. The simplest explanations are tried first, and others only where
 * those fail.
 */
final class Diagnosing {
    private static final int MOST_NAMED = 5;
    /** Numerator and denominator together. */
    private static final int COMMON_BITS = 12;
    /** Right and given together; each node is undone and done otherwise, and the whole worked out again. */
    private static final int MOST_NODES = 600;
    /** A whole number of so many digits may be one that was rounded; a shorter one is more likely exact. */
    private static final BigInteger SEVERAL_DIGITS = BigInteger.valueOf(100);

    private final Suspects suspects;
    private final EntryJudge judge;
    private final Target target;

    Diagnosing(Target target, Suspects suspects, EntryJudge judge) {
        this.target = target;
        this.suspects = suspects;
        this.judge = judge;
    }

    /** An entry of the answer, with the sieve for what may be equal to it. */
    private record Given(Value.Scalar value, Sieve sieve) {
        /** Whether the sieve says enough: a number may be a rounded one, or meet another by chance. */
        boolean isNumber() {
            return Trees.isConstant(value.expression());
        }
    }

    /** Whether many a calculation comes to this number, so that it says little about how it was come by. */
    static boolean isCommon(Expr number) {
        return Trees.rational(number).filter(value -> value.bits() < COMMON_BITS).isPresent();
    }

    private boolean isCommon(Given given) {
        return suspects.areNumbers() && isCommon(given.value().expression());
    }

    /**
     * What went wrong.
     *
     * @param question what tells the two likeliest apart, where more than one fits
     */
    record Findings(List<Diagnosis> mistakes, Optional<Message> question) {
        static final Findings NONE = new Findings(List.of(), Optional.empty());

        Findings {
            mistakes = List.copyOf(mistakes);
        }
    }

    /**
     * What may have gone wrong, the likeliest first; empty where nothing known fits.
     *
     * @param wrong the entries that are wrong, by their index
     */
    Findings of(List<Value.Scalar> given, List<Integer> wrong) {
        if (wrong.stream().anyMatch(entry -> size(entry, given) >= MOST_NODES)) {
            return Findings.NONE;
        }
        Findings findings = exactly(given, wrong);
        List<Value.Scalar> rounded = given.stream().map(Diagnosing::perhapsRounded).toList();
        boolean again = findings.mistakes().isEmpty() && suspects.areNumbers() && !rounded.equals(given);
        return again ? exactly(rounded, wrong) : findings;
    }

    private int size(int entry, List<Value.Scalar> given) {
        int right = entry < target.entries().size() ? Trees.size(target.entries().get(entry).value(), MOST_NODES) : 0;
        return entry < given.size() ? right + Trees.size(given.get(entry).expression(), MOST_NODES) : right;
    }

    private Findings exactly(List<Value.Scalar> given, List<Integer> wrong) {
        List<Given> entries = given.stream().map(this::given).toList();
        List<Found> whole = fitting(suspects.whole(), entries, wrong);
        List<Found> found = new ArrayList<>(whole);
        if (!whole.isEmpty()) {
            found.addAll(shared(entries, wrong));
            return named(found.stream().sorted(Comparator.comparingInt(Diagnosing::rarity)).toList());
        }
        for (int entry : wrong) {
            Optional<Integer> place = place(entry);
            entry(entry, entries.get(entry)).forEach(suspect -> found.add(new Found(place, suspect)));
        }
        List<Found> likeliest = new ArrayList<>(likeliest(found));
        likeliest.addAll(fitting(suspects.unlikely(), entries, wrong));
        return named(likeliest);
    }

    /** Another point gives the same numbers as a common mistake more often than it is taken. */
    private static int rarity(Found found) {
        return found.suspect().blame().isRareRow() ? 2 : found.id().equals("evaluated.wrong-point") ? 1 : 0;
    }

    /** Single mistakes, each of which explains all the wrong entries. */
    private List<Found> shared(List<Given> entries, List<Integer> wrong) {
        Map<String, List<Found>> explained = new LinkedHashMap<>();
        for (int entry : wrong) {
            fitting(likely(suspects.single(entry), entries.get(entry)), entries.get(entry)).forEach(suspect -> explained
                    .computeIfAbsent(suspect.id(), id -> new ArrayList<>()).add(new Found(Optional.empty(), suspect)));
        }
        return explained.values().stream().filter(found -> found.size() == wrong.size())
                .map(found -> found.get(0)).toList();
    }

    private Optional<Integer> place(int entry) {
        return target.entries().size() > 1 ? Optional.of(entry) : Optional.empty();
    }

    /** What leaves a wrong entry right explains nothing, however near it looks. */
    private List<Found> fitting(List<Suspect> whole, List<Given> entries, List<Integer> wrong) {
        return whole.stream().filter(suspect -> wrong.stream().noneMatch(entry -> isRight(suspect, entry)))
                .filter(suspect -> fits(suspect, entries))
                .map(suspect -> new Found(Optional.empty(), suspect)).toList();
    }

    private boolean isRight(Suspect suspect, int entry) {
        return entry < suspect.entries().size() && entry < target.entries().size()
                && suspect.entries().get(entry).value().equals(target.entries().get(entry).value());
    }

    /** What explains an entry, or the whole where no entry is given. */
    private record Found(Optional<Integer> entry, Suspect suspect) {
        String id() {
            return suspect.id();
        }
    }

    private Given given(Value.Scalar value) {
        return new Given(value, new Sieve(value, new TreeSet<>(target.question())));
    }

    /** A whole number of several digits may be a wrong one rounded, such as 2386. */
    private static Value.Scalar perhapsRounded(Value.Scalar value) {
        Optional<Decimal> whole = Trees.rational(value.expression())
                .filter(number -> number.isInteger() && number.numerator().abs().compareTo(SEVERAL_DIGITS) >= 0)
                .map(number -> new Decimal(new BigDecimal(number.numerator())));
        return value.decimal().isPresent() ? value : new Value.Scalar(value.expression(), whole);
    }

    private List<Suspect> entry(int entry, Given given) {
        List<Suspect> single = suspects.single(entry);
        List<Suspect> found = new ArrayList<>(fitting(likely(single, given), given));
        found.addAll(undone(entry, given.value()));
        if (found.isEmpty()) {
            found.addAll(isCommon(given) ? rare(entry, single, given) : byLessLikelyMeans(entry, given));
        }
        return found.isEmpty() ? proportional(entry, given) : found;
    }

    /** Of a number that many a calculation comes to, rare mistakes are told only where nothing else fits. */
    private List<Suspect> likely(List<Suspect> single, Given given) {
        return isCommon(given) ? single.stream().filter(suspect -> !suspect.blame().isRareRow()).toList() : single;
    }

    private List<Suspect> rare(int entry, List<Suspect> single, Given given) {
        List<Suspect> found = fitting(single, given);
        List<Suspect> rare = found.isEmpty() ? fitting(suspects.further(entry), given) : found;
        return rare.stream().map(Suspect::perhaps).toList();
    }

    private List<Suspect> byLessLikelyMeans(int entry, Given given) {
        List<IntFunction<List<Suspect>>> means = List.of(
                further -> fitting(suspects.further(further), given), open -> opened(open, given),
                slipped -> fitting(suspects.slipped(slipped), given), twofold -> fitting(suspects.twofold(twofold), given),
                term -> fitting(suspects.termSlipped(term), given), back -> fitting(suspects.backwards(back), given));
        return means.stream().map(mean -> mean.apply(entry)).filter(found -> !found.isEmpty()).findFirst()
                .orElse(List.of());
    }

    /** What was taken for the derivative of a function, where that is the only thing wrong. */
    private List<Suspect> opened(int entry, Given given) {
        for (OpenDerivative open : suspects.open(entry)) {
            List<Suspect> found = fitting(open.guessed(given.sieve()), given);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** First what explains most of the wrong entries. */
    private static List<Found> likeliest(List<Found> found) {
        Map<String, Long> entries = found.stream()
                .collect(Collectors.groupingBy(Found::id, TreeMap::new, Collectors.counting()));
        return found.stream().sorted(Comparator.comparingLong(one -> -entries.get(one.id()))).toList();
    }

    private List<Suspect> undone(int entry, Value.Scalar given) {
        List<Suspect> found = new ArrayList<>();
        for (Suspects.Undone undone : suspects.undone(entry)) {
            if (matches(undone, given.expression())) {
                found.add(Suspect.of(undone.id(), undone.back()));
            }
        }
        return found;
    }

    private boolean matches(Suspects.Undone undone, Expr answer) {
        try {
            return given(Value.Scalar.of(undone.undo().apply(answer))).sieve().passes(undone.back());
        } catch (TooComplexException | NotDifferentiableException none) {
            return false;
        }
    }

    private List<Suspect> proportional(int entry, Given given) {
        return suspects.proportional(entry)
                .map(right -> given.isNumber() ? twiceOrHalf(entry, right, given) : proportional(right, given))
                .orElse(List.of());
    }

    private List<Suspect> twiceOrHalf(int entry, Subject right, Given given) {
        Expr two = Expr.num(2);
        List<Suspect> found = fitting(
                List.of(Suspect.of("constant.factor-lost", Subject.of(Expr.product(two, right.value()))),
                        Suspect.of("constant.factor-lost", Subject.of(Expr.quotient(right.value(), two)))), given);
        boolean rounded = found.isEmpty() && given.value().decimal()
                .filter(decimal -> given.sieve().isClose(right) || suspects.isRoundedEarly(entry, decimal)).isPresent();
        return rounded ? List.of(Suspect.of("numeric.rounded-early", right)) : found;
    }

    /** A function is no multiple of a number, though it may look like one by rounding. */
    private static List<Suspect> proportional(Subject right, Given given) {
        if (right.variables().isEmpty()) {
            return List.of();
        }
        if (given.sieve().isProportional(right)) {
            return List.of(Suspect.of("constant.factor-lost", right));
        }
        return given.sieve().isShifted(right)
                ? List.of(new Suspect(Blame.worded("constant.not-zero", "mistake.constant.not-zero.added"), List.of(right)))
                : List.of();
    }

    /** An answer of the wrong shape whose entries a known mistake explains. */
    Findings misshapen(Value value) {
        List<Found> found = new ArrayList<>();
        List<Given> entries = Shape.leaves(value).stream().map(this::given).toList();
        for (Suspects.Misshapen other : suspects.misshapen()) {
            Suspect suspect = Suspect.of(other.id(), other.entries());
            if (other.shape().equals(Shape.of(value)) && fits(suspect, entries)) {
                found.add(new Found(Optional.empty(), suspect));
            }
        }
        return named(found);
    }

    private List<Suspect> fitting(List<Suspect> candidates, Given given) {
        List<Suspect> found = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (Suspect suspect : candidates) {
            if (!ids.contains(suspect.id()) && ids.size() < MOST_NAMED && fits(suspect, List.of(given))) {
                ids.add(suspect.id());
                found.add(suspect);
            }
        }
        return found;
    }

    /** One diagnosis a mistake, at the first place where it fits. */
    private Findings named(List<Found> found) {
        Map<String, Found> byId = new LinkedHashMap<>();
        found.forEach(one -> byId.putIfAbsent(one.id(), one));
        List<Found> named = byId.values().stream().limit(MOST_NAMED).toList();
        return new Findings(named.stream().map(this::diagnosis).toList(), tellingApart(named));
    }

    private Diagnosis diagnosis(Found found) {
        Diagnosis diagnosis = found.suspect().blame().diagnosis();
        return found.entry().map(entry -> new Diagnosis(diagnosis.id(), diagnosis.at(),
                Message.of("check.entry", target.shape().place(entry), diagnosis.message()), diagnosis.place()))
                .orElse(diagnosis);
    }

    /** The two likeliest, where they explain the same. */
    private Optional<Message> tellingApart(List<Found> named) {
        boolean alike = named.size() > 1 && named.get(0).entry().equals(named.get(1).entry());
        return alike
                ? Optional.of(suspects.tellingApart(named.get(0).suspect(), named.get(1).suspect()))
                : Optional.empty();
    }

    private boolean fits(Suspect suspect, List<Given> given) {
        if (suspect.entries().size() != given.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!given.get(i).sieve().passes(suspect.entries().get(i))) {
                return false;
            }
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).isNumber() && !isSameNumber(suspect.entries().get(i), given.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameNumber(Subject suspect, Value.Scalar given) {
        Outcome outcome = judge.judge(suspect, given).outcome();
        return outcome == Outcome.CORRECT || outcome == Outcome.WRONG_FORM;
    }
}
