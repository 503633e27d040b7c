package gradus.exact;

import gradus.exact.Generator.Sign;
import gradus.exact.Generator.Size;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a sum of second degree is never negative whatever its letters are, that is a positive semidefinite
 * form, found by eliminating one letter after the other (Gauss; the pivots of L·D·Lᵀ).
 */
final class QuadraticSign {
    private static final int MAX_LETTERS = 8;
    private static final int MAX_TERMS = 40;

    private final Generators generators;
    private final List<Monomial> letters = new ArrayList<>();

    private QuadraticSign(Generators generators) {
        this.generators = generators;
        letters.add(Monomial.ONE);
    }

    static boolean isNeverNegative(NormalForm sum, Generators generators) {
        return sum.size() <= MAX_TERMS && sum.isReal()
                && new QuadraticSign(generators).matrix(sum).map(QuadraticSign::isSemidefinite).orElse(false);
    }

    /** The symmetric matrix of the form in 1 and the letters; empty where a term is no product of two. */
    private Optional<Rational[][]> matrix(NormalForm sum) {
        Rational[][] matrix = new Rational[MAX_LETTERS + 1][MAX_LETTERS + 1];
        for (Rational[] row : matrix) {
            Arrays.fill(row, Rational.ZERO);
        }
        for (Map.Entry<Monomial, Gaussian> term : sum.sorted().entrySet()) {
            int[] pair = pair(term.getKey());
            if (pair.length == 0) {
                return Optional.empty();
            }
            Rational half = term.getValue().re().times(Rational.HALF);
            matrix[pair[0]][pair[1]] = matrix[pair[0]][pair[1]].plus(half);
            matrix[pair[1]][pair[0]] = matrix[pair[1]][pair[0]].plus(half);
        }
        return Optional.of(matrix);
    }

    /** The two letters whose product a monomial is, 1 being one; none where there are no such two. */
    private int[] pair(Monomial monomial) {
        List<Integer> pair = new ArrayList<>();
        for (Monomial.Power power : monomial.powers()) {
            int g = power.generator();
            if (generators.isSign(g)) {
                int size = generators.find(new Size(((Sign) generators.get(g)).of()));
                if (!isOdd(monomial.exponent(size))) {
                    return new int[0];
                }
                continue;
            }
            if (generators.isWave(g) || !power.exponent().isInteger() || power.exponent().signum() < 0
                    || power.exponent().compareTo(Rational.TWO) > 0) {
                return new int[0];
            }
            int letter = letter(isOdd(power.exponent())
                    ? monomial.only(other -> other == g || isSignOf(other, g))
                    : value(g));
            for (int k = 0; k < power.exponent().toInt(); k++) {
                pair.add(letter);
            }
        }
        while (pair.size() < 2) {
            pair.add(0);
        }
        return pair.size() > 2 || pair.contains(-1) ? new int[0] : new int[] {pair.get(0), pair.get(1)};
    }

    private static boolean isOdd(Rational exponent) {
        return exponent.isInteger() && exponent.numerator().testBit(0);
    }

    private boolean isSignOf(int sign, int size) {
        return generators.get(sign) instanceof Sign of && generators.get(size) instanceof Size sized
                && of.of().equals(sized.of());
    }

    /** The value with its sign, where that is met at all: its square is the square of the size. */
    private Monomial value(int size) {
        int sign = generators.get(size) instanceof Size sized ? generators.find(new Sign(sized.of())) : -1;
        Monomial plain = Monomial.of(size, Rational.ONE);
        return sign < 0 ? plain : plain.times(Monomial.of(sign, Rational.ONE));
    }

    private int letter(Monomial value) {
        int known = letters.indexOf(value);
        if (known < 0 && letters.size() <= MAX_LETTERS) {
            letters.add(value);
            known = letters.size() - 1;
        }
        return known;
    }

    private static boolean isSemidefinite(Rational[][] matrix) {
        for (int pivot = matrix.length - 1; pivot > 0; pivot--) {
            Rational diagonal = matrix[pivot][pivot];
            if (diagonal.signum() < 0 || diagonal.isZero() && !isZeroRow(matrix[pivot], pivot)) {
                return false;
            }
            for (int i = 0; i < pivot && !diagonal.isZero(); i++) {
                Rational factor = matrix[i][pivot].dividedBy(diagonal);
                for (int j = 0; j < pivot; j++) {
                    matrix[i][j] = matrix[i][j].minus(factor.times(matrix[pivot][j]));
                }
            }
        }
        return matrix[0][0].signum() >= 0;
    }

    private static boolean isZeroRow(Rational[] row, int upTo) {
        for (int j = 0; j <= upTo; j++) {
            if (!row[j].isZero()) {
                return false;
            }
        }
        return true;
    }
}
