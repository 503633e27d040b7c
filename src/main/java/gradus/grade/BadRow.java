package gradus.grade;

import gradus.expr.Message;

/** A row that was skipped: its line in the file, and what is wrong with it. */
public record BadRow(long line, Message what) {
}
