package gradus.cli;

/** The program's exit codes, which scripts rely on. */
final class ExitCode {
    static final int DONE = 0;
    /** The answer or submission is not right, writing failed, or what was asked for was not confirmed. */
    static final int NOT_RIGHT = 1;
    /** Wrong usage, or an expression that cannot be read. */
    static final int USAGE = 2;
    /** A bank has errors. */
    static final int BANK = 3;
    /** The journal cannot be used. */
    static final int JOURNAL = 4;

    private ExitCode() {
    }
}
