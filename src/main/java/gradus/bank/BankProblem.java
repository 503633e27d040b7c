package gradus.bank;

import gradus.expr.Message;

/**
 * What is wrong in a bank, or worth knowing about it, and where.
 *
 * @param file    the file as it was named
 * @param place   where it starts
 * @param code    stable, such as {@code E014}; a note begins with {@code N}
 * @param message what was found, what was expected, what to do
 * @param excerpt the line of the place, safe to print; empty where the file cannot be read
 */
public record BankProblem(String file, Place place, String code, Message message, String excerpt) {
    public int line() {
        return place.line();
    }

    public int column() {
        return place.column();
    }

    /** Whether it tells of mistakes that give the same wrong answer, of which there may be many. */
    public boolean isAlikeMistakes() {
        return code.equals(Remark.ALIKE_MISTAKES.code());
    }
}
