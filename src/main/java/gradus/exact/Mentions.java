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
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which variables a form depends on. */
final class Mentions {
    private final Generators generators;
    private final Set<Integer> seen = new HashSet<>();
    private final Set<String> names = new TreeSet<>();

    Mentions(Generators generators) {
        this.generators = generators;
    }

    boolean variable(Monomial monomial, Variable variable) {
        visit(monomial);
        return names.contains(variable.name());
    }

    /** The names of all variables in a product. */
    Set<String> variables(Monomial monomial) {
        visit(monomial);
        return names;
    }

    /** The names of all variables in what a sign belongs to. */
    Set<String> variables(Atom atom) {
        visit(atom);
        return names;
    }

    private void visit(Monomial monomial) {
        for (Monomial.Power power : monomial.powers()) {
            if (seen.add(power.generator())) {
                visit(generators.get(power.generator()));
            }
        }
    }

    private void visit(Generator generator) {
        if (generator instanceof Size size) {
            visit(size.of());
        } else if (generator instanceof Sign sign) {
            visit(sign.of());
        } else if (generator instanceof Exponential exponential) {
            visit(exponential.exponent());
        } else if (generator instanceof Wave wave) {
            visit(wave.angle());
        }
    }

    private void visit(Atom atom) {
        if (atom instanceof Variable variable) {
            names.add(variable.name());
        } else if (atom instanceof Composite composite) {
            composite.sum().terms().keySet().forEach(this::visit);
        } else if (atom instanceof Logarithm logarithm) {
            visit(generators.get(logarithm.generator()));
        } else if (atom instanceof Opaque call) {
            call.arguments().forEach(argument -> argument.terms().keySet().forEach(this::visit));
        }
    }
}
