package gradus.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts in which each function and each operation stands in itself, many times. */
public final class Nested {
    private static final List<String> FORMS = List.of("_/2", "1/(1+_)", "x-(_)", "1-2*(_)", "-x*(_)", "-1/(_)", "x*(1+_)", "x^(_)",
            "(_)^x", "(1+_)^2", "2^(_)", "e^(-_)", "(_)!", "|1-_|", "(x+_)/(x-1)", "(x*_)^(1/3)", "log_2(_)", "root(3, _)", "root(_, 3)",
            "max(x, _)", "2-tan(_)", "x+cbrt(_)");

    private Nested() {
    }

    /** Each form so many times in itself, and x at last. */
    public static Stream<String> texts(int depth) {
        List<String> forms = new ArrayList<>(FORMS);
        for (Function function : Function.values()) {
            if (function.arity() == 1) {
                forms.add(function.label() + "(_)");
            }
        }
        return forms.stream().map(form -> text(form, depth));
    }

    /** A form so many times in itself: an underscore is its place. */
    public static String text(String form, int depth) {
        int place = form.indexOf('_', form.startsWith("log_") ? form.indexOf('(') : 0);
        return form.substring(0, place).repeat(depth) + "x" + form.substring(place + 1).repeat(depth);
    }
}
