package gradus.exact;

import gradus.expr.Rational;

/** A rational complex number a + b·i: the coefficients of normal forms. */
record Gaussian(Rational re, Rational im) {
    static final Gaussian ZERO = new Gaussian(Rational.ZERO, Rational.ZERO);
    static final Gaussian ONE = of(Rational.ONE);
    static final Gaussian I = new Gaussian(Rational.ZERO, Rational.ONE);

    static Gaussian of(Rational value) {
        return new Gaussian(value, Rational.ZERO);
    }

    boolean isZero() {
        return re.isZero() && im.isZero();
    }

    Gaussian conjugate() {
        return new Gaussian(re, im.negate());
    }

    boolean isReal() {
        return im.isZero();
    }

    Gaussian plus(Gaussian other) {
        if (isReal() && other.isReal()) {
            return of(re.plus(other.re));
        }
        return new Gaussian(re.plus(other.re), im.plus(other.im));
    }

    Gaussian negate() {
        return new Gaussian(re.negate(), im.negate());
    }

    Gaussian times(Gaussian other) {
        if (isReal() && other.isReal()) {
            return of(re.times(other.re));
        }
        return new Gaussian(
                re.times(other.re).minus(im.times(other.im)),
                re.times(other.im).plus(im.times(other.re)));
    }

    /** @throws ArithmeticException for zero */
    Gaussian reciprocal() {
        if (isReal()) {
            return of(re.reciprocal());
        }
        Rational norm = re.times(re).plus(im.times(im));
        return new Gaussian(re.dividedBy(norm), im.negate().dividedBy(norm));
    }
}
