package gradus.cli;

import gradus.bank.Part;
import gradus.check.MatrixAsk;
import gradus.expr.Message;
import gradus.matrix.Layout;
import gradus.matrix.Matrices;
import gradus.matrix.Matrix;
import gradus.text.Catalog;
import gradus.text.Notation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Matrix expressions and the shapes that go with them, for people. */
final class MatrixView {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    private MatrixView() {
    }

    /** The right answer as it is shown: what its author accepts where that is shorter than what the rules give. */
    static String key(Part part, MatrixAsk ask, Notation notation) {
        String shortest = Stream.concat(ask.formula().stream(), part.accept().stream())
                .min(Comparator.comparingInt(String::length)).orElse("");
        return readable(shortest, notation);
    }

    /** A text without the signs that a reader does not need. */
    static String readable(String text, Notation notation) {
        String plain = text.replaceAll("(?<=[\\w)|])\\*(?=[\\w(|])", " ");
        if (notation == Notation.ASCII) {
            return plain;
        }
        return WORD.matcher(plain.replace("^T", "ᵀ").replace("^-1", "⁻¹").replace("^-ᵀ", "⁻ᵀ").replace("^2", "²")
                .replace(" .* ", " ⊙ ").replace(" ./ ", " ⊘ ").replace(" - ", " − ").replace("-T", "⁻ᵀ").replace("^⁻ᵀ", "⁻ᵀ"))
                .replaceAll(word -> Matcher.quoteReplacement(notation.name(word.group())));
    }

    /** The shapes of a question's names, and its layout where that is not the usual one. */
    static List<Message> shapes(MatrixAsk ask) {
        List<Message> lines = new ArrayList<>();
        if (!ask.shapes().isEmpty()) {
            lines.add(Message.of("repl.shapes", ask.shapes()));
        }
        boolean derivative = ask.target().by().filter(by -> !by.shape().isScalar()).isPresent();
        boolean telling = ask.target().layout() == Layout.NUMERATOR || ask.target().of().shape().isColumn();
        if (derivative && telling) {
            lines.add(Message.of("repl.layout", ask.target().layout().label(), ask.target().shape().toString()));
        }
        return lines;
    }

    /** The gradients by the parts of the expression, from the whole inwards. */
    static List<String> steps(MatrixAsk ask, Catalog catalog) {
        List<String> lines = new ArrayList<>();
        for (List<Matrix> step : ask.target().steps()) {
            lines.add(catalog.render(Message.of("matrix.step", Matrices.print(step.get(0)), Matrices.print(step.get(1)))));
        }
        return lines;
    }
}
