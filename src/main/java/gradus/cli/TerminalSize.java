package gradus.cli;

import org.jline.nativ.CLibrary;

/** How wide the terminal is, asked before the line editor lives, so that the first question fits. */
final class TerminalSize {
    /** What is assumed where nothing is known. */
    static final int STANDARD_COLUMNS = 80;
    /** Narrower than this is no width that anybody chose. */
    static final int NARROWEST = 20;
    private static final int STANDARD_OUTPUT = 1;

    private TerminalSize() {
    }

    static int columns(Host host) {
        int asked = host.showsOnTerminal() && !host.isWindows() ? ask() : 0;
        return asked < NARROWEST ? wished(host) : asked;
    }

    /** Where nothing can be asked, what the environment says. */
    private static int wished(Host host) {
        String columns = host.environment().getOrDefault("COLUMNS", "");
        boolean number = columns.length() > 1 && columns.length() < 5 && columns.chars().allMatch(Character::isDigit);
        return number ? Math.max(NARROWEST, Integer.parseInt(columns)) : STANDARD_COLUMNS;
    }

    /** The columns as they are whenever they are asked for, since the window may be resized. */
    static Columns of(Host host) {
        return new Present(host);
    }

    private record Present(Host host) implements Columns {
        @Override
        public int now() {
            return columns(host);
        }
    }

    private static int ask() {
        try {
            CLibrary.WinSize size = new CLibrary.WinSize();
            CLibrary.ioctl(STANDARD_OUTPUT, CLibrary.TIOCGWINSZ, size);
            return size.ws_col;
        } catch (RuntimeException | LinkageError noNativeLibrary) {
            return 0;
        }
    }
}
