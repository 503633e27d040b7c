package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Exponential;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Variable;
import gradus.exact.Generator.Wave;
import java.math.BigInteger;
import java.util.Collection;
import java.util.OptionalInt;

/**
 * After how many turns all repeats itself that depends on a variable through waves alone: sin(x/2) + cos(x/3) after
 * six. What it is on one such stretch it is everywhere.
 */
final class Turns {
    private static final BigInteger MOST = BigInteger.valueOf(12);

    private final Generators generators;
    private final Variable variable;
    private BigInteger turns = BigInteger.ONE;
    private Monomial angle = Monomial.ONE;
    private boolean repeats = true;

    private Turns(Generators generators, Variable variable) {
        this.generators = generators;
        this.variable = variable;
    }

    /** Empty where something does not repeat itself, or after too many turns. */
    static OptionalInt of(Collection<Atom> atoms, String variable, Generators generators) {
        Turns turns = new Turns(generators, new Variable(variable));
        atoms.forEach(turns::visit);
        boolean few = turns.repeats && turns.turns.compareTo(MOST) <= 0;
        return few ? OptionalInt.of(turns.turns.intValueExact()) : OptionalInt.empty();
    }

    private void visit(Atom atom) {
        if (atom instanceof Variable met) {
            repeats &= !met.equals(variable);
        } else if (atom instanceof Composite composite) {
            visit(composite.sum());
        } else if (atom instanceof Logarithm logarithm) {
            visit(generators.get(logarithm.generator()), BigInteger.ONE);
        } else if (atom instanceof Opaque call) {
            call.arguments().forEach(this::visit);
        }
    }

    private void visit(NormalForm form) {
        form.terms().keySet().forEach(this::visit);
    }

    private void visit(Monomial term) {
        term.powers().forEach(power -> visit(generators.get(power.generator()), power.exponent().denominator()));
    }

    private void visit(Generator generator, BigInteger denominator) {
        if (generator instanceof Wave wave && isAngle(wave.angle())) {
            repeats &= angle.isOne() || angle.equals(wave.angle());
            angle = wave.angle();
            turns = turns.multiply(denominator).divide(turns.gcd(denominator));
        } else if (generator instanceof Wave wave) {
            visit(wave.angle());
        } else if (generator instanceof Exponential exponential) {
            visit(exponential.exponent());
        } else if (generator instanceof Size size) {
            visit(size.of());
        } else if (generator instanceof Sign sign) {
            visit(sign.of());
        }
    }

    /** The variable itself, or π times it. */
    private boolean isAngle(Monomial monomial) {
        boolean met = false;
        for (Monomial.Power power : monomial.powers()) {
            Generator generator = generators.get(power.generator());
            boolean own = generator.equals(new Size(variable)) || generator.equals(new Sign(variable));
            if (!power.exponent().isOne() || !own && !generator.equals(new Size(new Generator.Pi()))) {
                return false;
            }
            met |= generator.equals(new Sign(variable));
        }
        return met;
    }
}
