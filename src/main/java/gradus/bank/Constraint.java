package gradus.bank;

import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** A relation between parameters that a variant must satisfy: {@code a < n}. */
record Constraint(String text, Expr left, Relation relation, Expr right) {

    /** A relation, its spellings, and the comparisons that satisfy it. */
    enum Relation {
        NOT_EQUAL(sign -> sign != 0, "!=", "≠"),
        AT_MOST(sign -> sign <= 0, "<=", "≤"),
        AT_LEAST(sign -> sign >= 0, ">=", "≥"),
        EQUAL(sign -> sign == 0, "==", "="),
        LESS(sign -> sign < 0, "<"),
        GREATER(sign -> sign > 0, ">");

        private final IntPredicate holds;
        private final String[] spellings;

        Relation(IntPredicate holds, String... spellings) {
            this.holds = holds;
            this.spellings = spellings;
        }

        /** The spelling of this relation in a text. */
        private Optional<String> in(String text) {
            return Arrays.stream(spellings).filter(text::contains).findFirst();
        }
    }

    /** Reads a relation; empty where the text holds none. */
    static Optional<Constraint> parse(String text, Names names) throws SyntaxException {
        for (Relation relation : Arrays.asList(Relation.values())) {
            Optional<String> spelling = relation.in(text);
            if (spelling.isPresent()) {
                int at = text.indexOf(spelling.get());
                String blank = " ".repeat(at + spelling.get().length());
                Expr left = Parser.parse(text.substring(0, at), names);
                Expr right = Parser.parse(blank + text.substring(blank.length()), names);
                return Optional.of(new Constraint(text, left, relation, right));
            }
        }
        return Optional.empty();
    }

    SortedSet<String> variables() {
        SortedSet<String> names = new TreeSet<>(Trees.variables(left));
        names.addAll(Trees.variables(right));
        return names;
    }

    /** Whether it holds: exactly between rational numbers, else in doubles; not where a side is undefined. */
    boolean holds(Map<String, Expr> parameters) {
        Expr a = Trees.substitute(left, parameters);
        Expr b = Trees.substitute(right, parameters);
        Optional<Rational> exactA = Trees.rational(a);
        Optional<Rational> exactB = Trees.rational(b);
        if (exactA.isPresent() && exactB.isPresent()) {
            return relation.holds.test(Comparator.<Rational>naturalOrder().compare(exactA.get(), exactB.get()));
        }
        double x = Evaluator.evaluate(a, Map.of());
        double y = Evaluator.evaluate(b, Map.of());
        return !Double.isNaN(x) && !Double.isNaN(y) && relation.holds.test(Double.compare(x, y));
    }
}
