package gradus.matrix;

import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A product of powers of scalars, which commute, and of a word of matrices, which do not. No part of the word is a scalar:
 * what is, such as {@code a^T b}, stands among the scalars, read in whichever direction comes first.
 */
record Monomial(SortedMap<String, Rational> scalars, List<Atom> word) {
    static final Monomial ONE = new Monomial(new TreeMap<>(), List.of());

    Monomial {
        scalars = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(scalars));
        word = List.copyOf(word);
    }

    static Monomial scalar(String key, Rational power) {
        return new Monomial(new TreeMap<>(java.util.Map.of(key, power)), List.of());
    }

    /** The word with neighbours that undo each other left out, and the scalars in it set apart. */
    static Monomial of(List<Atom> letters) {
        List<Atom> word = new ArrayList<>();
        for (Atom letter : letters) {
            if (!word.isEmpty() && word.get(word.size() - 1).undoes(letter)) {
                word.remove(word.size() - 1);
            } else {
                word.add(letter);
            }
        }
        return split(word);
    }

    private static Monomial split(List<Atom> word) {
        SortedMap<String, Rational> scalars = new TreeMap<>();
        List<Atom> rest = new ArrayList<>();
        List<Atom> piece = new ArrayList<>();
        for (Atom letter : word) {
            piece.add(letter);
            if (letter.beside().equals(Dimensions.ONE)) {
                if (piece.get(0).above().equals(Dimensions.ONE)) {
                    scalars.merge(scalarKey(piece), Rational.ONE, Rational::plus);
                } else {
                    rest.addAll(piece);
                }
                piece = new ArrayList<>();
            }
        }
        rest.addAll(piece);
        return new Monomial(scalars, rest);
    }

    private static String scalarKey(List<Atom> piece) {
        boolean size = piece.size() == 2 && piece.get(1).key().startsWith(Normalising.ONES)
                && piece.get(0).key().equals(piece.get(1).key());
        return size ? Normalising.size(piece.get(1).rows()) : least(text(piece), text(turned(piece)));
    }

    private static String least(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static List<Atom> turned(List<Atom> word) {
        List<Atom> turned = new ArrayList<>();
        word.forEach(letter -> turned.add(0, letter.transposed()));
        return turned;
    }

    private static String text(List<Atom> word) {
        return word.stream().map(Atom::text).collect(Collectors.joining(" "));
    }

    Monomial times(Monomial other) {
        List<Atom> letters = new ArrayList<>(word);
        letters.addAll(other.word);
        Monomial joined = of(letters);
        SortedMap<String, Rational> all = new TreeMap<>(joined.scalars);
        scalars.forEach((key, power) -> all.merge(key, power, Rational::plus));
        other.scalars.forEach((key, power) -> all.merge(key, power, Rational::plus));
        all.values().removeIf(Rational::isZero);
        return new Monomial(all, joined.word);
    }

    Monomial transposed() {
        return new Monomial(scalars, turned(word));
    }

    /** One divided by this, where it is a scalar or a product of square matrices. */
    boolean isInvertible() {
        return word.stream().allMatch(Atom::isSquare);
    }

    Monomial inverted() {
        SortedMap<String, Rational> powers = new TreeMap<>();
        scalars.forEach((key, power) -> powers.put(key, power.negate()));
        List<Atom> letters = new ArrayList<>();
        word.forEach(letter -> letters.add(0, letter.inverted()));
        return new Monomial(powers, letters);
    }

    /** The trace: the scalars, and the word as a ring that may be turned round and read backwards. */
    Monomial trace(String size) {
        if (word.isEmpty()) {
            return new Monomial(scalars, List.of()).times(scalar(Normalising.size(size), Rational.ONE));
        }
        for (int i = 0; i < word.size(); i++) {
            if (word.get(i).above().equals(Dimensions.ONE)) {
                return new Monomial(scalars, List.of()).times(of(rotated(i)));
            }
        }
        String ring = "";
        for (int i = 0; i < word.size(); i++) {
            String here = least(text(rotated(i)), text(turned(rotated(i))));
            ring = ring.isEmpty() ? here : least(ring, here);
        }
        return new Monomial(scalars, List.of()).times(scalar("tr(" + ring + ")", Rational.ONE));
    }

    /** Whether each scalar stands here once, so that a root of it all is one of each. */
    boolean isSimple() {
        return word.isEmpty() && scalars.values().stream().allMatch(Rational::isOne);
    }

    Monomial raised(Rational to) {
        SortedMap<String, Rational> powers = new TreeMap<>();
        scalars.forEach((key, power) -> powers.put(key, power.times(to)));
        return new Monomial(powers, word);
    }

    private List<Atom> rotated(int by) {
        List<Atom> rotated = new ArrayList<>(word.subList(by, word.size()));
        rotated.addAll(word.subList(0, by));
        return rotated;
    }

    String text() {
        return scalars + text(word);
    }
}
