package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Exponential;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sign that a sum of one variable has from a power of ten on, or down from its negative, or as near to zero, by
 * the order of growth of its terms: one of them has to be more than a hundred thousand times each of the others, there
 * and beyond.
 */
final class Tails {
    private static final int BITS = 64;
    private static final int SURE_BITS = 8;
    private static final int MAX_TERMS = 40;
    private static final int MAX_DEPTH = 12;
    /** The largest order that what a logarithm is taken of may have. */
    private static final double MAX_ORDER = 10_000;

    private final Generators generators;
    private final String variable;
    private final int side;
    private final int power;
    private final double digits;
    /** The order of 10^5, of what is far off, and of 10^½, of what is nearly the same. */
    private final double apart;
    private final double nearly;
    /** The order of 16: of the square of what is off by four times. */
    private final double unfolded;
    /** The order of what is large enough to make its exponential huge, and the order that this has then. */
    private final double clear;
    private final double huge;
    /** The largest order of a logarithm. */
    private final double logarithmic;
    private final EnclosureArithmetic arithmetic = new EnclosureArithmetic(BITS);
    private final FormValue constants;
    private final Map<Atom, Optional<Order>> known = new HashMap<>();
    private final Map<Composite, Optional<Part>> largest = new HashMap<>();
    private int depth;

    /**
     * How large something is from there on: from |x|^least to |x|^most.
     *
     * @param sign zero where it is not known
     */
    private record Order(int sign, double least, double most) {
        static final Order ONE = new Order(1, 0, 0);

        Order times(Order other) {
            return new Order(sign * other.sign, least + other.least, most + other.most);
        }

        Order size(double exponent) {
            return exponent < 0 ? new Order(1, most * exponent, least * exponent)
                    : new Order(1, least * exponent, most * exponent);
        }

        Order within(double slack) {
            return new Order(sign, least - slack, most + slack);
        }
    }

    /** A number times what grows; of waves the number that they do not exceed. */
    private record Part(Monomial growth, Enclosure factor, boolean waves) {
    }

    /** @param power one for far out, −1 for next to zero, where the reciprocal is far out */
    Tails(Generators generators, String variable, int side, int power, double digits) {
        this.generators = generators;
        this.variable = variable;
        this.constants = new FormValue(generators, BITS, Map.of());
        this.side = side;
        this.power = power;
        this.digits = digits;
        this.apart = 5 / digits;
        this.nearly = 0.5 / digits;
        this.unfolded = 1.5 / digits;
        this.clear = Math.min(0.5, 50 / digits);
        double logarithm = digits * Math.log(10);
        this.huge = Math.pow(10, digits * clear) / logarithm;
        this.logarithmic = Math.log(MAX_ORDER * logarithm) / logarithm;
    }

    /** The sign there, or zero where that is not known. */
    int sign(Atom atom) {
        return order(atom).map(Order::sign).orElse(0);
    }

    private Optional<Order> order(Atom atom) {
        Optional<Order> before = known.get(atom);
        if (before == null) {
            depth++;
            before = depth > MAX_DEPTH ? Optional.empty() : orderOf(atom);
            depth--;
            known.put(atom, before);
        }
        return before;
    }

    private Optional<Order> orderOf(Atom atom) {
        if (atom instanceof Variable met) {
            return met.name().equals(variable) ? Optional.of(new Order(side, power, power)) : Optional.empty();
        }
        if (new Mentions(generators).variables(atom).isEmpty()) {
            return constant(constants.atom(atom));
        }
        if (atom instanceof Composite composite) {
            return order(composite.sum());
        }
        return atom instanceof Logarithm logarithm ? logarithm(logarithm)
                : atom instanceof Opaque call ? order(call) : Optional.empty();
    }

    private Optional<Order> constant(Enclosure value) {
        int sign = value.sign().orElse(0);
        if (sign == 0 || value.bounds().isEmpty() || value.relativeBits() < SURE_BITS) {
            return Optional.empty();
        }
        double order = value.sizeBits() * Math.log10(2) / digits;
        return Optional.of(new Order(sign, Math.min(order, 0), Math.max(order, 0)).within(nearly));
    }

    /** The order of a sum in which one part is larger than all others. */
    private Optional<Order> order(NormalForm sum) {
        LogarithmTerms logarithms = new LogarithmTerms(sum);
        Optional<Order> order = dominant(logarithms.plain).flatMap(this::order)
                .map(found -> logarithms.plain.isSingle() ? found : found.within(nearly));
        return sum.equals(logarithms.plain) ? order
                : order.filter(found -> found.least > logarithms.off + apart).map(found -> found.within(nearly));
    }

    private Optional<Order> order(Part part) {
        Optional<Order> factor = constant(part.factor);
        return factor.flatMap(so -> order(part.growth).map(so::times));
    }

