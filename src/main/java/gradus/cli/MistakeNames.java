package gradus.cli;

import gradus.text.Catalog;

/** What a recognised mistake is, without the place where it was made. */
final class MistakeNames {
    private static final Object[] ANYWHERE = {"…", "…", "…", "…", "…"};

    private MistakeNames() {
    }

    static String of(String mistake, Catalog catalog) {
        String id = "mistake." + mistake;
        return catalog.has(id) ? catalog.words(id, ANYWHERE) : mistake;
    }
}
