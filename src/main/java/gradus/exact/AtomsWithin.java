package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Exponential;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Wave;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** All whose size or sign occurs in a form, at any depth: where one of them turns its sign the form may bend. */
final class AtomsWithin {
    private final Generators generators;
    private final Set<Integer> seen = new HashSet<>();
    private final Set<Atom> atoms = new LinkedHashSet<>();

    AtomsWithin(Generators generators) {
        this.generators = generators;
    }

    Set<Atom> atoms() {
        return atoms;
    }

    void visit(NormalForm form) {
        form.terms().keySet().forEach(this::visit);
    }

    private void visit(Monomial term) {
        for (Monomial.Power power : term.powers()) {
            visit(power.generator());
        }
    }

    private void visit(int number) {
        if (!seen.add(number)) {
            return;
        }
        Generator generator = generators.get(number);
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
        if (!atoms.add(atom)) {
            return;
        }
        if (atom instanceof Composite composite) {
            visit(composite.sum());
        } else if (atom instanceof Opaque call) {
            call.arguments().forEach(this::visit);
        } else if (atom instanceof Logarithm logarithm) {
            visit(logarithm.generator());
        }
    }
}
