package gradus.exact;

import gradus.exact.Generator.Composite;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Splits sums into factors: those that occurred as factors before, and squares. So the parts of a product come out
 * alike, whether it was written as a product or multiplied out.
 */
final class Factoring {
    /** Longer sums are left whole. */
    private static final int MAX_TERMS = 40;
    private static final int MAX_KNOWN = 24;

    private final Generators generators;
    private final Lexical lexical;
    private final ZeroTest sums;
    private final List<Composite> known = new ArrayList<>();

    Factoring(Generators generators, Tidying tidying) {
        this.generators = generators;
        this.lexical = new Lexical(tidying);
        this.sums = new ZeroTest(generators, tidying);
    }

    /** Those of the sums met that none of the others divides. */
    List<Composite> irreducible() {
        return known.stream().filter(sum -> known.stream()
                .noneMatch(other -> !other.equals(sum) && divided(sum.sum(), other.sum()).isPresent())).toList();
    }

    void know(Composite composite) {
        if (!known.contains(composite) && known.size() < MAX_KNOWN) {
            known.add(composite);
        }
    }

    /** @throws NoValueException for zero, and for what is not seen to be real */
    Split split(NormalForm value) {
        Content content = Content.of(value, generators);
        if (content.isWhole()) {
            return new Split(content.factor(), List.of());
        }
        if (content.primitive().size() <= MAX_TERMS) {
            NormalForm expanded = sums.rest(content.primitive());
            if (!expanded.equals(content.primitive())) {
                Split rest = split(expanded);
                return new Split(lexical.tidy(content.factor().times(rest.factor())), rest.powers());
            }
        }
        List<Split.Power> powers = new ArrayList<>();
        NormalForm factor = content.factor().times(collect(content.primitive(), 1, powers));
        return new Split(factor, powers);
    }

    /** Gathers the factors of a sum; what is left over is a single term. */
    private NormalForm collect(NormalForm sum, int exponent, List<Split.Power> powers) {
        if (sum.size() > MAX_TERMS) {
            powers.add(new Split.Power(new Composite(sum), exponent));
            return NormalForm.ONE;
        }
        NormalForm rest = sum;
        for (Composite divisor : List.copyOf(known)) {
            Optional<NormalForm> quotient = divided(rest, divisor.sum());
            for (; quotient.isPresent(); quotient = divided(rest, divisor.sum())) {
                powers.add(new Split.Power(divisor, exponent));
                rest = quotient.get();
            }
        }
        return rest.isSingle() ? rest.pow(exponent) : primitive(rest, exponent, powers);
    }

    private Optional<NormalForm> divided(NormalForm sum, NormalForm divisor) {
        boolean possible = sum.size() > 1 && divisor.size() <= sum.size() + 2;
        return possible && isNoWider(divisor, sum) ? lexical.divide(sum, divisor).filter(this::isReal) : Optional.empty();
    }

    /** Whether no free generator's exponents reach over more than in the dividend, as a divisor's cannot. */
    private boolean isNoWider(NormalForm divisor, NormalForm dividend) {
        Map<Integer, Rational> widths = widths(dividend);
        return widths(divisor).entrySet().stream().allMatch(width ->
                width.getValue().compareTo(widths.getOrDefault(width.getKey(), Rational.ZERO)) <= 0);
    }

    /** By how much the exponents of each generator differ that no relation ties to others. */
    private Map<Integer, Rational> widths(NormalForm form) {
        Map<Integer, Rational> widths = new HashMap<>();
        Map<Integer, Rational> lows = new HashMap<>();
        for (Monomial monomial : form.terms().keySet()) {
            for (Monomial.Power power : monomial.powers()) {
                if (generators.isFree(power.generator())) {
                    widths.merge(power.generator(), power.exponent(), (a, b) -> a.compareTo(b) > 0 ? a : b);
                    lows.merge(power.generator(), power.exponent(), (a, b) -> a.compareTo(b) < 0 ? a : b);
                }
            }
        }
        widths.replaceAll((g, high) -> {
            boolean everywhere = form.terms().keySet().stream().noneMatch(m -> m.exponent(g).isZero());
            Rational top = everywhere || high.signum() > 0 ? high : Rational.ZERO;
            Rational low = everywhere || lows.get(g).signum() < 0 ? lows.get(g) : Rational.ZERO;
            return top.minus(low);
        });
        return widths;
    }

    private NormalForm primitive(NormalForm sum, int exponent, List<Split.Power> powers) {
        Content content = Content.of(sum, generators);
        NormalForm factor = content.factor().pow(exponent);
        Optional<NormalForm> root = content.isWhole() ? Optional.empty() : lexical.squareRoot(content.primitive());
        if (root.isPresent() && isReal(root.get())) {
            return factor.times(collect(root.get(), 2 * exponent, powers));
        }
        NormalForm turned = root.map(r -> r.times(Gaussian.I)).orElse(NormalForm.ZERO);
        if (root.isPresent() && isReal(turned)) {
            NormalForm sign = NormalForm.of(Rational.MINUS_ONE).pow(exponent);
            return factor.times(sign).times(collect(turned, 2 * exponent, powers));
        }
        Monomial odd = oddSigns(content.primitive());
        NormalForm signs = NormalForm.of(odd, Gaussian.ONE);
        NormalForm unsigned = lexical.tidy(content.primitive().times(signs));
        if (FloorBounds.isNeverNegative(unsigned.negate(), generators)) {
            signs = signs.negate();
            unsigned = unsigned.negate();
        }
        Composite composite = new Composite(unsigned);
        know(composite);
        powers.add(new Split.Power(composite, exponent));
        return factor.times(lexical.tidy(signs.pow(exponent)));
    }

    /** Signs that turn each size in the sum into the value itself: |x| − sign x is sign x times (x − 1). */
    private Monomial oddSigns(NormalForm sum) {
        Monomial signs = Monomial.ONE;
        for (int g = 0; g < generators.count(); g++) {
            if (generators.get(g) instanceof Generator.Size size) {
                int sign = generators.find(new Generator.Sign(size.of()));
                int number = g;
                boolean odd = sign >= 0 && sum.terms().keySet().stream().allMatch(term ->
                        isOdd(term.exponent(number).plus(term.exponent(sign))));
                signs = odd ? signs.times(Monomial.of(sign, Rational.ONE)) : signs;
            }
        }
        return signs;
    }

    private static boolean isOdd(Rational exponent) {
        return exponent.isInteger() && exponent.numerator().testBit(0);
    }

    /** Whether a sum is its own complex conjugate. */
    private boolean isReal(NormalForm sum) {
        return conjugate(sum).equals(sum);
    }

    private NormalForm conjugate(NormalForm sum) {
        return sum.map(term -> NormalForm.of(generators.conjugate(term.monomial()), term.coefficient().conjugate()));
    }
}
