package gradus.exact;

import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Size;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings what stands inside a function to one form: denominators that divide are cancelled, constants that are
 * rational in disguise are written as numbers, and of forms that are equal the shortest met is taken for all.
 */
final class Reduction {
    private static final int MAX_KNOWN = 40;
    private static final int BITS = 320;
    private static final int MAX_NUMBER_BITS = 80;

    private final Generators generators;
    private final ZeroTest zero;
    private final Lexical lexical;
    private final List<NormalForm> known = new ArrayList<>();

    Reduction(Generators generators, Tidying tidying) {
        this.generators = generators;
        this.zero = new ZeroTest(generators, tidying);
        this.lexical = new Lexical(tidying);
    }

    /** The form, wherever it is defined, in the shape in which all that are equal to it are written. */
    NormalForm of(NormalForm form) {
        if (isPlain(form)) {
            know(form);
            return form;
        }
        NormalForm cancelled = cancelled(form);
        Optional<NormalForm> number = isPlain(cancelled) ? Optional.empty() : number(cancelled);
        if (number.isPresent()) {
            return number.get();
        }
        for (NormalForm other : known) {
            boolean same = other.equals(cancelled) || other.size() <= 2 * cancelled.size() + 4
                    && zero.holds(cancelled.plus(other.negate()));
            if (same) {
                return other;
            }
        }
        know(cancelled);
        return cancelled;
    }

    /** Plain ones come first, so that they are taken rather than others. */
    private void know(NormalForm form) {
        if (known.size() < MAX_KNOWN && form.size() <= MAX_KNOWN && !known.contains(form)) {
            known.add(isPlain(form) ? 0 : known.size(), form);
        }
    }

    /** Whether no sum occurs as a factor. */
    private boolean isPlain(NormalForm form) {
        return form.terms().keySet().stream().allMatch(term ->
                term.powers().stream().noneMatch(power -> composite(power.generator()).isPresent()));
    }

    private Optional<Composite> composite(int generator) {
        return generators.get(generator) instanceof Size size && size.of() instanceof Composite sum
                ? Optional.of(sum) : Optional.empty();
    }

    private NormalForm cancelled(NormalForm form) {
        NormalForm rest = form;
        for (int g = generators.count() - 1; g >= 0; g--) {
            Optional<Composite> sum = composite(g);
            int power = sum.isPresent() ? denominator(rest, g) : 0;
            if (power > 0) {
                rest = cancelled(rest, g, power);
            }
        }
        return rest;
    }

    /** The whole power of a sum in the denominator; zero where there is none, or roots of it. */
    private static int denominator(NormalForm form, int g) {
        Rational least = Rational.ZERO;
        for (Monomial monomial : form.terms().keySet()) {
            Rational exponent = monomial.exponent(g);
            if (!exponent.isInteger()) {
                return 0;
            }
            least = exponent.compareTo(least) < 0 ? exponent : least;
        }
        return least.isInt() ? -least.toInt() : 0;
    }

    private NormalForm cancelled(NormalForm form, int g, int power) {
        NormalForm sum = zero.sum(g);
        NormalForm numerator = zero.withoutSum(form, g);
        int left = power;
        while (left > 0 && !numerator.isZero()) {
            Optional<NormalForm> quotient = lexical.divide(numerator, sum);
            if (quotient.isEmpty()) {
                break;
            }
            numerator = quotient.get();
            left--;
        }
        return left == power ? form
                : lexical.tidy(numerator.times(NormalForm.of(Monomial.of(g, Rational.of(-left)), Gaussian.ONE)));
    }

    /** The number that a constant form is, where it is a fraction of few digits. */
    private Optional<NormalForm> number(NormalForm form) {
        Mentions mentions = new Mentions(generators);
        boolean constant = form.terms().keySet().stream().allMatch(term -> mentions.variables(term).isEmpty());
        Optional<Rational[]> bounds = constant
                ? new FormValue(generators, BITS, Map.of()).of(form).bounds() : Optional.empty();
        return bounds.map(ends -> Simplest.between(ends[0], ends[1]))
                .filter(number -> number.bits() <= MAX_NUMBER_BITS)
                .map(NormalForm::of)
                .filter(number -> zero.holds(form.plus(number.negate())));
    }
}
