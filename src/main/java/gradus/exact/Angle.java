package gradus.exact;

import gradus.expr.Constant;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.List;

/** The angle of a point: atan(u/v), and half a turn more or less where v is negative. */
final class Angle {
    private Angle() {
    }

    /** {@code atan2(u, v)}, but where u is zero at single points only. */
    static NormalForm of(NormalForm u, NormalForm v, NormalFormArithmetic exact) {
        NormalForm quarter = exact.constant(Constant.PI).times(Gaussian.of(Rational.HALF));
        if (v.isZero()) {
            return exact.multiply(quarter, sign(u, exact));
        }
        NormalForm behind = exact.multiply(quarter, NormalForm.ONE.plus(sign(v, exact).negate()));
        if (u.isZero()) {
            return behind;
        }
        NormalForm slope = exact.apply(Function.ATAN, List.of(exact.divide(u, v)));
        return slope.plus(exact.multiply(behind, sign(u, exact)));
    }

    private static NormalForm sign(NormalForm form, NormalFormArithmetic exact) {
        if (form.isZero()) {
            throw new EmptyDomainException();
        }
        return exact.sign(exact.factoring().split(form));
    }
}
