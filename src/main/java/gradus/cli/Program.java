package gradus.cli;

import gradus.expr.Message;
import gradus.text.Catalog;
import gradus.text.Formatter;
import gradus.text.Markup;
import gradus.text.Style;
import gradus.text.Wrap;
import java.io.OutputStream;
import java.util.List;

/** One run of the program: what it was given, what was asked for, and where it speaks. */
final class Program {
    private final Host host;
    private final Settings settings;
    private final Catalog catalog;
    private final Formatter formatter;
    private final Output out;
    private final Output err;

    Program(Host host, Settings settings) {
        this.host = host;
        this.settings = settings;
        this.catalog = Catalog.of(settings.language(host));
        this.formatter = settings.isColored(host) ? Formatter.ANSI : Formatter.PLAIN;
        this.out = new Output(host.out(), formatter);
        this.err = new Output(host.err(), Formatter.PLAIN);
    }

    Host host() {
        return host;
    }

    Settings settings() {
        return settings;
    }

    Catalog catalog() {
        return catalog;
    }

    /** Results. */
    Output out() {
        return out;
    }

    /** What writes as results are written, into something else. */
    Output outInto(OutputStream stream) {
        return new Output(stream, formatter);
    }

    /** Everything else. */
    Output err() {
        return err;
    }

    /** Tells something on standard error, at once. */
    void tell(Message message) {
        tell(Style.WARNING, catalog.render(message));
    }

    /** Where a person reads along it is broken between words. */
    void tell(Style style, String text) {
        List<String> lines = host.showsOnTerminal() ? Wrap.lines(text, TerminalSize.columns(host)) : List.of(text);
        lines.forEach(line -> err.line(Markup.of(style, line)));
        err.flush();
    }
}
