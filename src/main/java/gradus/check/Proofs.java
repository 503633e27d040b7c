package gradus.check;

import gradus.exact.ExactEquality;
import java.util.Optional;

/** The ways to prove that two subjects are the same, each named by what it reports. */
final class Proofs {
    private Proofs() {
    }

    static Optional<Evidence.Proof> of(Subject expected, Subject answer) {
        if (expected.value().equals(answer.value())) {
            return Optional.of(new Evidence.Proof("identical"));
        }
        return ExactEquality.isProved(expected.value(), answer.value(), expected.guards())
                ? Optional.of(new Evidence.Proof("normal-form"))
                : Optional.empty();
    }
}
