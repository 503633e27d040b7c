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
    private static final int MAX_EXPONENT = 400;

    private final Generators generators = new Generators();
    private final Signs signs = new Signs();
    private final Tidying tidying = new Tidying(generators, signs);

    /** The form of an expression; variables stand for themselves. */
    NormalForm of(Expr e) {
        Map<String, NormalForm> variables = new HashMap<>();
        Trees.variables(e).forEach(name -> variables.put(name, real(new Variable(name))));
        return Evaluator.evaluate(e, variables, this);
    }

    /** Whether a form is certainly zero wherever it is defined; false means only that this is not proved. */
    boolean isZero(NormalForm form) {
        return new ZeroTest(generators, tidying).holds(form);
    }

    /** Sign times size. */
    private NormalForm real(Atom atom) {
        return form(new Size(atom), Rational.ONE).times(signOf(atom));
    }

    private NormalForm form(Generator generator, Rational exponent) {
        return NormalForm.of(Monomial.of(generators.number(generator), exponent), Gaussian.ONE);
    }

    private NormalForm signOf(Atom atom) {
        return Tidying.isPositive(atom, generators) ? NormalForm.ONE : form(new Sign(atom), Rational.ONE);
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
            throw new NoValueException();
        }
        if (value.isSingle()) {
            return inverseOfSingle(value);
        }
        boolean complex = tidying.hasWaves(value);
        Content content = Content.of(value, generators, complex);
        NormalForm rest = complex
                ? form(new Generator.Divisor(content.primitive()), Rational.MINUS_ONE)
                : form(new Size(new Composite(content.primitive())), Rational.MINUS_ONE)
                        .times(signOf(new Composite(content.primitive())));
        return multiply(inverseOfSingle(content.factor()), rest);
    }

    private static NormalForm inverseOfSingle(NormalForm value) {
        return NormalForm.of(value.monomial().pow(Rational.MINUS_ONE), value.coefficient().reciprocal());
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
            NormalForm coefficient = NormalForm.of(base.coefficient()).pow(Math.min(n, MAX_EXPONENT));
            if (n > MAX_EXPONENT && !base.coefficient().equals(Gaussian.ONE)) {
                throw new NoValueException();
            }
            return multiply(coefficient, NormalForm.of(base.monomial().pow(Rational.of(n)), Gaussian.ONE));
        }
        return n <= SMALL_POWER ? tidying.tidy(base.pow(n)) : largePower(base, n);
    }

    /** A power of a sum that stays a power until it has to be multiplied out. */
    private NormalForm largePower(NormalForm base, int n) {
        boolean complex = tidying.hasWaves(base);
        Content content = Content.of(base, generators, complex);
        Composite atom = new Composite(content.primitive());
        NormalForm rest = complex
                ? form(new Generator.Divisor(content.primitive()), Rational.of(n))
                : multiply(form(new Size(atom), Rational.of(n)), n % 2 == 0 ? NormalForm.ONE : signOf(atom));
        return multiply(wholePower(content.factor(), n), rest);
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
            return wholePower(plainRoot.get(), exponent.times(Rational.TWO).toInt());
        }
        learnPositive(base);
        return tidying.tidy(sizeTo(base, exponent));
    }

    /** The size of a value, to a power. */
    private NormalForm sizeTo(NormalForm value, Rational exponent) {
        Content content = content(value);
        NormalForm factor = content.factor();
        NormalForm size = primes(factor.coefficient(), exponent).times(NormalForm.of(
                factor.monomial().only(g -> !generators.isSign(g)).pow(exponent), Gaussian.ONE));
        return content.isWhole() ? size : size.times(form(new Size(new Composite(content.primitive())), exponent));
    }

    /** A value as its common factor times a sum without one; waves must not be split off, they are not real. */
    private Content content(NormalForm value) {
        Content content = Content.of(value, generators, false);
        if (tidying.hasWaves(content.factor()) || !content.factor().coefficient().isReal()) {
            throw new NoValueException();
        }
        return content;
    }

    private void learnPositive(NormalForm value) {
        Content content = content(value);
        SortedSet<Integer> odd = new TreeSet<>();
        content.factor().monomial().exponents().keySet().stream().filter(generators::isSign).forEach(odd::add);
        if (!content.isWhole()) {
            NormalForm sign = signOf(new Composite(content.primitive()));
            sign.monomial().exponents().keySet().forEach(odd::add);
        }
        boolean negative = content.factor().coefficient().re().signum() < 0;
        if (odd.isEmpty() && negative) {
            throw new NoValueException();
        }
        signs.learn(odd, negative);
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
    public NormalForm power(NormalForm base, NormalForm exponent) {
        return exp(multiply(exponent, ln(base)));
    }

    @Override
    public NormalForm apply(Function function, List<NormalForm> arguments) {
        NormalForm u = tidying.tidy(arguments.get(0));
        return switch (function) {
            case EXP -> exp(u);
            case LN -> ln(u);
            case SQRT -> realPower(u, Rational.HALF);
            case CBRT -> oddRoot(u, 3);
            case ROOT -> root(u, arguments.get(1));
            case ABS -> u.isZero() ? u : tidying.tidy(sizeTo(u, Rational.ONE));
            case SIGN -> sign(u);
            case SIN -> wave(u, true);
            case COS -> wave(u, false);
            case ACOS -> divide(constant(Constant.PI), number(Rational.TWO))
                    .plus(opaque(Function.ASIN, List.of(u)).negate());
            case ASIN, ATAN, ERF -> opaque(function, List.of(u));
            case FLOOR, ATAN2 -> opaque(function, arguments);
            case FACTORIAL -> factorial(u);
            default -> defined(function, arguments);
        };
    }

    private NormalForm defined(Function function, List<NormalForm> arguments) {
        Map<String, NormalForm> bound = Map.of("u", arguments.get(0), "v", arguments.get(arguments.size() - 1));
        return Evaluator.evaluate(function.definition().orElseThrow(), bound, this);
    }

    NormalForm exp(NormalForm u) {
        NormalForm total = NormalForm.ONE;
        for (Map.Entry<Monomial, Gaussian> term : tidying.tidy(u).sorted().entrySet()) {
            total = total.times(growth(term.getKey(), term.getValue().re()))
                    .times(turn(term.getKey(), term.getValue().im()));
        }
        return tidying.tidy(total);
    }

    /** e^(a·m); a logarithm in the exponent gives back what it is the logarithm of. */
    private NormalForm growth(Monomial m, Rational a) {
        for (int generator : m.exponents().keySet()) {
            boolean logarithm = generators.get(generator) instanceof Size size
                    && size.of() instanceof Logarithm of
                    && m.equals(real(of).monomial());
            if (logarithm) {
                Logarithm of = (Logarithm) ((Size) generators.get(generator)).of();
                return NormalForm.of(Monomial.of(of.generator(), a), Gaussian.ONE);
            }
        }
        return a.isZero() ? NormalForm.ONE : form(new Generator.Exponential(m), a);
    }

    private NormalForm turn(Monomial m, Rational b) {
        return b.isZero() ? NormalForm.ONE : form(new Generator.Wave(m), b);
    }

    /** sin u = (e^(iu) − e^(−iu))/(2i), cos u = (e^(iu) + e^(−iu))/2. */
    private NormalForm wave(NormalForm u, boolean sine) {
        NormalForm turned = exp(u.times(Gaussian.I));
        NormalForm back = exp(u.times(Gaussian.I.negate()));
        Gaussian half = Gaussian.of(Rational.HALF);
        return sine
                ? turned.plus(back.negate()).times(half.times(Gaussian.I.negate()))
                : turned.plus(back).times(half);
    }

    NormalForm ln(NormalForm u) {
        if (u.isZero()) {
            throw new NoValueException();
        }
        learnPositive(u);
        Content content = content(u);
        NormalForm total = NormalForm.ZERO;
        NormalForm factor = sizeTo(content.factor(), Rational.ONE);
        for (Map.Entry<BigInteger, Integer> prime
                : PrimeFactors.of(content.factor().coefficient().re().abs()).entrySet()) {
            int generator = generators.number(new Size(new Generator.Prime(prime.getKey())));
            total = total.plus(logarithm(generator).times(Gaussian.of(Rational.of(prime.getValue()))));
        }
        for (Map.Entry<Integer, Rational> power : content.factor().monomial().exponents().entrySet()) {
            if (!generators.isSign(power.getKey())) {
                total = total.plus(logarithm(power.getKey()).times(Gaussian.of(power.getValue())));
            }
        }
        if (!content.isWhole()) {
            total = total.plus(logarithm(generators.number(new Size(new Composite(content.primitive())))));
        }
        return factor.isZero() ? factor : tidying.tidy(total);
    }

    /** The logarithm of a positive generator. */
    private NormalForm logarithm(int generator) {
        return generators.get(generator) instanceof Generator.Exponential power
                ? NormalForm.of(power.exponent(), Gaussian.ONE)
                : real(new Logarithm(generator));
    }

    private NormalForm sign(NormalForm u) {
        if (u.isZero()) {
            return u;
        }
        Content content = content(u);
        Rational sign = Rational.of(content.factor().coefficient().re().signum());
        NormalForm product = NormalForm.of(content.factor().monomial().only(generators::isSign), Gaussian.of(sign));
        return tidying.tidy(content.isWhole()
                ? product
                : product.times(signOf(new Composite(content.primitive()))));
    }

    private NormalForm oddRoot(NormalForm u, int n) {
        return u.isZero() ? u : multiply(sign(u), sizeTo(u, Rational.of(1, n)));
    }

    private NormalForm root(NormalForm n, NormalForm u) {
        boolean number = n.isSingle() && n.monomial().isOne() && n.coefficient().isReal();
        if (!number) {
            return power(u, inverse(n));
        }
        Rational index = n.coefficient().re();
        boolean odd = index.isInt() && index.numerator().testBit(0) && index.signum() > 0;
        return odd ? oddRoot(u, index.toInt()) : power(u, index.reciprocal());
    }

    private NormalForm factorial(NormalForm u) {
        boolean number = u.isZero() || u.isSingle() && u.monomial().isOne() && u.coefficient().isReal();
        if (!number) {
            return opaque(Function.FACTORIAL, List.of(u));
        }
        Rational n = u.isZero() ? Rational.ZERO : u.coefficient().re();
        if (!n.isInt() || n.signum() < 0 || n.toInt() > MAX_EXPONENT) {
            throw new NoValueException();
        }
        BigInteger product = BigInteger.ONE;
        for (int k = 2; k <= n.toInt(); k++) {
            product = product.multiply(BigInteger.valueOf(k));
        }
        return number(Rational.of(product));
    }

    /** A function of which only oddness is known: f(−u) = −f(u), where that holds. */
    private NormalForm opaque(Function function, List<NormalForm> arguments) {
        boolean odd = function == Function.ASIN || function == Function.ATAN || function == Function.ERF;
        if (arguments.get(0).isZero() && odd) {
            return NormalForm.ZERO;
        }
        boolean turned = odd && leadsNegative(arguments.get(0));
        List<NormalForm> kept = turned ? List.of(arguments.get(0).negate()) : arguments;
        NormalForm value = real(new Opaque(function, kept));
        return turned ? value.negate() : value;
    }

    private static boolean leadsNegative(NormalForm form) {
        Gaussian leading = form.sorted().get(form.sorted().firstKey());
        return leading.re().signum() < 0 || leading.re().isZero() && leading.im().signum() < 0;
    }
}
