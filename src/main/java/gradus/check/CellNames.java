package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which cell a label means: {@code a} the value, {@code dL/da}, {@code ∂L/∂a}, {@code adjoint(a)}, {@code a_bar},
 * {@code a.grad} the adjoint, {@code da/dz} the local derivative.
 */
final class CellNames {
    private static final Pattern RATIO = Pattern.compile("(local|局部)?\\(?d\\(?([^/()]+)\\)?/d\\(?([^/()]+?)\\)*");
    private static final Pattern NAMED_BEFORE =
            Pattern.compile("(?:adjoint|adj|bar|grad|gradient|delta|δ|∇|伴隨|梯度)(?:of)?_?[(\\[{]?([^()\\[\\]{}]+?)[)\\]}]?");
    private static final Pattern NAMED_AFTER =
            Pattern.compile("(.+?)(?:[_.]?(?:bar|grad|adj|adjoint)|[\u0304\u0305])");

    private final ComputationGraph graph;
    private final Set<String> known;
    private final Names names;

    CellNames(ComputationGraph graph) {
        this.graph = graph;
        this.known = new LinkedHashSet<>(graph.nodes());
        known.addAll(graph.inputs());
        this.names = Names.of(known);
    }

    /** @param kind what a bare name means: in a list of adjoints the adjoint */
    Optional<Cell> cell(String label, Cell.Kind kind) {
        String text = plain(label);
        Optional<String> name = name(text);
        if (name.isPresent()) {
            return Optional.of(kind == Cell.Kind.ADJOINT ? Cell.adjoint(name.get()) : Cell.value(name.get()));
        }
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            return ratio(ratio.group(1) != null, ratio.group(2), ratio.group(3));
        }
        return named(NAMED_BEFORE, text).or(() -> named(NAMED_AFTER, text)).or(() -> differential(text))
                .map(Cell::adjoint);
    }

    /** As code writes it: {@code dw} for the adjoint of w. */
    private Optional<String> differential(String text) {
        return text.startsWith("d") ? name(text.substring(1)) : Optional.empty();
    }

    private Optional<String> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? name(matcher.group(1)) : Optional.empty();
    }

    private Optional<Cell> ratio(boolean local, String above, String below) {
        Optional<String> of = name(above);
        Optional<String> by = name(below);
        if (of.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        if (of.get().equals(graph.output()) && !local) {
            return Optional.of(Cell.adjoint(by.get()));
        }
        boolean edge = graph.isNode(of.get()) && graph.operands(of.get()).contains(by.get());
        return edge ? Optional.of(Cell.local(of.get(), by.get())) : Optional.empty();
    }

    private Optional<String> name(String text) {
        if (known.contains(text)) {
            return Optional.of(text);
        }
        try {
            return text.isBlank() || text.length() > 64 ? Optional.empty()
                    : Optional.of(Parser.parse(text, names)).filter(Expr.Var.class::isInstance)
                            .map(e -> ((Expr.Var) e).name()).filter(known::contains);
        } catch (SyntaxException noName) {
            return Optional.empty();
        }
    }

    /** Without spaces, quotes and typesetting. */
    private static String plain(String label) {
        String text = Normalizer.normalize(label, Normalizer.Form.NFKD).replaceAll("[\\s\"'$`]", "")
                .replaceAll("\\\\(?:d|t)?frac\\{([^{}]*)\\}\\{([^{}]*)\\}", "$1/$2")
                .replace("\\partial", "d").replace("∂", "d").replace("\\mathrm{d}", "d")
                .replaceAll("\\\\(?:bar|overline|delta|nabla)_?", "bar");
        return text;
    }
}
