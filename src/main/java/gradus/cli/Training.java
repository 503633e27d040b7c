package gradus.cli;

/**
 * What the build runs once to make the start-up archive: a short session that touches what a person's
 * first minutes touch. It runs at a pseudo-terminal and must end by itself.
 */
final class Training {

    private Training() {
    }

    /** @param arguments {@code repl} for the bare session alone, {@code commands} for the commands too */
    public static void main(String[] arguments) {
        Main.main(new String[0]);
    }
}
