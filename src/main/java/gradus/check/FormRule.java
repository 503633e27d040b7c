package gradus.check;

import gradus.calculus.Simplifier;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Whether a right answer is written in the form that the question asks for. */
final class FormRule {
    private static final Pattern POINT = Pattern.compile("\\d\\s*[.．]|[.．]\\s*\\d");
    private static final int MAX_SIZE = 2_000;
    private static final int MAX_ROOT = 1_000;

    private final Form form;

    FormRule(Form form) {
        this.form = form;
    }

    /** What is wrong with the form; empty where it is as asked. */
    Optional<Message> complaint(String source, List<Value.Scalar> entries) {
        boolean fits = entries.stream().allMatch(entry -> fits(source, entry));
        return fits ? Optional.empty() : Optional.of(Message.of("check.form." + form.label()));
    }

    private boolean fits(String source, Value.Scalar entry) {
        Expr e = entry.expression();
        return switch (form) {
            case EXACT -> !POINT.matcher(source).find();
            case DECIMAL -> entry.decimal().isPresent() || e instanceof Expr.Num number && number.value().isInteger();
            case EXPANDED -> isExpanded(e);
            case FACTORED -> isFactored(e);
            case SIMPLIFIED -> isSimplified(e);
        };
    }

    /** No shorter by more than a sign than what simplification makes of it. */
    private static boolean isSimplified(Expr e) {
        try {
            Expr simplest = Simplifier.simplify(e);
            return Trees.size(e, MAX_SIZE) <= Trees.size(simplest, MAX_SIZE) + 1;
        } catch (TooComplexException tooLarge) {
            return true;
        }
    }

    /** No sum is a factor, and no power of a sum is left. */
    private static boolean isExpanded(Expr e) {
        boolean product = e instanceof Expr.Product && e.parts().stream().anyMatch(Expr.Sum.class::isInstance);
        boolean power = e instanceof Expr.Power p && p.base() instanceof Expr.Sum
                && Trees.rational(p.exponent()).filter(n -> n.isInteger() && n.signum() > 0).isPresent();
        boolean quotient = e instanceof Expr.Quotient q && q.numerator() instanceof Expr.Sum;
        return !product && !power && !quotient && e.parts().stream().allMatch(FormRule::isExpanded);
    }

    /** A sum stands only where it cannot be parted: no common factor, no rational root. */
    private static boolean isFactored(Expr e) {
        if (e instanceof Expr.Product || e instanceof Expr.Quotient) {
            return e.parts().stream().allMatch(FormRule::isFactored);
        }
        if (e instanceof Expr.Power power) {
            return isFactored(power.base());
        }
        return !(e instanceof Expr.Sum) || isIrreducible(e);
    }

    private static boolean isIrreducible(Expr sum) {
        SortedSet<String> variables = Trees.variables(sum);
        for (String variable : variables) {
            Optional<List<Expr>> coefficients = Coefficients.of(sum, variable, Expr.num(0));
            boolean common = coefficients.isPresent() && coefficients.get().get(0).is(0);
            if (common || variables.size() == 1 && coefficients.isPresent() && hasRationalRoot(coefficients.get())) {
                return false;
            }
        }
        return true;
    }

    /** Of degree two or more, with a root p/q where p divides the first and q the last coefficient. */
    private static boolean hasRationalRoot(List<Expr> coefficients) {
        List<Rational> numbers = coefficients.stream().flatMap(c -> Trees.rational(c).stream()).toList();
        if (numbers.size() < coefficients.size() || numbers.size() < 3) {
            return false;
        }
        BigInteger scale = numbers.stream().map(Rational::denominator).reduce(BigInteger.ONE, BigInteger::multiply);
        for (BigInteger p : divisors(numbers.get(0).times(Rational.of(scale)).numerator())) {
            for (BigInteger q : divisors(numbers.get(numbers.size() - 1).times(Rational.of(scale)).numerator())) {
                if (isRoot(numbers, new Rational(p, q)) || isRoot(numbers, new Rational(p.negate(), q))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static SortedSet<BigInteger> divisors(BigInteger number) {
        SortedSet<BigInteger> divisors = new TreeSet<>();
        for (int d = 1; d <= MAX_ROOT && BigInteger.valueOf(d).compareTo(number.abs()) <= 0; d++) {
            if (number.mod(BigInteger.valueOf(d)).signum() == 0) {
                divisors.add(BigInteger.valueOf(d));
            }
        }
        return divisors;
    }

    private static boolean isRoot(List<Rational> coefficients, Rational x) {
        Rational value = Rational.ZERO;
        for (int k = coefficients.size() - 1; k >= 0; k--) {
            value = value.times(x).plus(coefficients.get(k));
        }
        return value.isZero();
    }
}
