package gradus.expr;

/**
 * Values in doubles of the functions that {@link StrictMath} lacks, in stable forms, with an error of a few units
 * in the last place. NaN where the function is undefined.
 */
final class Doubles {
    private static final double LN2 = StrictMath.log(2);

    private Doubles() {
    }

    /** Exact at powers of two. */
    static double log2(double u) {
        int exponent = Math.getExponent(u);
        boolean power = u > 0 && exponent >= Double.MIN_EXPONENT && u == Math.scalb(1.0, exponent);
        return power ? exponent : StrictMath.log(u) / LN2;
    }

    static double log(double base, double u) {
        return base > 0 && base != 1 ? StrictMath.log(u) / StrictMath.log(base) : Double.NaN;
    }

    /** The real n-th root: of negative numbers for odd whole n only. */
    static double root(double n, double u) {
        if (n == 0) {
            return Double.NaN;
        }
        if (u >= 0) {
            return n == 2 ? StrictMath.sqrt(u) : n == 3 ? StrictMath.cbrt(u) : StrictMath.pow(u, 1 / n);
        }
        return Math.abs(n % 2) == 1 ? -root(n, -u) : Double.NaN;
    }

    static double step(double u) {
        return (1 + Math.signum(u)) / 2;
    }

    static double atan2(double u, double v) {
        return u == 0 && v == 0 ? Double.NaN : StrictMath.atan2(u + 0.0, v + 0.0);
    }

    static double asinh(double u) {
        double a = Math.abs(u);
        double value = a > 1e150
                ? StrictMath.log(a) + LN2
                : StrictMath.log1p(a + a * a / (1 + StrictMath.sqrt(a * a + 1)));
        return Math.copySign(value, u);
    }

    static double acosh(double u) {
        return u > 1e150
                ? StrictMath.log(u) + LN2
                : StrictMath.log1p((u - 1) + StrictMath.sqrt((u - 1) * (u + 1)));
    }

    static double atanh(double u) {
        return Math.abs(u) < 1 ? StrictMath.log1p(2 * u / (1 - u)) / 2 : Double.NaN;
    }

    /** The inverse of cosh at 1/u, by how far 1/u is above 1; where 1/u is too large for that, ln(2/u). */
    static double asech(double u) {
        double above = (1 - u) / u;
        return u > 0 && u < 1e-150
                ? LN2 - StrictMath.log(u)
                : StrictMath.log1p(above + StrictMath.sqrt(above * (above + 2)));
    }

    static double acsch(double u) {
        return u == 0 ? Double.NaN : Math.abs(u) < 1e-150
                ? Math.copySign(LN2 - StrictMath.log(Math.abs(u)), u)
                : asinh(1 / u);
    }

    static double acoth(double u) {
        return Math.abs(u) > 1 ? Math.copySign(StrictMath.log1p(2 / (Math.abs(u) - 1)) / 2, u) : Double.NaN;
    }

    static double sigmoid(double u) {
        double small = StrictMath.exp(-Math.abs(u));
        return (u >= 0 ? 1 : small) / (1 + small);
    }

    static double softplus(double u) {
        return Math.max(u, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(u)));
    }

    static double factorial(double u) {
        if (!(u >= 0) || u != StrictMath.rint(u) || Double.isInfinite(u)) {
            return Double.NaN;
        }
        double product = 1;
        for (int k = 2; k <= u && !Double.isInfinite(product); k++) {
            product *= k;
        }
        return product;
    }

    /**
     * The error function: its power series (Abramowitz and Stegun 7.1.6) below 2.5, whose terms have one sign,
     * else one minus the continued fraction of erfc (ibid. 7.1.14).
     */
    static double erf(double u) {
        double a = Math.abs(u);
        if (Double.isNaN(u) || a > 6) {
            return Math.signum(u);
        }
        return a < 2.5 ? erfSeries(u) : Math.copySign(1 - erfcFraction(a), u);
    }

    private static double erfSeries(double u) {
        double term = u;
        double sum = u;
        for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= 2 * u * u / (2 * n + 1);
            sum += term;
        }
        return 2 / StrictMath.sqrt(Math.PI) * StrictMath.exp(-u * u) * sum;
    }

    private static double erfcFraction(double a) {
        double tail = a;
        for (int n = 60; n >= 1; n--) {
            tail = a + n / 2.0 / tail;
        }
        return StrictMath.exp(-a * a) / StrictMath.sqrt(Math.PI) / tail;
    }
}
