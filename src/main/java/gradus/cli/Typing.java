package gradus.cli;

import gradus.expr.Message;
import java.io.IOException;

/** Where typed lines come from: a terminal with a line editor, or a plain stream. */
interface Typing extends AutoCloseable {

    /** What was typed. */
    sealed interface Typed {
        /** A line. */
        record Text(String text) implements Typed {
        }

        /** The line was thrown away with Ctrl-C. */
        record Cleared() implements Typed {
        }

        /** A line came that cannot be used. */
        record Unusable(Message why) implements Typed {
        }

        /** There will be no more. */
        record End() implements Typed {
        }
    }

    /** The next line; the prompt is shown only to a person. */
    Typed read(String prompt) throws IOException;

    /** Whether somebody sits there who sees prompts and waits for them. */
    boolean isPerson();

    /** Forgets what was typed before, because another question begins, which is answered in these words. */
    void beginQuestion(AnswerWords words);

    /** Lines will be read soon: what takes its time for that may begin in a thread of its own. */
    default void prepare() {
        // A stream is there at once.
    }

    /** Work that may be done beside the typing of the next line, once its first key can come; not where nobody sits there. */
    default void beside(Runnable work) {
        // Only a line editor knows that it waits for a person.
    }

    @Override
    void close() throws IOException;
}
