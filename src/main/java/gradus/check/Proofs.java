package gradus.check;

import gradus.expr.Expr;
import java.util.Optional;

/** The ways to prove that two expressions are the same, each named by what it reports. */
final class Proofs {
    private Proofs() {
    }

    static Optional<Evidence.Proof> of(Expr expected, Expr answer) {
        return Optional.empty();
    }
}
