package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The wrong rewritings of {@link Slip}, each of one node. */
final class SlipRules {
    private SlipRules() {
    }

    /** {@code c·(a+b)}: the sum among the factors, with what multiplies it. */
    private record Bracket(Expr factor, List<Expr> terms) {
        static Optional<Bracket> of(Expr node) {
            if (!(node instanceof Expr.Product)) {
                return Optional.empty();
            }
            return node.parts().stream().filter(Expr.Sum.class::isInstance).findFirst().map(sum -> {
                List<Expr> others = new ArrayList<>(node.parts());
                others.remove(sum);
                return new Bracket(Expr.productOf(others), sum.parts());
            });
        }

        /** Multiplied out, the first term right and the others by another factor. */
        Expr opened(UnaryOperator<Expr> other) {
            List<Expr> opened = new ArrayList<>();
            opened.add(Expr.product(factor, terms.get(0)));
            terms.subList(1, terms.size()).forEach(term -> opened.add(other.apply(term)));
            return Expr.sumOf(opened);
        }
    }

    /** −(a + b) as −a + b. */
    static List<Expr> signLost(Expr node) {
        return Bracket.of(node).filter(bracket -> isNegative(bracket.factor()))
                .map(bracket -> List.of(bracket.opened(term -> Expr.product(Expr.negate(bracket.factor()), term))))
                .orElse(List.of());
    }

    private static boolean isNegative(Expr factor) {
        Expr leading = factor instanceof Expr.Product ? factor.parts().get(0) : factor;
        return leading instanceof Expr.Num number && number.value().signum() < 0;
    }

    /** c·(a + b) as c·a + b. */
    static List<Expr> distributedOnce(Expr node) {
        return Bracket.of(node).map(bracket -> List.of(bracket.opened(term -> term))).orElse(List.of());
    }

    /** (a + b)^n as a^n + b^n. */
    static List<Expr> powerOfSum(Expr node) {
        return node instanceof Expr.Power power && power.base() instanceof Expr.Sum sum
                && Trees.isConstant(power.exponent())
                ? List.of(Expr.sumOf(sum.terms().stream().map(term -> Expr.power(term, power.exponent())).toList()))
                : List.of();
    }

    /** f(a + b) as f(a) + f(b), for functions for which people do that; and a/(b + c) as a/b + a/c. */
    static List<Expr> splitFunction(Expr node) {
        if (node instanceof Expr.Quotient quotient && quotient.denominator() instanceof Expr.Sum sum) {
            return List.of(Expr.sumOf(sum.terms().stream()
                    .map(term -> Expr.quotient(quotient.numerator(), term)).toList()));
        }
        boolean splits = node instanceof Expr.Call call && call.argument() instanceof Expr.Sum
                && List.of(Function.LN, Function.SQRT, Function.EXP, Function.SIN, Function.COS).contains(call.function());
        return splits
                ? List.of(Expr.sumOf(node.parts().get(0).parts().stream()
                        .map(term -> Trees.withParts(node, List.of(term))).toList()))
                : List.of();
    }

    /** (a·k + b)/k as a + b, and with a power of k in the denominator. */
    static List<Expr> termCancelled(Expr node) {
        List<Expr> wrong = new ArrayList<>();
        if (node instanceof Expr.Quotient quotient && quotient.numerator() instanceof Expr.Sum sum) {
            Powered under = Powered.of(quotient.denominator());
            for (int i = 0; i < sum.terms().size(); i++) {
                List<Expr> terms = new ArrayList<>(sum.terms());
                int place = i;
                divided(terms.get(i), under.base()).ifPresent(term -> {
                    terms.set(place, term);
                    wrong.add(Expr.quotient(Expr.sumOf(terms), under.lowered()));
                });
            }
        }
        return wrong;
    }

    /** A term without one factor of a base. */
    private static Optional<Expr> divided(Expr term, Expr base) {
        List<Expr> factors = new ArrayList<>(term instanceof Expr.Product ? term.parts() : List.of(term));
        for (int i = 0; i < factors.size(); i++) {
            Powered factor = Powered.of(factors.get(i));
            if (factor.base().equals(base) && factor.exponent().compareTo(Rational.ONE) >= 0) {
                factors.set(i, factor.lowered());
                return Optional.of(Expr.productOf(factors));
            }
        }
        return Optional.empty();
    }

