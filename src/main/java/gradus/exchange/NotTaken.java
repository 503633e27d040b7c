package gradus.exchange;

import gradus.expr.Message;

/** Something in a file that could not be taken in, and where it stands, as editors count. */
public record NotTaken(int line, int column, Message what) {
}
