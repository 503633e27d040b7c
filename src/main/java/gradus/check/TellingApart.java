package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.calculus.Simplifier;
import gradus.calculus.Site;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.expr.Value;
import java.util.List;
import java.util.Optional;

/**
 * Tells two mistakes apart that give the same answer: a small function for which they give different ones, so that
 * what a person would answer there says which it was.
 */
final class TellingApart {
    private static final String BY = "x";
    private static final List<String> PROBES = List.of("x^2*sin(x)", "x^5", "sin(3*x)", "sin(x)/x^2",
            "(2*x+1)^3", "2^x", "5*cos(x)", "e^(3*x)", "x^2+7", "sqrt(x)", "ln(5*x)", "tan(x)", "x^3*sin(x)*e^x", "1/x^3", "x^x");

    private TellingApart() {
    }

    static Message question(Blame one, Blame other) {
        for (String probe : PROBES) {
            Optional<Message> question = question(read(probe), one, other);
            if (question.isPresent()) {
                return question.get();
            }
        }
        return one.scene().or(other::scene).map(scene -> Message.of("diagnosis.which-derivative", scene.part()))
                .orElse(Message.of("diagnosis.which-step"));
    }

    private static Expr read(String probe) {
        try {
            return Parser.parse(probe);
        } catch (SyntaxException e) {
            throw new IllegalStateException("probe " + probe, e);
        }
    }

    private static Optional<Message> question(Expr probe, Blame one, Blame other) {
        try {
            Optional<Expr> first = made(probe, one);
            Optional<Expr> second = made(probe, other);
            boolean apart = first.isPresent() && second.isPresent()
                    && !new Sieve(Value.Scalar.of(first.get()), Subject.of(probe).variables())
                            .passes(Subject.of(second.get()));
            return apart
                    ? Optional.of(Message.of("diagnosis.which-of", probe, Simplifier.simplify(first.get()),
                            Simplifier.simplify(second.get())))
                    : Optional.empty();
        } catch (TooComplexException | NotDifferentiableException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    /** What comes out when the mistake is made with this function; empty where it cannot be made. */
    private static Optional<Expr> made(Expr probe, Blame blame) {
        if (blame.way().isPresent()) {
            return bent(probe, blame.way().get());
        }
        return switch (blame.id()) {
            case "function-instead-of-derivative" -> Optional.of(probe);
            case "sign.overall" -> Optional.of(Expr.negate(Differentiator.derivative(probe, BY)));
            case "order.too-high" -> Optional.of(Differentiator.derivative(probe, BY, 2));
            default -> Optional.empty();
        };
    }

    private static Optional<Expr> bent(Expr probe, Mistake.Way way) {
        for (Site site : Differentiator.sites(probe, BY)) {
            List<Bend> bends = way.mistake().at(site, BY);
            if (way.index() < bends.size()) {
                return Optional.of(Differentiator.unsimplified(probe, BY, bends.get(way.index())::replacement));
            }
        }
        return Optional.empty();
    }
}
