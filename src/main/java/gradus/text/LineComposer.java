package gradus.text;

import java.util.List;

/** Mathematics on one line: {@code x²·√(x + 1)/(2y)}. */
record LineComposer(Notation notation) implements Composer<String> {
    @Override
    public String text(String text) {
        return text;
    }

    @Override
    public String row(List<String> parts) {
        return String.join("", parts);
    }

    @Override
    public boolean stacksFractions() {
        return false;
    }

    @Override
    public String fraction(String numerator, String denominator) {
        return numerator + "/" + denominator;
    }

    @Override
    public String power(String base, String exponent, boolean loose) {
        String raised = notation.raised(exponent);
        return base + (!raised.isEmpty() ? raised : "^" + (loose ? "(" + exponent + ")" : exponent));
    }

    @Override
    public String root(String sign, String radicand, boolean loose) {
        return sign + (loose ? "(" + radicand + ")" : radicand);
    }

    @Override
    public String fenced(char fence, String part) {
        return fence == '|' ? "|" + part + "|" : "(" + part + ")";
    }
}
