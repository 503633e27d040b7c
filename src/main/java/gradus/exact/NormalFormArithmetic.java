package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Exact calculation with normal forms. Every real value is its sign times its size, sizes take rational powers,
 * exponentials add their exponents, sines and cosines are halves of sums of complex exponentials: so the laws of
 * powers, logarithms and angles hold by themselves, and sums are compared term by term. What a root or a logarithm
 * requires of signs is learned; every equality found holds wherever all expressions met are defined.
 */
final class NormalFormArithmetic implements Arithmetic<NormalForm> {
    /** Whole powers of sums up to this are multiplied out at once. */
    private static final int SMALL_POWER = 3;
    private static final int SIGN_BITS = 320;
    private static final int MAX_POWER_BITS = 16_000;

    private final Generators generators;
    private final Signs signs;
    private final Tidying tidying;
    private final Factoring factoring;
    private final ExponentialForms exponentials;
    private final Reduction reduction;
    private final WholeExponents whole;
    private final VariablePowers variablePowers;
    private final ArgumentSigns domains;
    private final Map<Atom, Integer> constantSigns = new HashMap<>();

    NormalFormArithmetic() {
        this(new Generators(), new Signs());
    }

    /** Calculation with generators that are known already, under what is known of their signs. */
    NormalFormArithmetic(Generators generators, Signs signs) {
        this.generators = generators;
        this.signs = signs;
        this.tidying = new Tidying(generators, signs);
        this.factoring = new Factoring(generators, tidying);
        this.reduction = new Reduction(generators, tidying);
        this.exponentials = new ExponentialForms(this, generators, tidying);
        this.whole = new WholeExponents(generators);
        this.variablePowers = new VariablePowers(generators, this, whole);
        this.domains = new ArgumentSigns(this, generators);
    }

    Factoring factoring() {
        return factoring;
    }

    Signs signs() {
        return signs;
    }

    WholeExponents whole() {
        return whole;
    }

    Tidying tidying() {
        return tidying;
    }

    /** The form of an expression; variables stand for themselves. */
    NormalForm of(Expr e) {
        Map<String, NormalForm> variables = new HashMap<>();
        Trees.variables(e).forEach(name -> variables.put(name, real(new Variable(name))));
        return tidying.tidy(Evaluator.evaluate(e, variables, this));
    }

    /** Whether a form is certainly zero wherever it is defined; false means only that this is not proved. */
    boolean isZero(NormalForm form) {
        return new ZeroTest(generators, tidying).holds(form);
    }

    /** Sign times size. */
    NormalForm real(Atom atom) {
        return form(new Size(atom), Rational.ONE).times(signOf(atom));
    }

    NormalForm form(Generator generator, Rational exponent) {
        return NormalForm.of(Monomial.of(generators.number(generator), exponent), Gaussian.ONE);
    }

    private NormalForm signOf(Atom atom) {
        if (Tidying.isPositive(atom, generators)) {
            return NormalForm.ONE;
        }
        int constant = constantSigns.computeIfAbsent(atom, this::constantSign);
        return constant == 0 ? form(new Sign(atom), Rational.ONE) : NormalForm.of(Rational.of(constant));
    }

    /** The sign of what depends on no variable, where it is certain; else zero. */
    private int constantSign(Atom atom) {
        boolean constant = atom instanceof Composite && new Mentions(generators).variables(atom).isEmpty();
        return constant ? new FormValue(generators, SIGN_BITS, Map.of()).atom(atom).sign().orElse(0) : 0;
    }

    @Override
    public NormalForm number(Rational value) {
        return NormalForm.of(value);
    }

    @Override
    public NormalForm constant(Constant constant) {
        return switch (constant) {
            case E -> form(new Generator.Exponential(Monomial.ONE), Rational.ONE);
            case PI -> form(new Size(new Generator.Pi()), Rational.ONE);
        };
    }

    @Override
    public NormalForm add(NormalForm left, NormalForm right) {
        return left.plus(right);
    }

    @Override
    public NormalForm multiply(NormalForm left, NormalForm right) {
        return tidying.tidy(left.times(right));
    }

    @Override
    public NormalForm divide(NormalForm numerator, NormalForm denominator) {
        return multiply(numerator, inverse(denominator));
    }

    private NormalForm inverse(NormalForm value) {
        if (isZero(value)) {
            throw new EmptyDomainException();
        }
        return tidying.tidy(signed(factoring.split(tidying.tidy(value)), -1));
    }

    /** A whole power of a value that has been split, as powers of its factors. */
    private NormalForm signed(Split split, int n) {
        NormalForm factor = split.factor();
        NormalForm total = wholePower(
                n < 0 ? NormalForm.of(factor.monomial().pow(Rational.MINUS_ONE), factor.coefficient().reciprocal())
                        : factor, Math.abs(n));
        for (Split.Power power : split.powers()) {
            int exponent = Math.multiplyExact(n, power.exponent());
            NormalForm size = form(new Size(power.of()), Rational.of(exponent));
            total = total.times(exponent % 2 == 0 ? size : size.times(signOf(power.of())));
        }
        return total;
    }

