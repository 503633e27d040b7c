package gradus.matrix;

import gradus.expr.Expr;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.matrix.Matrix.Constant;
import gradus.matrix.Matrix.Entrywise;
import gradus.matrix.Matrix.Filled;
import gradus.matrix.Matrix.Hadamard;
import gradus.matrix.Matrix.Identity;
import gradus.matrix.Matrix.Made;
import gradus.matrix.Matrix.Product;
import gradus.matrix.Matrix.Scaled;
import gradus.matrix.Matrix.Size;
import gradus.matrix.Matrix.Sum;
import gradus.matrix.Matrix.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Multiplies matrix expressions out: products over sums, transposes and inverses at the single factors, traces as rings,
 * norms as products, determinants of products as products. What cannot be taken apart is one factor.
 */
final class Normalising {
    static final String ONES = "1|";
    private static final int MOST_POWER = 8;

    private Normalising() {
    }

    /** Whether two expressions of one shape have the same normal form, and so are equal at all sizes. */
    static boolean areEqual(Matrix one, Matrix other) {
        try {
            return of(one).equals(of(other));
        } catch (TooComplexException notTried) {
            return false;
        }
    }

    static String size(String dimension) {
        return "#" + dimension;
    }

    static NormalForm of(Matrix m) {
        if (m instanceof Constant constant) {
            Optional<Rational> value = Trees.rational(constant.value());
            return value.map(NormalForm::number).orElseGet(() -> scalar("c:" + constant.value()));
        } else if (m instanceof Size size) {
            return scalar(size(size.dimension()));
        } else if (m instanceof Symbol symbol) {
            return symbol.shape().isScalar() ? scalar(symbol.name()) : atom(Atom.of(symbol.name(), symbol.isSymmetric(), symbol.shape()));
        } else if (m instanceof Identity) {
            return NormalForm.number(Rational.ONE);
        } else if (m instanceof Filled filled) {
            return filled.ones() ? ones(filled.shape()) : NormalForm.zero();
        } else if (m instanceof Sum sum) {
            return sum.terms().stream().map(Normalising::of).reduce(NormalForm.zero(), NormalForm::plus);
        } else if (m instanceof Scaled || m instanceof Product) {
            return m.parts().stream().map(Normalising::of).reduce(NormalForm.number(Rational.ONE), NormalForm::times);
        } else if (m instanceof Hadamard) {
            return entrywiseProduct(m);
        } else if (m instanceof Entrywise map) {
            return entrywise(map);
        }
        return made((Made) m);
    }

    private static NormalForm scalar(String key) {
        return NormalForm.of(Monomial.scalar(key, Rational.ONE));
    }

    private static NormalForm atom(Atom atom) {
        return NormalForm.of(Monomial.of(List.of(atom)));
    }

    private static NormalForm ones(Dimensions shape) {
        Atom down = Atom.of(ONES + shape.rows(), false, Dimensions.column(shape.rows()));
        Atom across = Atom.of(ONES + shape.columns(), false, Dimensions.column(shape.columns())).transposed();
        List<Atom> word = new ArrayList<>();
        if (!shape.rows().equals(Dimensions.ONE)) {
            word.add(down);
        }
        if (!shape.columns().equals(Dimensions.ONE)) {
            word.add(across);
        }
        return NormalForm.of(Monomial.of(word));
    }

    /** One factor for something, in the direction that comes first, so that it and its transpose are known as such. */
    private static NormalForm opaque(String name, NormalForm inside, NormalForm turned, Dimensions shape) {
        String here = name + "[" + inside.key() + "]";
        String there = name + "[" + turned.key() + "]";
        if (shape.isScalar()) {
            return scalar(here.compareTo(there) <= 0 ? here : there);
        }
        return oriented(here, there, shape);
    }

    /** Bilinear in its factors, which commute: each combination of monomials is one factor. */
    private static NormalForm entrywiseProduct(Matrix m) {
        List<Matrix> factors = new ArrayList<>();
        flatten(m, factors);
        List<List<NormalForm>> combinations = new ArrayList<>(List.of(List.of()));
        for (Matrix factor : factors) {
            combinations = extended(combinations, terms(of(factor)));
        }
        NormalForm sum = NormalForm.zero();
        for (List<NormalForm> combination : combinations) {
            sum = sum.plus(entrywiseProduct(combination, m.shape()));
        }
        return sum;
    }

