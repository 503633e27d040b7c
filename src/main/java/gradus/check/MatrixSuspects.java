package gradus.check;

import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The wrong answers to a gradient, Jacobian or Hessian: entries misplaced, missing or wrong. */
final class MatrixSuspects extends Suspects {
    private final Target target;
    private final List<Expr> outputs;
    private final List<String> by;
    private final Optional<SortedMap<String, Expr>> point;
    private final String misplaced;

    /**
     * @param outputs   what is differentiated, one a row
     * @param misplaced the mistake of putting right entries in the wrong places
     */
    MatrixSuspects(Target target, List<Expr> outputs, List<String> by, Optional<SortedMap<String, Expr>> point,
            String misplaced) {
        this.target = target;
        this.outputs = List.copyOf(outputs);
        this.by = List.copyOf(by);
        this.point = point;
        this.misplaced = misplaced;
    }

    @Override
    List<Suspect> whole() {
        List<Suspect> suspects = new ArrayList<>();
        if (outputs.size() > 1) {
            suspects.add(new Suspect("matrix.transposed", "", transposed()));
            suspects.add(new Suspect("hessian.mixed-missing", "", diagonal()));
        }
        suspects.add(new Suspect("sign.overall", "", each(Expr::negate)));
        suspects.add(new Suspect("constant.factor-lost", "", each(e -> Expr.product(Expr.num(2), e))));
        suspects.add(new Suspect("constant.factor-lost", "", each(e -> Expr.quotient(e, Expr.num(2)))));
        suspects.addAll(swapped());
        return suspects;
    }

    private List<Subject> each(java.util.function.UnaryOperator<Expr> change) {
        return target.entries().stream().map(entry -> Subject.of(change.apply(entry.value()))).toList();
    }

    private List<Subject> transposed() {
        List<Subject> entries = new ArrayList<>();
        for (int j = 0; j < by.size(); j++) {
            for (int i = 0; i < outputs.size(); i++) {
                entries.add(target.entries().get(i * by.size() + j));
            }
        }
        return entries;
    }

    private List<Subject> diagonal() {
        List<Subject> entries = new ArrayList<>(target.entries());
        for (int k = 0; k < entries.size(); k++) {
            if (k / by.size() != k % by.size()) {
                entries.set(k, Subject.of(Expr.num(0)));
            }
        }
        return entries;
    }

    /** Two entries in each other's places. */
    private List<Suspect> swapped() {
        List<Suspect> suspects = new ArrayList<>();
        for (int i = 0; i < target.entries().size(); i++) {
            for (int j = i + 1; j < target.entries().size(); j++) {
                List<Subject> entries = new ArrayList<>(target.entries());
                java.util.Collections.swap(entries, i, j);
                suspects.add(new Suspect(misplaced, "", entries));
            }
        }
        return suspects;
    }

    @Override
    List<Misshapen> misshapen() {
        List<Misshapen> others = new ArrayList<>();
        if (target.shape() instanceof Shape.Matrix matrix) {
            others.add(new Misshapen("matrix.transposed", new Shape.Matrix(matrix.columns(), matrix.rows()),
                    transposed()));
        }
        if (target.entries().size() > 1) {
            Expr sum = Expr.sumOf(target.entries().stream().map(Subject::value).toList());
            others.add(new Misshapen("gradient.summed", new Shape.Single(), List.of(Subject.of(sum))));
        }
        return others;
    }

    @Override
    List<Suspect> single(int entry) {
        List<Suspect> suspects = new ArrayList<>(derivative(entry).single(0));
        for (String other : by) {
            if (!other.equals(by.get(entry % by.size()))) {
                Expr wrong = gradus.calculus.Differentiator.derivative(outputs.get(entry / by.size()), other);
                suspects.add(Suspect.of("partial.wrong-variable", AtPoint.of(Subject.of(wrong), point)));
            }
        }
        return suspects;
    }

    @Override
    List<Suspect> twofold(int entry) {
        return derivative(entry).twofold(0);
    }

    @Override
    List<Undone> undone(int entry) {
        return derivative(entry).undone(0);
    }

    private DerivativeSuspects derivative(int entry) {
        return new DerivativeSuspects(outputs.get(entry / by.size()), by.get(entry % by.size()), 1, point);
    }
}
