package gradus.exchange;

import gradus.expr.Message;

/** A row that is no CSV: what is wrong with it. */
public final class CsvException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message what;

    CsvException(String id, Object... arguments) {
        super(id, null, false, false);
        this.what = Message.of(id, arguments);
    }

    public Message what() {
        return what;
    }
}
