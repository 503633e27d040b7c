package gradus.check;

import gradus.exact.Enclosure;
import gradus.exact.EnclosureArithmetic;
import gradus.expr.Expr;
import gradus.expr.Message;
import gradus.expr.Printer;
import gradus.expr.Rational;
import gradus.expr.Trees;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;

/** Points and numbers as the messages of a verdict show them. */
final class Say {
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 24;
    private static final int LONGEST_KEY = 160;
    private static final int OFF_BITS = 8_192;

    private Say() {
    }

    /** {@code x = 3/2, y = 1}. */
    static String point(SortedMap<String, Rational> point) {
        StringJoiner text = new StringJoiner(", ");
        for (Map.Entry<String, Rational> entry : point.entrySet()) {
            text.add(entry.getKey() + " = " + entry.getValue());
        }
        return text.toString();
    }

    /** A value with as many digits as tell it from the other, or else as the other and what it is off by. */
    static String apart(Enclosure value, Enclosure other) {
        for (int digits = DIGITS; digits < MOST_DIGITS; digits += 4) {
            String text = value.toText(digits);
            if (!text.equals(other.toText(digits))) {
                return text;
            }
        }
        Enclosure off = new EnclosureArithmetic(OFF_BITS).subtract(value, other);
        String size = off.toText(DIGITS);
        return shortly(other) + (size.startsWith("-") ? " - " + size.substring(1) : " + " + size);
    }

    /** A value beside one that is told apart from it. */
    static String value(Enclosure value, Enclosure other) {
        String text = apart(value, other);
        return text.contains(" ") ? shortly(value) : text;
    }

    /** A value to a few digits. */
    static String shortly(Enclosure value) {
        return value.toText(2 * DIGITS);
    }

    /** What a witness shows, in words. */
    static Message witness(Evidence.Witness witness) {
        StringJoiner at = new StringJoiner(", ");
        witness.at().forEach((name, value) -> at.add(name + " = " + value));
        return witness.at().isEmpty()
                ? Message.of("check.witness-constant", witness.yours(), witness.expected())
                : Message.of("check.witness", at.toString(), witness.yours(), witness.expected());
    }

    /** How it is known that an answer written otherwise is right; of numbers there is nothing to say. */
    static List<Message> same(Evidence evidence, Expr expected) {
        if (Trees.isConstant(expected)) {
            return List.of();
        }
        String key = Printer.print(expected);
        if (evidence instanceof Evidence.Agreement agreement) {
            return List.of(Message.of("check.same-agreed", key, agreement.digits(), agreement.points()));
        }
        boolean identical = evidence instanceof Evidence.Proof proof && proof.by().equals("identical");
        return identical || key.length() > LONGEST_KEY ? List.of() : List.of(Message.of("check.same-proved", key));
    }
}
