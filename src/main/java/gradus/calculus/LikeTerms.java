package gradus.calculus;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The terms of a sum, with like terms gathered where the first of them stands. */
final class LikeTerms {
    private final Simplification session;
    private final Map<Expr, Term> terms = new LinkedHashMap<>();

    private LikeTerms(Simplification session) {
        this.session = session;
    }

    static LikeTerms of(Simplification session, List<Expr> simplified) {
        LikeTerms terms = new LikeTerms(session);
        simplified.forEach(term -> terms.add(Term.of(term), Rational.ONE));
        terms.dropZeros();
        terms.useIdentity(Function.SIN, Function.COS, 1);
        terms.useIdentity(Function.COSH, Function.SINH, -1);
        terms.joinFractions();
        return terms;
    }

    /** {@code 1/x^2 - ln(x)/x^2} is one fraction; fractions of numbers are not joined. */
    private void joinFractions() {
        Map<Expr, List<Expr>> fractions = new LinkedHashMap<>();
        terms.forEach((key, term) -> divisor(term.rest()).ifPresent(
                divisor -> fractions.computeIfAbsent(session.key(divisor), d -> new ArrayList<>()).add(key)));
        fractions.values().stream().filter(same -> same.size() > 1).forEach(this::join);
    }

    private static Optional<Expr> divisor(Expr rest) {
        return rest instanceof Expr.Quotient quotient && !Trees.isConstant(quotient.denominator())
                ? Optional.of(quotient.denominator())
                : Optional.empty();
    }

    private void join(List<Expr> keys) {
        Expr divisor = divisor(terms.get(keys.get(0)).rest()).orElseThrow();
        List<Expr> numerators = new ArrayList<>();
        for (Expr key : keys) {
            Term term = terms.get(key);
            numerators.add(new Term(term.coefficient(), term.rest().parts().get(0)).product());
        }
        Expr joined = session.quotient(LikeTerms.of(session, numerators).sum(), divisor);
        terms.put(keys.get(0), Term.of(joined));
        keys.subList(1, keys.size()).forEach(terms::remove);
    }

    private void add(Term term, Rational times) {
        Rational coefficient = term.coefficient().times(times);
        if (coefficient.isInteger() && !coefficient.isZero() && term.rest() instanceof Expr.Sum sum) {
            sum.terms().forEach(inner -> add(Term.of(inner), coefficient));
            return;
        }
        Expr key = session.key(term.rest());
        Rational before = terms.containsKey(key) ? terms.get(key).coefficient() : Rational.ZERO;
        Expr rest = terms.containsKey(key) ? terms.get(key).rest() : term.rest();
        terms.put(key, new Term(before.plus(coefficient), rest));
    }

    /** A term that vanishes is kept where it says that the sum has no value. */
    private void dropZeros() {
        terms.values().removeIf(term -> term.coefficient().isZero() && !limitsDomain(term));
    }

    private boolean limitsDomain(Term term) {
        if (session.isGiven(term.rest())) {
            return false;
        }
        List<Expr> others = terms.values().stream()
                .filter(other -> other != term)
                .map(Term::rest)
                .toList();
        return !Partial.impliedBy(term.rest(), others, session.domains());
    }

    /** {@code sin(u)^2 + cos(u)^2} is 1, {@code cosh(u)^2 - sinh(u)^2} too, also with a common factor. */
    private void useIdentity(Function first, Function second, int sign) {
        for (Map.Entry<Expr, Term> entry : List.copyOf(terms.entrySet())) {
            Optional<Expr> argument = squared(entry.getKey(), first);
            if (argument.isEmpty() || !session.domains().isTotal(argument.get())) {
                continue;
            }
            Expr partner = Expr.power(Expr.call(second, argument.get()), Expr.num(2));
            Term other = terms.get(partner);
            Rational coefficient = entry.getValue().coefficient();
            if (other != null && other.coefficient().equals(coefficient.times(Rational.of(sign)))) {
                replace(entry.getKey(), partner, coefficient);
            }
        }
    }

    private static Optional<Expr> squared(Expr e, Function function) {
        return e instanceof Expr.Power power && power.exponent().is(2)
                && power.base() instanceof Expr.Call call && call.function() == function
                ? Optional.of(call.argument())
                : Optional.empty();
    }

    private void replace(Expr first, Expr second, Rational by) {
        terms.remove(first);
        terms.remove(second);
        add(new Term(by, Expr.num(1)), Rational.ONE);
        dropZeros();
    }

    Expr sum() {
        List<Expr> sum = new ArrayList<>();
        terms.values().forEach(term -> sum.add(term.product()));
        if (sum.size() == 2 && Term.isNegative(sum.get(0)) && !Term.isNegative(sum.get(1))) {
            Collections.swap(sum, 0, 1);
        }
        return Expr.sumOf(sum);
    }
}
