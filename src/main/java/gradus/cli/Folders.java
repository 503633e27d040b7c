package gradus.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Where a person's own files are, by the customs of their system. */
final class Folders {
    private static final String NAME = "gradus";

    private Folders() {
    }

    /** The journal's folder: the XDG base directory specification, or what macOS and Windows have instead. */
    static Path data(Host host) {
        return place(host, "XDG_DATA_HOME", "LOCALAPPDATA", "Library/Application Support", ".local/share");
    }

    /** What can be made anew at any time. */
    static Path cache(Host host) {
        return place(host, "XDG_CACHE_HOME", "LOCALAPPDATA", "Library/Caches", ".cache");
    }

    private static Path place(Host host, String xdg, String windows, String mac, String other) {
        Path home = home(host);
        Optional<Path> chosen = absolute(host.variable(xdg));
        if (chosen.isPresent()) {
            return chosen.get().resolve(NAME);
        }
        if (host.isWindows()) {
            return absolute(host.variable(windows)).orElse(home).resolve(NAME);
        }
        boolean onMac = host.property("os.name").orElse("").startsWith("Mac");
        return home.resolve(onMac ? mac : other).resolve(NAME);
    }

    /** Java asks the list of users, which some containers' users are not in; elsewhere the variable is what counts. */
    private static Path home(Host host) {
        Optional<Path> named = host.isWindows() ? Optional.empty() : absolute(host.variable("HOME"));
        return named.orElseGet(() -> Path.of(host.property("user.home").orElse(".")));
    }

    /** The specification says that a relative path is to be ignored. */
    private static Optional<Path> absolute(Optional<String> path) {
        return path.map(Path::of).filter(Path::isAbsolute);
    }
}
