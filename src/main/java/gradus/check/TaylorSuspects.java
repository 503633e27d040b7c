package gradus.check;

import gradus.calculus.Series;
import gradus.calculus.Taylor;
import gradus.expr.Expr;
import gradus.expr.Function;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The wrong answers to a Taylor polynomial. */
final class TaylorSuspects extends Suspects {
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
        suspects.add(changed("taylor.sign", (c, k) -> k % 2 == 0 ? c : Expr.negate(c)));
        suspects.add(changed("taylor.sign", (c, k) -> k / 2 % 2 == 0 ? c : Expr.negate(c)));
        suspects.add(changed("taylor.sign", (c, k) -> Expr.call(Function.ABS, c)));
        suspects.add(changed("sign.overall", (c, k) -> Expr.negate(c)));
        suspects.add(shortened());
        longer().ifPresent(suspects::add);
        wrongCentre(suspects);
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

    /** The last term that is there left out. */
    private Suspect shortened() {
        int last = taylor.order();
        while (last > 0 && taylor.coefficients().get(last).is(0)) {
            last--;
        }
        int dropped = last;
        return changed("taylor.wrong-order", (c, k) -> k == dropped ? Expr.num(0) : c);
    }

    /** One or two terms too many. */
    private java.util.Optional<Suspect> longer() {
        for (int more = 1; more <= 2; more++) {
            Series series = Taylor.of(function, taylor.by(), taylor.about(), taylor.order() + more);
            if (series instanceof Series.Polynomial polynomial
                    && !polynomial.taylor().coefficients().get(taylor.order() + more).is(0)) {
                return java.util.Optional.of(Suspect.of("taylor.wrong-order",
                        polynomial.taylor().coefficients().stream().map(Subject::of).toList()));
            }
        }
        return java.util.Optional.empty();
    }

    /** Powers of x in the place of x − a, or the derivatives taken at 0. */
    private void wrongCentre(List<Suspect> suspects) {
        if (taylor.about().is(0)) {
            return;
        }
        Expr inPowersOfX = new Taylor(taylor.by(), Expr.num(0), taylor.coefficients()).polynomial();
        Coefficients.of(inPowersOfX, taylor.by(), taylor.about()).ifPresent(found -> suspects.add(padded(found)));
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
