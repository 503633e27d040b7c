package gradus.check;

import gradus.calculus.ComputationGraph;
import gradus.calculus.CycleException;
import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Spelling;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Reads a computational graph out of an ask: {@code nodes}, a map of formulas by name or a list of
 * {@code name = formula}, with the output's name or formula under {@code graph}; or an expression under
 * {@code graph} alone, which is taken apart.
 */
final class GraphFields {
    private static final int MOST_NODES = 60;
    private static final List<String> OUTPUTS = List.of("L", "f", "out");
    /** Values under {@code graph} that only say that there is a graph. */
    private static final Set<String> ANY = Set.of("true", "yes", "");

    private final AskFields fields;
    private final Map<String, Expr> nodes = new LinkedHashMap<>();

    private GraphFields(AskFields fields) {
        this.fields = fields;
    }

    /** What the ask calls nodes, as far as it can be told before anything is read. */
    static Set<String> nodeNames(Map<String, Object> fields) {
        Set<String> names = new TreeSet<>();
        if (fields.get("nodes") instanceof Map<?, ?> map) {
            map.keySet().forEach(name -> names.add(name.toString()));
        }
        if (fields.get("nodes") instanceof List<?> list) {
            list.forEach(item -> definition(item.toString()).ifPresent(parts -> names.add(parts[0])));
        }
        if (fields.containsKey("graph") && fields.get("output") instanceof String output) {
            names.add(output);
        }
        names.removeIf(String::isBlank);
        return names;
    }

    /** {@code name = formula} in two. */
    private static Optional<String[]> definition(String text) {
        String[] parts = text.split("[=＝]", 2);
        return parts.length < 2 ? Optional.empty() : Optional.of(new String[] {parts[0].strip(), parts[1].strip()});
    }

    static ComputationGraph read(AskFields fields) throws AskException {
        return new GraphFields(fields).graph();
    }

    private ComputationGraph graph() throws AskException {
        readNodes();
        if (nodes.isEmpty()) {
            Expr whole = fields.expression("graph");
            String output = fields.has("output") ? outputName() : freeOutput(whole);
            return limited(fields.calculated("graph", () -> ComputationGraph.of(whole, output)));
        }
        String output = output();
        requireNoValues();
        try {
            return limited(ComputationGraph.of(nodes, output));
        } catch (CycleException cycle) {
            throw new AskException(List.of("nodes"), Message.of("graph.cycle", String.join(" → ", cycle.nodes())));
        }
    }

    private static ComputationGraph limited(ComputationGraph graph) throws AskException {
        if (graph.nodes().size() > MOST_NODES) {
            throw new AskException(List.of("graph"), Message.of("graph.too-large", graph.nodes().size(), MOST_NODES));
        }
        return graph;
    }

