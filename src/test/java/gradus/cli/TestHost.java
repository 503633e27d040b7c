package gradus.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A process for tests: typed bytes, a fixed clock, a home of its own. */
final class TestHost {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    private final Path home;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "C.UTF-8", "TERM", "xterm"));

    TestHost(Path home) {
        this.home = home;
    }

    TestHost with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** What a run came to. */
    record Result(int code, String out, String err) {
    }

    Result run(byte[] typed, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(host(typed, out, err), arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Result run(String... arguments) {
        return run(new byte[0], arguments);
    }

    Host host(byte[] typed, OutputStream out, OutputStream err) {
        Map<String, String> properties = Map.of("user.home", home.toString(), "gradus.home", home.toString(),
                "gradus.stdin", "stream", "gradus.stdout", "stream", "os.name", "Linux", "os.arch", "any",
                "java.version", "17", "java.vm.name", "VM");
        return new Host(environment, properties, new ByteArrayInputStream(typed), out, err, CLOCK,
                () -> "event-" + ids.incrementAndGet(), () -> 7L);
    }
}
