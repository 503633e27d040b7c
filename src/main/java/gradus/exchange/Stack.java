package gradus.exchange;

import gradus.expr.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of a Moodle question that belongs to STACK: the right answer as a Maxima variable, an input for it, and a
 * response tree of one node that compares the two as mathematics. Every variant is a question, so that its numbers
 * are those that Gradus proved.
 */
final class Stack {
    private final String key;
    private final boolean matrix;
    private final Set<String> words;

    private Stack(String key, boolean matrix, Set<String> words) {
        this.key = key;
        this.matrix = matrix;
        this.words = words;
    }

    /** Empty where the answer has something in it that Maxima has no name for. */
    static Optional<Stack> of(Item item, Value value, Html html) {
        Maxima maxima = new Maxima();
        boolean matrix = value instanceof Value.Entries entries
                && entries.entries().stream().allMatch(Value.Entries.class::isInstance);
        return maxima.print(value, matrix).map(key -> new Stack(key, matrix, new TreeSet<>(item.names())));
    }

    /** Where the learner types, behind the words of the question. */
    String inputs() {
        return "<p>[[input:ans1]] [[validation:ans1]]</p>";
    }

    void write(Xml xml) {
        xml.text("stackversion", "").text("questionvariables", "ta1:" + key + ";")
                .html("specificfeedback", "", "[[feedback:prt1]]").text("questionnote", "{@ta1@}")
                .value("questionsimplify", 1).value("assumepositive", 0).value("assumereal", 1);
        for (String which : List.of("prtcorrect", "prtpartiallycorrect", "prtincorrect")) {
            xml.html(which, "", "");
        }
        xml.value("multiplicationsign", "dot").value("sqrtsign", 1).value("complexno", "i")
                .value("inversetrig", "cos-1").value("logicsymbol", "lang").value("matrixparens", "[")
                .value("variantsselectionseed", "");
        input(xml);
        tree(xml);
        test(xml);
    }

    private void input(Xml xml) {
        xml.open("input", "").value("name", "ans1").value("type", matrix ? "matrix" : "algebraic").value("tans", "ta1")
                .value("boxsize", 25).value("strictsyntax", 1).value("insertstars", words.isEmpty() ? 1 : 0)
                .value("syntaxhint", "").value("syntaxattribute", 0).value("forbidwords", "diff,int,integrate,limit,taylor")
                .value("allowwords", String.join(",", words)).value("forbidfloat", 0).value("requirelowestterms", 0)
                .value("checkanswertype", 1).value("mustverify", 1).value("showvalidation", 1).value("options", "")
                .close("input");
    }

    private static void tree(Xml xml) {
        xml.open("prt", "").value("name", "prt1").value("value", "1.0000000").value("autosimplify", 1)
                .value("feedbackstyle", 1).text("feedbackvariables", "")
                .open("node", "").value("name", 0).value("description", "").value("answertest", "AlgEquiv")
                .value("sans", "ans1").value("tans", "ta1").value("testoptions", "").value("quiet", 0);
        branch(xml, "true", "1.0000000", "prt1-1-T");
        branch(xml, "false", "0.0000000", "prt1-1-F");
        xml.close("node").close("prt");
    }

    private static void branch(Xml xml, String which, String score, String note) {
        xml.value(which + "scoremode", "=").value(which + "score", score).value(which + "penalty", "")
                .value(which + "nextnode", -1).value(which + "answernote", note).html(which + "feedback", "", "");
    }

    /** STACK runs this when the question is installed: the right answer is judged right. */
    private static void test(Xml xml) {
        xml.value("deployedseed", 1).open("qtest", "").value("testcase", 1)
                .open("testinput", "").value("name", "ans1").value("value", "ta1").close("testinput")
                .open("expected", "").value("name", "prt1").value("expectedscore", "1.0000000")
                .value("expectedpenalty", "0.0000000").value("expectedanswernote", "prt1-1-T").close("expected")
                .close("qtest");
    }
}
