package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Exponential;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.exact.Generator.Wave;
import gradus.expr.Constant;
import gradus.expr.Rational;
import java.util.Map;
import java.util.Set;

/** The slope of a form along a variable, wherever no sign in it turns: each term times those of its logarithm. */
final class FormSlope {
    private final Generators generators;
    private final NormalFormArithmetic exact;
    private final String variable;

    FormSlope(Generators generators, NormalFormArithmetic exact, String variable) {
        this.generators = generators;
        this.exact = exact;
        this.variable = variable;
    }

    /** @throws NoValueException where it has a function in it of which no slope is known */
    NormalForm of(NormalForm form) {
        NormalForm total = NormalForm.ZERO;
        for (Map.Entry<Monomial, Gaussian> term : form.sorted().entrySet()) {
            NormalForm relative = NormalForm.ZERO;
            for (Monomial.Power power : term.getKey().powers()) {
                relative = relative.plus(ofLogarithm(power.generator()).times(Gaussian.of(power.exponent())));
            }
            total = total.plus(exact.multiply(NormalForm.of(term.getKey(), term.getValue()), relative));
        }
        return total;
    }

    /** The slope of the logarithm of a generator. */
    private NormalForm ofLogarithm(int number) {
        Generator generator = generators.get(number);
        if (generator instanceof Size size) {
            NormalForm slope = of(size.of());
            return slope.isZero() ? slope : exact.divide(slope, exact.real(size.of()));
        }
        if (generator instanceof Exponential exponential) {
            return of(NormalForm.of(exponential.exponent(), Gaussian.ONE));
        }
        return generator instanceof Wave wave ? of(NormalForm.of(wave.angle(), Gaussian.I)) : NormalForm.ZERO;
    }

    private NormalForm of(Atom atom) {
        if (atom instanceof Variable met) {
            return met.name().equals(variable) ? NormalForm.ONE : NormalForm.ZERO;
        }
        if (atom instanceof Composite composite) {
            return of(composite.sum());
        }
        if (atom instanceof Logarithm logarithm) {
            return ofLogarithm(logarithm.generator());
        }
        return atom instanceof Opaque call ? of(call) : NormalForm.ZERO;
    }

    private NormalForm of(Opaque call) {
        Set<String> names = new Mentions(generators).variables((Atom) call);
        if (!names.contains(variable)) {
            return NormalForm.ZERO;
        }
        NormalForm u = call.arguments().get(0);
        NormalForm square = exact.multiply(u, u);
        NormalForm outer = switch (call.function()) {
            case ASIN -> exact.power(NormalForm.ONE.plus(square.negate()), Rational.HALF.negate());
            case ATAN -> exact.divide(NormalForm.ONE, NormalForm.ONE.plus(square));
            case ERF -> exact.multiply(exact.exp(square.negate()),
                    exact.power(exact.constant(Constant.PI), Rational.HALF.negate())).times(Gaussian.of(Rational.TWO));
            default -> throw new NoValueException();
        };
        return exact.multiply(outer, of(u));
    }
}
