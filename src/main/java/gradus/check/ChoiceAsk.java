package gradus.check;

import gradus.expr.Language;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.Text;
import gradus.expr.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One or several of the choices, answered by letter or number: {@code b}, {@code 2}, {@code a, c}. Choices that are
 * formulas may be answers to an ask, {@code of}, which then names the mistake of a wrong one.
 */
public final class ChoiceAsk implements Ask {
    private static final Pattern MARK = Pattern.compile("[a-z]|\\d+");

    private final List<Text> choices;
    private final Set<Integer> correct;
    private final Optional<Ask> of;

    private ChoiceAsk(List<Text> choices, Set<Integer> correct, Optional<Ask> of) {
        this.choices = List.copyOf(choices);
        this.correct = Set.copyOf(correct);
        this.of = of;
    }

    static Ask read(AskFields fields) throws AskException {
        fields.allowOnly("choice", "correct", "of");
        List<Text> choices = fields.wordings("choice");
        if (choices.size() < 2 || choices.size() > 26) {
            throw new AskException(List.of("choice"), Message.of("ask.choice-count"));
        }
        Object raw = fields.raw("correct");
        List<?> marks = raw instanceof List<?> list ? list : List.of(raw);
        Set<Integer> correct = new TreeSet<>();
        for (Object mark : marks) {
            correct.add(index(mark.toString(), choices.size()).orElseThrow(() -> new AskException(List.of("correct"),
                    Message.of("ask.choice-correct", mark.toString(), choices.size()))));
        }
        if (correct.isEmpty()) {
            throw new AskException(List.of("correct"), Message.of("ask.choice-correct", "[]", choices.size()));
        }
        return new ChoiceAsk(choices, correct, fields.inner("of"));
    }

    /** The index from 0 that a letter or a number from 1 names. */
    private static Optional<Integer> index(String mark, int count) {
        boolean letter = mark.length() == 1 && Character.isLetter(mark.charAt(0));
        boolean digits = mark.length() <= 2 && !mark.isEmpty() && mark.chars().allMatch(Character::isDigit);
        int index = letter ? mark.charAt(0) - 'a' : digits ? Integer.parseInt(mark) - 1 : -1;
        return index >= 0 && index < count ? Optional.of(index) : Optional.empty();
    }

    @Override
    public String kind() {
        return "choice";
    }

    /** The choices in the order of the bank. */
    public List<Text> choices() {
        return choices;
    }

    /** The indices, from 0, of the right choices. */
    public Set<Integer> correct() {
        return correct;
    }

    @Override
    public Verdict judge(String answer) {
        Set<Integer> chosen = new TreeSet<>();
        String plain = java.text.Normalizer.normalize(answer, java.text.Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT);
        Matcher marks = MARK.matcher(plain);
        while (marks.find()) {
            Optional<Integer> index = index(marks.group(), choices.size());
            if (index.isEmpty()) {
                return unreadable(marks.group());
            }
            chosen.add(index.get());
        }
        boolean separated = plain.matches("[\\sa-z\\d,;、.()]*") && !plain.matches(".*[a-z]{2}.*");
        return chosen.isEmpty() || !separated ? unreadable(answer.strip()) : judged(chosen);
    }

    private Verdict unreadable(String found) {
        String last = letters(Set.of(choices.size() - 1));
        return Verdicts.plain(Outcome.UNREADABLE, Rational.ZERO, "",
                List.of(Message.of("check.choice-expected", found, last, choices.size())));
    }

    private Verdict judged(Set<Integer> chosen) {
        long right = chosen.stream().filter(correct::contains).count();
        boolean all = chosen.equals(correct);
        boolean some = right > 0 && right == chosen.size() && correct.size() > 1;
        Outcome outcome = all ? Outcome.CORRECT : some ? Outcome.PARTIAL : Outcome.INCORRECT;
        Rational score = all ? Rational.ONE : some ? Rational.of(right, correct.size()) : Rational.ZERO;
        List<Message> messages = some ? List.of(Message.of("check.choice-more")) : List.of();
        return new Verdict(outcome, score, letters(chosen), Optional.empty(), mistakes(chosen), messages);
    }

    /** What went wrong in the one choice that was taken, where it was made from a question. */
    private List<Diagnosis> mistakes(Set<Integer> chosen) {
        if (of.isEmpty() || chosen.size() != 1 || correct.containsAll(chosen)) {
            return List.of();
        }
        String formula = choices.get(chosen.iterator().next()).in(Language.EN);
        return of.get().judge(formula.replace("$", "")).mistakes();
    }

    /** {@code a, c}. */
    public static String letters(Set<Integer> indices) {
        return String.join(", ", new TreeSet<>(indices).stream()
                .map(index -> Character.toString('a' + index)).toList());
    }

    @Override
    public Optional<Value> key() {
        return Optional.empty();
    }

    @Override
    public Set<String> variables() {
        return Set.of();
    }
}
