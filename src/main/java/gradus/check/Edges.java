package gradus.check;

import gradus.expr.Condition;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Positivity;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The expressions whose zeros part the domain of an expression into pieces on each of which it is smooth. */
final class Edges {
    private static final int MAX_EDGES = 60;
    private static final Set<Function> JUMPS = Set.of(Function.SIGN, Function.STEP, Function.FLOOR, Function.CEIL,
            Function.ATAN2);

    private Edges() {
    }

    /** Whether an expression may have a value of its own at a single point, which a proof passes over. */
    static boolean mayJump(Expr e) {
        return JUMPS.stream().anyMatch(jump -> Trees.calls(e, jump));
    }

    /** Arguments of kinks and jumps, edges of domains and denominators. */
    static List<Expr> of(Expr e) {
        Set<Expr> edges = new LinkedHashSet<>();
        collect(e, edges, true, true);
        return edges.stream().limit(MAX_EDGES).toList();
    }

    /** Only where an expression may cease to have a value. */
    static List<Expr> domains(Expr e) {
        Set<Expr> edges = new LinkedHashSet<>();
        collect(e, edges, false, true);
        edges.removeIf(Positivity::isPositive);
        return List.copyOf(edges);
    }

    /** Only where an expression is continuous and not differentiable, or jumps. */
    static List<Expr> kinks(Expr e) {
        Set<Expr> edges = new LinkedHashSet<>();
        collect(e, edges, true, false);
        return List.copyOf(edges);
    }

    /** Exponents with variables, of bases that may be negative: such powers exist at whole values of these only. */
    static Set<Expr> exponents(Expr e) {
        Set<Expr> exponents = new LinkedHashSet<>();
        collectExponents(e, exponents);
        return exponents;
    }

    private static void collectExponents(Expr e, Set<Expr> exponents) {
        e.parts().forEach(part -> collectExponents(part, exponents));
        if (e instanceof Expr.Power power && !Trees.isConstant(power.exponent())) {
            boolean positive = power.base() instanceof Expr.Const
                    || Trees.rational(power.base()).filter(base -> base.signum() >= 0).isPresent();
            if (!positive) {
                exponents.add(power.exponent());
            }
        }
    }

    private static void collect(Expr e, Set<Expr> edges, boolean kinks, boolean domains) {
        if (e instanceof Expr.Call call) {
            ofCall(call, edges, kinks, domains);
        }
        if (domains && e instanceof Expr.Quotient quotient) {
            edges.add(quotient.denominator());
        }
        if (domains && e instanceof Expr.Power power && hasEdge(power)) {
            edges.add(power.base());
        }
        e.parts().forEach(part -> collect(part, edges, kinks, domains));
        edges.removeIf(Trees::isConstant);
    }

    private static boolean hasEdge(Expr.Power power) {
        return Trees.rational(power.exponent())
                .map(exponent -> exponent.signum() < 0 || !exponent.isInteger())
                .orElse(true);
    }

    /** In a definition its variables stand for the arguments, whose own edges are collected once, with the call's parts. */
    private static void ofCall(Expr.Call call, Set<Expr> edges, boolean kinks, boolean domains) {
        Function function = call.function();
        List<Expr> texts = new ArrayList<>(kinks ? function.kinks() : List.of());
        if (domains) {
            function.domain().stream().map(Condition::left).forEach(texts::add);
        }
        Set<Expr> own = new LinkedHashSet<>(texts);
        Optional<Expr> definition = function.definition();
        if (texts.isEmpty() && definition.isPresent()) {
            collect(definition.get(), own, kinks, domains);
        }
        Map<String, Expr> arguments = arguments(call);
        own.forEach(edge -> edges.add(Trees.substitute(edge, arguments)));
    }

    private static Map<String, Expr> arguments(Expr.Call call) {
        return call.arguments().size() == 1
                ? Map.of("u", call.argument())
                : Map.of("u", call.arguments().get(0), "v", call.arguments().get(1));
    }
}
