package gradus.check;

import gradus.calculus.Gradient;
import gradus.expr.Decimal;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The wrong answers to a directional derivative. */
final class DirectionalSuspects extends Suspects {
    private final Expr function;
    private final List<String> by;
    private final List<Expr> along;
    private final Optional<SortedMap<String, Expr>> point;

    DirectionalSuspects(Expr function, List<String> by, List<Expr> along, Optional<SortedMap<String, Expr>> point) {
        this.function = function;
        this.by = List.copyOf(by);
        this.along = List.copyOf(along);
        this.point = point;
    }

    private Expr length() {
        return Expr.call(Function.SQRT, dot(along, along));
    }

    /** The components added up without their signs, for the length. */
    private Expr sizes() {
        return Expr.sumOf(along.stream().map(each -> Expr.call(Function.ABS, each)).toList());
    }

    @Override
    List<Suspect> single(int entry) {
        List<Expr> gradient = Gradient.of(function, by);
        Expr dot = dot(gradient, along);
        List<Suspect> suspects = new ArrayList<>();
        suspects.add(at("direction.not-normalised", dot));
        suspects.add(at("direction.not-normalised", Expr.quotient(dot, dot(along, along))));
        suspects.add(at("direction.not-normalised", Expr.product(dot, length())));
        suspects.add(at("direction.not-normalised", Expr.quotient(dot, sizes())));
        suspects.add(at("direction.gradient-length", Expr.call(Function.SQRT, dot(gradient, gradient))));
        suspects.add(at("sign.overall", Expr.negate(Expr.quotient(dot, length()))));
        suspects.add(at("direction.gradient-summed", Expr.sumOf(gradient)));
        if (by.size() == 2) {
            Expr swapped = dot(List.of(gradient.get(1), gradient.get(0)), along);
            suspects.add(at("gradient.wrong-order", Expr.quotient(swapped, length())));
        }
        suspects.add(at("function-instead-of-derivative", function));
        List<Suspect> bent = bent(gradient);
        bent.stream().filter(suspect -> !suspect.blame().isRareRow()).forEach(suspects::add);
        point.ifPresent(values -> suspects.addAll(new NumberSuspects(Subject.of(right()), values).all()));
        bent.stream().filter(suspect -> suspect.blame().isRareRow()).forEach(suspects::add);
        return suspects;
    }

    /** One of the partial derivatives wrong. */
    private List<Suspect> bent(List<Expr> gradient) {
        List<Suspect> suspects = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            for (BentDerivatives.Bent bent : new BentDerivatives(function, by.get(i)).single()) {
                Expr wrong = with(bent.result(), gradient, i);
                suspects.add(new Suspect(bent.blame(), List.of(AtPoint.of(Subject.of(wrong), point))));
            }
        }
        return suspects;
    }

    private Expr with(Expr partial, List<Expr> gradient, int i) {
        List<Expr> wrong = new ArrayList<>(gradient);
        wrong.set(i, partial);
        return Expr.quotient(dot(wrong, along), length());
    }

    /** One of the partial derivatives with a function's own derivative left open. */
    @Override
    List<OpenDerivative> open(int entry) {
        List<Expr> gradient = Gradient.of(function, by);
        List<OpenDerivative> all = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            int place = i;
            new BentDerivatives(function, by.get(i)).open().forEach(open -> all.add(
                    open.within(partial -> with(partial, gradient, place)).in(1, point)));
        }
        return all;
    }

    @Override
    List<Suspect> further(int entry) {
        return point.map(values -> new NumberSuspects(Subject.of(right()), values).fartherOff()).orElse(List.of());
    }

    @Override
    List<Misshapen> misshapen() {
        List<Subject> gradient = Gradient.of(function, by).stream()
                .map(entry -> AtPoint.of(Subject.of(entry), point)).toList();
        List<Subject> scaled = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            scaled.add(Subject.of(Expr.product(gradient.get(i).value(), Expr.quotient(along.get(i), length()))));
        }
        Shape vector = new Shape.Vector(by.size());
        return List.of(new Misshapen("direction.gradient-instead", vector, gradient),
                new Misshapen("direction.terms-not-summed", vector, scaled));
    }

    @Override
    boolean areNumbers() {
        return point.isPresent();
    }

    private Expr right() {
        return Expr.quotient(dot(Gradient.of(function, by), along), length());
    }

    @Override
    boolean isRoundedEarly(int entry, Decimal given) {
        return point.filter(values -> new EarlyRounding(List.of(right()), values).gives(given)).isPresent();
    }

    @Override
    Optional<Subject> proportional(int entry) {
        return Optional.of(AtPoint.of(Subject.of(right()), point));
    }

    @Override
    Message tellingApart(Suspect one, Suspect other) {
        return point.isPresent() ? Message.of("diagnosis.which-formula") : TellingApart.question(one.blame(), other.blame());
    }

    private Suspect at(String id, Expr wrong) {
        return Suspect.of(id, AtPoint.of(Subject.of(wrong), point));
    }

    private static Expr dot(List<Expr> a, List<Expr> b) {
        List<Expr> terms = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            terms.add(Expr.product(a.get(i), b.get(i)));
        }
        return Expr.sumOf(terms);
    }
}
