package gradus.expr;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A real expression: a small immutable tree of eight kinds.
 *
 * <p>Structure is kept as it was written as far as it means something to a reader (a quotient stays a
 * quotient); only sums in sums and products in products are flattened, and a negation is a product that starts
 * with −1. Two expressions are {@code equals} when they are written alike; for equal values see
 * {@code gradus.check}.
 */
public sealed interface Expr {

    /** What to do with each kind; the one exhaustive case distinction. */
    interface Cases<R> {
        R number(Num number);

        R constant(Const constant);

        R variable(Var variable);

        R sum(Sum sum);

        R product(Product product);

        R quotient(Quotient quotient);

        R power(Power power);

        R call(Call call);
    }

    <R> R match(Cases<R> cases);

    /** The direct parts, left to right. */
    List<Expr> parts();

    /** An exact rational number. */
    record Num(Rational value) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }

        @Override
        public List<Expr> parts() {
            return List.of();
        }
    }

    /** A named constant, e or pi. */
    record Const(Constant constant) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }

        @Override
        public List<Expr> parts() {
            return List.of();
        }
    }

    /** A real variable. */
    record Var(String name) implements Expr {
        public Var {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a variable needs a name");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.variable(this);
        }

        @Override
        public List<Expr> parts() {
            return List.of();
        }
    }

    /** Two or more terms, none of them a sum. */
    record Sum(List<Expr> terms) implements Expr {
        public Sum {
            terms = flatten(terms, Sum.class);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sum(this);
        }

        @Override
        public List<Expr> parts() {
            return terms;
        }
    }

    /** Two or more factors, none of them a product. */
    record Product(List<Expr> factors) implements Expr {
        public Product {
            factors = flatten(factors, Product.class);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.product(this);
        }

        @Override
        public List<Expr> parts() {
            return factors;
        }
    }

    /** A numerator over a denominator. */
    record Quotient(Expr numerator, Expr denominator) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.quotient(this);
        }

        @Override
        public List<Expr> parts() {
            return List.of(numerator, denominator);
        }
    }

    /** A base to an exponent. */
    record Power(Expr base, Expr exponent) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.power(this);
        }

        @Override
        public List<Expr> parts() {
            return List.of(base, exponent);
        }
    }

    /** A row of the function table applied to as many arguments as the row takes. */
    record Call(Function function, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
            if (arguments.size() != function.arity()) {
                throw new IllegalArgumentException(
                        function.label() + " takes " + function.arity() + " arguments, not " + arguments.size());
            }
        }

        /** The only or first argument. */
        public Expr argument() {
            return arguments.get(0);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.call(this);
        }

        @Override
        public List<Expr> parts() {
            return arguments;
        }
    }

    private static List<Expr> flatten(List<Expr> parts, Class<? extends Expr> kind) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException(kind.getSimpleName() + " of " + parts.size());
        }
        boolean nested = false;
        for (Expr part : parts) {
            nested |= kind.isInstance(part);
        }
        if (!nested) {
            return List.copyOf(parts);
        }
        List<Expr> flat = new ArrayList<>();
        for (Expr part : parts) {
            if (kind.isInstance(part)) {
                flat.addAll(part.parts());
            } else {
                flat.add(part);
            }
        }
        return List.copyOf(flat);
    }

    static Expr num(long value) {
        return new Num(Rational.of(value));
    }

    static Expr num(Rational value) {
        return new Num(value);
    }

    static Expr var(String name) {
        return new Var(name);
    }

    static Expr sum(Expr... terms) {
        return new Sum(List.of(terms));
    }

    static Expr product(Expr... factors) {
        return new Product(List.of(factors));
    }

    static Expr quotient(Expr numerator, Expr denominator) {
        return new Quotient(numerator, denominator);
    }

    static Expr power(Expr base, Expr exponent) {
        return new Power(base, exponent);
    }

    static Expr call(Function function, Expr... arguments) {
        return new Call(function, List.of(arguments));
    }

    /** The sum of any number of terms: 0 of none, the term of one. */
    static Expr sumOf(List<Expr> terms) {
        return terms.isEmpty() ? num(0) : terms.size() == 1 ? terms.get(0) : new Sum(terms);
    }

    /** The product of any number of factors: 1 of none, the factor of one. */
    static Expr productOf(List<Expr> factors) {
        return factors.isEmpty() ? num(1) : factors.size() == 1 ? factors.get(0) : new Product(factors);
    }

    /**
     * Minus this, as a person writes it: the sign goes into the leading number, the first factor or the
     * numerator, so that what is printed with a minus reads back as the same tree.
     */
    static Expr negate(Expr e) {
        Deque<Expr> path = new ArrayDeque<>();
        Expr leading = e;
        while (leading instanceof Quotient || leading instanceof Product && !leading.parts().get(0).is(-1)) {
            path.push(leading);
            leading = leading.parts().get(0);
        }
        Expr negated = negateLeading(leading);
        for (Expr above : path) {
            negated = withLeading(above, negated);
        }
        return negated;
    }

    private static Expr negateLeading(Expr e) {
        if (e instanceof Num number) {
            return num(number.value().negate());
        }
        return e instanceof Product product
                ? productOf(product.factors().subList(1, product.factors().size()))
                : product(num(-1), e);
    }

    private static Expr withLeading(Expr e, Expr leading) {
        List<Expr> parts = new ArrayList<>(e.parts());
        parts.set(0, leading);
        return e instanceof Quotient ? quotient(leading, parts.get(1)) : new Product(parts);
    }

    /** Whether this is exactly that whole number. */
    default boolean is(long value) {
        return this instanceof Num number && number.value().is(value);
    }
}
