package gradus.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the program was given by whoever started it.
 *
 * @param environment the environment variables
 * @param properties  the system properties that matter: {@code gradus.*}, {@code user.home}, {@code os.name}, …
 * @param ids         gives each event an id that is unique over all machines
 * @param seeds       gives a seed where none is asked for
 */
record Host(
        Map<String, String> environment,
        Map<String, String> properties,
        InputStream in,
        OutputStream out,
        OutputStream err,
        Clock clock,
        Supplier<String> ids,
        LongSupplier seeds) {

    /** This process. The streams are the bare files, because {@code System.out} swallows write errors. */
    static Host ofProcess() {
        Map<String, String> properties = new HashMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        return new Host(System.getenv(), properties, new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                clock(properties), new EventIds(Clock.systemUTC(), EventIds.entropy()), System::nanoTime);
    }

    /** The system's, or one that stands still, so that a screen can be compared with another day's. */
    private static Clock clock(Map<String, String> properties) {
        String standing = properties.get("gradus.clock");
        return standing == null ? new LocalClock() : Clock.fixed(Instant.parse(standing), ZoneOffset.UTC);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isEmpty());
    }

    /** The launcher knows by a shell built-in, which costs nothing; without a launcher nobody is there. */
    boolean typesAtTerminal() {
        return "terminal".equals(properties.get("gradus.stdin"));
    }

    boolean showsOnTerminal() {
        return "terminal".equals(properties.get("gradus.stdout"));
    }

    /** Whether the terminal, if there is one, understands escape sequences. */
    boolean isCapable() {
        return variable("TERM").filter(type -> !type.equals("dumb")).isPresent() || isWindows();
    }

    boolean isWindows() {
        return property("os.name").orElse("").startsWith("Windows");
    }
}