    private void readNodes() throws AskException {
        if (!fields.has("nodes")) {
            return;
        }
        if (fields.raw("nodes") instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                List<Object> path = List.of("nodes", entry.getKey());
                put(path, entry.getKey().toString(), AskFields.text(path, entry.getValue()));
            }
            return;
        }
        int index = 0;
        for (Object item : fields.list("nodes")) {
            List<Object> path = List.of("nodes", index++);
            String[] parts = definition(AskFields.text(path, item)).orElseThrow(
                    () -> new AskException(path, Message.of("graph.definition-expected", item.toString())));
            put(path, parts[0], parts[1]);
        }
    }

    private void put(List<Object> path, String name, String formula) throws AskException {
        requireName(path, name);
        if (nodes.putIfAbsent(name, fields.parse(path, formula)) != null) {
            throw new AskException(path, Message.of("graph.node-twice", name));
        }
        if (nodes.size() > MOST_NODES) {
            throw new AskException(path, Message.of("graph.too-large", nodes.size(), MOST_NODES));
        }
    }

    private void requireName(List<Object> path, String name) throws AskException {
        boolean taken = Function.named(name).isPresent()
                || Arrays.stream(Constant.values()).anyMatch(constant -> constant.label().equals(name));
        boolean variable = !name.isEmpty() && !taken && fields.parse(path, name).equals(Expr.var(name));
        if (!variable) {
            throw new AskException(path, Message.of("ask.variable-expected", name));
        }
    }

    /** The output among the nodes: named, or given as a formula, or else the last node. */
    private String output() throws AskException {
        String text = fields.has("graph") ? fields.text("graph").strip() : "";
        boolean formula = !ANY.contains(text) && !nodes.containsKey(text);
        if (fields.has("output")) {
            String name = outputName();
            if (formula) {
                put(List.of("output"), name, text);
            }
            return known(List.of("output"), name);
        }
        if (!formula) {
            return ANY.contains(text) ? List.copyOf(nodes.keySet()).get(nodes.size() - 1) : text;
        }
        Expr whole = fields.expression("graph");
        if (whole instanceof Expr.Var) {
            return known(List.of("graph"), text);
        }
        String name = freeOutput(whole);
        put(List.of("graph"), name, text);
        return name;
    }

    private String outputName() throws AskException {
        String name = fields.text("output").strip();
        requireName(List.of("output"), name);
        return name;
    }

    private String known(List<Object> path, String name) throws AskException {
        if (!nodes.containsKey(name)) {
            throw new AskException(path, Message.of("graph.unknown-node", name, String.join(", ", nodes.keySet())));
        }
        return name;
    }

    /** A name for an output that has none: L, unless that is taken. */
    private String freeOutput(Expr whole) {
        Set<String> taken = new TreeSet<>(Trees.variables(whole));
        taken.addAll(nodes.keySet());
        nodes.values().forEach(formula -> taken.addAll(Trees.variables(formula)));
        return OUTPUTS.stream().filter(name -> !taken.contains(name)).findFirst().orElse("output");
    }

    /** Refuses a point that gives a node a value. */
    private void requireNoValues() throws AskException {
        if (fields.has("at") && fields.raw("at") instanceof Map<?, ?> at) {
            for (Object name : at.keySet()) {
                if (nodes.containsKey(name.toString())) {
                    throw new AskException(List.of("at", name), Message.of("graph.node-has-value", name.toString()));
                }
            }
        }
    }

    /** A value for every input, and for nothing else that the graph speaks of. */
    static SortedMap<String, Expr> point(AskFields fields, ComputationGraph graph) throws AskException {
        SortedMap<String, Expr> point = fields.point()
                .orElseThrow(() -> new AskException(List.of(), Message.of("ask.field-missing", "at")));
        List<String> open = new ArrayList<>(graph.inputs());
        open.removeAll(point.keySet());
        if (!open.isEmpty()) {
            Set<String> names = new LinkedHashSet<>(graph.nodes());
            names.addAll(point.keySet());
            throw new AskException(place(fields, graph, open.get(0)), Spelling.nearest(open.get(0), names)
                    .filter(near -> open.get(0).length() > 1)
                    .map(near -> Message.of("graph.unknown-name-near", open.get(0), near))
                    .orElseGet(() -> Message.of("ask.point-incomplete", String.join(", ", open))));
        }
        return point;
    }

    /** Where a name without a value is used. */
    private static List<Object> place(AskFields fields, ComputationGraph graph, String name) throws AskException {
        String node = graph.consumers(name).get(0);
        boolean listed = fields.has("nodes") && fields.raw("nodes") instanceof Map<?, ?> map && map.containsKey(node);
        return listed ? List.of("nodes", node) : List.of("at");
    }

    /** What the adjoints are asked of besides the nodes: inputs by name, all where none are named. */
    static List<String> by(AskFields fields, ComputationGraph graph) throws AskException {
        if (!fields.has("by")) {
            return List.copyOf(graph.inputs());
        }
        List<String> by = fields.variables("by");
        for (String name : by) {
            if (!graph.inputs().contains(name) && !graph.isNode(name)) {
                throw new AskException(List.of("by"), Message.of("graph.not-in-graph", name));
            }
        }
        return by;
    }

    /** The declared names and those of the graph. */
    static Names names(AskFields fields, ComputationGraph graph) {
        Set<String> names = new TreeSet<>(graph.nodes());
        names.addAll(graph.inputs());
        return fields.names().with(names);
    }
}
