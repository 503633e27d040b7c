package gradus.exchange;

import gradus.bank.Part;
import gradus.bank.Variant;
import gradus.expr.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One thing to answer in a variant.
 *
 * @param index which part of the variant, from 0
 */
record Item(Variant variant, int index) {

    static Stream<Item> of(Variant variant) {
        return IntStream.range(0, variant.parts().size()).mapToObj(index -> new Item(variant, index));
    }

    Part part() {
        return variant.parts().get(index);
    }

    /** A name that stays the same from export to export: {@code id}, {@code id/variant}, {@code id/variant/part}. */
    String id() {
        boolean alone = variant.parts().size() == 1;
        return alone ? id(variant) : variant.id() + "/" + variant.index() + "/" + (index + 1);
    }

    /** The first variant goes by the question's own id, so that more variants change nothing. */
    static String id(Variant variant) {
        return variant.index() == 0 ? variant.id() : variant.id() + "/" + variant.index();
    }

    /** What is asked: the question's words, then the part's own. */
    List<Text> prompts() {
        List<Text> prompts = new ArrayList<>(List.of(variant.prompt()));
        part().prompt().ifPresent(prompts::add);
        return prompts;
    }

    /** Variables of several letters. */
    Set<String> names() {
        return variant.question().variables();
    }

    AnswerForm form() {
        return AnswerForm.of(part());
    }
}
