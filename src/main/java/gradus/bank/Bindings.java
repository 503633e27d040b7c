package gradus.bank;

import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What the names in a variant stand for: parameters for numbers, givens for expressions in which no parameter and
 * no other given is left.
 *
 * @param names how expressions of the question are read
 */
record Bindings(Map<String, Expr> parameters, Map<String, Expr> givens, Names names) {
    /** Numbers, names and signs in an expression. */
    private static final int MAX_SIZE = 5_000;

    public Bindings {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        givens = Collections.unmodifiableMap(new LinkedHashMap<>(givens));
    }

    static Bindings of(Question question, SortedMap<String, Expr> parameters) throws SyntaxException {
        Names names = names(question);
        Bindings bindings = new Bindings(parameters, Map.of(), names);
        for (Given given : question.given()) {
            Map<String, Expr> givens = new LinkedHashMap<>(bindings.givens);
            givens.put(given.name(), bindings.fill(Parser.parse(given.text(), names)));
            bindings = new Bindings(parameters, givens, names);
        }
        return bindings;
    }

    /** The declared variables, parameters and givens of a question. */
    static Names names(Question question) {
        Set<String> names = new TreeSet<>(question.variables());
        question.parameters().parameters().forEach(parameter -> names.add(parameter.name()));
        question.given().forEach(given -> names.add(given.name()));
        return Names.of(names);
    }

    /** Whether a name stands for something. */
    boolean has(String name) {
        return parameters.containsKey(name) || givens.containsKey(name);
    }

    /** What a name stands for; it must stand for something. */
    Expr get(String name) {
        return parameters.containsKey(name) ? parameters.get(name) : givens.get(name);
    }

    /** Whether anything in an expression stands for something else. */
    boolean concerns(Expr e) {
        return Trees.variables(e).stream().anyMatch(this::has);
    }

    /**
     * The expression with everything put in, tidied where a number came in.
     *
     * @throws TooComplexException when givens in givens would make it larger than anyone could read
     */
    Expr fill(Expr e) {
        if (filledSize(e) > MAX_SIZE) {
            throw new TooComplexException(Message.of("bank.too-many-terms", MAX_SIZE));
        }
        return Trees.substitute(Tidying.substitute(e, parameters), givens);
    }

    private long filledSize(Expr e) {
        long size = e instanceof Expr.Var variable && givens.containsKey(variable.name())
                ? Trees.size(givens.get(variable.name()), MAX_SIZE)
                : 1;
        for (Expr part : e.parts()) {
            size += filledSize(part);
        }
        return size;
    }
}
