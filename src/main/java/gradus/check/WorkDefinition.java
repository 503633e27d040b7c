package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import gradus.expr.Working.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that give a name to something, such as {@code u = x^2} and {@code g(x) = sin x}, and those that say the
 * question again, such as {@code f(x) = …} or {@code y = sin u}.
 */
final class WorkDefinition {
    private static final Pattern NAME = Pattern.compile(
            "\\s*+(?i:let\\s+)?(\\p{L}(?:_?\\d+|_\\{?\\p{L}+\\}?)?)\\s*+(?:[(（]([\\p{L}\\d_,， ]*)[)）])?\\s*+");

    private final WorkQuestion question;
    private final WorkLanguage language;
    private final WorkEquality equality;

    WorkDefinition(WorkQuestion question, WorkLanguage language, WorkEquality equality) {
        this.question = question;
        this.language = language;
        this.equality = equality;
    }

    /** What comes of a definition; empty where the statement is none. */
    Optional<Verdict> of(WorkLine.Statement statement) throws SyntaxException {
        Matcher named = NAME.matcher(statement.sides().get(0).text());
        if (statement.continues() || statement.sides().size() < 2 || !named.matches()) {
            return Optional.empty();
        }
        String name = plainName(named.group(1));
        if (question.variables().contains(name)) {
            return point(statement);
        }
        if (language.isDefined(name) || name.contains("_") && language.isFunction(name)) {
            return Optional.empty();
        }
        WorkSide meaning = equality.side(statement.sides().get(1), Reach.TERM);
        if (!(meaning.shape() instanceof Shape.Single)) {
            return Optional.empty();
        }
        Expr body = language.resolved(meaning.marked().get(0));
        return language.isFunction(name) && !named(name, body)
                ? Optional.empty()
                : accepted(statement, name, body, meaning);
    }

    /** Whether a statement has the form of a definition. */
    static boolean isLikely(WorkLine.Statement statement) {
        return !statement.continues() && statement.sides().size() == 2 && NAME.matcher(statement.sides().get(0).text()).matches();
    }

    /** Definitions first, and of those the ones that others speak of: "y = sin u where u = 3x". */
    static List<WorkLine.Statement> ordered(List<WorkLine.Statement> statements) {
        List<WorkLine.Statement> left = new ArrayList<>(statements.stream().filter(WorkDefinition::isLikely).toList());
        List<WorkLine.Statement> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            WorkLine.Statement next = left.stream().filter(one -> left.stream()
                    .noneMatch(other -> other != one && speaksOf(one, other))).findFirst().orElse(left.get(0));
            ordered.add(next);
            left.remove(next);
        }
        statements.stream().filter(statement -> !isLikely(statement)).forEach(ordered::add);
        return ordered;
    }

    /** Whether the name that another statement defines stands in the meaning of one. */
    private static boolean speaksOf(WorkLine.Statement one, WorkLine.Statement other) {
        Matcher named = NAME.matcher(other.sides().get(0).text());
        return named.matches() && Pattern.compile("(?<!\\p{L})" + Pattern.quote(named.group(1)) + "(?!\\p{L})|"
                + Pattern.quote(named.group(1)) + "(?=\\p{L}?(?:\\P{L}|\\z))").matcher(one.sides().get(1).text()).find();
    }

    private static String plainName(String typed) {
        try {
            return gradus.expr.Parser.parse(typed) instanceof Expr.Var variable ? variable.name() : typed;
        } catch (SyntaxException e) {
            return typed;
        }
    }

    /** A customary name of the question's function may stand for another one: for it again, or for a part of it. */
    private boolean named(String name, Expr body) {
        Expr plain = language.plain(body);
        boolean again = equality.isFunction(new WorkSide(gradus.expr.Value.Scalar.of(plain), "", false));
        boolean misquoted = name.equals("f") || name.equals("y");
        return again || question.holds(plain) || !misquoted;
    }

    private Set<String> strange(Expr body) {
        Set<String> strange = new TreeSet<>(Trees.variables(body));
        strange.removeIf(name -> question.variables().contains(name) || language.isDefined(name));
        return strange;
    }

    private Optional<Verdict> accepted(WorkLine.Statement statement, String name, Expr body, WorkSide meaning)
            throws SyntaxException {
        if (!strange(body).isEmpty()) {
            return Optional.empty();
        }
        boolean again = language.isFunction(name)
                && equality.isFunction(new WorkSide(gradus.expr.Value.Scalar.of(language.plain(body)), "", false));
        if (again) {
            language.restate(name, body);
        } else {
            language.define(name, body);
        }
        String read = name + " = " + Printer.print(meaning.shown(language));
        return Optional.of(chained(statement, read, meaning));
    }

    private Verdict chained(WorkLine.Statement statement, String read, WorkSide meaning) throws SyntaxException {
        Verdict verdict = Verdicts.plain(Outcome.CORRECT, Rational.ONE, read, List.of());
        WorkSide left = meaning;
        for (int i = 2; i < statement.sides().size() && verdict.outcome() == Outcome.CORRECT; i++) {
            WorkSide right = equality.side(statement.sides().get(i), Reach.TERM);
            verdict = equality.judge(left, right, read);
            left = right;
        }
        return verdict;
    }

    /** {@code x = 2} says where; it states nothing that could be wrong, unless the question says otherwise. */
    private Optional<Verdict> point(WorkLine.Statement statement) throws SyntaxException {
        WorkSide value = equality.side(statement.sides().get(1), Reach.TERM);
        boolean number = value.shape() instanceof Shape.Single && Trees.isConstant(value.marked().get(0));
        return number
                ? Optional.of(Verdicts.plain(Outcome.CORRECT, Rational.ONE,
                        statement.sides().get(0).text().strip() + " = " + Printer.print(value.shown(language)), List.of()))
                : Optional.empty();
    }
}
