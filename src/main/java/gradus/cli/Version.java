package gradus.cli;

import java.util.Optional;

/** Which Gradus this is. */
final class Version {
    private Version() {
    }

    /** As the jar says; where there is no jar, that it is being developed. */
    static String text() {
        return "Gradus " + Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("(unpacked)");
    }
}
