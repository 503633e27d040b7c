package gradus.matrix;

import gradus.expr.Rational;
import gradus.expr.Span;
import java.util.ArrayList;
import java.util.List;

/** What was typed, before anything is known of shapes. Each node knows where it stands. */
public sealed interface Written {
    Span span();

    /** The direct parts, left to right. */
    List<Written> parts();

    /** The same node with other parts, as many as it has. */
    Written withParts(List<Written> parts);

    /** How two factors stand together. */
    enum Sign {
        /** Side by side, or with a sign that means the matrix product to whoever writes mathematics. */
        PLAIN,
        /** {@code *} in code: entry by entry. */
        STAR,
        /** {@code @} in code. */
        AT,
        /** A raised dot: of two columns, their inner product. */
        DOT,
        ENTRYWISE
    }

    /** A number, a name or anything else without parts. */
    record Leaf(String name, Rational value, Span span) implements Written {
        boolean isNumber() {
            return name.isEmpty();
        }

        @Override
        public List<Written> parts() {
            return List.of();
        }

        @Override
        public Written withParts(List<Written> parts) {
            return this;
        }
    }

    record Total(List<Written> parts, Span span) implements Written {
        public Total {
            parts = List.copyOf(parts);
        }

        @Override
        public Written withParts(List<Written> other) {
            return new Total(other, span);
        }
    }

    record Negative(Written of, Span span) implements Written {
        @Override
        public List<Written> parts() {
            return List.of(of);
        }

        @Override
        public Written withParts(List<Written> parts) {
            return new Negative(parts.get(0), span);
        }
    }

    record Times(Sign sign, Written left, Written right, Span span) implements Written {
        @Override
        public List<Written> parts() {
            return List.of(left, right);
        }

        @Override
        public Written withParts(List<Written> parts) {
            return new Times(sign, parts.get(0), parts.get(1), span);
        }
    }

    record Over(boolean entrywise, Written above, Written below, Span span) implements Written {
        @Override
        public List<Written> parts() {
            return List.of(above, below);
        }

        @Override
        public Written withParts(List<Written> parts) {
            return new Over(entrywise, parts.get(0), parts.get(1), span);
        }
    }

    record Raised(boolean entrywise, Written base, Written exponent, Span span) implements Written {
        @Override
        public List<Written> parts() {
            return List.of(base, exponent);
        }

        @Override
        public Written withParts(List<Written> parts) {
            return new Raised(entrywise, parts.get(0), parts.get(1), span);
        }
    }

    record Turned(Written of, Span span) implements Written {
        @Override
        public List<Written> parts() {
            return List.of(of);
        }

        @Override
        public Written withParts(List<Written> parts) {
            return new Turned(parts.get(0), span);
        }
    }

    /** A function or operation at its arguments; {@code primes} counts derivatives of the function. */
    record Applied(String name, int primes, List<Written> parts, Span span) implements Written {
        public Applied {
            parts = List.copyOf(parts);
        }

        @Override
        public Written withParts(List<Written> other) {
            return new Applied(name, primes, other, span);
        }
    }

    /** Double bars; {@code kind} is the subscript, such as {@code F}. */
    record Norm(String kind, Written of, Span span) implements Written {
        @Override
        public List<Written> parts() {
            return List.of(of);
        }

        @Override
        public Written withParts(List<Written> parts) {
            return new Norm(kind, parts.get(0), span);
        }
    }

    /** Single bars: a determinant or an absolute value. */
    record Bars(Written of, Span span) implements Written {
        @Override
        public List<Written> parts() {
            return List.of(of);
        }

        @Override
        public Written withParts(List<Written> parts) {
            return new Bars(parts.get(0), span);
        }
    }

    /** This with one part replaced. */
    default Written with(int index, Written part) {
        List<Written> changed = new ArrayList<>(parts());
        changed.set(index, part);
        return withParts(changed);
    }
}