    private static void flatten(Matrix m, List<Matrix> factors) {
        if (m instanceof Hadamard hadamard) {
            flatten(hadamard.left(), factors);
            flatten(hadamard.right(), factors);
        } else if (m instanceof Entrywise map && !map.shape().isScalar() && power(map.function()) > 0) {
            for (int i = 0; i < power(map.function()); i++) {
                factors.add(map.of());
            }
        } else {
            factors.add(m);
        }
    }

    private static List<List<NormalForm>> extended(List<List<NormalForm>> combinations, List<NormalForm> terms) {
        List<List<NormalForm>> all = new ArrayList<>();
        for (List<NormalForm> combination : combinations) {
            for (NormalForm term : terms) {
                List<NormalForm> longer = new ArrayList<>(combination);
                longer.add(term);
                all.add(longer);
            }
        }
        if (all.size() > 200) {
            throw TooComplexException.ofWork();
        }
        return all;
    }

    private static List<NormalForm> terms(NormalForm form) {
        List<NormalForm> scaled = new ArrayList<>();
        form.eachFactor((monomial, factor) -> scaled.add(NormalForm.of(monomial).scaled(factor)));
        return scaled;
    }

    private static NormalForm entrywiseProduct(List<NormalForm> factors, Dimensions shape) {
        NormalForm scale = NormalForm.number(Rational.ONE);
        List<String> here = new ArrayList<>();
        List<String> there = new ArrayList<>();
        List<NormalForm> bare = new ArrayList<>();
        for (NormalForm factor : factors) {
            Monomial monomial = factor.only();
            scale = scale.scaled(factor.factor()).times(NormalForm.of(new Monomial(monomial.scalars(), List.of())));
            NormalForm word = NormalForm.of(new Monomial(new TreeMap<>(), monomial.word()));
            boolean ones = word.equals(ones(shape));
            if (!ones) {
                bare.add(word);
                here.add(word.key());
                there.add(word.transposed().key());
            }
        }
        if (bare.size() < 2) {
            return scale.times(bare.isEmpty() ? ones(shape) : bare.get(0));
        }
        Collections.sort(here);
        Collections.sort(there);
        return scale.times(oriented("⊙" + here, "⊙" + there, shape));
    }

    private static NormalForm oriented(String here, String there, Dimensions shape) {
        boolean symmetric = here.equals(there) && shape.isSquare();
        return here.compareTo(there) <= 0 ? atom(Atom.of(here, symmetric, shape))
                : atom(Atom.of(there, symmetric, shape.transposed()).transposed());
    }

    /** The exponent where a function is a small power of {@code u}; 0 for any other. */
    private static int power(Expr function) {
        boolean power = function instanceof Expr.Power p && p.base().equals(Forms.U);
        Optional<Rational> exponent = power ? Trees.rational(((Expr.Power) function).exponent()) : Optional.empty();
        return exponent.filter(e -> e.isInt() && e.signum() > 0 && e.toInt() <= MOST_POWER).map(Rational::toInt).orElse(0);
    }

    private static NormalForm entrywise(Entrywise map) {
        NormalForm inside = of(map.of());
        Optional<PowerFunction> power = PowerFunction.of(map.function());
        if (power.filter(p -> p.exponent().isOne()).isPresent()) {
            return inside.scaled(power.get().factor());
        }
        if (power.isPresent() && map.shape().isScalar()) {
            return raised(inside, power.get().exponent()).scaled(power.get().factor());
        }
        if (power(map.function()) > 0) {
            return entrywiseProduct(map);
        }
        return opaque("f:" + map.function(), inside, inside.transposed(), map.shape());
    }

    private static NormalForm raised(NormalForm scalar, Rational exponent) {
        if (exponent.isInt() && exponent.signum() > 0 && exponent.toInt() <= MOST_POWER) {
            NormalForm product = scalar;
            for (int i = 1; i < exponent.toInt(); i++) {
                product = product.times(scalar);
            }
            return product;
        }
        if (exponent.equals(Rational.MINUS_ONE)) {
            return reciprocal(scalar);
        }
        boolean simple = scalar.isSingle() && scalar.factor().isOne() && scalar.only().isSimple();
        return simple ? scalar.map(monomial -> monomial.raised(exponent))
                : NormalForm.of(Monomial.scalar("s[" + scalar.key() + "]", exponent));
    }

