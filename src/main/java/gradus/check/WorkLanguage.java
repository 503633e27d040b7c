package gradus.check;

import gradus.calculus.Differentiator;
import gradus.calculus.NotDifferentiableException;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import gradus.expr.Value;
import gradus.expr.Working;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of one hand derivation: the question's function, intermediate variables and functions as they are
 * defined line by line, and the derivatives that are written with their signs.
 *
 * <p>A derivative is read as a mark that stands for it, so that it can be seen which part of a line was
 * differentiated; {@link #resolved} puts the results in.
 */
final class WorkLanguage implements Working {
    /** What a question's function is called when the question gives it no name. */
    private static final List<String> CUSTOMARY = List.of("f", "y", "z", "L", "F", "J", "C", "E", "h", "g", "l", "p", "s");
    /** No text that is typed holds this character. */
    private static final String MARK = "\uE001";
    private static final int MOST_DERIVATIVES = 400;
    /** Twenty names, each standing twice in the next one's meaning, stand for a million. */
    private static final int MAX_SIZE = 10_000;

    private final WorkQuestion question;
    private final Map<String, Expr> functions = new LinkedHashMap<>();
    private final Map<String, Expr> intermediate = new LinkedHashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private Reach reach = Reach.TERM;
    private String bound = "";
    private boolean turned;
    private boolean doubtful;

    WorkLanguage(WorkQuestion question) {
        this.question = question;
        Set<String> variables = question.variables();
        CUSTOMARY.stream().filter(name -> !variables.contains(name))
                .forEach(name -> functions.put(name, question.function()));
        for (int i = 1; i < question.functions().size() + 1 && question.functions().size() > 1; i++) {
            functions.put("f_" + i, question.functions().get(i - 1));
        }
    }

    /**
     * A derivative as it is written.
     *
     * @param of what is differentiated, in the question's variables or the intermediate one of {@code by}
     * @param by one variable after the other, the first one first
     * @param at where it is taken, where arguments are written
     */
    record Operation(Expr of, List<String> by, Optional<SortedMap<String, Expr>> at, Expr result) {
        Operation {
            by = List.copyOf(by);
        }
    }

    Names names(Reach wanted) {
        reach = wanted;
        bound = "";
        return Names.of(known(), this);
    }

    /** @param variable what a limit binds: inside it, the name means nothing else */
    Names names(Reach wanted, String variable) {
        reach = wanted;
        bound = variable;
        return Names.of(known(), this);
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(question.variables());
        known.addAll(functions.keySet());
        known.addAll(intermediate.keySet());
        known.addAll(partials().keySet());
        if (!bound.isEmpty()) {
            known.add(bound);
        }
        return known;
    }

    Set<String> defined() {
        return Set.copyOf(intermediate.keySet());
    }

    boolean isDefined(String name) {
        return intermediate.containsKey(name);
    }

    boolean isFunction(String name) {
        return functions.containsKey(name) || partials().containsKey(name);
    }

    /** Gives a name to an expression from here on. */
    void define(String name, Expr meaning) {
        functions.remove(name);
        intermediate.put(name, meaning);
    }

    /** Writes the question's function in intermediate variables: what {@code dy/du} is a derivative of. */
    void restate(String name, Expr form) {
        functions.put(name, form);
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public Set<String> variables() {
        Set<String> variables = new TreeSet<>(question.variables());
        variables.addAll(intermediate.keySet());
        return variables;
    }

    @Override
    public Set<String> functions() {
        Set<String> names = new TreeSet<>(functions.keySet());
        names.addAll(intermediate.keySet());
        names.addAll(partials().keySet());
        names.remove(bound);
        return names;
    }

    /** The function whose partial derivative has a name: of {@code f_x_1} it is f, and may be f_1 of {@code f_1_x}. */
    private String differentiated(String partial) {
        return functions.keySet().stream().filter(function -> partial.startsWith(function + "_"))
                .max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    /** {@code f_x} and {@code f_xy}: the variables of each differentiation, by the name of the derivative. */
    private Map<String, List<String>> partials() {
        Map<String, List<String>> partials = new TreeMap<>();
        List<String> letters = question.variables().stream().filter(name -> name.length() == 1).toList();
        for (String function : functions.keySet()) {
            for (String first : letters) {
                letters.forEach(second -> partials.put(function + "_" + first + second, List.of(first, second)));
            }
            question.variables().forEach(name -> partials.put(function + "_" + name, List.of(name)));
        }
        partials.keySet().removeAll(intermediate.keySet());
        return partials;
    }

    /** @param typed a digit behind the name may stand with a line below before it or without */
    @Override
    public Expr value(String typed) {
        String name = known().contains(typed) ? typed : typed.replaceFirst("(?<=\\p{L})(?=\\d)", "_");
        if (intermediate.containsKey(name)) {
            return Expr.var(name);
        }
        return functions.containsKey(name)
                ? functions.get(name)
                : derivative(functions.get(differentiated(name)), partials().get(name)).orElseThrow();
    }

    /** From here on, brackets that may be an argument or a factor are the less usual one of the two. */
    void turn(boolean turn) {
        turned = turn;
        doubtful = false;
    }

    /** Whether there were such brackets since then. */
    boolean isDoubtful() {
        return doubtful;
    }

    @Override
    public boolean isCall(boolean bare) {
        doubtful = true;
        return bare == turned;
    }

    @Override
    public int arity(String function) {
        return arguments(function).size();
    }

    private List<String> arguments(String function) {
        if (isFunction(function)) {
            return question.arguments();
        }
        Set<String> own = Trees.variables(expanded(Expr.var(function)));
        return question.arguments().stream().filter(own::contains).toList();
    }

    @Override
    public Expr at(Expr value, String function, List<Expr> arguments) {
        SortedMap<String, Expr> point = new TreeMap<>();
        List<String> names = arguments(function);
        for (int i = 0; i < names.size(); i++) {
            point.put(names.get(i), resolved(arguments.get(i)));
        }
        boolean same = point.entrySet().stream().allMatch(entry -> entry.getValue().equals(Expr.var(entry.getKey())));
        if (same) {
            return value;
        }
        Optional<Expr> own = ofIntermediate(value, function, arguments);
        if (own.isPresent()) {
            return own.get();
        }
        Expr placed = written(expanded(resolved(value)), point);
        return operation(value).isPresent()
                ? marked(new Operation(operation(value).get().of(), operation(value).get().by(), Optional.of(point), placed))
                : placed;
    }

    /** {@code y(u)} and {@code y'(u)} where y was written in u: y itself, and its derivative by u. */
    private Optional<Expr> ofIntermediate(Expr value, String function, List<Expr> arguments) {
        Expr form = functions.getOrDefault(function, value);
        boolean written = arguments.size() == 1 && arguments.get(0) instanceof Expr.Var argument
                && intermediate.containsKey(argument.name()) && Trees.mentions(form, argument.name());
        if (!written) {
            return Optional.empty();
        }
        String by = ((Expr.Var) arguments.get(0)).name();
        return operation(value).map(Operation::by).map(primes -> derivative(form, Collections.nCopies(primes.size(), by)))
                .orElse(Optional.of(value));
    }

    @Override
    public Optional<String> prime() {
        return question.prime();
    }

    @Override
    public Optional<Expr> derivative(Expr of, List<String> by) {
        Optional<Operation> inner = operation(of).filter(operation -> operation.at().isEmpty());
        if (inner.isPresent()) {
            List<String> all = new ArrayList<>(inner.get().by());
            all.addAll(by);
            return derivative(inner.get().of(), all);
        }
        Expr start = resolved(of);
        try {
            Optional<Expr> result = Optional.of(start);
            for (String variable : by) {
                result = result.flatMap(e -> derived(e, variable));
            }
            Expr operand = seenFrom(start, by.get(0));
            return result.map(found -> marked(new Operation(operand, by, Optional.empty(), found)));
        } catch (NotDifferentiableException none) {
            return Optional.empty();
        }
    }

    private Optional<Expr> derived(Expr of, String by) {
        Expr seen = seenFrom(of, by);
        boolean depends = Trees.mentions(seen, by) || !intermediate.containsKey(by);
        return depends ? Optional.of(Differentiator.derivative(seen, by)) : along(of, by);
    }

    /** What an expression is to someone who differentiates by a variable: all other intermediate ones written out. */
    private Expr seenFrom(Expr e, String by) {
        if (!intermediate.containsKey(by)) {
            return expanded(e);
        }
        Map<String, Expr> others = new LinkedHashMap<>(intermediate);
        others.remove(by);
        Expr written = expanded(e, others);
        return Trees.mentions(written, by) ? written : replaced(written, expanded(Expr.var(by)), Expr.var(by));
    }

    /** dy/du as (dy/dx)/(du/dx), where that is the same for every variable x that u depends on. */
    private Optional<Expr> along(Expr of, String by) {
        Expr inner = expanded(Expr.var(by));
        Expr outer = expanded(of);
        Optional<Expr> found = Optional.empty();
        for (String variable : Trees.variables(inner)) {
            Expr slope = Differentiator.derivative(inner, variable);
            Expr ratio = Expr.quotient(Differentiator.derivative(outer, variable), slope);
            if (slope.is(0) || found.isPresent() && !isSame(found.get(), ratio)) {
                return Optional.empty();
            }
            found = found.or(() -> Optional.of(ratio));
        }
        return found.map(gradus.calculus.Simplifier::simplify);
    }

    private static boolean isSame(Expr one, Expr other) {
        return new EntryJudge(Assumptions.NONE, Optional.empty()).judge(Subject.of(one), Value.Scalar.of(other)).outcome() == Outcome.CORRECT;
    }

    private static Expr replaced(Expr whole, Expr part, Expr by) {
        return whole.equals(part) ? by
                : Trees.withParts(whole, whole.parts().stream().map(inner -> replaced(inner, part, by)).toList());
    }

    private Expr marked(Operation operation) {
        if (operations.size() >= MOST_DERIVATIVES) {
            throw new TooComplexException(Message.of("work.too-many-derivatives", MOST_DERIVATIVES));
        }
        operations.add(operation);
        return Expr.var(MARK + (operations.size() - 1));
    }

    /** The derivative that a mark stands for. */
    Optional<Operation> operation(Expr mark) {
        return mark instanceof Expr.Var variable && variable.name().startsWith(MARK)
                ? Optional.of(operations.get(Integer.parseInt(variable.name().substring(1))))
                : Optional.empty();
    }

    /** Whether a derivative speaks of the question's own variables only. */
    boolean isPlain(Operation operation) {
        return question.variables().containsAll(Trees.variables(operation.of()))
                && question.variables().containsAll(operation.by());
    }

    /** Every derivative that was written so far. */
    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The marks in an expression, in their order. */
    List<String> marks(Expr e) {
        return Trees.variables(e).stream().filter(name -> name.startsWith(MARK))
                .sorted(java.util.Comparator.comparingInt(name -> Integer.parseInt(name.substring(1)))).toList();
    }

    /** The expression with the results of its derivatives. */
    Expr resolved(Expr e) {
        Map<String, Expr> results = new TreeMap<>();
        marks(e).forEach(mark -> results.put(mark, operation(Expr.var(mark)).orElseThrow().result()));
        return results.isEmpty() ? e : written(e, results);
    }

    /** The expression in the question's own variables. */
    Expr plain(Expr e) {
        return expanded(resolved(e));
    }

    Value.Scalar plain(Value.Scalar scalar) {
        return new Value.Scalar(plain(scalar.expression()), scalar.decimal());
    }

    private Expr expanded(Expr e) {
        return expanded(e, intermediate);
    }

    /** A definition speaks only of earlier ones, so that one pass for each is enough. */
    private static Expr expanded(Expr e, Map<String, Expr> definitions) {
        Expr result = e;
        for (int i = 0; i < definitions.size() && Trees.variables(result).stream().anyMatch(definitions::containsKey); i++) {
            result = written(result, definitions);
        }
        return result;
    }

    private static Expr written(Expr e, Map<String, Expr> meanings) {
        if (Trees.sizeWith(e, meanings, MAX_SIZE) >= MAX_SIZE) {
            throw new TooComplexException(Message.of("calculus.too-large", MAX_SIZE));
        }
        return Trees.substitute(e, meanings);
    }
}
