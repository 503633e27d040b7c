package gradus.check;

import gradus.expr.Decimal;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** The wrong answers to a gradient, Jacobian or Hessian: entries misplaced, missing or wrong. */
final class MatrixSuspects extends Suspects {
    /** Of so many entries all orders are tried, of more only swaps and the reverse. */
    private static final int MOST_PERMUTED = 4;
    /** Of so many entries each two are swapped: there are as many swaps as half their square. */
    private static final int MOST_SWAPPED = 36;
    /** Right entries in wrong places. */
    private static final Set<String> MISPLACED = Set.of("matrix.transposed", "matrix.entry", "gradient.wrong-order",
            "backprop.missing-transpose");

    private final Target target;
    private final List<DerivativeSuspects> entries;
    private final int columns;
    private final Optional<SortedMap<String, Expr>> point;
    private final String misplaced;

    /**
     * @param entries   the derivative that each entry is, row by row
     * @param misplaced the mistake of putting right entries in the wrong places
     */
    MatrixSuspects(Target target, List<DerivativeSuspects> entries, int columns,
            Optional<SortedMap<String, Expr>> point, String misplaced) {
        this.target = target;
        this.entries = List.copyOf(entries);
        this.columns = columns;
        this.point = point;
        this.misplaced = misplaced;
    }

    private int rows() {
        return entries.size() / columns;
    }

    private boolean isHessian() {
        return entries.get(0).order() == 2;
    }

    @Override
    List<Suspect> whole() {
        List<String> by = entries.stream().limit(columns).map(DerivativeSuspects::variable).toList();
        List<Suspect> suspects = new ArrayList<>(GraphSuspects.transposed(by, target.entries()));
        if (rows() > 1) {
            suspects.add(Suspect.of("matrix.transposed", transposed()));
        }
        if (isHessian()) {
            suspects.add(Suspect.of("hessian.mixed-missing", withoutMixed(target.entries())));
        }
        suspects.add(Suspect.of("sign.overall", each(Expr::negate)));
        suspects.addAll(permuted());
        if (isHessian() && target.entries().stream().filter(entry -> !entry.value().is(0)).count() > 1) {
            suspects.add(scaled(Expr.num(Rational.HALF), k -> true));
            suspects.add(scaled(Expr.num(2), k -> true));
        }
        point.ifPresent(values -> suspects.addAll(elsewhere(values)));
        return suspects;
    }

    @Override
    List<Suspect> unlikely() {
        List<Suspect> suspects = scaled();
        point.ifPresent(values -> suspects.addAll(at(NumberSuspects.fartherPoints(values))));
        return suspects;
    }

    /** ½ or 2 forgotten: in all entries, or in those on the diagonal or off it. */
    private List<Suspect> scaled() {
        List<Suspect> suspects = new ArrayList<>();
        for (Expr factor : List.of(Expr.num(Rational.HALF), Expr.num(2))) {
            suspects.add(scaled(factor, k -> true));
            if (isHessian()) {
                suspects.add(scaled(factor, k -> !isMixed(k)));
                suspects.add(scaled(factor, this::isMixed));
            }
        }
        return suspects;
    }

    private Suspect scaled(Expr factor, IntPredicate which) {
        List<Subject> all = new ArrayList<>(target.entries());
        for (int k = 0; k < all.size(); k++) {
            if (which.test(k)) {
                all.set(k, Subject.of(Expr.product(factor, all.get(k).value())));
            }
        }
        return Suspect.of("constant.factor-lost", all);
    }

    private List<Subject> each(UnaryOperator<Expr> change) {
        return target.entries().stream().map(entry -> Subject.of(change.apply(entry.value()))).toList();
    }

