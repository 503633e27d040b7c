package gradus.matrix;

import gradus.matrix.Matrix.Entrywise;
import gradus.matrix.Matrix.Hadamard;
import gradus.matrix.Matrix.Made;
import gradus.matrix.Matrix.Product;
import gradus.matrix.Matrix.Scaled;
import gradus.matrix.Matrix.Sum;
import gradus.matrix.Matrix.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Jacobian of a column by a column, forwards: a differential is a sum of {@code L dx R} and {@code L dx^T R}, and
 * where it is a column, its Jacobian can be read off.
 */
final class Jacobians {
    private final Symbol by;

    /** {@code left dx right}, or with {@code dx} transposed. */
    private record Word(Matrix left, boolean transposed, Matrix right) {
    }

    /** The differential is not of the form that this class knows. */
    private static final class NoWords extends Exception {
        private static final long serialVersionUID = 1L;

        NoWords() {
            super("", null, false, false);
        }
    }

    private Jacobians(Symbol by) {
        this.by = by;
    }

    /** In numerator layout, one row an entry of the column; empty where the differential cannot be written so. */
    static Optional<Matrix> of(Matrix column, Symbol by) {
        try {
            List<Matrix> terms = new ArrayList<>();
            for (Word word : new Jacobians(by).words(column)) {
                terms.add(word.transposed() ? Forms.multiply(word.left(), Forms.transpose(word.right()))
                        : Forms.multiply(word.right(), word.left()));
            }
            Dimensions shape = new Dimensions(column.shape().rows(), by.shape().rows());
            return Optional.of(terms.isEmpty() ? Forms.zero(shape) : Forms.sum(terms));
        } catch (NoWords none) {
            return Optional.empty();
        }
    }

    private List<Word> words(Matrix m) throws NoWords {
        if (!m.mentions(by.name())) {
            return List.of();
        }
        if (m.shape().isScalar()) {
            return List.of(new Word(Forms.transpose(Gradients.of(m, by)), false, Forms.ONE));
        }
        if (m instanceof Symbol) {
            return List.of(new Word(Forms.identity(by.shape().rows()), false, Forms.ONE));
        } else if (m instanceof Sum sum) {
            List<Word> words = new ArrayList<>();
            for (Matrix term : sum.terms()) {
                words.addAll(words(term));
            }
            return words;
        } else if (m instanceof Scaled scaled) {
            return scaled(scaled);
        } else if (m instanceof Product product) {
            return product(product.factors());
        } else if (m instanceof Hadamard hadamard) {
            List<Word> words = new ArrayList<>(entrywise(hadamard.left(), hadamard.right()));
            words.addAll(entrywise(hadamard.right(), hadamard.left()));
            return words;
        } else if (m instanceof Entrywise map) {
            return entrywise(Forms.entrywise(Typing.derived(map.function(), 1), map.of()), map.of());
        }
        return made((Made) m);
    }

    private List<Word> scaled(Scaled scaled) throws NoWords {
        List<Word> words = new ArrayList<>();
        for (Word word : words(scaled.of())) {
            words.add(new Word(Forms.scale(scaled.scalar(), word.left()), word.transposed(), word.right()));
        }
        for (Word word : words(scaled.scalar())) {
            if (scaled.of().shape().isColumn()) {
                words.add(new Word(Forms.multiply(scaled.of(), word.left()), false, word.right()));
            } else {
                words.add(new Word(word.left(), false, Forms.multiply(word.right(), rowOnly(scaled.of()))));
            }
        }
        return words;
    }

    private static Matrix rowOnly(Matrix m) throws NoWords {
        if (!m.shape().isRow()) {
            throw new NoWords();
        }
        return m;
    }

    private List<Word> product(List<Matrix> factors) throws NoWords {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Matrix before = Forms.product(factors.subList(0, i));
            Matrix after = Forms.product(factors.subList(i + 1, factors.size()));
            boolean diagonal = factors.get(i) instanceof Made made && made.making() == Making.DIAGONAL_OF
                    && after.shape().isColumn();
            for (Word word : diagonal ? entrywise(after, factors.get(i).parts().get(0)) : words(factors.get(i))) {
                words.add(new Word(i == 0 ? word.left() : Forms.multiply(before, word.left()), word.transposed(),
                        diagonal || i == factors.size() - 1 ? word.right() : Forms.multiply(word.right(), after)));
            }
        }
        return words;
    }

    /** Entry by entry so many times another column that changes. */
    private List<Word> entrywise(Matrix times, Matrix changing) throws NoWords {
        if (!times.shape().isColumn()) {
            if (changing.mentions(by.name())) {
                throw new NoWords();
            }
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        Matrix diagonal = diagonal(times);
        for (Word word : words(changing)) {
            words.add(new Word(Forms.multiply(diagonal, word.left()), word.transposed(), word.right()));
        }
        return words;
    }

    private static Matrix diagonal(Matrix column) {
        if (column instanceof Scaled scaled) {
            return Forms.scale(scaled.scalar(), diagonal(scaled.of()));
        }
        return column instanceof Matrix.Filled filled && filled.ones() ? Forms.identity(column.shape().rows())
                : Forms.make(Making.DIAGONAL_OF, column);
    }

    private List<Word> made(Made made) throws NoWords {
        List<Word> words = new ArrayList<>();
        switch (made.making()) {
            case TRANSPOSE -> {
                for (Word word : words(made.of())) {
                    words.add(new Word(Forms.transpose(word.right()), !word.transposed(), Forms.transpose(word.left())));
                }
            }
            case INVERSE -> {
                for (Word word : words(made.of())) {
                    words.add(new Word(Forms.negate(Forms.multiply(made, word.left())), word.transposed(),
                            Forms.multiply(word.right(), made)));
                }
            }
            case SOFTMAX -> {
                Matrix spread = Forms.subtract(Forms.make(Making.DIAGONAL_OF, made),
                        Forms.multiply(made, Forms.transpose(made)));
                for (Word word : made.shape().isColumn() ? words(made.of()) : none()) {
                    words.add(new Word(Forms.multiply(spread, word.left()), word.transposed(), word.right()));
                }
            }
            default -> words.addAll(none());
        }
        return words;
    }

    private static List<Word> none() throws NoWords {
        throw new NoWords();
    }
}
