package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.exact.Generator.Composite;
import gradus.exact.Generator.Exponential;
import gradus.exact.Generator.Logarithm;
import gradus.exact.Generator.Opaque;
import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.exact.Generator.Wave;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * The signs on which a form depends as on a switch: where the size of something occurs without its sign, or its
 * sign without its size, the form has a kink or a jump at its zeros.
 */
final class SignSearch {
    private final Generators generators;
    private final Set<NormalForm> seen = new HashSet<>();
    private final Set<Monomial> seenTerms = new HashSet<>();
    private final TreeSet<Integer> switches = new TreeSet<>();
    private final Signs known;
    private boolean steps;

    private SignSearch(Generators generators, Signs known) {
        this.generators = generators;
        this.known = known;
    }

    /** Whether a form has jumps that are no signs: steps. */
    static boolean hasSteps(NormalForm form, Generators generators) {
        SignSearch search = new SignSearch(generators, new Signs());
        search.search(form);
        return search.steps;
    }

    /** Whether a form has kinks or jumps: steps, or switches whose signs are not known. */
    static boolean mayBend(NormalForm form, Generators generators, Signs known) {
        return first(form, generators, known).isPresent() || hasSteps(form, generators);
    }

    /** The first switch of a form whose sign is not known; it depends on no other. */
    static OptionalInt first(NormalForm form, Generators generators, Signs known) {
        SignSearch search = new SignSearch(generators, known);
        search.search(form);
        return search.switches.isEmpty() ? OptionalInt.empty() : OptionalInt.of(search.switches.first());
    }

    private void search(NormalForm form) {
        if (seen.add(form)) {
            Effort.spend(form.size());
            form.terms().keySet().forEach(this::search);
        }
    }

    private void search(Monomial term) {
        if (!seenTerms.add(term)) {
            return;
        }
        for (Monomial.Power power : term.powers()) {
            Generator generator = generators.get(power.generator());
            if (generator instanceof Sign sign) {
                visit(sign.of(), term);
            } else if (generator instanceof Size size) {
                visit(size.of(), term);
            } else if (generator instanceof Exponential exponential) {
                search(exponential.exponent());
            } else if (generator instanceof Wave wave) {
                search(wave.angle());
            }
        }
    }

    private void visit(Atom atom, Monomial term) {
        int sign = generators.find(new Sign(atom));
        Rational size = term.exponent(generators.find(new Size(atom)));
        boolean parted = !size.isInteger() || size.numerator().testBit(0) == term.exponent(sign).isZero();
        if (sign >= 0 && parted && !known.isKnown(sign)) {
            switches.add(sign);
        }
        if (atom instanceof Composite composite) {
            search(composite.sum());
        } else if (atom instanceof Opaque call) {
            steps |= call.function() == Function.FLOOR;
            call.arguments().forEach(this::search);
        } else if (atom instanceof Logarithm logarithm) {
            search(Monomial.of(logarithm.generator(), Rational.ONE));
        }
    }
}
