package gradus.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A process for tests: typed bytes, a fixed clock, a home of its own. */
final class TestHost {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    private final Path home;
    private final Hands clock = new Hands();
    private String terminal = "stream";
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "C.UTF-8", "TERM", "xterm"));

    TestHost(Path home) {
        this.home = home;
    }

    TestHost with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Has a person sit at a terminal that can do nothing but lines. */
    TestHost atDumbTerminal() {
        terminal = "terminal";
        return with("TERM", "dumb");
    }

    /** Has a person sit at a terminal that can do more than lines. */
    TestHost atTerminal() {
        terminal = "terminal";
        return with("TERM", "xterm");
    }

    /** Lets time pass between runs. */
    TestHost after(Duration time) {
        clock.now = clock.now.plus(time);
        return this;
    }

    /** Lets time pass whenever somebody looks at the clock. */
    TestHost ticking(Duration tick) {
        clock.tick = tick;
        return this;
    }

    /** A clock that stands still unless it is moved. */
    private static final class Hands extends Clock {
        private Instant now = CLOCK.instant();
        private Duration tick = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(tick);
            return now;
        }
    }

    Path home() {
        return home;
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
                "gradus.stdin", terminal, "gradus.stdout", terminal, "os.name", "Linux", "os.arch", "any",
                "java.version", "17", "java.vm.name", "VM");
        return new Host(environment, properties, new ByteArrayInputStream(typed), out, err, clock,
                () -> "event-" + ids.incrementAndGet(), () -> 7L);
    }
}
