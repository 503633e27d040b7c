package gradus.cli;

import gradus.text.Catalog;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of the program: its commands and their options, written in roff with the macros of man(7). */
final class ManPage {
    private final CommandSpec program;
    private final Catalog catalog;
    private final StringBuilder text = new StringBuilder();

    ManPage(CommandSpec program, Catalog catalog) {
        this.program = program;
        this.catalog = catalog;
    }

    String text() {
        String name = program.name();
        line(".TH " + name.toUpperCase(java.util.Locale.ROOT) + " 1 \"\" \"" + escaped(Version.text()) + "\"");
        section("NAME");
        line(escaped(name + " - " + sentence(described(program))));
        section("SYNOPSIS");
        line(".B " + name);
        line(escaped("[OPTION]... [COMMAND [ARGUMENT]...]"));
        section("DESCRIPTION");
        line(escaped(described(program)));
        section("OPTIONS");
        options(program);
        section("COMMANDS");
        program.subcommands().values().forEach(command -> command(command, name));
        for (String section : new String[] {"exit", "environment", "files"}) {
            section(catalog.words("man." + section + ".title"));
            catalog.words("man." + section).lines().forEach(line -> {
                line(".TP");
                String[] parts = line.split("  ", 2);
                line(".B " + escaped(parts[0]));
                line(escaped(parts[1]));
            });
        }
        return text.toString();
    }

    private void command(CommandLine command, String before) {
        CommandSpec spec = command.getCommandSpec();
        StringBuilder synopsis = new StringBuilder(before + " " + spec.name());
        for (PositionalParamSpec operand : spec.positionalParameters()) {
            synopsis.append(' ').append(operand.paramLabel()).append(operand.arity().max() > 1 ? "..." : "");
        }
        line(".SS \"" + escaped(synopsis.toString()) + "\"");
        line(escaped(described(spec)));
        options(spec);
        spec.subcommands().values().forEach(inner -> command(inner, before + " " + spec.name()));
    }

    private void options(CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            if (!option.inherited() || spec == program) {
                line(".TP");
                String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                line(".B " + escaped(option.longestName() + value));
                line(escaped(String.join(" ", option.description())));
            }
        }
    }

    private static String described(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description());
    }

    private static String sentence(String description) {
        return description.split("(?<=[.。])\\s*", 2)[0];
    }

    private void section(String title) {
        line(".SH " + escaped(title));
    }

    /** Hyphens that can be copied, and nothing that roff would obey. */
    private static String escaped(String words) {
        String plain = words.replace("%%", "%").replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
