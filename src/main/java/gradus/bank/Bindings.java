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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What the names in a variant stand for: parameters for numbers, givens for expressions in which no parameter and
 * no other given is left, and the names of earlier parts for their answers, which stand in asks but never in words.
 *
 * @param names how expressions of the question are read
 */
record Bindings(Map<String, Expr> parameters, Map<String, Expr> givens, Map<String, Expr> answers, Names names) {
    /** Numbers, names and signs in an expression. */
    private static final int MAX_SIZE = 5_000;

    public Bindings {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        givens = Collections.unmodifiableMap(new LinkedHashMap<>(givens));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    static Bindings of(Question question, SortedMap<String, Expr> parameters) throws SyntaxException {
        Names names = names(question);
        Bindings bindings = new Bindings(parameters, Map.of(), Map.of(), names);
        for (Given given : question.given()) {
            Map<String, Expr> givens = new LinkedHashMap<>(bindings.givens);
            givens.put(given.name(), bindings.fill(Parser.parse(given.text(), names)));
            bindings = new Bindings(parameters, givens, Map.of(), names);
        }
        return bindings;
    }

    /** The declared variables, parameters and givens of a question. */
    static Names names(Question question) {
        Set<String> names = new TreeSet<>(question.variables());
        question.parameters().parameters().forEach(parameter -> names.add(parameter.name()));
        question.given().forEach(given -> names.add(given.name()));
        question.asks().forEach(ask -> names.addAll(ask.answerNames()));
        return Names.of(names);
    }

    /** The same with names for an answer's entries; numbers among them are tidied away as parameters are. */
    Bindings with(List<String> called, List<Expr> entries) {
        Map<String, Expr> all = new LinkedHashMap<>(answers);
        for (int i = 0; i < called.size(); i++) {
            all.put(called.get(i), Trees.rational(entries.get(i)).map(Expr::num).orElse(entries.get(i)));
        }
        return new Bindings(parameters, givens, all, names);
    }

    /** Whether a name stands for something that words may show. */
    boolean has(String name) {
        return parameters.containsKey(name) || givens.containsKey(name);
    }

    /** What a name stands for; it must stand for something. */
    Expr get(String name) {
        return parameters.containsKey(name) ? parameters.get(name) : givens.get(name);
    }

    /** Whether anything in an expression stands for something else. */
    boolean concerns(Expr e) {
        return Trees.variables(e).stream().anyMatch(name -> has(name) || answers.containsKey(name));
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
        Map<String, Expr> numbers = new LinkedHashMap<>(parameters);
        Map<String, Expr> others = new LinkedHashMap<>(givens);
        answers.forEach((name, answer) -> (answer instanceof Expr.Num ? numbers : others).put(name, answer));
        return Trees.substitute(Tidying.substitute(e, numbers), others);
    }

    private long filledSize(Expr e) {
        long size = e instanceof Expr.Var variable ? filledSize(variable.name()) : 1;
        for (Expr part : e.parts()) {
            size += filledSize(part);
        }
        return size;
    }

    private long filledSize(String name) {
        Expr filled = givens.containsKey(name) ? givens.get(name) : answers.get(name);
        return filled == null ? 1 : Trees.size(filled, MAX_SIZE);
    }
}
