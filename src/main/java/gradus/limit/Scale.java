package gradus.limit;

import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.series.Exact;
import gradus.series.UndecidedException;
import java.util.ArrayList;
import java.util.List;

/**
 * An asymptotic scale: functions that are positive and grow beyond all bounds, the fastest first, each of them
 * faster than every power of the next. It grows as exponentials and logarithms are met, and ends in t, ln t, ….
 */
final class Scale {
    /** One function of a scale. */
    static final class Element {
        private final Expr function;
        private Multiseries logarithm;

        private Element(Expr function, Multiseries logarithm) {
            this.function = function;
            this.logarithm = logarithm;
        }

        Expr function() {
            return function;
        }
    }

    private static final int MOST = 40;

    private final List<Element> elements = new ArrayList<>();

    Scale(Expr variable) {
        elements.add(new Element(variable, null));
    }

    /** t. */
    Element variable() {
        return elements.stream().filter(element -> element.function() instanceof Expr.Var).findFirst().orElseThrow();
    }

    boolean isFaster(Element a, Element b) {
        return elements.indexOf(a) < elements.indexOf(b);
    }

    /** The functions faster than a given one, the fastest first; all their logarithms are known. */
    List<Element> fasterThan(Element element) {
        return List.copyOf(elements.subList(0, elements.indexOf(element)));
    }

    /** The logarithm of an element; that of the slowest becomes an element itself. */
    Multiseries logarithm(Element element) {
        if (element.logarithm == null) {
            Element slower = new Element(Expr.call(Function.LN, element.function()), null);
            insert(slower, elements.size());
            element.logarithm = Multiseries.power(slower, Exact.ONE);
        }
        return element.logarithm;
    }

    /** Adds the exponential of a function, in front of the element at an index. */
    Element insertExponential(Multiseries logarithm, int index) {
        Element element = new Element(Expr.call(Function.EXP, logarithm.function()), logarithm);
        insert(element, index);
        return element;
    }

    private void insert(Element element, int index) {
        if (elements.size() >= MOST) {
            throw new UndecidedException("too many kinds of growth");
        }
        elements.add(index, element);
    }
}
