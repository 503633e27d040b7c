package gradus.matrix;

import gradus.expr.Span;
import gradus.matrix.Written.Leaf;
import gradus.matrix.Written.Sign;
import gradus.matrix.Written.Times;
import gradus.matrix.Written.Turned;
import java.util.ArrayList;
import java.util.List;

/**
 * A way in which what was typed may have been meant otherwise: one transpose more or less, one factor elsewhere, the
 * other kind of product.
 *
 * @param at     where it was changed
 * @param whole  whether a product or sum was changed as a whole
 * @param mended the whole, changed
 */
public record Mending(Kind kind, Span at, boolean whole, Written mended) {
    /** What was changed. */
    public enum Kind {
        TRANSPOSE, SIDE, PRODUCT_KIND
    }

    private static final int MOST_FACTORS = 8;
    private static final int MOST = 400;

    /** A part changed, not yet put back into the whole. */
    private record Change(Kind kind, Span at, boolean whole, Written part) {
        Change(Kind kind, Written at, Written part) {
            this(kind, at.span(), at instanceof Times || at instanceof Written.Total, part);
        }
    }

    /** All such ways, the likeliest first. */
    public static List<Mending> of(Written answer) {
        List<Mending> all = new ArrayList<>();
        List<Mending> turned = changed(answer, Kind.TRANSPOSE);
        turned.stream().filter(way -> !way.whole).forEach(all::add);
        all.addAll(changed(answer, Kind.SIDE));
        turned.stream().filter(way -> way.whole).forEach(all::add);
        all.addAll(changed(answer, Kind.PRODUCT_KIND));
        return all;
    }

    private static List<Mending> changed(Written answer, Kind kind) {
        return changes(answer, kind).stream().limit(MOST)
                .map(change -> new Mending(kind, change.at(), change.whole(), change.part())).toList();
    }

    /** A second change to what was changed once. */
    public List<Mending> again() {
        Kind other = kind == Kind.SIDE ? Kind.TRANSPOSE : Kind.SIDE;
        return changes(mended, other).stream().limit(MOST / 4)
                .map(change -> new Mending(other, change.at(), change.whole(), change.part())).toList();
    }

    private static List<Change> changes(Written part, Kind kind) {
        List<Change> changes = new ArrayList<>(here(part, kind));
        for (int i = 0; i < part.parts().size() && changes.size() < MOST; i++) {
            int index = i;
            boolean chained = kind == Kind.SIDE && isChain(part) && i == 0 && isChain(part.parts().get(0));
            for (Change change : changes(part.parts().get(i), kind)) {
                if (!chained || !change.at().equals(part.parts().get(0).span())) {
                    changes.add(new Change(kind, change.at(), change.whole(), part.with(index, change.part())));
                }
            }
        }
        return changes;
    }

    private static List<Change> here(Written part, Kind kind) {
        return switch (kind) {
            case TRANSPOSE -> turned(part);
            case SIDE -> moved(part);
            case PRODUCT_KIND -> otherProduct(part);
        };
    }

    private static List<Change> turned(Written part) {
        if (part instanceof Turned turned) {
            return List.of(new Change(Kind.TRANSPOSE, turned.of(), turned.of()));
        }
        boolean number = part instanceof Leaf leaf && leaf.isNumber();
        return number ? List.of() : List.of(new Change(Kind.TRANSPOSE, part, new Turned(part, part.span())));
    }

    private static boolean isChain(Written part) {
        return part instanceof Times times && (times.sign() == Sign.PLAIN || times.sign() == Sign.AT);
    }

    /** Each factor of a product in each other place. */
    private static List<Change> moved(Written part) {
        List<Written> factors = new ArrayList<>();
        factors(part, factors);
        List<Change> changes = new ArrayList<>();
        if (!isChain(part) || factors.size() > MOST_FACTORS) {
            return changes;
        }
        for (int from = 0; from < factors.size(); from++) {
            for (int to = 0; to < factors.size(); to++) {
                if (to != from && to != from - 1) {
                    List<Written> other = new ArrayList<>(factors);
                    other.add(to, other.remove(from));
                    changes.add(new Change(Kind.SIDE, factors.get(from), chain(other, part)));
                }
            }
        }
        return changes;
    }

    private static void factors(Written part, List<Written> into) {
        if (isChain(part)) {
            factors(part.parts().get(0), into);
            into.add(part.parts().get(1));
        } else {
            into.add(part);
        }
    }

    private static Written chain(List<Written> factors, Written whole) {
        return factors.stream().reduce((left, right) -> new Times(((Times) whole).sign(), left, right, whole.span()))
                .orElseThrow();
    }

    private static List<Change> otherProduct(Written part) {
        if (!(part instanceof Times times)) {
            return List.of();
        }
        boolean entrywise = times.sign() == Sign.ENTRYWISE || times.sign() == Sign.STAR;
        return List.of(new Change(Kind.PRODUCT_KIND, part, new Times(entrywise ? Sign.PLAIN : Sign.ENTRYWISE,
                times.left(), times.right(), times.span())));
    }
}
