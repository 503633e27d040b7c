package gradus.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.Tables;
import gradus.expr.Expr;
import gradus.expr.Printer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as rows whose formulas can be replaced at one site. */
class RuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x^2*sin(x)      | PRODUCT         | du*dv             | 2*x*cos(x)",
        "x^2*sin(x)      | PRODUCT         | du*v - u*dv       | 2*x*sin(x) - x^2*cos(x)",
        "sin(x)/x        | QUOTIENT        | (u*dv - du*v)/v^2 | (sin(x) - x*cos(x))/x^2",
        "sin(x)/x        | QUOTIENT        | du/dv             | cos(x)",
        "sin(x^2)        | CHAIN           | y                 | cos(x^2)",
        "x^5             | POWER           | n*u^n             | 5*x^5",
        "2^x             | EXPONENTIAL     | c^u               | 2^x",
        "e^x             | EXPONENTIAL     | u*c^(u-1)         | x*e^(x - 1)",
        "3*sin(x)        | CONSTANT_FACTOR | du                | cos(x)",
        "x^2 + 7         | CONSTANT        | 1                 | 2*x + 1",
        "cos(x)          | FUNCTION        | sin(u)            | sin(x)",
        "x^x             | GENERAL_POWER   | v*u^(v-1)         | x*x^(x - 1)"})
    void oneBentRuleGivesAWrongDerivative(String question, Rule rule, String formula, String expected) {
        Expr wrong = Differentiator.derivative(Tables.expr(question), "x",
                site -> site.rule() == rule ? Optional.of(Rule.read(formula)) : Optional.empty());
        assertEquals(expected, Printer.print(wrong));
    }

    @Test
    void sitesAreNumberedInOrder() {
        List<Site> sites = Differentiator.sites(Tables.expr("x^2*sin(3*x)"), "x");
        assertEquals(List.of(Rule.PRODUCT, Rule.POWER, Rule.FUNCTION, Rule.CHAIN, Rule.CONSTANT_FACTOR, Rule.VARIABLE),
                sites.stream().map(Site::rule).toList());
        assertEquals(List.of(0, 1, 2, 3, 4, 5), sites.stream().map(Site::number).toList());
        assertEquals("sin(3*x)", Printer.print(sites.get(3).at()));
    }

    @Test
    void aRuleIsBentAtOneSiteOnly() {
        Expr question = Tables.expr("sin(2*x) + sin(3*x)");
        List<Expr> wrong = Differentiator.sites(question, "x").stream()
                .filter(site -> site.rule() == Rule.CHAIN)
                .map(site -> Differentiator.derivative(question, "x", other -> other.number() == site.number()
                        ? Optional.of(Rule.read("y"))
                        : Optional.empty()))
                .toList();
        assertEquals(List.of("cos(2*x) + 3*cos(3*x)", "2*cos(2*x) + cos(3*x)"),
                wrong.stream().map(Printer::print).toList());
    }

    @Test
    void aFormulaThatCannotBeReadIsABug() {
        assertThrows(IllegalArgumentException.class, () -> Rule.read("du*"));
    }
}
