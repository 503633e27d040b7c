package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Exponential;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Prime;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.exact.Generator.Wave;
import gradus.expr.Constant;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.List;
import java.util.Map;

/** Forms in which exact values are put for a variable. */
final class FormAt {
    private final Generators generators;
    private final NormalFormArithmetic exact;
    private final String variable;
    private final NormalForm value;

    FormAt(Generators generators, NormalFormArithmetic exact, String variable, NormalForm value) {
        this.generators = generators;
        this.exact = exact;
        this.variable = variable;
        this.value = value;
    }

    NormalForm of(NormalForm form) {
        NormalForm total = NormalForm.ZERO;
        for (Map.Entry<Monomial, Gaussian> term : form.sorted().entrySet()) {
            NormalForm product = NormalForm.of(term.getValue());
            for (Monomial.Power power : term.getKey().powers()) {
                product = exact.multiply(product, power(generators.get(power.generator()), power.exponent()));
            }
            total = total.plus(product);
        }
        return total;
    }

    private NormalForm of(Monomial monomial, Rational factor) {
        return of(NormalForm.of(monomial, Gaussian.of(factor)));
    }

    private NormalForm power(Generator generator, Rational exponent) {
        if (generator instanceof Size size) {
            return exact.power(exact.apply(Function.ABS, List.of(of(size.of()))), exponent);
        }
        if (generator instanceof Sign sign) {
            return exact.power(exact.apply(Function.SIGN, List.of(of(sign.of()))), exponent);
        }
        if (generator instanceof Exponential exponential) {
            return exact.exp(of(exponential.exponent(), exponent));
        }
        List<NormalForm> angle = List.of(of(((Wave) generator).angle(), exponent));
        return exact.apply(Function.COS, angle).plus(exact.apply(Function.SIN, angle).times(Gaussian.I));
    }

    private NormalForm of(Atom atom) {
        if (atom instanceof Variable met) {
            return met.name().equals(variable) ? value : exact.real(atom);
        }
        if (atom instanceof Prime prime) {
            return exact.number(Rational.of(prime.value()));
        }
        if (atom instanceof Composite composite) {
            return of(composite.sum());
        }
        if (atom instanceof Logarithm logarithm) {
            return exact.apply(Function.LN, List.of(power(generators.get(logarithm.generator()), Rational.ONE)));
        }
        return atom instanceof Opaque call
                ? exact.apply(call.function(), call.arguments().stream().map(this::of).toList())
                : exact.constant(Constant.PI);
    }
}
