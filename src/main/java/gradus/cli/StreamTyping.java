package gradus.cli;

import gradus.expr.Message;
import gradus.text.Markup;
import java.io.IOException;

/** Lines from a pipe, a file or a terminal that can do nothing but lines. */
final class StreamTyping implements Typing {
    private final InputLines lines;
    private final Output out;
    private final boolean person;

    /** @param person whether prompts are shown */
    StreamTyping(InputLines lines, Output out, boolean person) {
        this.lines = lines;
        this.out = out;
        this.person = person;
    }

    @Override
    public Typed read(String prompt) throws IOException {
        if (person) {
            out.prompt(Markup.of(prompt));
        }
        out.flush();
        InputLines.Line line = lines.read();
        if (line instanceof InputLines.Line.Text text) {
            return new Typed.Text(text.text());
        }
        if (line instanceof InputLines.Line.NotUtf8) {
            return new Typed.Unusable(Message.of("request.not-utf8"));
        }
        return line instanceof InputLines.Line.TooLong
                ? new Typed.Unusable(Message.of("request.too-long", InputLines.MAX_BYTES)) : new Typed.End();
    }

    @Override
    public boolean isPerson() {
        return person;
    }

    @Override
    public void beginQuestion(AnswerWords words) {
        // A stream remembers nothing.
    }

    @Override
    public void close() {
        // The stream belongs to the process.
    }
}
