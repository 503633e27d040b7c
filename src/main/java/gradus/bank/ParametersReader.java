package gradus.bank;

import gradus.bank.Node.Entry;
import gradus.bank.Node.Mapping;
import gradus.bank.Node.Scalar;
import gradus.bank.Node.Sequence;
import gradus.bank.Parameters.Parameter;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code variants}, the values of each parameter, and {@code where}, what they must satisfy. */
final class ParametersReader {
    private static final int MOST_VALUES = 1_000;
    private static final int MOST_PARAMETERS = 12;

    private final NameRules names;
    private final Problems problems;

    ParametersReader(NameRules names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    Parameters read(Optional<Node> variants, Optional<Node> where) {
        List<Parameter> parameters = new ArrayList<>();
        variants.flatMap(node -> Fields.mapping(node, problems)).ifPresent(mapping -> addAll(mapping, parameters));
        List<Constraint> constraints = new ArrayList<>();
        where.ifPresent(node -> Fields.scalars(node, problems)
                .forEach(scalar -> constraint(scalar, parameters).ifPresent(constraints::add)));
        return checked(new Parameters(parameters, constraints), variants);
    }

    private void addAll(Mapping mapping, List<Parameter> parameters) {
        if (mapping.entries().size() > MOST_PARAMETERS) {
            problems.add(Fault.BAD_RANGE, mapping.start(), Message.of("bank.too-many-parameters", MOST_PARAMETERS));
            return;
        }
        for (Entry entry : mapping.entries()) {
            boolean usable = names.declare(entry.key(), entry.start());
            List<Expr> values = values(entry.value());
            if (usable && !values.isEmpty()) {
                parameters.add(new Parameter(entry.key(), values));
            }
        }
    }

    private List<Expr> values(Node node) {
        if (node instanceof Mapping range) {
            return range(range);
        }
        if (node instanceof Sequence list && list.items().isEmpty()) {
            problems.add(Fault.EMPTY_LIST, node.start());
        }
        return Fields.scalars(node, problems).stream().limit(MOST_VALUES)
                .flatMap(scalar -> constant(scalar).stream()).distinct().toList();
    }

    /** An exact number, or another expression without variables such as {@code pi/2}. */
    private Optional<Expr> constant(Scalar scalar) {
        Optional<Expr> read = Expressions.parse(scalar, Names.NONE, problems);
        if (read.isPresent() && !Trees.isConstant(read.get())) {
            problems.add(Fault.NOT_A_NUMBER, scalar.start(), Fields.shortened(scalar.text()));
            return Optional.empty();
        }
        return read.map(e -> Trees.rational(e).map(Expr::num).orElse(e));
    }

    private List<Expr> range(Mapping mapping) {
        Fields fields = new Fields(mapping, List.of("from", "to", "step"), problems);
        Optional<Integer> from = fields.required("from").flatMap(this::whole);
        Optional<Integer> to = fields.required("to").flatMap(this::whole);
        Optional<Integer> step = fields.has("step")
                ? fields.optional("step").flatMap(this::whole)
                : Optional.of(1);
        if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
            return List.of();
        }
        return range(mapping, from.get(), to.get(), step.get());
    }

    private List<Expr> range(Mapping mapping, long from, long to, long step) {
        if (step < 1 || to < from || (to - from) / step >= MOST_VALUES) {
            problems.add(Fault.BAD_RANGE, mapping.start(), Message.of("bank.bad-range", MOST_VALUES));
            return List.of();
        }
        List<Expr> values = new ArrayList<>();
        for (long value = from; value <= to; value += step) {
            values.add(Expr.num(value));
        }
        return values;
    }

    private Optional<Integer> whole(Node node) {
        Optional<Scalar> scalar = Fields.scalar(node, problems);
        Optional<Integer> whole = scalar.flatMap(found -> Expressions.whole(found.text()));
        if (scalar.isPresent() && whole.isEmpty()) {
            problems.add(Fault.NOT_A_NUMBER, node.start(),
                    Message.of("bank.not-whole", Fields.shortened(scalar.get().text())));
        }
        return whole;
    }

    private Optional<Constraint> constraint(Scalar scalar, List<Parameter> parameters) {
        Set<String> known = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        try {
            Optional<Constraint> read = Constraint.parse(scalar.text(), Names.of(known));
            if (read.isEmpty() || !known.containsAll(read.get().variables())) {
                problems.add(Fault.BAD_CONDITION, scalar.start(),
                        Fields.shortened(scalar.text()), String.join(", ", known.stream().sorted().toList()));
                return Optional.empty();
            }
            return read;
        } catch (SyntaxException unreadable) {
            Expressions.report(unreadable, scalar, problems);
            return Optional.empty();
        }
    }

    private Parameters checked(Parameters parameters, Optional<Node> variants) {
        if (parameters.combinations() > Parameters.MOST_COMBINATIONS) {
            problems.add(Fault.BAD_RANGE, variants.map(Node::start).orElse(0),
                    Message.of("bank.too-many-combinations", Parameters.MOST_COMBINATIONS));
            return new Parameters(parameters.parameters().stream()
                    .map(parameter -> new Parameter(parameter.name(), parameter.values().subList(0, 1))).toList(),
                    List.of());
        }
        if (parameters.count() == 0) {
            problems.add(Fault.NO_VARIANT, variants.map(Node::start).orElse(0));
        }
        return parameters;
    }
}