    /** A base with its exponent, 1 where none is written. */
    private record Powered(Expr base, Rational exponent) {
        static Powered of(Expr e) {
            return e instanceof Expr.Power power && power.exponent() instanceof Expr.Num number
                    ? new Powered(power.base(), number.value())
                    : new Powered(e, Rational.ONE);
        }

        Expr lowered() {
            return Expr.power(base, Expr.num(exponent.minus(Rational.ONE)));
        }
    }

    /** A term as a number times a power. */
    private record Monomial(Rational factor, Powered power) {
        static Monomial of(Expr term) {
            boolean scaled = term instanceof Expr.Product product && product.factors().size() == 2
                    && product.factors().get(0) instanceof Expr.Num;
            return scaled
                    ? new Monomial(((Expr.Num) term.parts().get(0)).value(), Powered.of(term.parts().get(1)))
                    : new Monomial(Rational.ONE, Powered.of(term));
        }
    }

    /** 2x + 3x as 5x², and 2x² + 3x as 5x³. */
    static List<Expr> likeTerms(Expr node) {
        List<Expr> wrong = new ArrayList<>();
        if (!(node instanceof Expr.Sum sum)) {
            return wrong;
        }
        for (int i = 0; i < sum.terms().size(); i++) {
            for (int j = i + 1; j < sum.terms().size(); j++) {
                Monomial a = Monomial.of(sum.terms().get(i));
                Monomial b = Monomial.of(sum.terms().get(j));
                if (a.power().base().equals(b.power().base()) && !Trees.isConstant(a.power().base())) {
                    List<Expr> terms = new ArrayList<>(sum.terms());
                    terms.remove(j);
                    terms.set(i, Expr.product(Expr.num(a.factor().plus(b.factor())), Expr.power(a.power().base(),
                            Expr.num(a.power().exponent().plus(b.power().exponent())))));
                    wrong.add(Expr.sumOf(terms));
                }
            }
        }
        return wrong;
    }

    /** x²·x³ as x⁶, and (x²)³ as x⁵. */
    static List<Expr> exponents(Expr node) {
        List<Expr> wrong = new ArrayList<>();
        if (node instanceof Expr.Power outer && outer.base() instanceof Expr.Power inner) {
            wrong.add(Expr.power(inner.base(), Expr.sum(inner.exponent(), outer.exponent())));
        }
        if (node instanceof Expr.Product product) {
            for (int i = 0; i < product.factors().size(); i++) {
                for (int j = i + 1; j < product.factors().size(); j++) {
                    Powered a = Powered.of(product.factors().get(i));
                    Powered b = Powered.of(product.factors().get(j));
                    if (a.base().equals(b.base()) && !Trees.isConstant(a.base())) {
                        List<Expr> factors = new ArrayList<>(product.factors());
                        factors.remove(j);
                        factors.set(i, Expr.power(a.base(), Expr.num(a.exponent().times(b.exponent()))));
                        wrong.add(Expr.productOf(factors));
                    }
                }
            }
        }
        return wrong;
    }

    private static List<Expr> eachTerm(Expr node, UnaryOperator<Expr> change) {
        List<Expr> wrong = new ArrayList<>();
        if (node instanceof Expr.Sum sum) {
            for (int i = 0; i < sum.terms().size(); i++) {
                List<Expr> terms = new ArrayList<>(sum.terms());
                terms.set(i, change.apply(terms.get(i)));
                wrong.add(Expr.sumOf(terms));
            }
        }
        return wrong;
    }

    static List<Expr> termSign(Expr node) {
        return eachTerm(node, Expr::negate);
    }

    static List<Expr> termLost(Expr node) {
        return eachTerm(node, term -> Expr.num(0));
    }

    /** 2·3 as 5. */
    static List<Expr> numbersAdded(Expr node) {
        if (!(node instanceof Expr.Product product)) {
            return List.of();
        }
        List<Expr> numbers = product.factors().stream()
                .filter(factor -> factor instanceof Expr.Num && !factor.is(1) && !factor.is(-1)).toList();
        List<Expr> others = product.factors().stream().filter(factor -> !numbers.contains(factor)).toList();
        if (numbers.size() < 2) {
            return List.of();
        }
        List<Expr> factors = new ArrayList<>(List.of(Expr.sumOf(numbers)));
        factors.addAll(others);
        return List.of(Expr.productOf(factors));
    }
}
