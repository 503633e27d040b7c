package gradus.series;

import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * y = f(u, …) from the first derivative of f only: k·y_k = Σ j·u_j·g_(k−j), where g is the series of ∂f/∂u at
 * (u, y), added over the arguments. The k-th coefficient needs those of g below k, and these y's below k.
 */
final class CallJet<T> extends Jet<T> {
    /** One argument that varies, and the series of the partial derivative by it. */
    private record Path<T>(Jet<T> slope, Jet<T> partial) {
        static <T> Path<T> of(Jet<T> argument, Jet<T> partial) {
            return new Path<>(new SlopeJet<>(argument, 0), partial);
        }
    }

    private final T value;
    private final List<Jet<T>> arguments;
    private final Function<CallJet<T>, List<Jet<T>>> partials;
    private final List<Path<T>> paths = new ArrayList<>();

    /**
     * @param arguments those that vary
     * @param partials  the partial derivatives by them, given y; asked for with the first coefficient but one,
     *                  for they may be in terms of y and of functions whose derivatives are in terms of y
     */
    CallJet(T value, List<Jet<T>> arguments, Function<CallJet<T>, List<Jet<T>>> partials) {
        super(arguments.get(0).numbers(), arguments.get(0).zero(), 0, ENDLESS);
        this.value = value;
        this.arguments = arguments;
        this.partials = partials;
    }

    @Override
    T next(int k) {
        if (k == 0) {
            return value;
        }
        T sum = zero();
        for (int i = 0; i < paths().size(); i++) {
            T part = along(paths.get(i), k);
            sum = i == 0 ? part : numbers().add(sum, part);
        }
        return numbers().divide(sum, numbers().number(Rational.of(k)));
    }

    private T along(Path<T> path, int k) {
        int to = Math.min(path.slope.end(), k - path.partial.start());
        int from = Math.max(1, k - path.partial.end());
        return numbers().dot(path.slope, path.partial, from, to, k, zero());
    }

    private List<Path<T>> paths() {
        if (paths.isEmpty()) {
            List<Jet<T>> found = partials.apply(this);
            for (int i = 0; i < arguments.size(); i++) {
                paths.add(Path.of(arguments.get(i), found.get(i)));
            }
        }
        return paths;
    }
}