    @Override
    public NormalForm power(NormalForm base, Rational exponent) {
        if (!exponent.isInteger()) {
            return realPower(base, exponent);
        }
        if (exponent.numerator().abs().bitLength() > 16) {
            throw new NoValueException();
        }
        return wholePower(base, exponent.toInt());
    }

    private NormalForm wholePower(NormalForm base, int n) {
        if (n < 0) {
            return wholePower(inverse(base), -n);
        }
        if (base.isZero()) {
            return n == 0 ? NormalForm.ONE : base;
        }
        if (base.isSingle()) {
            boolean one = base.coefficient().equals(Gaussian.ONE);
            if (!one && (long) n * base.coefficient().re().bits() > MAX_POWER_BITS) {
                throw new NoValueException();
            }
            NormalForm coefficient = one ? NormalForm.ONE : NormalForm.of(base.coefficient()).pow(n);
            return multiply(coefficient, NormalForm.of(base.monomial().pow(Rational.of(n)), Gaussian.ONE));
        }
        return tidying.tidy(n <= SMALL_POWER ? base.pow(n) : signed(factoring.split(base), n));
    }

    /** A power with a broken exponent: the base is positive, or zero, wherever this is defined. */
    private NormalForm realPower(NormalForm base, Rational exponent) {
        if (base.isZero()) {
            return base;
        }
        Optional<NormalForm> plainRoot = exponent.denominator().equals(BigInteger.TWO)
                ? Denesting.squareRoot(base, generators, this)
                : Optional.empty();
        if (plainRoot.isPresent()) {
            return power(plainRoot.get(), exponent.times(Rational.TWO));
        }
        Split split = factoring.split(tidying.tidy(base));
        if (exponent.signum() < 0 || new Stretches(generators).isPositiveWhereNotNegative(split, signs)) {
            learnPositive(split);
        }
        return tidying.tidy(sizeTo(split, exponent));
    }

    /** The size of a value, to a power. */
    private NormalForm sizeTo(Split split, Rational exponent) {
        NormalForm factor = split.factor();
        NormalForm size = primes(factor.coefficient(), exponent).times(NormalForm.of(
                factor.monomial().only(g -> !generators.isSign(g)).pow(exponent), Gaussian.ONE));
        for (Split.Power power : split.powers()) {
            size = size.times(form(new Size(power.of()), exponent.times(Rational.of(power.exponent()))));
        }
        return size;
    }

    /** The sign of a value that is not zero. */
    NormalForm sign(Split split) {
        Rational sign = Rational.of(split.factor().coefficient().re().signum());
        NormalForm total = NormalForm.of(split.factor().monomial().only(generators::isSign), Gaussian.of(sign));
        for (Split.Power power : split.powers()) {
            total = power.exponent() % 2 == 0 ? total : total.times(signOf(power.of()));
        }
        return tidying.tidy(total);
    }

    /** Learns that a value is positive. */
    void learnPositive(Split split) {
        NormalForm sign = sign(split);
        SortedSet<Integer> odd = new TreeSet<>();
        sign.monomial().powers().forEach(power -> odd.add(power.generator()));
        signs.learn(odd, sign.coefficient().re().signum() < 0);
    }

    /** The size of a rational number to a power, prime by prime. */
    private NormalForm primes(Gaussian coefficient, Rational exponent) {
        NormalForm total = NormalForm.ONE;
        Rational size = coefficient.re().abs();
        for (Map.Entry<BigInteger, Integer> prime : PrimeFactors.of(size).entrySet()) {
            total = total.times(form(new Size(new Generator.Prime(prime.getKey())),
                    exponent.times(Rational.of(prime.getValue()))));
        }
        return total;
    }

    @Override
    public NormalForm power(NormalForm base, NormalForm written) {
        NormalForm exponent = reduction.of(written);
        if (isNumber(exponent)) {
            return power(base, exponent.isZero() ? Rational.ZERO : exponent.coefficient().re());
        }
        if (base.isZero()) {
            learnPositive(factoring.split(exponent));
            return base;
        }
        return variablePowers.power(base, exponent);
    }

    NormalForm exp(NormalForm u) {
        return exponentials.exp(u);
    }

    static boolean isNumber(NormalForm form) {
        return form.isZero() || form.isSingle() && form.monomial().isOne() && form.coefficient().isReal();
    }

