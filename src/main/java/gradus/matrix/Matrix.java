package gradus.matrix;

import gradus.expr.Expr;
import java.util.List;
import java.util.Optional;

/**
 * A matrix expression in which all shapes fit; scalars and columns are matrices too. Built by {@link Forms}, which
 * keeps it tidy. Nodes are {@code equals} when they are written alike.
 */
public sealed interface Matrix {
    Dimensions shape();

    /** The direct parts, left to right. */
    List<Matrix> parts();

    /** A scalar that is known, such as {@code 1/2} or {@code ln(2*pi)}. */
    record Constant(Expr value) implements Matrix {
        @Override
        public Dimensions shape() {
            return Dimensions.SCALAR;
        }

        @Override
        public List<Matrix> parts() {
            return List.of();
        }
    }

    /** A dimension as a number. */
    record Size(String dimension) implements Matrix {
        @Override
        public Dimensions shape() {
            return Dimensions.SCALAR;
        }

        @Override
        public List<Matrix> parts() {
            return List.of();
        }
    }

    /** A name that was declared. */
    record Symbol(String name, Dimensions shape, Optional<Property> property) implements Matrix {
        boolean isSymmetric() {
            return shape.isScalar() || property.filter(Property::isSymmetric).isPresent();
        }

        @Override
        public List<Matrix> parts() {
            return List.of();
        }
    }

    record Identity(String size) implements Matrix {
        @Override
        public Dimensions shape() {
            return Dimensions.square(size);
        }

        @Override
        public List<Matrix> parts() {
            return List.of();
        }
    }

    /** Ones everywhere, or zeros. */
    record Filled(boolean ones, Dimensions shape) implements Matrix {
        @Override
        public List<Matrix> parts() {
            return List.of();
        }
    }

    /** Two or more terms of one shape. */
    record Sum(List<Matrix> terms) implements Matrix {
        public Sum {
            terms = List.copyOf(terms);
        }

        @Override
        public Dimensions shape() {
            return terms.get(0).shape();
        }

        @Override
        public List<Matrix> parts() {
            return terms;
        }
    }

    /** A scalar times anything. */
    record Scaled(Matrix scalar, Matrix of) implements Matrix {
        @Override
        public Dimensions shape() {
            return of.shape();
        }

        @Override
        public List<Matrix> parts() {
            return List.of(scalar, of);
        }
    }

    /** Two or more factors whose inner dimensions fit, none of them a scalar. */
    record Product(List<Matrix> factors) implements Matrix {
        public Product {
            factors = List.copyOf(factors);
        }

        @Override
        public Dimensions shape() {
            return new Dimensions(factors.get(0).shape().rows(), factors.get(factors.size() - 1).shape().columns());
        }

        @Override
        public List<Matrix> parts() {
            return factors;
        }
    }

    /** The product entry by entry. */
    record Hadamard(Matrix left, Matrix right) implements Matrix {
        @Override
        public Dimensions shape() {
            return left.shape();
        }

        @Override
        public List<Matrix> parts() {
            return List.of(left, right);
        }
    }

    /** A function of {@code u} at each entry. */
    record Entrywise(Expr function, Matrix of) implements Matrix {
        @Override
        public Dimensions shape() {
            return of.shape();
        }

        @Override
        public List<Matrix> parts() {
            return List.of(of);
        }
    }

    /** What is made of one matrix as a whole. */
    record Made(Making making, Matrix of) implements Matrix {
        @Override
        public Dimensions shape() {
            return making.shape(of.shape());
        }

        @Override
        public List<Matrix> parts() {
            return List.of(of);
        }
    }

    /** Whether a symbol stands anywhere in this. */
    default boolean mentions(String name) {
        return this instanceof Symbol symbol ? symbol.name().equals(name)
                : parts().stream().anyMatch(part -> part.mentions(name));
    }

    /** How many nodes there are, counted no further than a limit. */
    default int size(int limit) {
        int size = 1;
        for (Matrix part : parts()) {
            if (size >= limit) {
                return size;
            }
            size += part.size(limit - size);
        }
        return size;
    }
}
