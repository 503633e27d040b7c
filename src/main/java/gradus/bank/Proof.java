package gradus.bank;

import gradus.bank.AskTemplateReader.Located;
import gradus.bank.BankCompiler.Care;
import gradus.bank.Node.Entry;
import gradus.bank.Node.Mapping;
import gradus.bank.Node.Scalar;
import gradus.bank.Node.Sequence;
import gradus.bank.QuestionReader.LocatedQuestion;
import gradus.check.AskException;
import gradus.check.Outcome;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Shows of each variant of a question that it can be asked, that its key exists and is defined, that declared
 * answers are judged as declared, and that variants differ. Stops at the first variant in which something is
 * wrong: the others would only say the same.
 */
final class Proof {
    /** Judging is dearer than reading; so many variants are enough for what judging can show. */
    private static final int MOST_JUDGED = 100;
    /** A prompt that gives the answer away mostly does so in every variant. */
    private static final int MOST_SEARCHED = 10;

    private final LocatedQuestion located;
    private final Question question;
    private final Problems problems;
    private final Map<Object, SortedMap<String, Expr>> seen = new HashMap<>();
    private final Set<String> readable = new HashSet<>();

    Proof(LocatedQuestion located, Problems problems) {
        this.located = located;
        this.question = located.question();
        this.problems = problems;
    }

    /** @param each runs after each variant that was looked at */
    void prove(Care care, Runnable each) {
        int count = question.variantCount();
        int step = step(count, care.sample(), 1);
        int judged = step(count, MOST_JUDGED, step);
        int searched = step(count, MOST_SEARCHED, step);
        int before = problems.count();
        int index = 0;
        Iterator<SortedMap<String, Expr>> all = question.parameters().all().iterator();
        while (all.hasNext() && problems.count() == before) {
            SortedMap<String, Expr> parameters = all.next();
            if (index % step == 0) {
                prove(index, parameters, index % judged == 0, index % searched == 0);
                each.run();
            }
            index++;
        }
        if (problems.count() == before) {
            note(care, count);
        }
    }

    private void note(Care care, int count) {
        if (question.isSample()) {
            problems.note(Remark.SAMPLE, located.fields().start("variants"), count, question.combinations());
        }
        if (care.mistakes()) {
            new AlikeMistakes(located, problems).look();
        }
    }

    /** Every how many variants to look, a multiple of {@code unit}, so that about {@code most} are seen. */
    private static int step(int count, int most, int unit) {
        return Math.max(unit, (count + most - 1) / most / unit * unit);
    }

    private void prove(int index, SortedMap<String, Expr> parameters, boolean judged, boolean searched) {
        Message when = when(parameters);
        try {
            Variant variant = Variant.of(question, index, parameters);
            requireNew(variant, when);
            for (int i = 0; i < variant.parts().size(); i++) {
                prove(variant.parts().get(i), located.asks().get(i), judged, when);
            }
            Prompts prompts = new Prompts(located, variant, readable, when, problems);
            if (judged) {
                prompts.requireReadable();
            }
            if (searched) {
                prompts.requireSecret(variant);
            }
        } catch (AskException refused) {
            report(refused, when);
        } catch (SyntaxException unreadable) {
            problems.add(Fault.UNREADABLE, located.fields().start("given"), unreadable.what());
        } catch (TooComplexException tooComplex) {
            problems.add(Fault.TOO_COMPLEX, located.fields().start("given"), tooComplex.what(), when);
        }
    }

