package gradus.bank;

import gradus.expr.Text;

/** What a bank is about: its id and its name for people. */
public record Topic(String id, Text title) {
}
