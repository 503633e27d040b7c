package gradus.calculus;

import gradus.calculus.Instruction.Kind;
import gradus.expr.Arithmetic;
import gradus.expr.Constant;
import gradus.expr.Evaluator;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes expressions as a list of instructions, the same subexpression once: an arithmetic whose numbers are the
 * places of nodes.
 */
final class TapeBuilder implements Arithmetic<Integer> {
    private static final int MAX_PRODUCTS = 64;

    private final List<Instruction> nodes = new ArrayList<>();
    private final Map<Instruction, Integer> places = new HashMap<>();

    TapeBuilder() {
        this(List.of());
    }

    /** @param before the nodes to go on from */
    TapeBuilder(List<Instruction> before) {
        before.forEach(node -> places.putIfAbsent(node, distinct(node)));
    }

    List<Instruction> nodes() {
        return nodes;
    }

    /** A new node, even where there is one alike. */
    int distinct(Instruction instruction) {
        nodes.add(instruction);
        return nodes.size() - 1;
    }

    private int node(Instruction instruction) {
        return places.computeIfAbsent(instruction, this::distinct);
    }

    boolean isConstant(int node) {
        return nodes.get(node).kind() == Kind.CONSTANT;
    }

    private boolean isConstant(int node, double value) {
        return isConstant(node) && nodes.get(node).value() == value;
    }

    private int constant(double value) {
        return node(Instruction.constant(value));
    }

    @Override
    public Integer number(Rational value) {
        return constant(value.toDouble());
    }

    @Override
    public Integer constant(Constant constant) {
        return constant(constant.value());
    }

    @Override
    public Integer add(Integer a, Integer b) {
        if (isConstant(a, 0) || isConstant(b, 0)) {
            return isConstant(a, 0) ? b : a;
        }
        return folded(Instruction.of(Kind.ADD, a, b));
    }

    @Override
    public Integer multiply(Integer a, Integer b) {
        if (isConstant(a, 1) || isConstant(b, 1)) {
            return isConstant(a, 1) ? b : a;
        }
        if (isConstant(a, -1) || isConstant(b, -1)) {
            return folded(Instruction.of(Kind.NEGATE, isConstant(a, -1) ? b : a, -1));
        }
        return folded(Instruction.of(Kind.MULTIPLY, a, b));
    }

    @Override
    public Integer divide(Integer a, Integer b) {
        return isConstant(b, 1) ? a : folded(Instruction.of(Kind.DIVIDE, a, b));
    }

    @Override
    public Integer power(Integer base, Rational exponent) {
        if (exponent.isZero()) {
            return constant(1);
        }
        if (exponent.isInt() && exponent.signum() > 0 && exponent.toInt() <= MAX_PRODUCTS) {
            return product(base, exponent.toInt());
        }
        if (exponent.isInt() && exponent.signum() < 0 && exponent.toInt() >= -MAX_PRODUCTS) {
            return divide(constant(1), product(base, -exponent.toInt()));
        }
        return folded(exponent.equals(Rational.HALF)
                ? Instruction.of(Kind.ROOT, base, -1)
                : Instruction.power(base, exponent.toDouble()));
    }

    private int product(int base, int n) {
        if (n == 1) {
            return base;
        }
        int half = product(base, n / 2);
        int square = multiply(half, half);
        return n % 2 == 0 ? square : multiply(square, base);
    }

    @Override
    public Integer power(Integer base, Integer exponent) {
        return folded(Instruction.of(Kind.REAL_POWER, base, exponent));
    }

    @Override
    public Integer apply(Function function, List<Integer> arguments) {
        int a = arguments.get(0);
        int b = arguments.size() > 1 ? arguments.get(1) : -1;
        if (function.derivative(0).isEmpty() && function.definition().isPresent()) {
            return text(function.definition().get(), a, b, -1);
        }
        return folded(Instruction.call(function, a, b));
    }

    /** The node, or its value where its operands are constants. */
    private int folded(Instruction instruction) {
        boolean constant = isConstant(instruction.a()) && (instruction.b() < 0 || isConstant(instruction.b()));
        if (!constant) {
            return node(instruction);
        }
        double b = instruction.b() < 0 ? 0 : nodes.get(instruction.b()).value();
        return constant(Tape.value(instruction, nodes.get(instruction.a()).value(), b));
    }

    /** A text of the function table at nodes. */
    private int text(Expr text, int u, int v, int y) {
        Map<String, Integer> names = new HashMap<>();
        names.put("u", u);
        names.put("v", v);
        names.put("y", y);
        return Evaluator.evaluate(text, names, this);
    }

    /**
     * The node of a node's partial derivative by its first or second operand; −1 where that is a constant or there
     * is no such operand.
     */
    int partial(int y, int operand) {
        Instruction node = nodes.get(y);
        int at = operand == 0 ? node.a() : node.b();
        if (!node.hasPartials() || at < 0 || isConstant(at)) {
            return -1;
        }
        return switch (node.kind()) {
            case ROOT -> divide(constant(0.5), y);
            case POWER -> multiply(constant(node.value()), divide(y, node.a()));
            case REAL_POWER -> operand == 0
                    ? multiply(node.b(), divide(y, node.a()))
                    : multiply(y, apply(Function.LN, List.of(node.a())));
            default -> ofCall(node, y, operand);
        };
    }

    private int ofCall(Instruction node, int y, int operand) {
        return node.function().orElseThrow().derivative(operand)
                .map(text -> text(text, node.a(), node.b(), y))
                .orElseGet(() -> constant(Double.NaN));
    }
}