    /** For which parameters something is said; nothing where there are none. */
    private static Message when(SortedMap<String, Expr> parameters) {
        return parameters.isEmpty()
                ? Message.of("bank.in-the-question")
                : Message.of("bank.in-the-variant", parameters.entrySet().stream()
                        .map(value -> value.getKey() + " = " + Printer.readable(value.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private void requireNew(Variant variant, Message when) {
        Object shown = List.of(variant.prompt(), variant.parts().stream()
                .map(part -> List.of(part.prompt(), part.fields())).toList());
        SortedMap<String, Expr> twin = seen.putIfAbsent(shown, variant.parameters());
        if (twin != null) {
            problems.add(Fault.SAME_VARIANTS, located.fields().start("variants"), when, when(twin));
        }
    }

    private void requirePleasant(Part part, Located ask, Message when) {
        if (!question.calculator()) {
            Keys.unpleasant(part).ifPresent(number ->
                    problems.add(Fault.UNPLEASANT_NUMBER, ask.node().start(), Fields.shortened(number), when));
        }
    }

    private void prove(Part part, Located ask, boolean judged, Message when) throws SyntaxException {
        Optional<Message> undefined = Keys.whyUndefined(part);
        List<KeyClaim> claims = undefined.isPresent() ? List.of() : KeyClaim.of(part.asResult());
        undefined = undefined.or(() -> Keys.whyUndefined(claims));
        undefined.ifPresent(reason -> problems.add(Fault.UNDEFINED_KEY, ask.node().start(), reason, when));
        if (undefined.isEmpty()) {
            KeyAgreement.dispute(claims).ifPresent(why ->
                    problems.add(Fault.KEY_DISPUTED, ask.node().start(), why, when));
            requirePleasant(part, ask, when);
        }
        if (judged) {
            List<String> accept = ask.template().accept();
            for (int i = 0; i < accept.size(); i++) {
                requireAccepted(part, i, ask, when);
            }
            for (int i = 0; i < ask.template().reject().size(); i++) {
                requireRejected(part, i, ask, when);
            }
        }
    }

    private void requireAccepted(Part part, int i, Located ask, Message when) {
        Outcome outcome = part.ask().outcome(part.accept().get(i));
        if (outcome != Outcome.CORRECT) {
            problems.add(Fault.ACCEPT_JUDGED_WRONG, answerStart("accept", i, ask),
                    Fields.shortened(part.accept().get(i)), Message.of("bank.judged." + outcome.label()), when);
        }
    }

    private void requireRejected(Part part, int i, Located ask, Message when) {
        if (part.ask().outcome(part.reject().get(i)) == Outcome.CORRECT) {
            problems.add(Fault.REJECT_JUDGED_RIGHT, answerStart("reject", i, ask),
                    Fields.shortened(part.reject().get(i)), when);
        }
    }

    /** Where the i-th answer stands: those beside the ask come first, then the question's own. */
    private int answerStart(String key, int i, Located ask) {
        Optional<Node> beside = ask.node().entry(key).map(Entry::value);
        List<Scalar> own = beside.map(node -> Fields.scalars(node, problems)).orElse(List.of());
        List<Scalar> all = new ArrayList<>(own);
        located.fields().optional(key).ifPresent(node -> all.addAll(Fields.scalars(node, problems)));
        return i < all.size() ? all.get(i).start() : ask.node().start();
    }

    private void report(AskException refused, Message when) {
        List<Object> path = refused.path();
        Message what = Message.of("bank.bad-ask", refused.what(), when);
        for (Located ask : located.asks()) {
            if (leads(ask.node(), path)) {
                problems.add(Fault.BAD_ASK, start(ask.node(), path), what);
                return;
            }
        }
        problems.add(Fault.BAD_ASK, located.asks().get(0).node().start(), what);
    }

    private static boolean leads(Mapping node, List<Object> path) {
        return path.isEmpty() || node.entry(path.get(0).toString()).isPresent();
    }

    /** The place that a path leads to, or as far as it goes. */
    private static int start(Node root, List<Object> path) {
        Node node = root;
        for (Object step : path) {
            Optional<Node> next = step(node, step);
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
        }
        return node.start();
    }

    private static Optional<Node> step(Node node, Object step) {
        if (node instanceof Mapping mapping) {
            return mapping.entry(step.toString()).map(Entry::value);
        }
        boolean inside = node instanceof Sequence && step instanceof Integer index
                && index >= 0 && index < ((Sequence) node).items().size();
        return inside ? Optional.of(((Sequence) node).items().get((Integer) step)) : Optional.empty();
    }
}
