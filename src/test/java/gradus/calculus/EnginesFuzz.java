package gradus.calculus;

import static org.junit.jupiter.api.Assertions.fail;

import gradus.expr.Expr;
import gradus.expr.Names;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.TooComplexException;
import gradus.expr.Trees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The symbolic derivative, simplified, has the value that forward mode, reverse mode and Hipparchus find. */
public final class EnginesFuzz {
    private static final List<double[]> POINTS = List.of(new double[] {0.71305, -1.32171}, new double[] {2.25817, 0.51393}, new double[] {-1.50419, 3.04127});

    private EnginesFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            Expr e = Parser.parse(new String(data, StandardCharsets.UTF_8), Names.NONE);
            if (Set.of("x", "y").containsAll(Trees.variables(e))) {
                Derived derived = new Derived(e);
                boolean settled = false;
                for (int i = 0; i < POINTS.size() && !settled; i++) {
                    settled = hadToBeSettled(derived, POINTS.get(i)[0], POINTS.get(i)[1]);
                }
            }
        } catch (SyntaxException | TooComplexException | NotDifferentiableException refused) {
            return;
        }
    }

    /**
     * Looks at one point. What rounding hides there it mostly hides at the others too, and to settle it takes a thousand
     * times as long. At a kink, where there is no slope, the engines may take either side.
     */
    private static boolean hadToBeSettled(Derived derived, double x, double y) {
        EngineAgreement agreement = EngineAgreement.of(derived, x, y);
        if (agreement.wrong().isPresent()
                && EngineAgreement.at(x, y).derivative(derived.expression(), "x", 1) instanceof PointValue.Finite) {
            fail(agreement.wrong().get());
        }
        return agreement.settled();
    }
}
