package gradus.calculus;

import gradus.expr.Expr;

/**
 * A place in a derivation where a rule is used.
 *
 * @param number from 0, in the order in which the derivation gets there
 * @param at     the part of the question that is differentiated there
 */
public record Site(int number, Rule rule, Expr at) {
    public Site {
        if (number < 0) {
            throw new IllegalArgumentException("site " + number);
        }
    }
}
