package gradus.bank;

import gradus.expr.Message;
import java.io.IOException;

/** The file of compiled questions cannot be used: it is damaged or of another version. */
public final class IndexException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    IndexException(Message what) {
        super(what.id() + what.arguments());
        this.what = what;
    }

    public Message what() {
        return what;
    }
}
