package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.Series;
import gradus.calculus.Taylor;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The wrong answers to a Taylor polynomial. */
final class TaylorSuspects extends Suspects {
    private static final int MOST_MORE = 6;

    private final Expr function;
    private final Taylor taylor;

    TaylorSuspects(Expr function, Taylor taylor) {
        this.function = function;
        this.taylor = taylor;
    }

    @Override
    List<Suspect> whole() {
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(changed("taylor.missing-factorial", (c, k) -> Expr.product(c, factorial(k))));
        suspects.add(changed("taylor.factor-for-factorial",
                (c, k) -> k < 2 ? c : Expr.quotient(Expr.product(c, factorial(k)), Expr.num(k))));
        suspects.add(changed("taylor.missing-factorial", (c, k) -> Expr.product(c, Expr.num(Math.max(1, k)))));
        suspects.add(changed("taylor.term-missing", (c, k) -> k == 0 ? Expr.num(0) : c));
        suspects.add(changed("taylor.sign", (c, k) -> k % 2 == 0 ? c : Expr.negate(c)));
        suspects.add(changed("taylor.sign", (c, k) -> k / 2 % 2 == 0 ? c : Expr.negate(c)));
        suspects.add(changed("taylor.sign", (c, k) -> Expr.call(Function.ABS, c)));
        suspects.add(changed("sign.overall", (c, k) -> Expr.negate(c)));
        shortened(suspects);
        longer(suspects);
        wrongCentre(suspects);
        derivativeInstead().ifPresent(suspects::add);
        return suspects;
    }

    private static Expr factorial(int k) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return Expr.num(gradus.expr.Rational.of(product));
    }

    private Suspect changed(String id, BiFunction<Expr, Integer, Expr> change) {
        List<Subject> entries = new ArrayList<>();
        for (int k = 0; k <= taylor.order(); k++) {
            entries.add(Subject.of(change.apply(taylor.coefficients().get(k), k)));
        }
        return Suspect.of(id, entries);
    }

    /** The last terms that are there left out. */
    private void shortened(List<Suspect> suspects) {
        for (int last = taylor.order(); last > 0; last--) {
            if (!taylor.coefficients().get(last).is(0)) {
                int dropped = last;
                suspects.add(changed("taylor.wrong-order", (c, k) -> k >= dropped ? Expr.num(0) : c));
            }
        }
    }

    /** The expansion of the derivative. */
    private Optional<Suspect> derivativeInstead() {
        Series series = Taylor.of(Differentiator.derivative(function, taylor.by()), taylor.by(), taylor.about(),
                taylor.order());
        return series instanceof Series.Polynomial polynomial
                ? Optional.of(Suspect.of("taylor.derivative-instead",
                        polynomial.taylor().coefficients().stream().map(Subject::of).toList()))
                : Optional.empty();
    }

    /** One coefficient wrong. */
    @Override
    List<Suspect> single(int entry) {
        if (entry > taylor.order()) {
            return List.of();
        }
        Expr right = taylor.coefficients().get(entry);
        Expr k = Expr.num(Math.max(1, entry));
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(Suspect.of("taylor.missing-factorial", Subject.of(Expr.product(right, factorial(entry)))));
        suspects.add(Suspect.of("taylor.sign", Subject.of(Expr.negate(right))));
        suspects.add(Suspect.of("taylor.factor-for-factorial",
                Subject.of(Expr.quotient(Expr.product(right, factorial(entry)), k))));
        suspects.add(Suspect.of("taylor.term-missing", Subject.of(Expr.num(0))));
        suspects.add(Suspect.of("taylor.coefficient", Subject.of(Expr.product(right, k))));
        suspects.add(Suspect.of("taylor.coefficient", Subject.of(Expr.quotient(right, k))));
        suspects.add(Suspect.of("taylor.coefficient", Subject.of(Expr.product(right, Expr.num(2)))));
        suspects.add(Suspect.of("taylor.coefficient", Subject.of(Expr.quotient(right, Expr.num(2)))));
        return suspects;
    }

    @Override
    Message tellingApart(Suspect one, Suspect other) {
        return Message.of("diagnosis.which-coefficients");
    }

    /** Some terms too many, as when the terms that are not 0 are counted. */
    private void longer(List<Suspect> suspects) {
        Series series = Taylor.of(function, taylor.by(), taylor.about(), taylor.order() + MOST_MORE);
        if (series instanceof Series.Polynomial polynomial) {
            List<Subject> all = polynomial.taylor().coefficients().stream().map(Subject::of).toList();
            for (int last = taylor.order() + 1; last < all.size(); last++) {
                if (!all.get(last).value().is(0)) {
                    suspects.add(Suspect.of("taylor.wrong-order", all.subList(0, last + 1)));
                }
            }
        }
    }

    /** Powers of x in the place of x − a, or the derivatives taken at 0. */
    private void wrongCentre(List<Suspect> suspects) {
        if (taylor.about().is(0)) {
            return;
        }
        for (Expr centre : List.of(Expr.num(0), Expr.negate(taylor.about()))) {
            Expr inOtherPowers = new Taylor(taylor.by(), centre, taylor.coefficients()).polynomial();
            Coefficients.of(inOtherPowers, taylor.by(), taylor.about()).ifPresent(found -> suspects.add(padded(found)));
        }
        if (Taylor.of(function, taylor.by(), Expr.num(0), taylor.order()) instanceof Series.Polynomial other) {
            suspects.add(padded(other.taylor().coefficients()));
            Coefficients.of(other.taylor().polynomial(), taylor.by(), taylor.about())
                    .ifPresent(found -> suspects.add(padded(found)));
        }
    }

    private Suspect padded(List<Expr> coefficients) {
        List<Subject> entries = new ArrayList<>();
        for (int k = 0; k <= taylor.order(); k++) {
            entries.add(Subject.of(k < coefficients.size() ? coefficients.get(k) : Expr.num(0)));
        }
        return Suspect.of("taylor.wrong-centre", entries);
    }
}
