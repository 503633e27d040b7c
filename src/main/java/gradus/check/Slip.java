package gradus.check;

import gradus.expr.Expr;
import java.util.List;
import java.util.function.Function;

/**
 * Slips in simplification: one row a wrong way to rewrite a node. The message is {@code mistake.simplification.}
 * and the name.
 */
enum Slip {
    SIGN_LOST("sign-lost", SlipRules::signLost),
    POWER_OF_SUM("power-of-sum", SlipRules::powerOfSum),
    TERM_CANCELLED("term-cancelled", SlipRules::termCancelled),
    DISTRIBUTED_ONCE("distributed-once", SlipRules::distributedOnce),
    LIKE_TERMS("like-terms", SlipRules::likeTerms),
    EXPONENTS("exponents", SlipRules::exponents),
    SPLIT_FUNCTION("split-function", SlipRules::splitFunction),
    TERM_SIGN("term-sign", SlipRules::termSign),
    TERM_LOST("term-lost", SlipRules::termLost),
    NUMBERS_ADDED("numbers-added", SlipRules::numbersAdded);

    private final String id;
    private final Function<Expr, List<Expr>> rewriting;

    Slip(String name, Function<Expr, List<Expr>> rewriting) {
        this.id = "simplification." + name;
        this.rewriting = rewriting;
    }

    String id() {
        return id;
    }

    /** Whether it is told from other mistakes by what is written, not only by where. */
    boolean isKnownByLooks() {
        return this != TERM_SIGN && this != TERM_LOST;
    }

    /** What this node becomes, wrongly; nothing where the row does not fit. */
    List<Expr> at(Expr node) {
        return rewriting.apply(node);
    }
}
