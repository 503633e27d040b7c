package gradus.cli;

import gradus.text.Catalog;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The words of {@code --help}, from the catalog: {@code cli.help.COMMAND} for a command, its parents'
 * names before its own, and {@code cli.option.NAME} for an option or operand, which may be told for one command
 * alone as {@code cli.option.COMMAND.NAME}.
 */
final class HelpTexts extends ResourceBundle {
    private final Catalog catalog;
    private final Map<String, String> words = new LinkedHashMap<>();

    HelpTexts(Catalog catalog) {
        this.catalog = catalog;
    }

    void putInto(CommandLine line) {
        words.put("usage.synopsisHeading", catalog.words("cli.usage-heading") + " ");
        words.put("usage.descriptionHeading", "%n");
        words.put("usage.optionListHeading", "%n" + catalog.words("cli.options-heading") + "%n");
        words.put("usage.commandListHeading", "%n" + catalog.words("cli.commands-heading") + "%n");
        words.put("usage.parameterListHeading", "%n");
        describe(line);
        line.setResourceBundle(this);
    }

    private void put(String key, String id) {
        words.put(key, catalog.words(id).replace("%", "%%"));
    }

    private void describe(CommandLine command) {
        String qualified = command.getCommandSpec().qualifiedName(".");
        String name = qualified.substring(qualified.indexOf('.') + 1);
        put(qualified + ".usage.description", "cli.help." + name);
        for (OptionSpec option : command.getCommandSpec().options()) {
            option(qualified, name, option.longestName().substring(2));
        }
        command.getCommandSpec().positionalParameters()
                .forEach(operand -> option(qualified, name, operand.descriptionKey()));
        command.getSubcommands().values().forEach(this::describe);
    }

    private void option(String qualified, String command, String name) {
        String own = "cli.option." + command + "." + name;
        put(qualified + "." + name, catalog.has(own) ? own : "cli.option." + name);
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
