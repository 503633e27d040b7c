package gradus.bench;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A loss of n parameters: Σ over i of tanh(wᵢ·wⱼ + cᵢ·wᵢ)², j being another parameter chosen at random. It is not
 * a product of what depends on one parameter each, and costs a few operations a parameter.
 */
final class Network {
    private final int[] partner;
    private final double[] weight;

    Network(int parameters) {
        Random random = new Random(11);
        this.partner = random.ints(parameters, 0, parameters).toArray();
        this.weight = random.doubles(parameters, -1, 1).map(c -> StrictMath.rint(c * 64) / 64).toArray();
    }

    int size() {
        return partner.length;
    }

    int partner(int i) {
        return partner[i];
    }

    double weight(int i) {
        return weight[i];
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            names.add("w" + i);
        }
        return names;
    }

    /** The terms, whose sum is the loss. */
    List<Expr> terms() {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Expr own = Expr.var("w" + i);
            Expr mixed = Expr.sum(Expr.product(own, Expr.var("w" + partner[i])),
                    Expr.product(Expr.num(Rational.of((long) (weight[i] * 64), 64)), own));
            terms.add(Expr.power(Expr.call(Function.TANH, mixed), Expr.num(2)));
        }
        return terms;
    }

    /** The same point for everyone. */
    double[] point() {
        return new Random(12).doubles(size(), -1, 1).toArray();
    }
}
