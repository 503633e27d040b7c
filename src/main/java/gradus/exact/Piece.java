package gradus.exact;

import gradus.exact.Generator.Atom;
import gradus.expr.Rational;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where certain values have certain signs, and what is left there of the difference of two expressions. */
public final class Piece {
    private static final int SIGN_BITS = 320;
    private static final int FEW_BITS = 64;
    /** Bits by which a sum must vanish beside its terms to count as zero at a point. */
    private static final int AGREEING_BITS = 300;

    private final PointValues values;
    private final NormalForm rest;
    private final boolean smooth;
    private final SortedMap<Integer, Integer> signs;

    Piece(PointValues values, NormalForm rest, SortedMap<Integer, Integer> signs, boolean smooth) {
        this.values = values;
        this.rest = rest;
        this.signs = new TreeMap<>(signs);
        this.smooth = smooth;
    }

    /** Whether the difference has no kink or jump within. */
    public boolean isSmooth() {
        return smooth;
    }

    Generators generators() {
        return values.generators();
    }

    /** What has a sign here, and which. */
    Map<Atom, Integer> signs() {
        Map<Atom, Integer> owned = new HashMap<>();
        signs.forEach((sign, value) -> owned.put(((Generator.Sign) generators().get(sign)).of(), value));
        return owned;
    }

    /** The variables on which it depends whether a point lies within. */
    public Set<String> variables() {
        Mentions mentions = new Mentions(generators());
        Set<String> names = new TreeSet<>();
        signs().keySet().forEach(atom -> names.addAll(mentions.variables(atom)));
        return names;
    }

    /** What is known of it is only what signs there are of what depends on this variable alone. */
    Piece withSignsOf(String variable) {
        SortedMap<Integer, Integer> own = new TreeMap<>(signs);
        own.keySet().removeIf(sign -> !new Mentions(generators())
                .variables(((Generator.Sign) generators().get(sign)).of()).equals(Set.of(variable)));
        return new Piece(values, rest, own, smooth);
    }

    /** Whether a point lies within; empty where the signs are not certain. */
    public Optional<Boolean> holds(Map<String, Rational> point) {
        Optional<Boolean> roughly = holds(point, FEW_BITS);
        return roughly.isPresent() ? roughly : holds(point, SIGN_BITS);
    }

    private Optional<Boolean> holds(Map<String, Rational> point, int bits) {
        FormValue value = values.at(point, bits);
        boolean certain = true;
        for (Map.Entry<Atom, Integer> sign : signs().entrySet()) {
            Optional<Integer> found = value.atom(sign.getKey()).sign();
            if (found.isPresent() && !found.get().equals(sign.getValue())) {
                return Optional.of(false);
            }
            certain &= found.isPresent();
        }
        return certain ? Optional.of(true) : Optional.empty();
    }

    /** Whether the two certainly differ at a point of this piece at which both are defined. */
    public boolean differsAt(Map<String, Rational> point, int bits) {
        FormValue value = values.at(point, bits);
        Enclosure found = value.of(rest);
        boolean differs = found.isDefined() && !found.containsZero()
                || rest.isSingle() && value.isNotZero(rest.monomial());
        return differs && !mayLackASign(value);
    }

    /** Whether something whose sign was asked for may be zero here: the square of a sign counts as one everywhere. */
    private boolean mayLackASign(FormValue value) {
        for (int g = 0; g < generators().count(); g++) {
            boolean open = generators().get(g) instanceof Generator.Sign sign && value.atom(sign.of()).containsZero()
                    && new ForcedSign(generators(), new Signs()).of(sign.of()) == 0;
            if (open) {
                return true;
            }
        }
        return false;
    }

    /** Whether the difference vanishes to some 90 digits beside its own terms. */
    public boolean vanishesAt(Map<String, Rational> point, int bits) {
        FormValue value = values.at(point, bits);
        Enclosure found = value.of(rest);
        return found.isDefined() && found.containsZero()
                && found.sizeBits() < value.largestTerm(rest) - AGREEING_BITS;
    }
}
