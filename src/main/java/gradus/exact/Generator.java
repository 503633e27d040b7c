package gradus.exact;

import gradus.expr.Function;
import java.util.List;

/** What a generator of normal forms stands for. */
sealed interface Generator {
    /** The size of a real value: of a variable, π, a prime, a sum or a call. Positive, so every power of it exists. */
    record Size(Atom of) implements Generator {
    }

    /** The sign of a real value, whose square is one. */
    record Sign(Atom of) implements Generator {
    }

    /** e to a monomial, which is real; positive. */
    record Exponential(Monomial exponent) implements Generator {
    }

    /** e to i times a monomial, which is real; a complex number of size one. */
    record Wave(Monomial angle) implements Generator {
    }

    /** What a size and a sign may belong to. */
    sealed interface Atom {
    }

    record Variable(String name) implements Atom {
    }

    record Pi() implements Atom {
    }

    record Prime(java.math.BigInteger value) implements Atom {
    }

    /** A sum of two or more terms without a common factor. */
    record Composite(NormalForm sum) implements Atom {
    }

    /** The logarithm of the generator of that number. */
    record Logarithm(int generator) implements Atom {
    }

    /** A function of which nothing more is known than its arguments. */
    record Opaque(Function function, List<NormalForm> arguments) implements Atom {
    }
}
