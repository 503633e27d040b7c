package gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.expr.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Generated traps: an addition that differs from zero by next to nothing, on a sliver or far out only, and its mate
 * that is zero. A thousand take a few minutes: {@code -Dtraps=1000 -Dtraps.seed=1}.
 */
class TrapsTest {
    private static final int TRAPS = Integer.getInteger("traps", 120);
    private static final long SEED = Long.getLong("traps.seed", 20_261_125L);
    /** So that few of them are of all kinds. */
    private static final int STRIDE = 5;
    private static final double UNDECIDED = 0.005;

    private static final String[] FUNCTIONS = {"x", "sin(x)", "x^2 + 1", "exp(-x)*x", "tanh(x)", "y*x", "x/(1 + x^2)",
        "sigmoid(x)", "cos(x)*y", "softplus(x)"};
    /** Not zero, and zero; a and b are numbers of no special kind, t is a power of ten between the two, d its inverse. */
    private static final String[][] TRAPS_AND_MATES = {
        {"1", "30", "relu(d - (x - a)^2)", "relu(-d - (x - a)^2)"},
        {"1", "12", "relu(d - (x - a)^2 - (y - b)^2)", "relu(-d - (x - a)^2 - (y - b)^2)"},
        {"2", "40", "relu(x - t)", "relu(x - t)*relu(t - x)"},
        {"2", "40", "relu(-x - t)", "relu(-x - t)*relu(x)"},
        {"8", "40", "d", "d - 1/t"},
        {"1", "4", "exp(-t)", "exp(-t)*exp(t) - 1"},
        {"1", "4", "exp(-x^2 - t)", "exp(-x^2 - t) - exp(-t)/exp(x^2)"},
        {"2", "60", "relu(d - abs(x - a))", "relu(-d - abs(x - a))"},
        {"1", "25", "floor(abs(x)/t)", "floor(1/(2 + x^2))"},
        {"1", "15", "step(x - t)", "step(-d - x^2)"},
        {"1", "9", "d*sin(pi*x)", "d*sin(x)^2 + d*cos(x)^2 - d"},
        {"1", "6", "relu(sin(x) - 1 + d)", "relu(sin(x) - 1 - d)"},
        {"2", "20", "relu(x*y - t)", "relu(x*y - t)*relu(-x*y)"},
        {"2", "20", "relu(x + y - t)", "relu(x + y - t)*relu(t - x - y)"},
        {"8", "15", "x*d", "x*(1 + d) - x - x*d"},
        {"2", "20", "sqrt(x^2 + d) - abs(x)", "sqrt(x^2 + 2*d*x + d^2) - abs(x + d)"},
        {"2", "40", "max(exp(x), d) - exp(x)", "max(exp(x), -d) - exp(x)"},
        {"2", "20", "abs(x - d) - abs(x)", "abs(x - d) - max(x - d, d - x)"},
        {"2", "9", "tanh(t*x) - sign(x)", "tanh(t*abs(x)) - abs(tanh(t*x))"},
        {"2", "12", "relu(d - abs(x - y))*relu(x - t)", "relu(-d - abs(x - y))*relu(x - t)"},
        {"2", "30", "abs(abs(x) - t) - t + abs(x)", "abs(abs(x) + t) - t - abs(x)"},
        {"4", "30", "sqrt((x - a)^2) - abs(x - a - d)", "sqrt((x - a)^2) - abs(x - a)"},
        {"4", "12", "sin(x + 2*pi*t + d) - sin(x)", "sin(x + 2*pi*t) - sin(x)"},
        {"4", "20", "d - d*cos(pi*x)^2 - d*sin(pi*x)^2 + d^2", "d - d*cos(pi*x)^2 - d*sin(pi*x)^2"},
        {"2", "9", "d*(floor(x) - ceil(x) + 1)", "d*(ceil(x) + floor(-x))"},
        {"2", "30", "relu(d - x)*relu(x)", "relu(-d - x)*relu(x)"},
        {"2", "20", "sign(x - a)*abs(x - a - d) - x + a", "sign(x - a)*abs(x - a) - x + a"},
        {"2", "40", "min(max(x, -t), t) - x", "min(max(x, -t), t) - max(min(x, t), -t)"},
        {"4", "15", "ln(x^2 + d) - ln(x^2)", "ln(x^2*(1 + d)) - 2*ln(abs(x)) - ln(1 + d)"},
        {"3", "30", "relu(abs(x - a) - t)", "relu(-abs(x - a) - t)"},
        {"4", "12", "tanh(x + d) - tanh(x)", "tanh(x + d) - (tanh(x) + tanh(d))/(1 + tanh(x)*tanh(d))"},
        {"8", "20", "softplus(x) - softplus(-x) - x*(1 + d)", "softplus(x) - softplus(-x) - x"},
        {"2", "30", "relu(x - a)*relu(a + d - x)", "relu(x - a)*relu(a - d - x)"},
        {"2", "15", "step(x*y - t)", "step(x*y - t)*step(-x*y)"},
        {"2", "9", "floor(x/t)", "floor(x/t) - floor((x + t)/t) + 1"},
        {"2", "15", "max(x, y) - max(x, y + d)", "max(x, y) - (x + y + abs(x - y))/2"},
        {"2", "12", "hypot(x, d) - abs(x)", "hypot(x, d) - sqrt(x^2 + d^2)"},
        {"2", "12", "leakyrelu(x, d) - relu(x)", "leakyrelu(x, d) - relu(x) + d*relu(-x)"},
        {"2", "12", "abs(x*y + d) - abs(x)*abs(y)", "abs(x*y) - abs(x)*abs(y)"},
        {"2", "12", "cbrt(x^3 + d) - x", "cbrt((x + d)^3) - x - d"},
        {"1", "20", "relu(tanh(x) - 1 + d)", "relu(tanh(x) - 1 - d)"},
        {"1", "20", "relu(sigmoid(x) - 1 + d)", "relu(sigmoid(x) - 1)"},
        {"1", "20", "relu(d - exp(-x^2))", "relu(exp(-x^2) - 1 - d)"},
        {"2", "12", "abs(sin(x*t)) - abs(sin(x*t + d))", "abs(sin(x*t)) - abs(sin(x*t + pi))"},
        {"2", "20", "floor(x + d) - floor(x)", "floor(x + t) - floor(x) - t"},
        {"1", "9", "floor(floor(x)/t) - floor(x/t + d)", "floor(floor(x)/t) - floor(x/t)"},
        {"2", "20", "sqrt(x - t)*0 + d", "sqrt(x - t)*0"},
        {"2", "12", "asin(d*sin(x)) - d*sin(x)", "asin(sin(asin(d*sin(x)))) - asin(d*sin(x))"},
        {"2", "12", "elu(x, 1 + d) - elu(x, 1)", "elu(x, d) - relu(x) - d*(exp(-relu(-x)) - 1)"},
        {"2", "15", "gelu(x) - gelu(-x) - x*(1 + d)", "gelu(x) - gelu(-x) - x"},
        {"2", "15", "silu(x) - silu(-x) - x + relu(d - abs(x))", "silu(x) - silu(-x) - x"},
        {"2", "20", "abs(abs(abs(x) - t) - t) - abs(abs(x) - 2*t)", "abs(abs(abs(x) - t)) - abs(t - abs(x))"},
        {"2", "12", "atan(t*x) + atan(1/(t*x)) - pi/2", "atan(t*x) + atan(1/(t*x)) - pi/2*sign(x)"},
        {"2", "15", "x^(1 + d) - x", "x^(2*(1 + d)) - (x^2)^(1 + d)"},
        {"1", "9", "sin(pi*floor(x)/2)", "sin(pi*floor(x))"},
        {"1", "9", "(-1)^floor(x) - cos(pi*x)", "(-1)^floor(x) - cos(pi*floor(x))"},
        {"2", "15", "1/(1 + exp(-t*x)) - step(x)", "1/(1 + exp(-t*x)) - exp(t*x)/(1 + exp(t*x))"},
        {"2", "15", "softplus(x*t)/t - relu(x)", "softplus(x*t)/t - x - softplus(-x*t)/t"},
        {"2", "9", "floor(sin(x)^2 + d)", "floor(sin(x)^2/(1 + d))"},
        {"1", "12", "floor(2*x) - floor(x) - floor(x + 1/2 + d)", "floor(2*x) - floor(x) - floor(x + 1/2)"},
        {"1", "30", "relu(ln(abs(x)) - abs(x) + 1 + d)", "relu(ln(abs(x)) - abs(x) + 1 - d)"},
        {"1", "30", "relu(x*exp(-x) - 1/e + d)", "relu(x*exp(-x) - 1/e - d)"},
        {"1", "30", "relu(x + 1 + d - exp(x))", "relu(x + 1 - exp(x))"},
        {"1", "12", "max(exp(x), x + 1 + d) - exp(x)", "max(exp(x), x + 1) - exp(x)"},
        {"1", "12", "abs(cosh(x) - 1 - d) - cosh(x) + 1 + d", "abs(cosh(x) - 1) - cosh(x) + 1"},
        {"1", "12", "relu(x^2*exp(-x^2) - 1/e + d)", "relu(x^2*exp(-x^2) - 1/e)"},
        {"1", "15", "relu(sigmoid(x)*sigmoid(-x) - 1/4 + d)", "relu(sigmoid(x)*sigmoid(-x) - 1/4)"},
        {"1", "15", "relu(sin(x) - x + d)*step(x)", "relu(sin(x) - x)*step(x)"},
        {"1", "15", "relu(tanh(x) - x + d)*step(x)", "relu(tanh(x) - x)*step(x)"},
        {"1", "12", "relu(ln(2) + d - softplus(x) + x/2)", "relu(ln(2) - softplus(x) + x/2)"},
        {"1", "20", "relu(sin(x) + cos(x) - sqrt(2) + d)", "relu(sin(x) + cos(x) - sqrt(2))"},
        {"2", "40", "relu(sqrt(abs(x)) - t)", "relu(sqrt(abs(x)) - t)*relu(-abs(x))"},
        {"1", "9", "d*(1 - sign(abs(sin(pi*x))))", "d*(sign(abs(sin(pi*x)))^2 - sign(abs(sin(pi*x))))"},
        {"1", "9", "d*(floor(x) + floor(-x) + 1)", "d*(floor(x) + ceil(-x))"},
        {"2", "20", "step(x - a) - step(x - a - d)", "step(x - a) - (1 + sign(x - a))/2"},
        {"2", "20", "sign(x - a) - sign(x - a - d)", "sign(x - a) + sign(a - x)"},
        {"2", "20", "sign(x^2 + d) - sign(x^2)", "sign(x^2 + d) - 1"},
        {"2", "12", "floor(x/t + 1/2) - floor(x/t)", "floor(x/t + 1) - floor(x/t) - 1"},
        {"1", "6", "floor(tanh(x) + d)*relu(x - t)", "floor(tanh(x)^2/2)*relu(x - t)"},
        {"1", "9", "max(floor(x), x - d) - x + d", "max(floor(x), x) - x"},
        {"2", "20", "relu(x)*sqrt(d - x^2)", "relu(-1 - x)*sqrt(d - x^2)"},
        {"2", "15", "sqrt(x - t)*sqrt(t + d - x)", "0*sqrt(x - t)*sqrt(t + d - x)"},
        {"2", "12", "0*ln(x - t) + relu(x - 2*t)", "0*ln(x - t) + relu(t - x)"},
        {"2", "12", "0*acos(x/t) + relu(x - t + d)", "0*acos(x/t) + relu(x - t)"},
        {"2", "20", "sqrt((abs(x) - a)^2) - abs(abs(x) - a + d)", "sqrt((abs(x) - a)^2) - abs(abs(x) - a)"},
        {"2", "20", "abs(abs(x - d) - abs(x + d)) - 2*min(abs(x), d + d^2)",
            "abs(abs(x - d) - abs(x + d)) - 2*min(abs(x), d)"},
        {"2", "15", "sqrt(x^2 + 2*abs(x)*d + d^2) - abs(x) - d*(1 + d)", "sqrt(x^2 + 2*abs(x)*d + d^2) - abs(x) - d"},
        {"2", "12", "sqrt(sqrt(x^4)) - abs(x + d)", "sqrt(sqrt(x^4)) - abs(x)"},
        {"2", "9", "sin(x - 2*pi*t - d) - sin(x)", "cos(x + pi*(2*t + 1)) + cos(x)"},
        {"2", "12", "tan(x + pi*t + d) - tan(x)", "tan(x + pi*t) - tan(x)"},
        {"2", "9", "acos(cos(x + 2*pi*t)) - acos(cos(x + d))", "acos(cos(x + 2*pi*t)) - acos(cos(x))"},
        {"2", "9", "abs(sin(x)) - (-1)^floor(x/pi + d)*sin(x)", "abs(sin(x)) - (-1)^floor(x/pi)*sin(x)"},
        {"2", "12", "sigmoid(x + ln(1 + d)) - sigmoid(x)", "sigmoid(x) + sigmoid(-x) - 1"},
        {"2", "12", "ln(exp(x) + exp(y) + d) - y - softplus(x - y)", "ln(exp(x) + exp(y)) - y - softplus(x - y)"},
        {"2", "12", "exp(x)/(exp(x) + exp(y) + d) - sigmoid(x - y)", "exp(x)/(exp(x) + exp(y)) - sigmoid(x - y)"},
        {"2", "12", "-ln(sigmoid(x) + d) - softplus(-x)", "-ln(sigmoid(x)) - softplus(-x)"},
        {"2", "12", "(x - y)/(2*sqrt((x - y)^2/4 + d)) - sign(x - y)", "(x - y)/(2*sqrt((x - y)^2/4)) - sign(x - y)"},
        {"2", "12", "tanh(x) - 2*sigmoid(2*x) + 1 + d", "tanh(x) - 2*sigmoid(2*x) + 1"},
        {"2", "12", "min(relu(x), t) - relu(x) + relu(x - t - d)", "min(relu(x), t) - relu(x) + relu(x - t)"},
        {"2", "12", "min(abs(x), t)^2/2 + t*relu(abs(x) - t) - x^2/2",
            "min(abs(x), t)^2/2 + t*relu(abs(x) - t) - min(abs(x), t)*(abs(x) - min(abs(x), t)/2)"},
        {"2", "15", "step(x - a)*(x + d) + (1 - step(x - a))*x - x", "step(x - a)*x + (1 - step(x - a))*x - x"},
        {"2", "15", "step(x - a)*(x - a) + step(a - x)*(a - x) - abs(x - a) + d*step(x - t)",
            "step(x - a)*(x - a) + step(a - x)*(a - x) - abs(x - a)"},
        {"2", "15", "max(x, 2*a - x) - a - abs(x - a) + relu(d - abs(x - a))", "max(x, 2*a - x) - a - abs(x - a)"}};

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void noTrapIsStumbledInto() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> undecided = new ArrayList<>();
        for (int n = 0; n < TRAPS; n++) {
            boolean different = n % 2 == 0;
            String function = FUNCTIONS[random.nextInt(FUNCTIONS.length)];
            String trap = trap(TRAPS_AND_MATES[n / 2 * STRIDE % TRAPS_AND_MATES.length], different);
            Comparison found = Equivalence.compare(Subject.of(Parser.parse(function)),
                    Subject.of(Parser.parse(function + " + " + trap)), Assumptions.NONE);
            if (found instanceof Comparison.Undecided) {
                undecided.add(function + " + " + trap);
            } else if (different != found instanceof Comparison.Different) {
                wrong.add(function + " + " + trap + ": " + found);
            }
        }
        System.out.println(TRAPS + " traps from seed " + SEED + ": " + wrong.size() + " wrong, "
                + undecided.size() + " undecided " + undecided);
        assertEquals(List.of(), wrong);
        assertTrue(undecided.size() <= Math.max(1, UNDECIDED * TRAPS), undecided::toString);
    }

    private String trap(String[] row, boolean different) {
        int power = random.nextInt(Integer.parseInt(row[0]), Integer.parseInt(row[1]) + 1);
        String text = row[different ? 2 : 3];
        return text.replaceAll("\\bt\\b", "10^" + power).replaceAll("\\bd\\b", "(10^(-" + power + "))")
                .replaceAll("\\ba\\b", number()).replaceAll("\\bb\\b", number());
    }

    private String number() {
        return "(" + random.nextInt(-900, 900) + "/" + random.nextInt(1, 30) + ")";
    }
}