    private List<Subject> transposed() {
        List<Subject> turned = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows(); i++) {
                turned.add(target.entries().get(i * columns + j));
            }
        }
        return turned;
    }

    private boolean isMixed(int entry) {
        return entry / columns != entry % columns;
    }

    private List<Subject> withoutMixed(List<Subject> all) {
        List<Subject> diagonal = new ArrayList<>(all);
        for (int k = 0; k < diagonal.size(); k++) {
            if (isMixed(k)) {
                diagonal.set(k, Subject.of(Expr.num(0)));
            }
        }
        return diagonal;
    }

    /** Right entries in other places. */
    private List<Suspect> permuted() {
        List<List<Subject>> orders = new ArrayList<>();
        if (entries.size() <= MOST_PERMUTED) {
            permute(new ArrayList<>(), target.entries(), orders);
        } else {
            if (entries.size() <= MOST_SWAPPED) {
                swap(orders);
            }
            List<Subject> turned = new ArrayList<>(target.entries());
            Collections.reverse(turned);
            orders.add(turned);
            orders.add(byLines((i, j) -> i * columns + columns - 1 - j));
            orders.add(byLines((i, j) -> (rows() - 1 - i) * columns + j));
        }
        return orders.stream().map(order -> Suspect.of(misplaced, order)).toList();
    }

    /** The entries of other rows or columns. */
    private List<Subject> byLines(IntBinaryOperator from) {
        List<Subject> moved = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            for (int j = 0; j < columns; j++) {
                moved.add(target.entries().get(from.applyAsInt(i, j)));
            }
        }
        return moved;
    }

    private static void permute(List<Subject> before, List<Subject> rest, List<List<Subject>> orders) {
        if (rest.isEmpty()) {
            orders.add(before);
        }
        for (int i = 0; i < rest.size(); i++) {
            List<Subject> next = new ArrayList<>(before);
            next.add(rest.get(i));
            List<Subject> others = new ArrayList<>(rest);
            others.remove(i);
            permute(next, others, orders);
        }
    }

    private void swap(List<List<Subject>> orders) {
        for (int i = 0; i < target.entries().size(); i++) {
            for (int j = i + 1; j < target.entries().size(); j++) {
                List<Subject> swapped = new ArrayList<>(target.entries());
                Collections.swap(swapped, i, j);
                orders.add(swapped);
            }
        }
    }

    private List<Expr> formulas() {
        return entries.stream().map(DerivativeSuspects::right).toList();
    }

    /** All entries at another point, or at none. */
    private List<Suspect> elsewhere(SortedMap<String, Expr> values) {
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(Suspect.of("evaluated.not-at-all", formulas().stream().map(Subject::of).toList()));
        suspects.addAll(at(NumberSuspects.otherPoints(values)));
        return suspects;
    }

    private List<Suspect> at(List<Map<String, Expr>> points) {
        List<Expr> formulas = formulas();
        return points.stream().map(other -> Suspect.of("evaluated.wrong-point",
                formulas.stream().map(formula -> NumberSuspects.at(formula, other)).toList())).toList();
    }

    @Override
    List<Misshapen> misshapen() {
        List<Misshapen> others = new ArrayList<>();
        if (rows() > 1 && columns != rows()) {
            others.add(new Misshapen("matrix.transposed", new Shape.Matrix(columns, rows()), transposed()));
        }
        if (entries.size() > 1) {
            others.add(new Misshapen("gradient.summed", new Shape.Single(), List.of(sum(target.entries()))));
            for (Subject entry : target.entries()) {
                others.add(new Misshapen("gradient.entries-missing", new Shape.Single(), List.of(entry)));
            }
            others.add(new Misshapen("function-instead-of-derivative", new Shape.Single(),
                    List.of(AtPoint.of(Subject.of(entries.get(0).function()), point))));
        }
        if (entries.size() == 4 && rows() == 2) {
            others.add(new Misshapen("matrix.determinant", new Shape.Single(), List.of(determinant())));
        }
        if (isHessian()) {
            gradientInstead(others);
        } else if (rows() > 1) {
            summedOutputs(others);
        }
        return others;
    }

    private static Subject sum(List<Subject> terms) {
        return Subject.of(Expr.sumOf(terms.stream().map(Subject::value).toList()));
    }

    private Subject determinant() {
        List<Expr> all = target.entries().stream().map(Subject::value).toList();
        return Subject.of(Expr.sum(Expr.product(all.get(0), all.get(3)),
                Expr.negate(Expr.product(all.get(1), all.get(2)))));
    }

    private void gradientInstead(List<Misshapen> others) {
        List<Subject> diagonal = new ArrayList<>();
        List<Subject> gradient = new ArrayList<>();
        for (int k = 0; k < columns; k++) {
            diagonal.add(target.entries().get(k * columns + k));
            gradient.add(AtPoint.of(Subject.of(entries.get(k * columns).first()), point));
        }
        others.add(new Misshapen("order.too-low", new Shape.Vector(columns), gradient));
        others.add(new Misshapen("hessian.mixed-missing", new Shape.Vector(columns), diagonal));
        others.add(new Misshapen("hessian.mixed-missing", new Shape.Single(), List.of(sum(diagonal))));
    }

    /** One row for all outputs together. */
    private void summedOutputs(List<Misshapen> others) {
        List<Subject> sums = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            List<Subject> column = new ArrayList<>();
            for (int i = 0; i < rows(); i++) {
                column.add(target.entries().get(i * columns + j));
            }
            sums.add(sum(column));
        }
        others.add(new Misshapen("gradient.summed", new Shape.Vector(columns), sums));
    }

    @Override
    List<Suspect> single(int entry) {
        List<Suspect> suspects = new ArrayList<>();
        if (isHessian() && isMixed(entry)) {
            suspects.add(Suspect.of("hessian.mixed-missing", Subject.of(Expr.num(0))));
        }
        List<Suspect> alone = entries.get(entry).single(0);
        alone.stream().filter(suspect -> !isUnlikely(suspect)).forEach(suspects::add);
        alone.stream().filter(MatrixSuspects::isUnlikely).forEach(suspects::add);
        return suspects;
    }

    /** Of one entry among right ones. */
    private static boolean isUnlikely(Suspect suspect) {
        return suspect.id().equals("function-instead-of-derivative") || suspect.id().startsWith("order.")
                || suspect.id().equals("evaluated.wrong-point") || suspect.id().equals("sign.overall");
    }

    @Override
    List<Suspect> further(int entry) {
        return entries.get(entry).further(0);
    }

    @Override
    List<OpenDerivative> open(int entry) {
        return entries.get(entry).open(0);
    }

    @Override
    List<Suspect> slipped(int entry) {
        return entries.get(entry).slipped(0);
    }

    @Override
    List<Suspect> termSlipped(int entry) {
        return entries.get(entry).termSlipped(0);
    }

    @Override
    List<Suspect> twofold(int entry) {
        return entries.get(entry).twofold(0);
    }

    @Override
    List<Suspect> backwards(int entry) {
        return entries.get(entry).backwards(0);
    }

    @Override
    List<Undone> undone(int entry) {
        return entries.get(entry).undone(0);
    }

    @Override
    boolean areNumbers() {
        return point.isPresent();
    }

    @Override
    Optional<Subject> proportional(int entry) {
        return entries.get(entry).proportional(0);
    }

    @Override
    boolean isRoundedEarly(int entry, Decimal given) {
        return entries.get(entry).isRoundedEarly(0, given);
    }

    @Override
    Message tellingApart(Suspect one, Suspect other) {
        if (MISPLACED.contains(one.id()) || MISPLACED.contains(other.id())) {
            boolean lines = MISPLACED.containsAll(List.of(one.id(), other.id())) && rows() > 1;
            return lines ? Message.of("diagnosis.which-rows")
                    : Message.of("diagnosis.which-entry", target.shape().place(1));
        }
        return entries.get(0).tellingApart(one, other);
    }
}
