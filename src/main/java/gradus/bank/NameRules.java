package gradus.bank;

import gradus.bank.Node.Scalar;
import gradus.expr.Constant;
import gradus.expr.Expr;
import gradus.expr.Function;
import gradus.expr.Message;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that a question declares: each once, and each read as one variable. */
final class NameRules {
    private static final int LONGEST = 32;

    private final Problems problems;
    private final Set<String> declared = new LinkedHashSet<>();

    NameRules(Problems problems) {
        this.problems = problems;
    }

    Names names() {
        return Names.of(declared);
    }

    /** Declares a name that stands as a value; what YAML takes for a truth value cannot be one. */
    boolean declare(Scalar scalar) {
        return requireText(scalar) && declare(scalar.text(), scalar.start());
    }

    /** Reports a scalar that cannot be a name because it is no text, or longer than any name. */
    boolean requireText(Scalar scalar) {
        if (!scalar.isText()) {
            problems.add(Fault.BAD_NAME, scalar.start(), Message.of("bank.not-text", scalar.text()));
        } else if (scalar.text().length() > LONGEST) {
            problems.add(Fault.BAD_NAME, scalar.start(), Fields.shortened(scalar.text()));
        }
        return scalar.isText() && scalar.text().length() <= LONGEST;
    }

    /** Declares a name, or reports why it cannot be one. */
    boolean declare(String name, int offset) {
        if (!isName(name)) {
            problems.add(Fault.BAD_NAME, offset, Fields.shortened(name));
            return false;
        }
        if (!declared.add(name)) {
            problems.add(Fault.BAD_NAME, offset, Message.of("bank.name-taken", name));
            return false;
        }
        return true;
    }

    /** Whether the language reads the declared name as one variable, and as nothing else. */
    private static boolean isName(String name) {
        boolean taken = Function.named(name).isPresent()
                || Arrays.stream(Constant.values()).anyMatch(constant -> constant.label().equals(name));
        if (name.length() > LONGEST || taken) {
            return false;
        }
        try {
            return name.matches("[\\p{L}][\\p{L}\\p{Nd}_]*")
                    && Parser.parse(name, Names.of(Set.of(name))).equals(Expr.var(name));
        } catch (SyntaxException noName) {
            return false;
        }
    }
}
