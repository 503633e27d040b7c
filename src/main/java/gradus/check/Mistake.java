package gradus.check;

import static gradus.check.Bends.formula;

import gradus.calculus.Rule;
import gradus.calculus.Site;
import java.util.List;

/**
 * The wrong rules of differentiation that people use (mal-rules): one row a rule, with what stands in its place, the
 * commonest first. A row may bend two rules at one place, as when the power rule is used on e^(3x) as a whole. In a
 * formula the letters are those of {@link Rule}. The message is {@code mistake.} and the id, and the suffix where
 * one id has several.
 */
enum Mistake {
    MISSING_INNER("chain-rule.missing-inner", formula(Rule.CHAIN, "y")),
    PRODUCT_OF_DERIVATIVES("product-rule.product-of-derivatives", formula(Rule.PRODUCT, "du*dv")),
    ALL_FACTORS_DERIVED("product-rule.product-of-derivatives", Bends::productOfDerivatives),
    QUOTIENT_REVERSED("quotient-rule.reversed", formula(Rule.QUOTIENT, "(u*dv - du*v)/v^2")),
    QUOTIENT_OF_DERIVATIVES("quotient-rule.quotient-of-derivatives", Bends::quotientOfDerivatives),
    QUOTIENT_SIGN("quotient-rule.sign", formula(Rule.QUOTIENT, "(du*v + u*dv)/v^2")),
    DENOMINATOR_NOT_SQUARED("quotient-rule.denominator-not-squared", formula(Rule.QUOTIENT, "(du*v - u*dv)/v")),
    POWER_RULE_ON_EXPONENTIAL("power-rule.on-exponential", formula(Rule.EXPONENTIAL, "u*c^(u-1)")),
    POWER_RULE_ON_WHOLE_EXPONENTIAL("power-rule.on-exponential",
            formula(Rule.EXPONENTIAL, "u*c^(u-1)", Rule.CHAIN, "y")),
    POWER_RULE_ON_EXP("power-rule.on-exponential", Bends::powerRuleOnExp),
    POWER_RULE_ON_GENERAL("power-rule.on-exponential", formula(Rule.GENERAL_POWER, "v*u^(v-1)*du")),
    LOG_BASE_MISSING("exponential.log-base-missing", formula(Rule.EXPONENTIAL, "c^u")),
    EXPONENT_NOT_LOWERED("power-rule.exponent-not-lowered", formula(Rule.POWER, "n*u^n")),
    FACTOR_MISSING("power-rule.factor-missing", formula(Rule.POWER, "u^(n-1)")),
    TURNING_SIGN("elementary.sign", Bends::turningSign),
    FIRST_TERM_ONLY("product-rule.missing-term", "", formula(Rule.PRODUCT, "du*v")),
    SECOND_TERM_ONLY("product-rule.missing-term", "first", formula(Rule.PRODUCT, "u*dv")),
    PRODUCT_TERM_LOST("product-rule.missing-term", "several", Bends::productTermLost),
    PRODUCT_SIGN("product-rule.sign", formula(Rule.PRODUCT, "du*v - u*dv", "u*dv - du*v")),
    PRODUCT_TERM_SIGN("product-rule.sign", Bends::productTermSign),
    RECIPROCAL_OF_DERIVATIVE("quotient-rule.quotient-of-derivatives", Bends::reciprocalOfDerivative),
    CONSTANT_FACTOR_LOST("constant.factor-lost", "at", Bends::constantFactorLost),
    CONSTANT_KEPT("constant.not-zero", "", formula(Rule.CONSTANT, "c", "1")),
    CONSTANT_DIFFERENTIATED("constant.not-zero", "", Bends::constantDifferentiated),
    FUNCTION_SIGN("elementary.sign", Bends::functionSign),
    SIGN_LOST("sum-rule.sign", Bends::signLost),
    FUNCTION_WRONG("elementary.wrong", Bends::functionWrong),
    EXPONENT_RAISED("power-rule.exponent-raised", formula(Rule.POWER, "n*u^(n+1)")),
    QUOTIENT_TERM_LOST("quotient-rule.missing-term", formula(Rule.QUOTIENT, "du/v", "-u*dv/v^2", "u*dv/v^2")),
    DENOMINATOR_LOST("quotient-rule.denominator-lost", formula(Rule.QUOTIENT, "du*v - u*dv")),
    REVERSED_NOT_SQUARED("quotient-rule.reversed", formula(Rule.QUOTIENT, "(u*dv - du*v)/v")),
    SIGN_NOT_SQUARED("quotient-rule.sign", formula(Rule.QUOTIENT, "(du*v + u*dv)/v")),
    DENOMINATOR_DERIVED("quotient-rule.denominator-derived", formula(Rule.QUOTIENT, "(du*v - u*dv)/dv^2")),
    OUTER_AT_DERIVATIVE("chain-rule.outer-at-derivative", Bends::outerAtDerivative),
    OUTER_AT_VARIABLE("chain-rule.outer-at-variable", Bends::outerAtVariable),
    INNER_ADDED("chain-rule.inner-added", formula(Rule.CHAIN, "y+du")),
    INNER_KEPT("chain-rule.inner-not-derived", formula(Rule.CHAIN, "y*u")),
    INNER_DIVIDED("chain-rule.inner-divided", formula(Rule.CHAIN, "y/du")),
    INNER_ONLY("chain-rule.outer-not-derived", Bends::outerNotDerived),
    PRODUCT_TERM_WRONG("product-rule.wrong-term",
            formula(Rule.PRODUCT, "du*v + u*v", "u*v + u*dv", "du*v + du*dv", "du*dv + u*dv")),
    SUM_OF_DERIVATIVES("product-rule.sum-of-derivatives", formula(Rule.PRODUCT, "du + dv")),
    EXPONENT_SIGN("power-rule.exponent-sign", Bends::exponentSign),
    FACTOR_LOWERED("power-rule.factor-lowered", formula(Rule.POWER, "(n-1)*u^(n-1)")),
    FACTOR_INVERTED("power-rule.factor-missing", "inverted", formula(Rule.POWER, "u^(n-1)/n")),
    LOG_BASE_DIVIDED("exponential.log-base-divided", formula(Rule.EXPONENTIAL, "c^u/ln(c)")),
    LOG_OF_EXPONENT("exponential.log-base-missing", formula(Rule.EXPONENTIAL, "c^u*ln(u)")),
    EXPONENTIAL_RULE_ON_GENERAL("exponential.on-power", formula(Rule.GENERAL_POWER, "u^v*ln(u)*dv")),
    CHAIN_LOST_ON_GENERAL("exponential.on-power", formula(Rule.GENERAL_POWER, "u^v*ln(u)")),
    CONSTANT_FACTOR_CHANGED("constant.factor-lost", "at", Bends::constantFactorChanged),
    CONSTANT_FACTOR_TWICE("constant.factor-twice", Bends::constantFactorTwice),
    CONSTANT_FACTOR_DERIVED("constant.factor-derived", formula(Rule.CONSTANT_FACTOR, "0", "u + c*du")),
    TERM_SIGN("sum-rule.sign", Bends::termSign),
    TERM_LOST("sum-rule.missing-term", Bends::termLost),
    TERM_KEPT("sum-rule.term-not-derived", Bends::termKept);

    /** Where and how a row can be made. */
    interface Makings {
        List<Bend> at(Site site, String by);
    }

    /** A row, and which of its ways at a place. */
    record Way(Mistake mistake, int index) {
    }

    private final String id;
    private final String wording;
    private final Makings makings;

    Mistake(String id, Makings makings) {
        this(id, "", makings);
    }

    Mistake(String id, String suffix, Makings makings) {
        this.id = id;
        this.wording = "mistake." + id + (suffix.isEmpty() ? "" : "." + suffix);
        this.makings = makings;
    }

    /** The stable name. */
    String id() {
        return id;
    }

    /** The id of what is to be said. */
    String wording() {
        return wording;
    }

    /** Whether this is rarer than mistakes about the answer as a whole, such as its sign. */
    boolean isRare() {
        return compareTo(FUNCTION_SIGN) >= 0;
    }

    /** The ways to bend rules at a place; none where the row does not fit. */
    List<Bend> at(Site site, String by) {
        return makings.at(site, by);
    }
}
