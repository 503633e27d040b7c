package gradus.exact;

import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of signs: products of signs that are one wherever the expressions are defined, because a root or a
 * logarithm was taken. Kept as a reduced system over two elements, so that every product of signs has one form.
 */
final class Signs {
    /** A product of signs that equals +1 or −1; the first sign in it is expressed by the others. */
    private record Relation(SortedSet<Integer> signs, boolean negative) {
        int pivot() {
            return signs.first();
        }

        Relation plus(Relation other) {
            SortedSet<Integer> odd = new TreeSet<>(signs);
            other.signs.forEach(sign -> {
                if (!odd.remove(sign)) {
                    odd.add(sign);
                }
            });
            return new Relation(odd, negative ^ other.negative);
        }
    }

    private final List<Relation> relations = new ArrayList<>();

    Signs copy() {
        Signs copy = new Signs();
        copy.relations.addAll(relations);
        return copy;
    }

    /**
     * Learns that the product of these signs is positive, or negative.
     *
     * @throws EmptyDomainException when that contradicts what is known
     */
    void learn(SortedSet<Integer> signs, boolean negative) {
        Relation relation = reduced(new Relation(signs, negative));
        if (relation.signs.isEmpty() && relation.negative) {
            throw new EmptyDomainException();
        }
        if (relation.signs.isEmpty()) {
            return;
        }
        relations.replaceAll(known -> known.signs.contains(relation.pivot()) ? known.plus(relation) : known);
        relations.add(relation);
    }

    /** Whether that sign is expressed by others. */
    boolean isExpressed(int sign) {
        for (Relation relation : relations) {
            if (relation.pivot() == sign) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sign of that number is known. */
    boolean isKnown(int sign) {
        return value(sign) != 0;
    }

    /** The sign of that number where it is known, else zero. */
    int value(int sign) {
        Relation relation = reduced(new Relation(new TreeSet<>(List.of(sign)), false));
        return !relation.signs.isEmpty() ? 0 : relation.negative ? -1 : 1;
    }

    private Relation reduced(Relation relation) {
        Relation rest = relation;
        for (Relation known : relations) {
            rest = rest.signs.contains(known.pivot()) ? rest.plus(known) : rest;
        }
        return rest;
    }

    /** A term with its product of signs in the one form. */
    NormalForm reduce(NormalForm term, Generators generators) {
        SortedSet<Integer> odd = new TreeSet<>();
        SortedMap<Integer, Rational> others = new TreeMap<>();
        term.monomial().powers().forEach(power -> {
            int generator = power.generator();
            Rational exponent = power.exponent();
            if (!generators.isSign(generator)) {
                others.put(generator, exponent);
            } else if (exponent.numerator().testBit(0)) {
                odd.add(generator);
            }
        });
        Relation relation = reduced(new Relation(odd, false));
        relation.signs.forEach(sign -> others.put(sign, Rational.ONE));
        Gaussian coefficient = relation.negative ? term.coefficient().negate() : term.coefficient();
        return NormalForm.of(Monomial.of(others), coefficient);
    }
}
