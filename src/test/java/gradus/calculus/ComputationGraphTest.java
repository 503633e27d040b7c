package gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.Tables;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Printer;
import gradus.expr.TooComplexException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graphs of named nodes, their making from expressions, and their numbers at a point. */
class ComputationGraphTest {
    private static Map<String, Expr> nodes(String... rows) {
        Map<String, Expr> nodes = new LinkedHashMap<>();
        for (String row : rows) {
            nodes.put(row.substring(0, row.indexOf('=')).strip(), Tables.expr(row.substring(row.indexOf('=') + 1)));
        }
        return nodes;
    }

    private static ComputationGraph graph(String output, String... rows) throws CycleException {
        return ComputationGraph.of(nodes(rows), output);
    }

    private static String text(ComputationGraph graph) {
        StringBuilder text = new StringBuilder();
        graph.formulas().forEach((name, e) -> text.append(text.isEmpty() ? "" : "; ").append(name).append(" = ")
                .append(Printer.print(e)));
        return text.toString();
    }

    @Test
    void nodesKeepTheirOrderAsFarAsEachComesAfterItsOperands() throws CycleException {
        ComputationGraph graph = graph("l", "l = (p-y)^2", "p = sigmoid(z)", "z = w*x + b", "r = x");
        assertEquals(List.of("z", "p", "l", "r"), graph.nodes());
        assertEquals(List.of("w", "x", "b", "y"), List.copyOf(graph.inputs()));
        assertEquals("l", graph.output());
        assertEquals(List.of("p", "y"), graph.operands("l"));
        assertEquals(List.of("z", "r"), graph.consumers("x"));
        assertEquals(List.of("l"), graph.consumers("p"));
        assertEquals(List.of(), graph.consumers("l"));
        assertTrue(graph.isNode("z"));
        assertFalse(graph.isNode("x"));
        assertEquals(Tables.expr("(sigmoid(w*x + b) - y)^2"), graph.unfolded("l"));
        assertEquals(Tables.expr("2*sigmoid(w*x + b)"), graph.unfolded(Tables.expr("2*p")));
        assertEquals(Tables.expr("x"), graph.local("z", "w"));
        assertThrows(IllegalArgumentException.class, () -> graph.formula("x"));
    }

    @Test
    void nodesThatAreMadeOfOneAnotherAreTold() {
        CycleException error = assertThrows(CycleException.class,
                () -> graph("d", "a = x", "d = b", "b = c + a", "c = 2*k", "k = b*a"));
        assertEquals(List.of("b", "c", "k", "b"), error.nodes());
        assertEquals("b -> c -> k -> b", error.getMessage());
        assertEquals(List.of("a", "a"), assertThrows(CycleException.class, () -> graph("a", "a = a + x")).nodes());
        assertThrows(IllegalArgumentException.class, () -> graph("q", "a = x"));
    }

    @Test
    void thereIsAWayBackForEachOccurrence() throws CycleException {
        ComputationGraph graph = graph("f", "a = x^2", "b = x*a + sin(x)", "f = a*a + b");
        assertEquals(List.of("a 2*x", "b a", "b cos(x)"), ways(graph, "x"));
        assertEquals(List.of("b x", "f a", "f a"), ways(graph, "a"));
        assertEquals(List.of("f 1"), ways(graph, "b"));
        assertEquals(List.of(), ways(graph, "f"));
    }

    private static List<String> ways(ComputationGraph graph, String operand) {
        return graph.paths(operand).stream().map(path -> path.consumer() + " " + Printer.print(path.local())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x                        | f = x",
        "2                        | f = 2",
        "x + y                    | f = x + y",
        "(x*y + 1)^2              | v1 = x*y; v2 = v1 + 1; f = v2^2",
        "exp(-z)                  | f = exp(-z)",
        "1/(1 + exp(-z))          | v1 = exp(-z); v2 = 1 + v1; f = 1/v2",
        "sin(x*y) + (x*y)^2       | v1 = x*y; v2 = sin(v1); v3 = v1^2; f = v2 + v3",
        "v1*sin(v1*x)             | v2 = v1*x; v3 = sin(v2); f = v1*v3",
        "sin(2*x^2)               | v1 = x^2; f = sin(2*v1)",
        "sqrt(2)*x                | f = sqrt(2)*x",
        "2*(x + 3*y)              | v1 = x + 3*y; f = 2*v1",
        "cos(x + y)*exp(x + y)    | v1 = x + y; v2 = cos(v1); v3 = exp(v1); f = v2*v3"})
    void anExpressionIsTakenApartIntoOperations(String text, String nodes) {
        ComputationGraph graph = ComputationGraph.of(Tables.expr(text), "f");
        assertEquals(nodes, text(graph));
        assertEquals(Tables.expr(text), graph.unfolded("f"));
    }

    @Test
    void valuesAndAdjointsAreExact() throws CycleException {
        ComputationGraph graph = graph("f", "a = x*y", "b = a + x", "f = a*b", "rest = y^2");
        GraphValues values = GraphValues.of(graph, nodes("x = 2", "y = 1/3"));
        String[] expected = {"a 2/3 10/3", "b 8/3 2/3", "f 16/9 1", "rest 1/9 0", "x 2 16/9", "y 1/3 20/3"};
        for (String row : expected) {
            String name = row.split(" ")[0];
            assertEquals(row, name + " " + Printer.print(values.value(name)) + " " + Printer.print(values.adjoint(name)));
        }
        assertEquals("8/3", Printer.print(values.local("f", "a")));
        assertEquals("2", Printer.print(values.local("a", "y")));
        assertEquals("10/3", Printer.print(GraphValues.at(Tables.expr("a + b"), nodes("a = 2/3", "b = 8/3"))));
        assertEquals("e^2", Printer.print(GraphValues.of(graph("f", "f = exp(x)"), nodes("x = 2")).value("f")));
    }

    @Test
    void numbersThatAreTooLongToWriteAreRefused() throws CycleException {
        Map<String, Expr> nodes = new LinkedHashMap<>();
        Expr before = Tables.expr("sin(x)");
        for (int i = 1; i < 20; i++) {
            nodes.put("w" + i, Expr.product(before, Expr.call(Function.SIN, before)));
            before = Expr.var("w" + i);
        }
        ComputationGraph graph = ComputationGraph.of(nodes, "w19");
        assertThrows(TooComplexException.class, () -> GraphValues.of(graph, nodes("x = 2")));
        assertThrows(TooComplexException.class, () -> graph.unfolded("w19"));
        assertEquals(Set.of("x"), graph.inputs());
        assertEquals("w1", graph.nodes().get(0));
    }
}