    private Optional<Part> dominant(NormalForm sum) {
        if (sum.size() > MAX_TERMS) {
            return Optional.empty();
        }
        List<Part> parts = parts(sum);
        return parts.stream().filter(part -> !part.waves && parts.stream().allMatch(
                other -> other == part || isFarBelow(other, part))).findFirst();
    }

    /** The terms, those put together that differ by numbers only. */
    private List<Part> parts(NormalForm sum) {
        SortedMap<Monomial, NormalForm> gathered = new TreeMap<>();
        List<Part> parts = new ArrayList<>();
        sum.sorted().forEach((term, factor) -> {
            boolean waves = !term.only(generators::isWave).isOne();
            Monomial growth = term.only(g -> !generators.isWave(g) && !isConstant(Monomial.of(g, Rational.ONE)));
            Rational size = factor.isReal() ? factor.re() : factor.re().abs().plus(factor.im().abs());
            NormalForm number = NormalForm.of(
                    term.only(g -> isConstant(Monomial.of(g, Rational.ONE))), Gaussian.of(size));
            if (waves) {
                parts.add(new Part(growth, arithmetic.abs(constants.of(number)), true));
            } else {
                gathered.merge(growth, number, NormalForm::plus);
            }
        });
        gathered.forEach((growth, number) -> parts.add(new Part(growth, constants.of(number), false)));
        return parts;
    }

    private boolean isFarBelow(Part small, Part large) {
        return ratio(small, large).filter(order -> order.most < -apart).isPresent();
    }

    private Optional<Order> ratio(Part small, Part large) {
        return order(new Part(small.growth.times(large.growth.pow(Rational.MINUS_ONE)),
                arithmetic.divide(small.factor, large.factor), false));
    }

    /** The order of a product, in which sums count as what is largest in them. */
    private Optional<Order> order(Monomial product) {
        Optional<Order> total = Optional.of(Order.ONE);
        NormalForm exponent = NormalForm.ZERO;
        for (Monomial.Power power : unfolded(product).powers()) {
            Generator generator = generators.get(power.generator());
            if (generator instanceof Exponential exponential) {
                exponent = exponent.plus(NormalForm.of(exponential.exponent(), Gaussian.of(power.exponent())));
            } else {
                Optional<Order> own = order(generator, power.exponent());
                total = total.flatMap(so -> own.map(so::times));
            }
        }
        if (!exponent.isZero()) {
            Optional<Order> growth = exponential(exponent);
            total = total.flatMap(so -> growth.map(so::times));
        }
        return total.map(so -> so.within(unfolded * product.powers().size()));
    }

    /** With e^x for the size of e^x + 1, which is nearly that. */
    private Monomial unfolded(Monomial product) {
        Monomial total = Monomial.ONE;
        for (Monomial.Power power : product.powers()) {
            Optional<Part> large = power.exponent().abs().compareTo(Rational.TWO) > 0 ? Optional.empty()
                    : growing(generators.get(power.generator()));
            Monomial plain = large.map(part -> part.growth.only(g -> !generators.isSign(g)))
                    .orElse(Monomial.of(power.generator(), Rational.ONE));
            total = total.times(plain.pow(power.exponent()));
        }
        return total;
    }

    /** The largest part of a sum, where that is an exponential. */
    private Optional<Part> growing(Generator generator) {
        if (!(generator instanceof Size size && size.of() instanceof Composite composite)) {
            return Optional.empty();
        }
        Optional<Part> before = largest.get(composite);
        if (before == null) {
            before = dominant(composite.sum()).filter(this::isGrowing);
            largest.put(composite, before);
        }
        return before;
    }

    private boolean isGrowing(Part part) {
        Enclosure size = arithmetic.abs(part.factor);
        return size.isAbove(Rational.HALF) && size.isBelow(Rational.TWO) && part.growth.powers().stream()
                .anyMatch(power -> generators.get(power.generator()) instanceof Exponential);
    }

    private Optional<Order> order(Generator generator, Rational exponent) {
        if (generator instanceof Sign sign) {
            boolean odd = exponent.numerator().testBit(0);
            int value = order(sign.of()).map(Order::sign).orElse(0);
            return Optional.of(value == 0 ? new Order(0, Double.NEGATIVE_INFINITY, 0)
                    : new Order(odd ? value : 1, 0, 0));
        }
        return generator instanceof Size size
                ? order(size.of()).map(order -> order.size(exponent.toDouble())) : Optional.empty();
    }

    private Optional<Order> exponential(NormalForm exponent) {
        return order(exponent).flatMap(u -> {
            if (u.most < -apart) {
                return Optional.of(Order.ONE.within(nearly));
            }
            if (u.sign == 0 || !(u.least >= clear)) {
                return exponent.terms().keySet().stream().allMatch(this::isConstant) ? constant(arithmetic.exp(constants.of(exponent))) : Optional.empty();
            }
            return Optional.of(u.sign > 0 ? new Order(1, huge, Double.POSITIVE_INFINITY)
                    : new Order(1, Double.NEGATIVE_INFINITY, -huge));
        });
    }