    private static NormalForm reciprocal(NormalForm scalar) {
        return scalar.isSingle()
                ? scalar.inverted()
                : NormalForm.of(Monomial.scalar("s[" + scalar.key() + "]", Rational.MINUS_ONE));
    }

    private static NormalForm made(Made made) {
        Dimensions shape = made.of().shape();
        NormalForm inside = of(made.of());
        return switch (made.making()) {
            case TRANSPOSE -> inside.transposed();
            case INVERSE -> inverse(inside, shape);
            case TRACE -> inside.map(monomial -> monomial.trace(shape.rows()));
            case TOTAL -> total(inside, shape);
            case MEAN -> total(inside, shape).times(scalarInverse(shape.rows())).times(scalarInverse(shape.columns()));
            case SQUARED_NORM -> inside.transposed().times(inside).map(monomial ->
                    shape.isColumn() ? monomial : monomial.trace(shape.columns()));
            case DETERMINANT -> determinant(inside, shape);
            case LOG_DETERMINANT -> logDeterminant(inside);
            case DIAGONAL_OF -> inside.linear(monomial -> diagonal(monomial, shape));
            default -> {
                String name = made.making().label();
                yield made.making() == Making.DIAGONAL ? opaque(name, inside, inside, made.shape())
                        : made.shape().isScalar() ? scalar(name + "[" + inside.key() + "]")
                        : atom(Atom.of(name + "[" + inside.key() + "]", false, made.shape()));
            }
        };
    }

    private static NormalForm scalarInverse(String dimension) {
        return Forms.size(dimension) instanceof Size ? NormalForm.of(Monomial.scalar(size(dimension), Rational.MINUS_ONE))
                : NormalForm.number(Rational.of(1, Long.parseLong(dimension)));
    }

    private static NormalForm diagonal(Monomial column, Dimensions shape) {
        NormalForm scale = NormalForm.of(new Monomial(column.scalars(), List.of()));
        NormalForm bare = NormalForm.of(new Monomial(new TreeMap<>(), column.word()));
        return bare.equals(ones(shape)) ? scale
                : scale.times(atom(Atom.of("diag[" + bare.key() + "]", true, Dimensions.square(shape.rows()))));
    }

    private static NormalForm total(NormalForm inside, Dimensions shape) {
        return ones(new Dimensions(Dimensions.ONE, shape.rows())).times(inside).times(ones(Dimensions.column(shape.columns())));
    }

    private static NormalForm inverse(NormalForm inside, Dimensions shape) {
        if (inside.isSingle() && inside.only().isInvertible()) {
            return inside.inverted();
        }
        NormalForm opaque = opaque("m:", inside, inside.transposed(), shape);
        return opaque.map(Monomial::inverted);
    }

    private static NormalForm determinant(NormalForm inside, Dimensions shape) {
        if (!isProductOfSquares(inside)) {
            return opaque("det", inside, inside.transposed(), Dimensions.SCALAR);
        }
        NormalForm determinant = NormalForm.number(Rational.ONE);
        for (Atom letter : inside.only().word()) {
            determinant = determinant.times(NormalForm.of(Monomial.scalar("det[" + bare(letter) + "]", Rational.of(letter.inverse() ? -1 : 1))));
        }
        return determinant;
    }

    private static boolean isProductOfSquares(NormalForm form) {
        return form.isSingle() && form.factor().isOne() && form.only().scalars().isEmpty() && form.only().isInvertible();
    }

    private static String bare(Atom letter) {
        Atom plain = letter.inverse() ? letter.inverted() : letter;
        return (plain.turned() ? plain.transposed() : plain).text();
    }

    private static NormalForm logDeterminant(NormalForm inside) {
        if (!isProductOfSquares(inside)) {
            return opaque("logdet", inside, inside.transposed(), Dimensions.SCALAR);
        }
        NormalForm sum = NormalForm.zero();
        for (Atom letter : inside.only().word()) {
            sum = sum.plus(scalar("logdet[" + bare(letter) + "]").scaled(Rational.of(letter.inverse() ? -1 : 1)));
        }
        return sum;
    }
}
