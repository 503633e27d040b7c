package gradus.cli;

import gradus.text.Notation;
import gradus.text.Prompt;
import gradus.text.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The formulas of a topic on one screen, to look up in passing. */
final class FormulaSheet {
    /** The topics that have a sheet; a bank's own topic gets the first one. */
    private static final List<String> TOPICS = List.of("derivatives", "chain-rule", "limits", "taylor", "partials-gradients",
            "jacobians", "hessians", "matrix-calculus", "backpropagation", "optimisation", "finite-differences");

    private final Page page;

    FormulaSheet(Page page) {
        this.page = page;
    }

    /**
     * Shows a sheet, and tells which others there are.
     *
     * @param named the beginning of a topic's name; empty for the question's own
     */
    void show(String named, String topic) {
        String begun = named.isEmpty() ? topic : named.strip();
        Optional<String> found = TOPICS.stream().filter(each -> each.startsWith(begun)).findFirst();
        if (found.isPresent() || named.isEmpty()) {
            sheet(found.orElse(TOPICS.get(0)));
        }
        page.tell(Style.MUTED, "repl.formula-sheets", TOPICS.stream().map(each -> ":formula\u00a0" + each)
                .collect(Collectors.joining("  ")));
    }

    private void sheet(String topic) {
        Prompt prompt = new Prompt(page.notation(), Set.of());
        page.catalog().words("formula." + topic).lines()
                .forEach(line -> page.item(Style.PLAIN, page.notation() == Notation.UNICODE ? " · " : " - ", prompt.inline(line)));
    }
}