    private boolean isConstant(Monomial term) {
        return new Mentions(generators).variables(term).isEmpty();
    }

    /** Of what has a clear order, or of a sum that is one and something small, or of an exponential and the like. */
    private Optional<Order> logarithm(Logarithm of) {
        Generator generator = generators.get(of.generator());
        Optional<Order> argument = order(generator, Rational.ONE);
        Optional<Order> plain = argument
                .filter(order -> Math.max(Math.abs(order.least), Math.abs(order.most)) <= MAX_ORDER)
                .filter(order -> order.least > clear || order.most < -clear)
                .map(order -> new Order(order.least > 0 ? 1 : -1, 0, logarithmic));
        return plain.isPresent() || !(generator instanceof Size size && size.of() instanceof Composite composite)
                ? plain : logarithm(composite.sum());
    }

    private Optional<Order> logarithm(NormalForm sum) {
        Optional<Part> large = dominant(sum);
        if (large.isEmpty()) {
            return Optional.empty();
        }
        Monomial growth = large.get().growth;
        if (growth.isOne() && isOne(large.get().factor)) {
            return order(sum.plus(NormalForm.ONE.negate())).map(so -> so.within(nearly));
        }
        boolean slow = order(growth.only(g -> !(generators.get(g) instanceof Exponential)))
                .filter(order -> Math.max(Math.abs(order.least), Math.abs(order.most)) <= MAX_ORDER).isPresent();
        return slow ? order(exponent(growth)).filter(order -> order.least > clear).map(so -> so.within(nearly)) : Optional.empty();
    }

    private NormalForm exponent(Monomial growth) {
        NormalForm exponent = NormalForm.ZERO;
        for (Monomial.Power power : growth.powers()) {
            exponent = generators.get(power.generator()) instanceof Exponential exponential
                    ? exponent.plus(NormalForm.of(exponential.exponent(), Gaussian.of(power.exponent()))) : exponent;
        }
        return exponent;
    }

    private boolean isOne(Enclosure value) {
        return arithmetic.subtract(value, arithmetic.number(Rational.ONE)).isExactlyZero();
    }

    /** A sum with x for ln(e^x + 1) in it, and the order of what that is off by at most. */
    private final class LogarithmTerms {
        private NormalForm plain = NormalForm.ZERO;
        private double off = Double.NEGATIVE_INFINITY;

        private LogarithmTerms(NormalForm sum) {
            sum.sorted().forEach((term, factor) -> {
                Optional<NormalForm> replaced = term.powers().stream()
                        .filter(power -> power.exponent().isOne())
                        .flatMap(power -> replaced(term, power.generator()).stream()).findFirst();
                plain = plain.plus(replaced.orElse(NormalForm.of(term, Gaussian.ONE)).times(factor));
            });
        }

        private Optional<NormalForm> replaced(Monomial term, int number) {
            if (!(generators.get(number) instanceof Size size && size.of() instanceof Logarithm logarithm
                    && generators.get(logarithm.generator()) instanceof Size of
                    && of.of() instanceof Composite composite)) {
                return Optional.empty();
            }
            int sign = generators.find(new Sign(logarithm));
            Optional<Part> large = growing(of).filter(part -> isOne(part.factor) && exponent(part.growth).size() > 0
                    && part.growth.only(g -> !(generators.get(g) instanceof Exponential)).isOne());
            if (large.isEmpty() || term.exponent(sign).isZero()) {
                return Optional.empty();
            }
            Monomial rest = term.without(number).without(sign);
            double ratio = parts(composite.sum()).stream().filter(part -> !part.growth.equals(large.get().growth))
                    .map(part -> ratio(part, large.get()).map(Order::most).orElse(Double.POSITIVE_INFINITY))
                    .reduce(Double.NEGATIVE_INFINITY, Math::max);
            off = Math.max(off, ratio + apart
                    + order(new Part(rest, arithmetic.number(Rational.ONE), false)).map(Order::most)
                            .orElse(Double.POSITIVE_INFINITY));
            return Optional.of(exponent(large.get().growth).times(NormalForm.of(rest, Gaussian.ONE)));
        }
    }

    /** Functions that are nearly their argument where that is small, and nearly a number where it is large. */
    private Optional<Order> order(Opaque call) {
        boolean tame = switch (call.function()) {
            case ASIN, ATAN, ERF -> true;
            default -> false;
        };
        Optional<Order> u = tame ? order(call.arguments().get(0)) : Optional.empty();
        return u.flatMap(order -> order.most < -clear ? Optional.of(order.within(nearly))
                : order.least > clear ? Optional.of(new Order(order.sign, 0, 0).within(nearly)) : Optional.empty());
    }
}