    @Override
    public NormalForm apply(Function function, List<NormalForm> arguments) {
        NormalForm u = tidying.tidy(arguments.get(0));
        return switch (function) {
            case EXP -> exponentials.exp(reduction.of(u));
            case LN -> ln(u);
            case SQRT -> realPower(u, Rational.HALF);
            case CBRT -> oddRoot(u, 3);
            case ROOT -> root(u, arguments.get(1));
            case ABS -> abs(u);
            case SIGN -> isZero(u) ? NormalForm.ZERO : sign(factoring.split(u));
            case SIN -> exponentials.sin(reduction.of(u));
            case COS -> exponentials.cos(reduction.of(u));
            case ACOS -> divide(constant(Constant.PI), number(Rational.TWO)).plus(arcSine(reduction.of(u)).negate());
            case ASIN -> arcSine(reduction.of(u));
            case ATAN, ERF -> opaque(function, List.of(reduction.of(u)));
            case FLOOR -> floor(reduction.of(u));
            case ATAN2 -> Angle.of(reduction.of(u), reduction.of(tidying.tidy(arguments.get(1))), this);
            case FACTORIAL -> Factorials.of(u, this);
            default -> defined(function, arguments);
        };
    }

    private NormalForm defined(Function function, List<NormalForm> arguments) {
        domains.learn(function, arguments);
        Map<String, NormalForm> bound = Map.of("u", arguments.get(0), "v", arguments.get(arguments.size() - 1));
        return Evaluator.evaluate(function.definition().orElseThrow(), bound, this);
    }

    private NormalForm arcSine(NormalForm u) {
        domains.learn(Function.ASIN, List.of(u));
        return opaque(Function.ASIN, List.of(u));
    }

    private NormalForm ln(NormalForm u) {
        if (u.isZero()) {
            throw new EmptyDomainException();
        }
        Split split = factoring.split(u);
        learnPositive(split);
        return lnSize(split);
    }

    /** The logarithm of the size of a value. */
    NormalForm lnSize(Split split) {
        NormalForm total = NormalForm.ZERO;
        for (Map.Entry<BigInteger, Integer> prime
                : PrimeFactors.of(split.factor().coefficient().re().abs()).entrySet()) {
            int generator = generators.number(new Size(new Generator.Prime(prime.getKey())));
            total = total.plus(logarithm(generator).times(Gaussian.of(Rational.of(prime.getValue()))));
        }
        for (Monomial.Power power : split.factor().monomial().powers()) {
            if (!generators.isSign(power.generator())) {
                total = total.plus(logarithm(power.generator()).times(Gaussian.of(power.exponent())));
            }
        }
        for (Split.Power power : split.powers()) {
            int generator = generators.number(new Size(power.of()));
            total = total.plus(logarithm(generator).times(Gaussian.of(Rational.of(power.exponent()))));
        }
        return tidying.tidy(total);
    }

    /** The logarithm of a positive generator. */
    private NormalForm logarithm(int generator) {
        return generators.get(generator) instanceof Generator.Exponential power
                ? NormalForm.of(power.exponent(), Gaussian.ONE)
                : real(new Logarithm(generator));
    }

    private NormalForm abs(NormalForm u) {
        if (u.isZero()) {
            return u;
        }
        Split split = factoring.split(u);
        NormalForm sign = sign(split);
        return isNumber(sign) ? u.times(sign.coefficient()) : tidying.tidy(sizeTo(split, Rational.ONE));
    }

    private NormalForm oddRoot(NormalForm u, int n) {
        if (u.isZero()) {
            return u;
        }
        Split split = factoring.split(u);
        return multiply(sign(split), sizeTo(split, Rational.of(1, n)));
    }

    private NormalForm root(NormalForm n, NormalForm u) {
        if (!isNumber(n)) {
            return variablePowers.root(tidying.tidy(n), u);
        }
        if (n.isZero()) {
            throw new EmptyDomainException();
        }
        Rational index = n.coefficient().re();
        boolean odd = index.isInt() && index.numerator().testBit(0) && index.signum() > 0;
        return odd ? oddRoot(tidying.tidy(u), index.toInt()) : power(u, index.reciprocal());
    }

    /** Whole numbers come out: floor(u + n) = floor(u) + n, be n the whole part of something else. */
    private NormalForm floor(NormalForm u) {
        NormalForm whole = Floors.wholeTerms(u, generators);
        NormalForm rest = u.plus(whole.negate());
        Optional<NormalForm> within = FloorBounds.within(rest, generators);
        if (within.isPresent()) {
            return floor(within.get()).plus(whole);
        }
        Optional<Rational> known = isNumber(rest) ? Optional.of(Rational.ZERO) : Floors.of(rest, generators);
        return known.map(NormalForm::of).orElseGet(() -> opaque(Function.FLOOR, List.of(rest))).plus(whole);
    }

    /** A function of which only oddness is known: f(−u) = −f(u), where that holds. */
    NormalForm opaque(Function function, List<NormalForm> arguments) {
        boolean odd = function == Function.ASIN || function == Function.ATAN || function == Function.ERF;
        if (arguments.get(0).isZero() && odd) {
            return NormalForm.ZERO;
        }
        boolean turned = odd && arguments.get(0).leadsNegative();
        List<NormalForm> kept = turned ? List.of(arguments.get(0).negate()) : arguments;
        NormalForm value = real(new Opaque(function, kept));
        return turned ? value.negate() : value;
    }
}
