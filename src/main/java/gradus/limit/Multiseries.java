package gradus.limit;

import gradus.expr.Expr;
import gradus.expr.Trees;
import gradus.series.Exact;
import gradus.series.UndecidedException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An asymptotic expansion as t grows: a constant, or a sum of powers of the fastest function that occurs, with
 * coefficients that are expansions in slower ones. (J. Richardson, B. Salvy, J. Shackell, J. van der Hoeven:
 * Asymptotic expansions of exp-log functions, 1996.)
 */
abstract sealed class Multiseries {
    /** Nodes of a function that is written; each step may double them. */
    private static final int LONGEST = 4_000;

    private Multiseries() {
    }

    /**
     * The function that is expanded.
     *
     * @throws UndecidedException where it takes too many nodes to be written
     */
    abstract Expr function();

    /** The same value for all t. */
    static final class Constant extends Multiseries {
        private final Exact value;

        private Constant(Exact value) {
            this.value = value;
        }

        Exact value() {
            return value;
        }

        @Override
        Expr function() {
            return value.toExpr();
        }
    }

    /** Σ c_k·g^e_k with falling exponents; c_k may be zero. */
    static final class Sum extends Multiseries {
        private final Scale.Element element;
        private final Supplier<Expr> source;
        private Terms terms;
        private Optional<Expr> function;

        private Sum(Scale.Element element, Terms terms, Supplier<Expr> source) {
            this.element = element;
            this.terms = terms;
            this.source = source;
        }

        Scale.Element element() {
            return element;
        }

        Terms terms() {
            return terms;
        }

        /** Forgets leading terms that turned out to be zero. */
        void startAt(Terms rest) {
            terms = rest;
        }

        /** Written once: the expansions that it is made of stand in it many times. */
        @Override
        Expr function() {
            if (function == null) {
                function = written();
            }
            return function.orElseThrow(() -> new UndecidedException("a function of too many nodes"));
        }

        private Optional<Expr> written() {
            try {
                return Optional.of(source.get()).filter(e -> Trees.size(e, LONGEST) < LONGEST);
            } catch (UndecidedException partTooLarge) {
                return Optional.empty();
            }
        }
    }

    static Multiseries constant(Exact value) {
        return new Constant(value);
    }

    static Multiseries sum(Scale.Element element, Terms terms, Supplier<Expr> function) {
        return new Sum(element, terms, function);
    }

    /** g^e. */
    static Multiseries power(Scale.Element element, Exact exponent) {
        return new Sum(element, Terms.single(exponent, constant(Exact.ONE)),
                () -> exponent.equals(Exact.ONE)
                        ? element.function()
                        : Expr.power(element.function(), exponent.toExpr()));
    }
}
